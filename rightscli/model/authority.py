"""Bodies to whom one complains, or who act."""

from __future__ import annotations

from dataclasses import dataclass

from rightscli.model.document import Review
from rightscli.model.text import Localised
from rightscli.model.vocabulary import AuthorityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way to reach an authority; official channels only, no private persons."""

    text: Localised
    url: str | None = None
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
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
