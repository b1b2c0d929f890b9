"""A trainer's set of situations."""

from __future__ import annotations

from rightscli.model.basics import Localised, Record
from rightscli.model.document import Review
from rightscli.model.vocabulary import Audience


class HandoutSet(Record, kw_only=True):
    """Which situations, for whom, in which order."""

    id: str
    title: Localised
    audience: Audience
    intro: Localised
    situations: tuple[str, ...]
    review: Review
    former_ids: tuple[str, ...] = ()
