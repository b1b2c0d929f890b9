# FTS5 ranks the entries, which is what grows with the number of documents; the best of them are scored here,
# where a word may have several readings of different worth. A word is worth more the fewer situations it
# stands in, and less the more frequent it is in general text; a match is worth the column it stands in, and
# saturates, so that a long page gains nothing by repeating itself. bm25 saturates in the same way, since the
# index keeps no lengths; only the most frequent words, and the doubtful readings of words that have a sure
# one, wait until the best entries are chosen. Of these, those with the greatest share of the query are held
# against it phrase by phrase.

"""Ranking what a query may mean."""

from __future__ import annotations

from rightscli.search.lexicon import WEIGHT_UNITS, WEIGHTS
from rightscli.search.phrases import NO_MATCH, Match, Said, matches

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from rightscli.search.answer import Card
    from rightscli.search.lexicon import Lexicon, Spread
    from rightscli.search.reading import Unit, Weights

TERMS = 0b0000100
"""The column of the names that the glossary says lead to a situation."""
CORE = 0b0000011
"""Columns of what people say: title, asked_as."""
HEADING = 0b0001001
"""Columns that say in a few words what a document is about: title, summary."""
ABOUT = 0b0011111
"""Columns in which a document says what it is about: all but steps and grounds."""

_SITUATIONS = 64
_OTHERS = 16
_MOST_ROWS = 3_000
_FEWEST_TERMS = 3
_PHRASED = 14
_OTHERS_PHRASED = 10
_FULL = 0.65
_SHARE = 0.42
_SEVERAL = 0.32
_TITLE = 0.07
_PAIRS = 0.19
_OF_NAME = 0.15
"""A query of names of the glossary and nothing more means first what the glossary says they lead to."""

_SATURATION = 8.0
"""A match of this weight gives half of what a match can be worth."""
_HALF = _SATURATION * WEIGHT_UNITS
_K1_WITHOUT_LENGTH = 1.2 * (1 - 0.75)
"""A match of this weight gives half of what it can in bm25, which takes every length for nothing."""
_COLUMNS = ", ".join(str(weight * _K1_WITHOUT_LENGTH / _SATURATION) for weight in WEIGHTS.values())
_RANKED = f"""
SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid BETWEEN ? AND ?
ORDER BY bm25(search_text, {_COLUMNS}), rowid LIMIT ?
"""  # noqa: S608 - weights of columns
_LAST = 1 << 62


class Candidate:
    """An entry with what it scored."""

    __slots__ = ("_matched", "_said", "_spread", "card", "found", "number", "phrase", "score", "share")

    card: Card
    """What is shown of the entry."""

    def __init__(self, number: int, share: float, spread: Mapping[int, Spread], said: Said) -> None:
        """Start with the share of the weight of the query that matched."""
        self.number = number
        self.share = share
        self.found: dict[int, int] = {}
        """The terms of the query that it has, each with its place among the entries that have it."""
        self.phrase = NO_MATCH
        self.score = share
        self._matched: list[int] | None = None
        self._spread = spread
        self._said = said

    def matched(self) -> list[int]:
        """Return the words of the query that match, by their places."""
        if self._matched is None:
            found = self.found.keys()
            self._matched = [
                place for place, terms in enumerate(self._said.terms) if not found.isdisjoint(terms)
            ]
        return self._matched

    def matched_in(self, columns: int) -> list[int]:
        """Return the words of the query of which a good reading stands in some columns, by their places."""
        seen = self._in(columns)
        return [place for place, terms in enumerate(self._said.good) if not seen.isdisjoint(terms)]

    def led(self) -> float:
        """Return the share of the query's weight in names that lead here by the glossary."""
        said = self._said
        names = self._in(TERMS) & said.named.keys()
        worths = zip(said.units, said.terms, strict=True)
        return sum([worth / said.total for worth, terms in worths if not names.isdisjoint(terms)])

    def _in(self, columns: int) -> set[int]:
        spread = self._spread
        return {term for term, place in self.found.items() if spread[term].columns[place] & columns}


def candidates(
    units: list[Unit], weights: Weights, lexicon: Lexicon, connection: sqlite3.Connection
) -> list[Candidate]:
    """Return the entries that match best, best first; equal ones in the order of their numbers."""
    spread = weights.spread
    if not spread:
        return []
    said = Said(units, weights)
    last = lexicon.counts["situations"]
    groups = _found(_ranked(_telling(spread, said), last, connection), last, spread, said)
    cards = lexicon.cards([one.number for group in groups for one in group])
    only_names = all(unit.names for unit in units)
    for group in groups:
        for one in group:
            one.card = cards[one.number]
        fitting = matches(group, spread, said)
        for one in group:
            one.phrase = fitting.get(one.number, NO_MATCH)
            one.score = _overall(one.share, one.phrase)
            if only_names:
                one.score += _OF_NAME * one.led()
    return sorted([*groups[0], *groups[1]], key=_order)


def _telling(spread: Mapping[int, Spread], said: Said) -> list[int]:
    """
    Return the terms that choose candidates.

    They are what each word surely means, or else all that it may mean; of these the rarer ones where many
    entries have the rest.
    """
    meant: set[int] = set()
    for sure, every in zip(said.good, said.terms, strict=True):
        meant.update(sure or every)
    telling: list[int] = []
    budget = _MOST_ROWS
    for term in sorted(meant, key=lambda term: (len(spread[term].entries), term)):
        budget -= len(spread[term].entries)
        if budget < 0 and len(telling) >= _FEWEST_TERMS:
            break
        telling.append(term)
    return telling


def _ranked(terms: Iterable[int], last: int, connection: sqlite3.Connection) -> list[int]:
    """Return the numbers of the entries that FTS5 ranks best: situations, up to the last, and others."""
    any_of = " OR ".join([f'"{term}"' for term in terms])
    return [
        number
        for first, final, most in ((1, last, _SITUATIONS), (last + 1, _LAST, _OTHERS))
        for (number,) in connection.execute(_RANKED, (any_of, first, final, most))
    ]


def _found(
    numbers: list[int], last: int, spread: Mapping[int, Spread], said: Said
) -> tuple[list[Candidate], list[Candidate]]:
    """Return the situations and the other entries that have most of the query, the best first."""
    places = {term: one.among(numbers) for term, one in spread.items()}
    shares = _shares(numbers, places, spread, said)
    ordered = [
        number for _, number in sorted([(-round(share, 6), number) for number, share in shares.items()])
    ]
    situations, others = (
        [Candidate(number, shares[number], spread, said) for number in some]
        for some in (
            [number for number in ordered if number <= last][:_PHRASED],
            [number for number in ordered if number > last][:_OTHERS_PHRASED],
        )
    )
    found = {one.number: one.found for one in (*situations, *others)}
    for term, here in places.items():
        for number, place in here:
            if number in found:
                found[number][term] = place
    return situations, others


def _shares(
    numbers: list[int],
    places: Mapping[int, list[tuple[int, int]]],
    spread: Mapping[int, Spread],
    said: Said,
) -> dict[int, float]:
    """Return for entries the share of the query's weight that matched; of readings the best counts."""
    totals = dict.fromkeys(numbers, 0.0)
    for general, readings in zip(said.general, said.readings, strict=True):
        best: dict[int, float] = {}
        for term, worth, _ in readings:
            weights = spread[term].weights
            for number, place in places[term]:
                weight = weights[place]
                share = worth * (weight / (weight + _HALF) / _FULL)
                if share > best.get(number, 0.0):
                    best[number] = share
        for number, share in best.items():
            totals[number] += general * share
    return {number: min(1.0, total / said.total) for number, total in totals.items()}


def _overall(share: float, match: Match) -> float:
    return _SHARE * share + _SEVERAL * match.several + _TITLE * match.title + _PAIRS * match.pairs


def _order(candidate: Candidate) -> tuple[float, int]:
    return (-round(candidate.score, 6), candidate.number)
