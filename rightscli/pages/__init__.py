# Between what is known and how it looks. A page is built for one language and one day; formats lay
# pages out and add no words.

"""Pages: documents as a reader sees them, before they take a format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rightscli.pages.page import Detail, Item, Marker, Notice, Page, Section, SectionName, Tone
from rightscli.pages.periods import period, roubles
from rightscli.pages.reader import in_language
from rightscli.pages.words import (
    area_word,
    day_in_words,
    kind_word,
    pending_word,
    urgency_in_short,
    urgency_word,
)

if TYPE_CHECKING:
    from rightscli.pages.building import NoSuchDocumentError, build, only
    from rightscli.pages.due import DueItem, DueSheet, UnknownEventError, due_sheet
    from rightscli.pages.leaflet import Card, Exercise, Labels, Leaflet, LeafletPart, PaperSize, Readers
    from rightscli.pages.paper import Block, BlockKind, Paper, Span
    from rightscli.pages.reader import Reader
    from rightscli.pages.timeline import Moment, MomentKind, Timeline, timeline_of

__all__ = [
    "Block",
    "BlockKind",
    "Card",
    "Detail",
    "DueItem",
    "DueSheet",
    "Exercise",
    "Item",
    "Labels",
    "Leaflet",
    "LeafletPart",
    "Marker",
    "Moment",
    "MomentKind",
    "NoSuchDocumentError",
    "Notice",
    "Page",
    "Paper",
    "PaperSize",
    "Reader",
    "Readers",
    "Section",
    "SectionName",
    "Span",
    "Timeline",
    "Tone",
    "TraceLine",
    "UnknownEventError",
    "area_word",
    "build",
    "day_in_words",
    "due_sheet",
    "in_language",
    "kind_word",
    "only",
    "pending_word",
    "period",
    "roubles",
    "timeline_of",
    "urgency_in_short",
    "urgency_word",
]


_ELSEWHERE = {
    "Block": "paper",
    "BlockKind": "paper",
    "Paper": "paper",
    "Span": "paper",
    "NoSuchDocumentError": "building",
    "build": "building",
    "only": "building",
    "TraceLine": "tracing",
    "DueItem": "due",
    "DueSheet": "due",
    "UnknownEventError": "due",
    "due_sheet": "due",
    "Card": "leaflet",
    "Exercise": "leaflet",
    "Labels": "leaflet",
    "Leaflet": "leaflet",
    "LeafletPart": "leaflet",
    "PaperSize": "leaflet",
    "Readers": "leaflet",
    "Reader": "reader",
    "Moment": "timeline",
    "MomentKind": "timeline",
    "Timeline": "timeline",
    "timeline_of": "timeline",
}
"""Names whose modules a list of hits does not need; they are loaded when asked for."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever those modules hold
    if name in _ELSEWHERE:
        from importlib import import_module  # noqa: PLC0415 - see above

        return getattr(import_module(f"rightscli.pages.{_ELSEWHERE[name]}"), name)
    raise AttributeError(name)
