"""What a search answers."""

from __future__ import annotations

from enum import StrEnum

from rightscli.diagnostics import Message
from rightscli.model import Area, Kind, Localised, Record, Urgency


class Verdict(StrEnum):
    """How sure the search is of what it found."""

    SURE = "sure"
    """The first hit is offered as the answer."""
    SEVERAL = "several"
    """The answer is among the first hits, and the question does not say which."""
    UNSURE = "unsure"
    """The hits have something to do with the question; no more can be said."""
    NOTHING = "nothing"
    """No document answers; there are no hits."""


class Hit(Record):
    """A document that was found."""

    id: str
    """Id of the document, or path of the provision where `kind` is an act's and the id has a slash."""
    kind: Kind
    title: Localised
    urgency: Urgency | None
    area: Area | None
    score: float
    """Between 0 and 1, comparable within one answer only."""
    reason: Message
    """Why it matched, in one line; render it with the messages of the room `search`."""
    matched: tuple[str, ...]
    """The words of the title and of the reason to be highlighted, folded to lower case."""


class Answer(Record):
    """What was found for a query."""

    query: str
    """The query as it was read: cut to the bound, without control characters."""
    verdict: Verdict
    hits: tuple[Hit, ...]
    """Best first; at most the limit. Empty exactly when the verdict is NOTHING."""
    suggestions: tuple[str, ...]
    """Other queries to try: the query with its words repaired, and the nearest titles."""
