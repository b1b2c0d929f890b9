# One walk over a mapping finds everything that a document leans on. The keys that hold references are
# listed here once; prose is searched for inline references.

"""What a document refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rightscli.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.knowledge.raw import RawDocument

_ONE = frozenset(("deadline", "authority", "letter", "addressee", "amended_by", "replaced_by", "ground"))
_MANY = frozenset(("grounds", "incidents", "situations", "not_same_as"))
_INLINE = frozenset(("law", "deadline", "authority", "term", "letter", "situation"))


class Link(Record):
    """A reference from a place in a document to something else."""

    target: str
    section: str
    """The top-level key it stands under."""
    item: int
    """Index in that section's list, or -1."""
    item_id: str | None


def links_of(document: RawDocument) -> Iterator[Link]:
    """Yield every reference of a document once for each place, in the order of the document."""
    seen: set[Link] = set()
    for section, value in document.data.items():
        entries = enumerate(value) if isinstance(value, list) else ((-1, value),)
        for index, entry in entries:
            item_id = entry.get("id") if isinstance(entry, dict) and section != "related" else None
            for target in _targets(section, entry):
                link = Link(target, section, index, item_id)
                if link not in seen:
                    seen.add(link)
                    yield link


def _targets(key: str, value: Any) -> Iterator[str]:  # noqa: ANN401 - any YAML value
    if isinstance(value, dict):
        if key == "related":
            yield value["id"]
            return
        for inner, item in value.items():
            yield from _targets(inner, item)
    elif isinstance(value, list):
        for item in value:
            yield from _targets(key, item)
    elif isinstance(value, str):
        if key in _ONE or (key in _MANY and not value.startswith("source:")):
            yield value
        elif "{" in value:
            yield from _inline(value)


def _inline(text: str) -> Iterator[str]:
    for piece in text.split("{")[1:]:
        reference, closed, _rest = piece.partition("}")
        kind, colon, target = reference.partition(":")
        if closed and colon and kind in _INLINE:
            yield target.partition("|")[0]
