"""Documents as mappings, before they become the model."""

from __future__ import annotations

from rightscli.model import Kind, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


class RawDocument(Record):
    """One document as a mapping, and where it came from."""

    kind: Kind
    data: dict[str, Any]
    origin: str | None = None
    """The overlay directory, or None for the main knowledge."""

    @property
    def id(self) -> str:
        """The document's id."""
        return str(self.data["id"])


def documents_in(kind: Kind, data: dict[str, Any], origin: str | None) -> Iterator[RawDocument]:
    """Yield the documents that one file holds: one, or one for each entry of a list file."""
    if kind is Kind.TERM:
        for term in data.get("terms") or ():
            yield RawDocument(kind, {**term, "area": data["area"]}, origin)
    elif kind is Kind.INCIDENT:
        for incident in data.get("incidents") or ():
            yield RawDocument(kind, incident, origin)
    else:
        yield RawDocument(kind, data, origin)
