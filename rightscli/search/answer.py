"""What a search answers, and the entries of the index that answers are made of."""

from __future__ import annotations

from enum import StrEnum

from rightscli.model import Language, Localised, NamedTuple, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from rightscli.model import Area, Kind, Message, Urgency

_COLUMNS = "number, id, kind, title_ru, title_en, urgency, area, first, phrases"


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


class Card(NamedTuple):
    """What is shown of an entry."""

    number: int
    id: str
    kind: str
    """A value of `Kind`, as the urgency and the area are values of theirs: most answers need no more."""
    title_ru: str
    title_en: str | None
    urgency: str | None
    area: str | None
    first: int
    """The number of its first phrase."""
    phrases: bytes
    """The kinds and worths of its phrases, packed."""

    @property
    def is_situation(self) -> bool:
        """Whether it is a situation."""
        return self.kind == "situation"

    @property
    def is_term(self) -> bool:
        """Whether it is a term of the glossary."""
        return self.kind == "term"

    @property
    def is_provision(self) -> bool:
        """Whether it is a provision of an act, and not the act."""
        return self.kind == "act" and "/" in self.id

    def title(self, language: Language) -> str:
        """Return the title in a language, or the Russian one where there is no other."""
        return (self.title_en if language is Language.EN else None) or self.title_ru


class Hit(Record):
    """A document that was found."""

    card: Card
    score: float
    """Between 0 and 1, comparable within one answer only."""
    reason: Message
    """Why it matched, in one line; render it with the messages of the room `search`."""
    matched: tuple[str, ...] = ()
    """The words of the title and of the reason to be highlighted, folded to lower case."""

    @property
    def id(self) -> str:
        """Id of the document, or path of the provision where `kind` is an act's and the id has a slash."""
        return self.card.id

    @property
    def title(self) -> Localised:
        """Its title."""
        return Localised(ru=self.card.title_ru, en=self.card.title_en)

    @property
    def kind(self) -> Kind:
        """What kind of document it is."""
        from rightscli.model import Kind  # noqa: PLC0415 - as the card says

        return Kind(self.card.kind)

    @property
    def urgency(self) -> Urgency | None:
        """How soon one must act, in a situation."""
        from rightscli.model import Urgency  # noqa: PLC0415 - as the card says

        return Urgency(self.card.urgency) if self.card.urgency else None

    @property
    def area(self) -> Area | None:
        """The field of life that a situation belongs to."""
        from rightscli.model import Area  # noqa: PLC0415 - as the card says

        return Area(self.card.area) if self.card.area else None


class Answer(Record):
    """What was found for a query."""

    query: str
    """The query as it was read: cut to the bound, without control characters."""
    verdict: Verdict
    hits: tuple[Hit, ...]
    """Best first; at most the limit. Empty exactly when the verdict is NOTHING."""
    suggestions: tuple[str, ...]
    """Other queries to try: the query with its words repaired, and the nearest titles."""


def hit_of(card: Card, score: float, reason: Message, matched: tuple[str, ...] = ()) -> Hit:
    """Return an entry as a hit."""
    return Hit(card, round(min(1.0, score), 4), reason, matched)


def by_number(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, Card]:
    """Return the entries with these numbers."""
    places = ",".join("?" * len(numbers))
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM search_entries WHERE number IN ({places})",  # noqa: S608 - columns are ours
        numbers,
    )
    return {row[0]: Card(*row) for row in rows}


def by_id(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Card]:
    """Return the entries with these ids; those that are no entries are left out."""
    found = {}
    for id_ in ids:
        query = f"SELECT {_COLUMNS} FROM search_entries WHERE id = ?"  # noqa: S608 - columns are ours
        row = connection.execute(query, (id_,)).fetchone()
        if row is not None:
            found[id_] = Card(*row)
    return found
