# Apart from the other vocabularies because every list needs these and no others.

"""Kinds of documents, fields of life, and how soon one must act."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of document; the value names its schema."""

    SITUATION = "situation"
    ACT = "act"
    AUTHORITY = "authority"
    DEADLINE = "deadline"
    LETTER = "letter"
    TERM = "term"
    INCIDENT = "incident"
    CALENDAR = "calendar"
    HANDOUT = "handout"


class Area(StrEnum):
    """The field of life a situation belongs to."""

    DETENTION = "detention"
    MEDICAL = "medical"
    SUMMONS = "summons"
    DOCUMENTS = "documents"
    DECISIONS = "decisions"
    OBJECTION = "objection"
    SERVICE = "service"
    ABROAD = "abroad"
    RELATIVES = "relatives"


class Urgency(StrEnum):
    """How soon one must act."""

    NOW = "now"
    HOURS = "hours"
    DAYS = "days"
    PLANNING = "planning"
