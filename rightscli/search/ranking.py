# FTS5 chooses the candidates, which is what grows with the number of documents; the few that are left
# are scored here, where a word may have several readings of different worth. A word is worth more the
# fewer situations it stands in, and less the more frequent it is in general text; a match is worth the
# column it stands in, and saturates, so that a long page gains nothing by repeating itself.

"""Ranking what a query may mean."""

from __future__ import annotations

from rightscli.search.answer import by_number
from rightscli.search.lexicon import BLOCK_BITS, COLUMN_BITS, WEIGHT_UNITS, unpacked
from rightscli.search.phrases import NO_MATCH, Match, Said, matches

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from rightscli.search.answer import Card
    from rightscli.search.lexicon import Lexicon
    from rightscli.search.units import Unit, Weights

TERMS = 0b0000100
"""The column of the names that the glossary says lead to a situation."""
CORE = 0b0000011
"""Columns of what people say: title, asked_as."""
HEADING = 0b0001001
"""Columns that say in a few words what a document is about: title, summary."""
ABOUT = 0b0011111
"""Columns in which a document says what it is about: all but steps and grounds."""

_SITUATIONS = 48
_OTHERS = 12
_MOST_ROWS = 6000
_FEWEST_TERMS = 3
_PHRASED = 14
_OTHERS_PHRASED = 6
_SATURATION = 8.0
_FULL = 0.65
_SHARE = 0.42
_SEVERAL = 0.32
_TITLE = 0.07
_PAIRS = 0.19
_COLUMNS = (1 << COLUMN_BITS) - 1
_OF_NAME = 0.15
"""A query that is a name of the glossary and nothing more means first what the glossary says it leads to."""


class Candidate:
    """An entry with what it scored."""

    __slots__ = (
        "about",
        "card",
        "core",
        "heading",
        "matched",
        "number",
        "of_terms",
        "phrase",
        "score",
        "share",
    )

    card: Card
    """What is shown of the entry."""

    def __init__(self, number: int) -> None:
        """Start with nothing matched."""
        self.number = number
        self.matched: list[int] = []
        """The words of the query that match, by their places."""
        self.core: list[int] = []
        """Those that match in `CORE` columns."""
        self.heading: list[int] = []
        """Those that match in `HEADING` columns."""
        self.about: list[int] = []
        """Those that match in `ABOUT` columns."""
        self.of_terms = False
        """Whether a name in the query leads here by the glossary."""
        self.share = 0.0
        """Share of the query's weight that matched."""
        self.phrase = NO_MATCH
        self.score = 0.0


def candidates(
    units: list[Unit], weights: Weights, lexicon: Lexicon, connection: sqlite3.Connection
) -> list[Candidate]:
    """Return the entries that match best, best first; equal ones in the order of their numbers."""
    terms = sorted(weights.spread)
    if not terms:
        return []
    last = lexicon.counts["situations"]
    wanted = " OR ".join(f'"{term}"' for term in _telling(terms, weights))
    numbers = _numbers(connection, wanted, 0, last, _SITUATIONS)
    numbers += _numbers(connection, wanted, last, lexicon.counts["entries"], _OTHERS)
    found, standing = _postings(terms, numbers, connection)
    said = Said(units, weights)
    ranked = sorted((_score(number, terms, said) for number, terms in found.items()), key=_order)
    situations = [candidate for candidate in ranked if candidate.number <= last][:_PHRASED]
    others = [candidate for candidate in ranked if candidate.number > last][:_OTHERS_PHRASED]
    chosen = [*situations, *others]
    cards = by_number(connection, [candidate.number for candidate in chosen])
    for candidate in chosen:
        candidate.card = cards[candidate.number]
    lone = bool(frozenset(units[0].names).intersection(*(unit.names for unit in units[1:])))
    for group in (situations, others):
        fitting = matches([candidate.card for candidate in group], standing, said)
        for candidate in group:
            candidate.phrase = fitting.get(candidate.number, NO_MATCH)
            candidate.score = _overall(candidate.share, candidate.phrase)
            if lone and candidate.of_terms:
                candidate.score += _OF_NAME
    return sorted(chosen, key=_order)


def _postings(
    terms: list[int], numbers: list[int], connection: sqlite3.Connection
) -> tuple[dict[int, dict[int, tuple[float, int]]], list[tuple[int, list[int]]]]:
    """
    Return what the terms are worth in the entries with these numbers, and in which columns; and the phrases.

    The phrases of each term are pairs of numbers, of an entry and of one of its phrases, in one list.
    """
    wanted = frozenset(numbers)
    blocks = sorted({number >> BLOCK_BITS for number in numbers})
    found: dict[int, dict[int, tuple[float, int]]] = {}
    standing = []
    rows = connection.execute(
        "SELECT p.term, p.entries, p.phrases FROM json_each(?) t CROSS JOIN json_each(?) b"
        " CROSS JOIN search_postings p ON p.term = t.value AND p.block = b.value",
        (str(terms), str(blocks)),
    )
    for term, entries, phrases in rows:
        places = unpacked(entries)
        packed = dict(zip(places[::2], places[1::2], strict=True))
        for entry in wanted.intersection(packed):
            weight = packed[entry] >> COLUMN_BITS
            share = weight / (weight + _SATURATION * WEIGHT_UNITS) / _FULL
            found.setdefault(entry, {})[term] = (share, packed[entry] & _COLUMNS)
        if phrases:
            standing.append((term, unpacked(phrases)))
    return found, standing


def _overall(share: float, match: Match) -> float:
    return _SHARE * share + _SEVERAL * match.several + _TITLE * match.title + _PAIRS * match.pairs


def _telling(terms: list[int], weights: Weights) -> list[int]:
    """Return the terms that choose candidates: all, or the rarer ones where many entries have the rest."""
    chosen: list[int] = []
    budget = _MOST_ROWS
    for term in sorted(terms, key=lambda term: (weights.spread[term][1], term)):
        budget -= weights.spread[term][1]
        if budget < 0 and len(chosen) >= _FEWEST_TERMS:
            break
        chosen.append(term)
    return chosen


def _numbers(connection: sqlite3.Connection, wanted: str, after: int, last: int, limit: int) -> list[int]:
    rows = connection.execute(
        "SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid > ? AND rowid <= ?"
        " ORDER BY bm25(search_text, 7.0, 3.6, 2.1, 2.4, 1.8, 0.6, 0.6), rowid LIMIT ?",
        (wanted, after, last, limit),
    )
    return [number for (number,) in rows]


def _score(number: int, found: dict[int, tuple[float, int]], said: Said) -> Candidate:
    candidate = Candidate(number)
    total = 0.0
    for place, readings in enumerate(said.readings):
        best = 0.0
        seen = 0
        for term, worth, good in readings:
            if term in found:
                share, columns = found[term]
                best = max(best, worth * share)
                if good:
                    seen |= columns
                if columns & TERMS and term in said.named:
                    candidate.of_terms = True
        if not best:
            continue
        total += said.general[place] * best
        candidate.matched.append(place)
        if seen & CORE:
            candidate.core.append(place)
        if seen & HEADING:
            candidate.heading.append(place)
        if seen & ABOUT:
            candidate.about.append(place)
    candidate.score = candidate.share = min(1.0, total / said.total)
    return candidate


def _order(candidate: Candidate) -> tuple[float, int]:
    return (-round(candidate.score, 6), candidate.number)
