# What a person takes away on paper. The pages are the ones that the screen shows; a leaflet adds what
# paper needs: how long it is valid, and a code by which it can be compared with the knowledge later.
#
# A format of leaflets is a module `rightscli.formats.leaflet_<format>` with one function,
# `render(leaflet) -> str | bytes`. Like every format it adds no words: those it needs are the labels.

"""Pages bound for paper: a leaflet with its stamp."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from rightscli.model import Language, Record
from rightscli.pages.page import Page, Section


class PaperSize(StrEnum):
    """The sheet a leaflet is laid out for."""

    A4 = "a4"
    A5 = "a5"
    CARD = "card"
    """An A4 sheet that folds into eight panels."""


class Readers(StrEnum):
    """Whom a leaflet is made for; this decides what it shows."""

    CONSCRIPT = "conscript"
    RELATIVE = "relative"
    VOLUNTEER = "volunteer"
    TRAINER = "trainer"


class Exercise(Record, kw_only=True):
    """A case for a class: what happened, what to ask, and the key."""

    title: str
    story: str
    questions: tuple[str, ...]
    answers: tuple[tuple[str, ...], ...]
    """For each question, in the same order, the sentences of its answer; one or more."""
    source: str = ""


class Card(Record, kw_only=True):
    """A folded card: one sheet for one situation."""

    id: str
    """Of the page it is made from."""
    title: str
    panels: tuple[Section, ...]
    """
    Exactly eight, in reading order, each short enough for an eighth of a sheet.

    The first is the cover: its title is the title of the card, and its items are what it is about. The
    stamp stands on the cover too, and is not among the items.
    """


class Labels(Record, kw_only=True):
    """The words that a format needs beside the pages, in the language of the part."""

    contents: str
    exercises: str
    questions: str
    answers: str
    source: str
    sheet: str
    """With the places `{number}` and `{total}`."""
    code: str


class LeafletPart(Record, kw_only=True):
    """The leaflet in one language."""

    language: Language
    title: str
    intro: str
    """May be empty."""
    pages: tuple[Page, ...]
    """What A4 and A5 sheets show; their first sections (`card`) are what to do now and what never to do."""
    stamp: tuple[str, ...]
    """Short lines that stand on every sheet: law known to, version, valid until, draft status, code."""
    labels: Labels
    warning: str = ""
    """A sentence that must stand out on every sheet: the leaflet is out of date. Mostly empty."""
    exercises: tuple[Exercise, ...] = ()
    cards: tuple[Card, ...] = ()
    """What a leaflet of the size `CARD` shows instead of the pages: one for each of them."""


class Leaflet(Record, kw_only=True):
    """What is printed or sent: the same content in one language or more."""

    id: str
    """Of the set, or of the only document; a neutral leaflet has the code for an id."""
    parts: tuple[LeafletPart, ...]
    size: PaperSize
    readers: Readers
    code: str
    """Eight letters and digits that stand for what the leaflet shows."""
    as_of: date
    """The day for which the law is shown."""
    law_known_to: date
    valid_until: date
    version: str
    """Of the knowledge."""
    neutral: bool = False
    """Whether names, links and loaded words were left out."""
    manifest: str = ""
    """ASCII JSON that a format keeps unseen in the file where it can (a property, an attachment, a meta
    element named `rights-handout`), so that the file can be compared item by item. Empty where nothing may be
    kept."""
