"""What a store says of itself, of its documents, and of who leans on whom, a line each."""

from __future__ import annotations

from rightscli.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from rightscli.model import Area, Kind, Localised, Urgency


class Meta(Record):
    """What a store says of itself."""

    store_format: int
    fingerprint: str
    """Short name of the exact content; equal content has an equal fingerprint."""
    law_checked_to: date | None
    """The earliest day to which the law of any situation was checked."""
    counts: dict[str, int]
    overlays: tuple[str, ...]


class Summary(Record):
    """A document as a line in a list."""

    id: str
    kind: Kind
    area: Area | None
    urgency: Urgency | None
    audience: tuple[str, ...]
    status: str | None
    title: Localised
    origin: str | None


class Lean(Record):
    """A place that leans on something."""

    document: str
    kind: Kind
    section: str
    item: int
    item_id: str | None
    target: str
    title: Localised
