# Words are numbers of terms: one term stands for all forms that the glossary calls the same.
# Everything a search needs travels in these tables, so that it opens no other file.

"""Writing the search tables into a store."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from rightscli.law import act_key, inflected_key, pieces, stands_beside
from rightscli.model import Kind, Language, Term
from rightscli.search.fields import COLUMNS, Entry, entries, forms_of, spoken
from rightscli.search.lexicon import COMMON, KIND_BITS, PHRASE_KINDS, STOP, WEIGHTS, WORTH_UNITS
from rightscli.search.lists import alike_words, general_words, words_of_elsewhere
from rightscli.search.pieces import keys_of
from rightscli.search.postings import Postings
from rightscli.search.tables import TABLES, packed
from rightscli.text import folded_words, is_cyrillic, is_number, latin_key, root, sound_key, stem

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

    from rightscli.knowledge import Knowledge

_USUAL_LENGTH = {"asked": 200, "terms": 60, "summary": 150, "questions": 150, "steps": 900, "grounds": 900}
_LENGTH_SHARE = 0.3
_MOST = 2.2
_BATCH = 5000
_RARITY = 0.6
_INSERT_TEXT = (
    f"INSERT INTO search_text (rowid, {', '.join(COLUMNS)})"  # noqa: S608 - names of columns
    f" VALUES ({', '.join('?' * (len(COLUMNS) + 1))})"
)
_PLAIN_FORMS = ("official", "abbreviations")
_LONGEST_NAME = 6
_LONGEST_WORD = 40
_LONGEST_PHRASE = 200
_INFLECTED = 6
"""Shorter names of acts are abbreviations, which have no cases."""


def write_index(
    connection: sqlite3.Connection, knowledge: Knowledge, found: Iterable[Entry] | None = None
) -> None:
    """
    Write the search tables for everything in a store.

    Args:
        connection: The store being compiled; tables are made in it, the caller commits.
        knowledge: The same store, for reading.
        found: What to index instead of everything in the store, situations first.
    """
    connection.execute("SAVEPOINT search")
    for statement in TABLES.split(";"):
        connection.execute(statement)
    writer = _Writer(connection, knowledge)
    writer.write_names()
    for number, entry in enumerate(entries(knowledge) if found is None else found, start=1):
        writer.write_entry(number, entry)
    connection.execute("INSERT INTO search_text (search_text) VALUES ('optimize')")
    writer.write_worths()
    writer.write_vocabulary()
    writer.write_citations()
    connection.execute("RELEASE search")


class _Writer:
    """Gathers the vocabulary while the entries are written."""

    def __init__(self, connection: sqlite3.Connection, knowledge: Knowledge) -> None:
        self._connection = connection
        self._postings = Postings()
        self._knowledge = knowledge
        self._general = general_words()
        self._references = _references(knowledge)
        self._numbers: dict[str, int] = {}
        self._parts: dict[str, list[tuple[str, str]]] = {}
        self._stems_of: dict[str, tuple[str, ...]] = {}
        self._texts: dict[str, list[int]] = {}
        self._name_lengths: dict[str, int] = {}
        self._uses: Counter[str] = Counter()
        self._situations: Counter[int] = Counter()
        self._phrases: Counter[int] = Counter()
        self._phrase_count = 0
        self._phrase_number = 0
        self._phrases_of: list[tuple[int, array[int]]] = []
        self._situation_count = 0
        self._entry_count = 0
        self._names: dict[tuple[str, ...], list[int]] = {}
        self._named: set[int] = set()

    def write_names(self) -> None:
        """
        Make one term of all the forms of each term of the glossary.

        A form of which stop words leave one word («мои документы») names nothing by that word. A frequent
        word in a sense of its own («права» for a licence) is a sense it may have in a query, no more.
        """
        rows = []
        for term in self._knowledge.documents(Kind.TERM):
            assert isinstance(term, Term)
            number = self._number(f"={term.id}")
            self._named.add(number)
            for kind, _, form in forms_of(term):
                found = tuple(self._stems(form))
                if not 0 < len(found) <= _LONGEST_NAME or len(found) < min(2, len(folded_words(form))):
                    continue
                plain = len(found) > 1 or kind in _PLAIN_FORMS or self._general.get(found[0], 0) < COMMON
                if plain and number not in self._names.get(found, ()):
                    self._names.setdefault(found, []).append(number)
                    self._name_lengths[found[0]] = max(len(found), self._name_lengths.get(found[0], 0))
                row = (number, term.id, kind if plain else "sense", term.official.ru, term.official.en)
                rows.append((" ".join(found), *row))
                if len(found) == 1 and plain and (short := root(found[0])):
                    rows.append((f"~{short}", *row))
        self._connection.executemany("INSERT OR IGNORE INTO search_names VALUES (?, ?, ?, ?, ?, ?)", rows)

    def write_entry(self, number: int, entry: Entry) -> None:
        """Write one entry and count its words."""
        weights: dict[int, float] = {}
        masks: dict[int, int] = {}
        columns = []
        for place, column in enumerate(COLUMNS):
            found = [term for text in entry.texts.get(column, ()) for term in self._terms(text)]
            counts = Counter(found)
            columns.append(_told(counts))
            for term, count in counts.items():
                weights[term] = weights.get(term, 0.0) + _worth(column, count, len(found))
                masks[term] = masks.get(term, 0) | 1 << place
        title = entry.title
        shown = (number, entry.id, entry.kind.value, title.ru, title.en, entry.urgency, entry.area)
        self._connection.execute(
            "INSERT INTO search_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, x'')",
            (*shown, self._phrase_number + 1),
        )
        self._connection.execute(_INSERT_TEXT, (number, *columns))
        phrases = self._write_phrases(number, entry)
        for term in set[int]().union(*phrases.values()).difference(weights):
            # The name of a provision stands in its phrases only.
            weights[term], masks[term] = 0.0, 0
        self._postings.add(number, weights, masks)
        for phrase, terms in phrases.items():
            self._postings.add_phrase(phrase, terms)
        self._entry_count += 1
        if entry.kind is Kind.SITUATION:
            self._situation_count += 1
            self._situations.update(weights.keys())

    def _write_phrases(self, number: int, entry: Entry) -> dict[int, set[int]]:
        """Write the phrases of an entry, and return the terms of each."""
        words: array[int] = array("L")
        phrases: dict[int, set[int]] = {}
        for column, _, text in entry.phrases:
            found = set(self._terms(text))
            if not found:
                continue
            self._phrase_number += 1
            self._connection.execute(
                "INSERT INTO search_phrases VALUES (?, ?, ?)",
                (self._phrase_number, column, " ".join(spoken(text, self._references).split())),
            )
            plain = sorted(found - self._named)
            words.extend((PHRASE_KINDS.index(column), len(plain), *plain))
            phrases[self._phrase_number] = found
            if entry.kind is Kind.SITUATION:
                self._phrase_count += 1
                self._phrases.update(found)
        self._phrases_of.append((number, words))
        return phrases

    def write_worths(self) -> None:
        """Write what each phrase is worth as a whole, which the phrases of all entries decide."""
        worths = {term: _phrase_worth(count, self._phrase_count) for term, count in self._phrases.items()}
        for first in range(0, len(self._phrases_of), _BATCH):
            self._connection.executemany(
                "UPDATE search_entries SET phrases = ? WHERE number = ?",
                [
                    (packed(_wholes(words, worths)), number)
                    for number, words in self._phrases_of[first : first + _BATCH]
                ],
            )

    def write_vocabulary(self) -> None:
        """Write the terms, the words that stand for them, and the keys that find them."""
        connection = self._connection
        uses: Counter[str] = Counter()
        forms: dict[str, str] = {}
        for chunk, times in self._uses.items():
            for part, stem_ in self._parts[chunk]:
                forms[part] = stem_
                forms.setdefault(stem_, stem_)
                uses[part] += times
        listed = [(word, self._numbers[stem_]) for word, stem_ in forms.items()]
        connection.executemany(
            "INSERT INTO search_words VALUES (?, ?, ?)", [(word, term, uses[word]) for word, term in listed]
        )
        shown: dict[int, str] = {}
        for word, term in sorted(listed, key=lambda pair: (-uses[pair[0]], pair[0])):
            shown.setdefault(term, word)
        connection.executemany(
            "INSERT INTO search_terms VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    number,
                    _rarity(self._situations[number], self._situation_count),
                    _phrase_worth(self._phrases[number], self._phrase_count),
                    shown.get(number, ""),
                    *self._postings.row(number),
                )
                for number in self._numbers.values()
            ),
        )
        pieces: dict[str, list[str]] = {}
        for word in sorted(forms):
            for key in keys_of(word):
                pieces.setdefault(key, []).append(word)
        connection.executemany(
            "INSERT INTO search_pieces VALUES (?, ?)",
            ((key, " ".join(words)) for key, words in pieces.items()),
        )
        keys = {key for word, term in listed for key in _keys(word, term)}
        connection.executemany("INSERT INTO search_keys VALUES (?, ?, ?)", sorted(keys))
        self._write_stems(keys)
        connection.executemany(
            "INSERT INTO search_forms VALUES (?, ?)",
            [(word, stem(word)) for word in sorted({*forms, *self._general})],
        )
        counts = {
            "entries": self._entry_count,
            "situations": self._situation_count,
            "phrases": self._phrase_count,
        }
        connection.executemany("INSERT INTO search_meta VALUES (?, ?)", counts.items())

    def _write_stems(self, keys: set[tuple[str, str, int]]) -> None:
        kin: dict[str, list[int]] = {}
        for sort, key, term in sorted(keys):
            if sort == "root":
                kin.setdefault(key, []).append(term)
        alike = {
            said: [self._numbers[meant] for meant in others if meant in self._numbers]
            for said, others in alike_words().items()
        }
        elsewhere = words_of_elsewhere()
        cited = self._words_of_citations()
        self._connection.executemany(
            "INSERT INTO search_stems VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    text,
                    self._general.get(text, 0),
                    self._numbers.get(text),
                    _told(kin.get(root(text), ()) if text in self._numbers else ()),
                    _told(sorted(alike.get(text, ()))),
                    text in elsewhere,
                    text in cited,
                )
                for text in sorted({*self._numbers, *self._general, *alike, *elsewhere, *cited})
            ],
        )

    def _words_of_citations(self) -> set[str]:
        """Return the stems of the words that stand in names of acts, or beside them in a citation."""
        names = [name for name, _ in self._knowledge.act_names()]
        named = {word for name in names for word in (*folded_words(name), *pieces(name))}
        keys = {act_key(word) for word in named}
        known = {part for parts in self._parts.values() for part, _ in parts}.union(self._general)
        # Russian in Latin letters may look like a word: "po", "vs", "AGS".
        spelt = {word for word in known if stands_beside(word) or (word.isascii() and act_key(word) in keys)}
        return {stem(word) for word in named | spelt}

    def write_citations(self) -> None:
        """Write the names of acts and the places inside them."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO search_acts VALUES (?, ?)",
            [(key, act) for name, act in self._knowledge.act_names() for key in _act_keys(name)],
        )
        rows = self._connection.execute("SELECT ref FROM provisions ORDER BY ref").fetchall()
        self._connection.executemany(
            "INSERT OR IGNORE INTO search_places VALUES (?, ?)",
            [(ref.split("/")[1], ref) for (ref,) in rows if "/" in ref],
        )

    def _terms(self, text: str) -> list[int]:
        """Return the terms of a text in order, with those of the glossary that it names."""
        known = self._texts.get(text)
        if known is not None:
            return known
        found = self._stems(spoken(text, self._references), count=True)
        numbers = self._numbers
        terms = [numbers.get(one) or self._number(one) for one in found]
        longest = self._name_lengths
        for start, first in enumerate(found):
            if first in longest:
                for length in range(1, min(longest[first], len(found) - start) + 1):
                    terms += self._names.get(tuple(found[start : start + length]), ())
        if len(text) <= _LONGEST_PHRASE:
            self._texts[text] = terms
        return terms

    def _stems(self, text: str, *, count: bool = False) -> list[str]:
        found: list[str] = []
        chunks = text.split()
        for chunk in chunks:
            stems = self._stems_of.get(chunk)
            if stems is None:
                parts = self._parts[chunk] = self._read(chunk)
                stems = self._stems_of[chunk] = tuple(stem_ for _, stem_ in parts)
            found += stems
        if count:
            self._uses.update(chunks)
        return found

    def _read(self, chunk: str) -> list[tuple[str, str]]:
        """Return the words of a text without spaces that say something, each with its stem."""
        parts = (
            part
            for part in folded_words(chunk)
            if self._general.get(part) != STOP and not is_number(part) and len(part) <= _LONGEST_WORD
        )
        return [(part, stem(part)) for part in parts]

    def _number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers) + 1)


def _rarity(count: int, situations: int) -> float:
    """Between 0 and 1: how much a term tells one situation from another that stands in so many of them."""
    situations = max(1, situations)
    found = math.log((situations + 1) / (count + 0.5)) / math.log((situations + 1) / 0.5)
    return float(max(0.05, found) ** _RARITY)


def _phrase_worth(count: int, phrases: int) -> float:
    """Between 0 and 1: how rare a term is that stands in so many of the phrases of situations."""
    phrases = max(1, phrases)
    return math.log(1 + phrases / (1 + count)) / math.log(1 + phrases)


def _act_keys(name: str) -> Iterator[str]:
    if key := act_key(name):
        yield key
    if any(len(word) >= _INFLECTED for word in folded_words(name)):
        yield inflected_key(name)


def _worth(column: str, count: int, length: int) -> float:
    usual = _USUAL_LENGTH.get(column)
    times = min(_MOST, 1 + 0.5 * math.log(count))
    if usual:
        times /= 1 - _LENGTH_SHARE + _LENGTH_SHARE * max(0.5, length / usual)
    return WEIGHTS[column] * times


def _keys(word: str, term: int) -> Iterable[tuple[str, str, int]]:
    if not is_cyrillic(word):
        return
    yield "latin", latin_key(word), term
    yield "sound", sound_key(word), term
    for sort, key in _stem_keys(stem(word)):
        yield sort, key, term


@cache
def _stem_keys(stem_: str) -> tuple[tuple[str, str], ...]:
    key = ("latin-stem", latin_key(stem_))
    found = root(stem_)
    return (key, ("root", found)) if found else (key,)


def _references(knowledge: Knowledge) -> dict[str, str]:
    names = {}
    for summary in knowledge.summaries():
        if summary.kind in {Kind.AUTHORITY, Kind.TERM, Kind.SITUATION}:
            both = (summary.title.written_in(language) for language in Language)
            names[f"{summary.kind.value}:{summary.id}"] = " ".join(text for text in both if text)
    return names


def _wholes(words: array[int], worths: Mapping[int, float]) -> Iterator[int]:
    """Yield what each phrase of an entry is worth, with its kind."""
    place = 0
    while place < len(words):
        kind, number = words[place : place + 2]
        place += 2 + number
        worth = sum(worths.get(term, 1.0) for term in words[place - number : place])
        yield round(worth * WORTH_UNITS) << KIND_BITS | kind


def _told(terms: Iterable[int]) -> str:
    return " ".join(map(str, terms))
