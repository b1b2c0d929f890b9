# Between what is known and how it looks. A page is built for one language and one day; formats lay
# pages out and add no words.

"""Pages: documents as a reader sees them, before they take a format."""

from __future__ import annotations

from rightscli.pages.build import NoSuchDocumentError, build, only
from rightscli.pages.page import Detail, Item, Marker, Notice, Page, Section, SectionName, Tone
from rightscli.pages.periods import period, roubles
from rightscli.pages.reader import in_language
from rightscli.pages.words import area_word, day_in_words, kind_word, urgency_in_short, urgency_word

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
