# Between what is known and how it looks. A page is built for one language and one day; formats lay
# pages out and add no words.

"""Pages: documents as a reader sees them, before they take a format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rightscli.pages.page import Detail, Item, Marker, Notice, Page, Section, SectionName, Tone
from rightscli.pages.periods import period, roubles
from rightscli.pages.reader import in_language
from rightscli.pages.words import area_word, day_in_words, kind_word, urgency_in_short, urgency_word

if TYPE_CHECKING:
    from rightscli.pages.building import NoSuchDocumentError, build, only

__all__ = [
    "Detail",
    "Item",
    "Marker",
    "NoSuchDocumentError",
    "Notice",
    "Page",
    "Section",
    "SectionName",
    "Tone",
    "area_word",
    "build",
    "day_in_words",
    "in_language",
    "kind_word",
    "only",
    "period",
    "roubles",
    "urgency_in_short",
    "urgency_word",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the builders' module holds
    # A list of hits needs words of this room, and none of the builders.
    if name in {"NoSuchDocumentError", "build", "only"}:
        from importlib import import_module  # noqa: PLC0415 - see above

        return getattr(import_module("rightscli.pages.building"), name)
    raise AttributeError(name)
