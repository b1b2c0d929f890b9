# Every question to the store that reading a query needs, in one place. Values travel as bound
# parameters; no part of a query is ever put into SQL. What a query surely needs is looked up at once. Who
# goes on asking, as the picker does with every key, asks for the same words again and again; so what was
# looked up is remembered, up to a bound.

"""The vocabulary of an index."""

from __future__ import annotations

import sys
from functools import cached_property

from rightscli.model import NamedTuple
from rightscli.search.answer import by_number
from rightscli.text import remember_stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from rightscli.knowledge import Opened
    from rightscli.search.answer import Card

STOP = 99
"""The class of words that say nothing about the subject."""
COMMON = 45
"""Words of this class and above are never taken for a misspelt other word."""
WEIGHTS = {
    "title": 7.0,
    "asked": 3.6,
    "terms": 2.1,
    "summary": 2.4,
    "questions": 1.8,
    "steps": 0.6,
    "grounds": 0.6,
}
"""What a match in each column is worth."""
WEIGHT_UNITS = 50
"""Weights of postings are stored as whole numbers of this fraction."""
WORTH_UNITS = 10_000
"""The worth of a phrase is stored as a whole number of this fraction."""
KIND_BITS = 3
"""A phrase is its worth above so many bits for its place in `PHRASE_KINDS`."""
PHRASE_KINDS = ("title", "asked", "questions", "terms", "signs")

_MOST_KEPT = 30_000
"""Words and phrases that are remembered."""
_MOST_POSTINGS = 600_000
"""Postings that are remembered."""
_NAME = "stems, term, id, form, official_ru, official_en"
_SPREAD = "rarity, worth, entries, weights, columns, starts, spoken"
_WIDE = 1024
"""A term in more entries is searched for those that are asked for."""


class Name(NamedTuple):
    """A form of a term of the glossary."""

    term: int
    id: str
    form: str
    """Which form: official, abbreviations, colloquial, slang."""
    official_ru: str
    official_en: str | None


class Word(NamedTuple):
    """A word of the vocabulary."""

    text: str
    term: int
    uses: int


class Spread:
    """Where a term stands."""

    def __init__(
        self,
        rarity: float,
        worth: float,
        entries: bytes,
        weights: bytes,
        columns: bytes,
        starts: bytes,
        spoken: bytes,
    ) -> None:
        """Take a row of the store."""
        self.rarity = rarity
        """Between 0 and 1: how much it tells one situation from another."""
        self.worth = worth
        """Between 0 and 1: how rare it is among titles, phrases and questions of situations."""
        self.entries = unpacked(entries)
        """The entries that have it, by their numbers, which grow."""
        self.weights = unpacked_short(weights)
        """What it is worth in each, in `WEIGHT_UNITS`."""
        self.columns = columns
        """In which columns of each it stands, as bits."""
        self._starts = unpacked(starts)
        self._spoken = unpacked(spoken)

    def spoken(self, place: int) -> Sequence[int]:
        """Return the phrases that have it of the entry at a place in `entries`."""
        return self._spoken[self._starts[place] : self._starts[place + 1]]

    def among(self, chosen: Iterable[int]) -> list[tuple[int, int]]:
        """Return those of some entries that have it, with their places in `entries`."""
        entries = self.entries
        if len(entries) <= _WIDE:
            at = self._at
            return [(entry, at[entry]) for entry in chosen if entry in at]
        from bisect import bisect_left  # noqa: PLC0415 - only a large index has such terms

        most = len(entries)
        near = [(entry, bisect_left(entries, entry)) for entry in chosen]
        return [(entry, place) for entry, place in near if place < most and entries[place] == entry]

    @cached_property
    def _at(self) -> dict[int, int]:
        return dict(zip(self.entries, range(len(self.entries)), strict=True))


class Stem(NamedTuple):
    """What is known of a stem or of a folded word."""

    general: int
    """Its class in general text; 0 for one that is not in it."""
    term: int | None
    """The term it is, where a document has it."""
    kin: list[int]
    """Terms of the same root, itself among them."""
    alike: list[int]
    """Terms of everyday words that ask for nearly the same."""
    elsewhere: bool
    """Whether it names a subject that borders on ours."""
    of_citations: bool
    """Whether it stands in names of acts, or beside them in a citation."""


_UNKNOWN = Stem(0, None, [], [], False, False)


class Lexicon:
    """Looks words up, and remembers what it looked up."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read from the store with this connection."""
        self._connection = connection
        self._forms: dict[str, str | None] = {}
        self._stems: dict[str, Stem] = {}
        self._names: dict[str, list[Name]] = {}
        self._keys: dict[tuple[str, str], list[int]] = {}
        self._phrases: dict[int, tuple[str, str]] = {}
        self._cards: dict[int, Card] = {}
        self._begun: dict[tuple[str, int], list[Word]] = {}
        self._terms: dict[int, Spread] = {}
        self._postings = 0
        self.misspelt: dict[tuple[str, ...], list[tuple[Word, float]]] = {}
        """What misspelt words were read as, by their spellings."""
        self.compared = 0
        """How many words were compared with misspelt ones."""

    @classmethod
    def of(cls, opened: Opened) -> Lexicon:
        """Return the lexicon of a store for one more query, with what it remembers."""
        known = opened.kept.get("search")
        if not isinstance(known, Lexicon):
            known = opened.kept["search"] = cls(opened.connection)
        known._forget()
        return known

    def _forget(self) -> None:
        """Forget everything where it has become too much."""
        words = (self._forms, self._stems, self._names, self._keys, self._begun, self.misspelt)
        kept = (*words, self._phrases, self._cards)
        if sum(len(one) for one in kept) > _MOST_KEPT:
            for one in kept:
                one.clear()
        if self._postings > _MOST_POSTINGS:
            self._terms.clear()
            self._postings = 0

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many entries, situations and phrases there are."""
        return dict(self._connection.execute("SELECT key, value FROM search_meta"))

    def learn_forms(self, words: Iterable[str]) -> None:
        """Look the stems of many folded words up at once."""
        new = [word for word in dict.fromkeys(words) if word not in self._forms]
        if not new:
            return
        self._forms.update(dict.fromkeys(new))
        for word, stem_ in self._connection.execute(
            f"SELECT word, stem FROM search_forms WHERE word IN ({_places(new)})",  # noqa: S608 - question marks
            new,
        ):
            self._forms[word] = stem_
            remember_stem(word, stem_)

    def is_form(self, word: str) -> bool:
        """Say whether a folded word is one of a document or of the language, spelt as it should be."""
        self.learn_forms([word])
        return self._forms[word] is not None

    def outside_citations(self, words: Iterable[str]) -> list[str]:
        """Return those of some folded words that are spelt as they should be and stand in no citation."""
        asked = list(words)
        self.learn_forms(asked)
        stems = [(word, stem_) for word in asked if (stem_ := self._forms[word]) is not None]
        self.learn(stem_ for _, stem_ in stems)
        return [word for word, stem_ in stems if not self.stem(stem_).of_citations]

    def learn(self, texts: Iterable[str]) -> None:
        """Look many stems and folded words up at once."""
        new = [text for text in dict.fromkeys(texts) if text not in self._stems]
        if not new:
            return
        self._stems.update(dict.fromkeys(new, _UNKNOWN))
        for text, general, term, kin, alike, elsewhere, cited in self._connection.execute(
            f"SELECT * FROM search_stems WHERE stem IN ({_places(new)})",  # noqa: S608 - question marks
            new,
        ):
            self._stems[text] = Stem(
                general, term, _numbers(kin), _numbers(alike), bool(elsewhere), bool(cited)
            )

    def stem(self, text: str) -> Stem:
        """Return what is known of a stem or of a folded word."""
        if text not in self._stems:
            self.learn([text])
        return self._stems[text]

    def general(self, word: str) -> int:
        """Return the class of a folded word or a stem in general text; 0 for one that is not in it."""
        return self.stem(word).general

    def is_stop(self, word: str) -> bool:
        """Say whether a folded word says nothing about the subject."""
        return self.stem(word).general == STOP

    def term(self, stem: str) -> int | None:
        """Return the term of a stem, or None for an unknown one."""
        return self.stem(stem).term

    def by_key(self, sort: str, key: str) -> list[int]:
        """Return the terms that share a key."""
        known = self._keys.get((sort, key))
        if known is None:
            rows = self._connection.execute(
                "SELECT term FROM search_keys WHERE sort = ? AND key = ?", (sort, key)
            )
            known = self._keys[sort, key] = [term for (term,) in rows]
        return known

    def learn_names(self, runs: Iterable[str]) -> None:
        """Look many runs of stems up at once."""
        new = [run for run in dict.fromkeys(runs) if run not in self._names]
        if not new:
            return
        self._names.update((run, []) for run in new)
        for run, *name in self._connection.execute(
            f"SELECT {_NAME} FROM search_names WHERE stems IN ({_places(new)}) ORDER BY id",  # noqa: S608 - as above
            new,
        ):
            self._names[run].append(Name(*name))

    def names(self, stems: str) -> list[Name]:
        """Return the terms of the glossary of which these stems are a form."""
        if stems not in self._names:
            self.learn_names([stems])
        return self._names[stems]

    def text_of(self, term: int) -> str:
        """Return the word by which to show a term: its most used form."""
        row = self._connection.execute("SELECT word FROM search_terms WHERE number = ?", (term,)).fetchone()
        return row[0] if row else ""

    def learn_phrases(self, numbers: Iterable[int]) -> None:
        """Look many phrases up at once."""
        new = [number for number in numbers if number not in self._phrases]
        if not new:
            return
        for number, kind, text in self._connection.execute(
            f"SELECT number, kind, text FROM search_phrases WHERE number IN ({_places(new)})",  # noqa: S608 - as above
            new,
        ):
            self._phrases[number] = (kind, text)

    def phrase(self, number: int) -> tuple[str, str]:
        """Return the kind and the text of a phrase; empty ones for no phrase."""
        if number not in self._phrases:
            self.learn_phrases([number])
        return self._phrases.get(number, ("", ""))

    def cards(self, numbers: Iterable[int]) -> dict[int, Card]:
        """Return the entries with these numbers, and others that were asked for before."""
        new = [number for number in numbers if number not in self._cards]
        if new:
            self._cards.update(by_number(self._connection, new))
        return self._cards

    def words_with(self, pieces: Iterable[str]) -> list[str]:
        """Return the words that have one of these pieces, in the order of the alphabet."""
        keys = list(pieces)
        found: set[str] = set()
        for (words,) in self._connection.execute(
            f"SELECT words FROM search_pieces WHERE piece IN ({_places(keys)})",  # noqa: S608 - question marks
            keys,
        ):
            found.update(words.split())
        return sorted(found)

    def words(self, texts: Sequence[str]) -> list[Word]:
        """Return these words of the vocabulary, in this order."""
        rows = self._connection.execute(
            f"SELECT word, term, uses FROM search_words WHERE word IN ({_places(texts)})",  # noqa: S608 - question marks
            texts,
        )
        found = {row[0]: row for row in rows}
        return [Word(*found[text]) for text in texts if text in found]

    def words_from(self, beginning: str, limit: int) -> list[Word]:
        """Return the most used words that begin like this."""
        known = self._begun.get((beginning, limit))
        if known is None:
            rows = self._connection.execute(
                "SELECT word, term, uses FROM search_words WHERE word >= ? AND word < ?"
                " ORDER BY uses DESC, word LIMIT ?",
                (beginning, beginning + "\U0010ffff", limit),
            )
            known = self._begun[beginning, limit] = [Word(*row) for row in rows]
        return known

    def spread(self, terms: Sequence[int]) -> dict[int, Spread]:
        """Return for each term where it stands, in the order of their numbers."""
        new = [term for term in terms if term not in self._terms]
        if new:
            for number, *row in self._connection.execute(
                f"SELECT number, {_SPREAD} FROM search_terms WHERE number IN ({_places(new)})",  # noqa: S608 - as above
                new,
            ):
                found = self._terms[number] = Spread(*row)
                self._postings += len(found.entries)
        return {term: self._terms[term] for term in sorted(terms) if term in self._terms}


def _places(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split()]


def unpacked(numbers: bytes) -> Sequence[int]:
    """Return the numbers that were packed in four bytes each."""
    return memoryview(numbers).cast("I") if sys.byteorder == "little" else _by_hand(numbers, 4)


def unpacked_short(numbers: bytes) -> Sequence[int]:
    """Return the numbers that were packed in two bytes each."""
    return memoryview(numbers).cast("H") if sys.byteorder == "little" else _by_hand(numbers, 2)


def _by_hand(numbers: bytes, size: int) -> list[int]:
    return [int.from_bytes(numbers[place : place + size], "little") for place in range(0, len(numbers), size)]
