"""What a search answers, why, and the entries of the index that answers are made of."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from rightscli.model import Language, Localised, Message, NamedTuple, Record, say
from rightscli.text import folded_words, stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from rightscli.model import Area, Kind, Urgency
    from rightscli.search.lexicon import Lexicon, Name
    from rightscli.search.ranking import Candidate
    from rightscli.search.reading import Unit

_COLUMNS = "number, id, kind, title_ru, title_en, urgency, area, first, phrases"
_GOOD_PHRASE = 0.45
_MOST_WORDS = 4
_SHORT = 4
_TEXTS = 4096


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


def reasons(
    candidates: Sequence[Candidate], units: list[Unit], language: Language, lexicon: Lexicon
) -> list[Message]:
    """
    Return for each hit the strongest reason that can be told in one line.

    Args:
        candidates: The hits.
        units: The words of the query.
        language: The reader's language.
        lexicon: The vocabulary.
    """
    lexicon.learn_phrases(one.phrase.phrase for one in candidates if one.phrase.phrase)
    named = {_official(name, language) for unit in units for name in unit.names}
    lexicon.learn_forms(word for official in named for word in folded_words(official))
    return [_reason(candidate, units, language, lexicon) for candidate in candidates]


def _reason(candidate: Candidate, units: list[Unit], language: Language, lexicon: Lexicon) -> Message:
    told = (
        _repaired(candidate, units),
        _name(candidate, units, language),
        _phrase(candidate, lexicon),
    )
    found = [one for one in told if one is not None]
    if len(found) > 1:
        return say("{first}; {also}", first=found[0], also=found[1])
    if found:
        return found[0]
    words = tuple(units[place].meant for place in candidate.matched())[:_MOST_WORDS]
    return say("has the words: {words}", words=", ".join(words))


def highlighted(
    candidates: Sequence[Candidate],
    told: Sequence[Message],
    units: list[Unit],
    language: Language,
    lexicon: Lexicon,
) -> list[tuple[str, ...]]:
    """
    Return for each hit the words of its title and of its reason that the query asked for, folded.

    Args:
        candidates: The hits.
        told: The reason that is told for each.
        units: The words of the query.
        language: The reader's language.
        lexicon: The vocabulary.
    """
    said = [_said_words(unit) for unit in units]
    lexicon.learn_forms(word for words in said for word in words)
    meant = [{stem(word) for word in words} for words in said]
    beginnings = {_beginning(one) for stems in meant for one in stems}
    shown = [
        [
            word
            for word in dict.fromkeys((*_words_of(candidate.card.title(language)), *_words_in(why)))
            if _beginning(word) in beginnings or word[:1] in beginnings
        ]
        for candidate, why in zip(candidates, told, strict=True)
    ]
    lexicon.learn_forms(word for words in shown for word in words)
    marked = []
    for candidate, words in zip(candidates, shown, strict=True):
        wanted = set[str]().union(*(meant[place] for place in candidate.matched()))
        marked.append(tuple([word for word in words if stem(word) in wanted]))
    return marked


def _beginning(word: str) -> str:
    """Return letters of a word that its stem has too, unless that is a single one; English may keep one."""
    return word[:1] if word.isascii() else word[:2]


def _said_words(unit: Unit) -> list[str]:
    """Return the words that a word of the query was typed as, and read as."""
    texts = dict.fromkeys((unit.meant, *(reading.shown for reading in unit.readings)))
    return [word for text in texts for word in folded_words(text)]


@lru_cache(_TEXTS)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(folded_words(text))


def suggestions(units: list[Unit]) -> tuple[str, ...]:
    """Return other queries to try: what the words of this one may mean, where that differs."""
    if not any(map(_differs, units)):
        return ()
    return (" ".join(dict.fromkeys(unit.meant for unit in units)),)


def _words_in(message: Message) -> list[str]:
    """Return the words of what fills the template of a message."""
    return [
        word
        for _, value in message.values
        for word in (_words_in(value) if isinstance(value, Message) else _words_of(str(value)))
    ]


def _name(candidate: Candidate, units: list[Unit], language: Language) -> Message | None:
    for place in candidate.matched():
        unit = units[place]
        for name in unit.names:
            official = _official(name, language)
            if name.form != "official" and not _same(unit.meant, official):
                said = _said(units, name.term)
                return say("{word} = {meaning}", word=said, meaning=official)
    return None


def _official(name: Name, language: Language) -> str:
    return (name.official_en if language is Language.EN else None) or name.official_ru


def _said(units: list[Unit], term: int) -> str:
    """Return the words of the query that are this name."""
    words = [unit.meant for unit in units if any(name.term == term for name in unit.names)]
    said = " ".join(dict.fromkeys(words))
    return said.upper() if len(said) <= _SHORT else said


def _same(word: str, official: str) -> bool:
    return stem(word) in {stem(part) for part in folded_words(official)}


def _repaired(candidate: Candidate, units: list[Unit]) -> Message | None:
    pairs = {
        f"{units[place].typed} → {units[place].meant}": None
        for place in candidate.matched()
        if _differs(units[place])
    }
    return say("read as: {pairs}", pairs=", ".join(list(pairs)[:_MOST_WORDS])) if pairs else None


def _differs(unit: Unit) -> bool:
    return unit.typed != unit.meant


def _phrase(candidate: Candidate, lexicon: Lexicon) -> Message | None:
    if candidate.phrase.score < _GOOD_PHRASE:
        return None
    kind, text = lexicon.phrase(candidate.phrase.phrase)
    if kind == "title":
        return say("the title fits")
    if kind == "questions":
        return say("people ask: “{phrase}”", phrase=text)
    if kind == "signs":
        return say("this is how it looks: “{phrase}”", phrase=text.rstrip("."))
    return say("people say: “{phrase}”", phrase=text)
