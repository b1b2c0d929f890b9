# Between what is known and how it looks. A page is built for one language and one day; formats lay
# pages out and add no words.

"""Pages: documents as a reader sees them, before they take a format."""

from __future__ import annotations

from rightscli import late

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.pages.building import NoSuchDocumentError, build, only
    from rightscli.pages.due import DueItem, DueSheet, UnknownEventError, due_sheet
    from rightscli.pages.grounds import MAY_CHANGE
    from rightscli.pages.leaflet import Card, Exercise, Labels, Leaflet, LeafletPart, PaperSize, Readers
    from rightscli.pages.naming import area_word, in_language, kind_word, urgency_in_short, urgency_word
    from rightscli.pages.page import Detail, Item, Marker, Notice, Page, Section, SectionName, Tone
    from rightscli.pages.paper import Block, BlockKind, Paper, Span
    from rightscli.pages.periods import period, roubles
    from rightscli.pages.reader import Reader
    from rightscli.pages.timeline import Moment, MomentKind, Timeline, timeline_of
    from rightscli.pages.tracing import TraceLine
    from rightscli.pages.words import day_in_words, pending_word

__all__ = [
    "MAY_CHANGE",
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

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "building": "NoSuchDocumentError build only",
            "due": "DueItem DueSheet UnknownEventError due_sheet",
            "grounds": "MAY_CHANGE",
            "leaflet": "Card Exercise Labels Leaflet LeafletPart PaperSize Readers",
            "naming": "area_word in_language kind_word urgency_in_short urgency_word",
            "page": "Detail Item Marker Notice Page Section SectionName Tone",
            "paper": "Block BlockKind Paper Span",
            "periods": "period roubles",
            "reader": "Reader",
            "timeline": "Moment MomentKind Timeline timeline_of",
            "tracing": "TraceLine",
            "words": "day_in_words pending_word",
        },
    )
