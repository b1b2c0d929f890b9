# Of the chosen entries each is scored by its share of the query and by how its phrases fit.

"""Ranking what a query may mean."""

from __future__ import annotations

from rightscli.search.choosing import chosen
from rightscli.search.phrases import NO_MATCH, Match, Said, matches
from rightscli.search.spread import share_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from rightscli.search.answer import Card
    from rightscli.search.lexicon import Lexicon
    from rightscli.search.spread import Spread
    from rightscli.search.units import Unit, Weights

TERMS = 0b0000100
"""The column of the names that the glossary says lead to a situation."""
CORE = 0b0000011
"""Columns of what people say: title, asked_as."""
HEADING = 0b0001001
"""Columns that say in a few words what a document is about: title, summary."""
ABOUT = 0b0011111
"""Columns in which a document says what it is about: all but steps and grounds."""

_SITUATIONS = 14
_OTHERS = 10
_SHARE = 0.42
_SEVERAL = 0.32
_TITLE = 0.07
_PAIRS = 0.19
_OF_NAME = 0.15
"""A query of names of the glossary and nothing more means first what the glossary says they lead to."""


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
    numbers, bits = chosen(spread, said, lexicon.counts, connection)
    groups = _found(numbers, bits, lexicon.counts["situations"], spread, said)
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


def _found(
    numbers: list[int], bits: int, last: int, spread: Mapping[int, Spread], said: Said
) -> tuple[list[Candidate], list[Candidate]]:
    """Return the situations and the other entries that have most of the query, the best first."""
    places = {term: one.among(numbers, bits) for term, one in spread.items()}
    shares = _shares(numbers, places, spread, said)
    ordered = [
        number for _, number in sorted([(-round(share, 6), number) for number, share in shares.items()])
    ]
    situations, others = (
        [Candidate(number, shares[number], spread, said) for number in some]
        for some in (
            [number for number in ordered if number <= last][:_SITUATIONS],
            [number for number in ordered if number > last][:_OTHERS],
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
                share = worth * share_of(weights[place])
                if share > best.get(number, 0.0):
                    best[number] = share
        for number, share in best.items():
            totals[number] += general * share
    return {number: min(1.0, total / said.total) for number, total in totals.items()}


def _overall(share: float, match: Match) -> float:
    return _SHARE * share + _SEVERAL * match.several + _TITLE * match.title + _PAIRS * match.pairs


def _order(candidate: Candidate) -> tuple[float, int]:
    return (-round(candidate.score, 6), candidate.number)
