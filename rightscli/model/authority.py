"""Bodies to whom one complains, or who act."""

from __future__ import annotations

from rightscli.model.basics import Localised, Record
from rightscli.model.document import Review
from rightscli.model.vocabulary import AuthorityKind


class Channel(Record, kw_only=True):
    """A way to reach an authority; official channels only, no private persons."""

    text: Localised
    url: str | None = None
    grounds: tuple[str, ...] = ()


class Authority(Record, kw_only=True):
    """A public body."""

    id: str
    kind: AuthorityKind
    name: Localised
    can: tuple[Localised, ...]
    cannot: tuple[Localised, ...]
    reach: tuple[Channel, ...]
    grounds: tuple[str, ...]
    country: str
    review: Review
    former_ids: tuple[str, ...] = ()
