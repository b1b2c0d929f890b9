"""Documented events."""

from __future__ import annotations

from rightscli.model.basics import Localised, Record
from rightscli.model.sources import Source


class Incident(Record, kw_only=True):
    """Something that happened and was published."""

    id: str
    date: str
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as the source."""
    place: Localised
    title: Localised
    what: Localised
    outcome: Localised | None
    situations: tuple[str, ...]
    sources: tuple[Source, ...]
    former_ids: tuple[str, ...] = ()
