# What a person takes away on paper. The pages are the ones that the screen shows; a leaflet adds what
# paper needs: how long it is valid, and a code by which it can be compared with the knowledge later.

"""Pages bound for paper: a leaflet with its stamp."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from rightscli.model import Language, Record
from rightscli.pages.page import Page


class PaperSize(StrEnum):
    """The sheet a leaflet is laid out for."""

    A4 = "a4"
    A5 = "a5"
    CARD = "card"
    """An A4 sheet that folds into eight panels."""


class Exercise(Record, kw_only=True):
    """A case for a class: what happened, what to ask, and the key."""

    title: str
    story: str
    questions: tuple[str, ...]
    answers: tuple[str, ...]
    """One for each question, in the same order."""
    source: str = ""


class LeafletPart(Record, kw_only=True):
    """The leaflet in one language."""

    language: Language
    title: str
    intro: str
    pages: tuple[Page, ...]
    stamp: tuple[str, ...]
    """Short lines that stand on every sheet: law known to, version, valid until, draft status, code."""
    exercises: tuple[Exercise, ...] = ()


class Leaflet(Record, kw_only=True):
    """What is printed or sent: the same content in one language or more."""

    id: str
    parts: tuple[LeafletPart, ...]
    size: PaperSize
    code: str
    """Eight letters and digits that stand for what the leaflet shows."""
    law_known_to: date
    valid_until: date
    version: str
    """Of the knowledge."""
    neutral: bool = False
    """Whether names, links and loaded words were left out."""
