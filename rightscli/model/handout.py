"""A trainer's set of situations."""

from __future__ import annotations

from dataclasses import dataclass

from rightscli.model.document import Review
from rightscli.model.text import Localised
from rightscli.model.vocabulary import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutSet:
    """Which situations, for whom, in which order."""

    id: str
    title: Localised
    audience: Audience
    intro: Localised
    situations: tuple[str, ...]
    review: Review
    former_ids: tuple[str, ...] = ()
