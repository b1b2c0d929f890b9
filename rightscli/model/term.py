"""Words of the field, as the law says them and as people say them."""

from __future__ import annotations

from rightscli.model.basics import Localised, Phrases, Record
from rightscli.model.kinds import Area


class Term(Record, kw_only=True):
    """A term with all its forms."""

    id: str
    area: Area
    official: Localised
    definition: Localised
    abbreviations: Phrases
    colloquial: Phrases
    slang: Phrases
    grounds: tuple[str, ...]
    not_same_as: tuple[str, ...]
    """Terms that are often confused with this one."""
    situations: tuple[str, ...]
    former_ids: tuple[str, ...] = ()
