# A word is worth more the fewer situations it stands in, and less the more frequent it is in general text; a
# match is worth the column it stands in, and saturates, so that a long page gains nothing by repeating
# itself. What grows with the number of documents is adding these worths up, so that is one plain loop over
# packed numbers, and the most frequent words wait until only the best entries are left. FTS5 did it before:
# its bm25 reads every position of every word twice, cannot give a word several readings of different worth,
# and took half of the time of a query among ten thousand documents.

"""Ranking what a query may mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from rightscli.search.answer import by_number
from rightscli.search.lexicon import SHARES
from rightscli.search.phrases import NO_MATCH, Match, Said, matches

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from rightscli.search.answer import Card
    from rightscli.search.lexicon import Lexicon, Spread
    from rightscli.search.units import Unit, Weights

TERMS = 0b0000100
"""The column of the names that the glossary says lead to a situation."""
CORE = 0b0000011
"""Columns of what people say: title, asked_as."""
HEADING = 0b0001001
"""Columns that say in a few words what a document is about: title, summary."""
ABOUT = 0b0011111
"""Columns in which a document says what it is about: all but steps and grounds."""

_SITUATIONS = 28
_OTHERS = 10
_MOST_ROWS = 2000
_FEWEST_TERMS = 3
_PHRASED = 14
_OTHERS_PHRASED = 10
_FULL = 0.65
_SHARE = 0.42
_SEVERAL = 0.32
_TITLE = 0.07
_PAIRS = 0.19
_NEAR = 0.6
_SAME = 1e-6
_FEW = 16
_OF_NAME = 0.15
"""A query of names of the glossary and nothing more means first what the glossary says they lead to."""


class Candidate:
    """An entry with what it scored."""

    __slots__ = (
        "about",
        "card",
        "core",
        "heading",
        "led",
        "matched",
        "number",
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
        self.led = 0.0
        """Share of the query's weight in names that lead here by the glossary."""
        self.share = 0.0
        """Share of the query's weight that matched."""
        self.phrase = NO_MATCH
        self.score = 0.0


def candidates(
    units: list[Unit], weights: Weights, lexicon: Lexicon, connection: sqlite3.Connection
) -> list[Candidate]:
    """Return the entries that match best, best first; equal ones in the order of their numbers."""
    if not weights.spread:
        return []
    last, end = lexicon.counts["situations"], lexicon.counts["entries"]
    said = Said(units, weights)
    telling = _telling(weights.spread)
    # Where some words wait, more entries go on than will be needed.
    most = (_PHRASED, _OTHERS_PHRASED) if len(telling) == len(weights.spread) else (_SITUATIONS, _OTHERS)
    numbers = _best(_worths(said, telling, after=0, last=last), most[0], said.total)
    numbers += _best(_worths(said, telling, after=last, last=end), most[1], said.total)
    found = _standing(weights.spread, numbers)
    ranked = sorted((_score(number, terms, said) for number, terms in found.items()), key=_order)
    situations = [candidate for candidate in ranked if candidate.number <= last][:_PHRASED]
    others = [candidate for candidate in ranked if candidate.number > last][:_OTHERS_PHRASED]
    chosen = [*situations, *others]
    cards = by_number(connection, [candidate.number for candidate in chosen])
    for candidate in chosen:
        candidate.card = cards[candidate.number]
    only_names = all(unit.names for unit in units)
    every = {term: one.standing for term, one in weights.spread.items() if one.standing}
    for group in (situations, others):
        # What an entry says in its phrases it says in its columns, but for the name of a provision.
        standing = [
            every
            if one.card.is_provision
            else {term: every[term] for term in found[one.number] if term in every}
            for one in group
        ]
        fitting = matches([one.card for one in group], standing, said)
        for candidate in group:
            candidate.phrase = fitting.get(candidate.number, NO_MATCH)
            candidate.score = _overall(candidate.share, candidate.phrase)
            if only_names:
                candidate.score += _OF_NAME * candidate.led
    return sorted(chosen, key=_order)


def _telling(spread: Mapping[int, Spread]) -> dict[int, Spread]:
    """Return the terms that choose candidates: all, or the rarer ones where many entries have the rest."""
    chosen: dict[int, Spread] = {}
    budget = _MOST_ROWS
    for term in sorted(spread, key=lambda term: (len(spread[term].places), term)):
        budget -= len(spread[term].places)
        if budget < 0 and len(chosen) >= _FEWEST_TERMS:
            break
        chosen[term] = spread[term]
    return chosen


def _worths(said: Said, spread: Mapping[int, Spread], *, after: int, last: int) -> dict[int, float]:
    """Return what entries between two numbers with one of these terms are worth, as `_score` adds it up."""
    parts = {}
    for term, found in spread.items():
        entries, shares = found.listed()
        first, end = bisect_right(entries, after), bisect_right(entries, last)
        parts[term] = (entries[first:end], shares[first:end])
    worths: dict[int, float] = {}
    for general, readings in zip(said.general, said.readings, strict=True):
        chosen = [(worth / _FULL, *parts[term]) for term, worth, _ in readings if term in parts]
        if len(chosen) == 1:
            worth, entries, shares = chosen[0]
            worth *= general
            for entry, share in zip(entries, shares, strict=True):
                worths[entry] = worths.get(entry, 0.0) + worth * share
            continue
        best: dict[int, float] = {}
        for worth, entries, shares in chosen:
            for entry, share in zip(entries, shares, strict=True):
                if worth * share > best.get(entry, 0.0):
                    best[entry] = worth * share
        for entry, share in best.items():
            worths[entry] = worths.get(entry, 0.0) + general * share
    return worths


def _best(worths: Mapping[int, float], most: int, total: float) -> list[int]:
    """Return the numbers of the entries that are worth most, of equal ones the first."""
    near = list(worths.items())
    if len(worths) > most:
        # Few entries come near the best; only those are sorted, unless they are too few.
        lowest = min(max(worths.values()), total) * _NEAR
        found = [pair for pair in near if pair[1] >= lowest]
        if len(found) < most:
            found = [pair for pair in near if pair[1] >= lowest * _NEAR]
        if len(found) >= most:
            near = found
        bound = min(sorted([worth for _, worth in near])[-most], total) - _SAME * total
        near = [pair for pair in near if pair[1] >= bound]
    ranked = sorted([(-round(min(1.0, worth / total), 6), number) for number, worth in near])
    return [number for _, number in ranked[:most]]


def _standing(
    spread: Mapping[int, Spread], numbers: Iterable[int]
) -> dict[int, dict[int, tuple[float, int]]]:
    """Return for entries by number the terms that they have: what each is worth in it, and its columns."""
    wanted = frozenset(numbers)
    found: dict[int, dict[int, tuple[float, int]]] = {}
    for term, one in spread.items():
        places, weights, columns = one.places, one.weights, one.columns
        many = len(places) > _FEW * len(wanted)
        for entry in wanted if many else wanted.intersection(places):
            at = bisect_left(places, entry)
            if at < len(places) and places[at] == entry:
                found.setdefault(entry, {})[term] = (SHARES[weights[at]] / _FULL, columns[at])
    return found


def _overall(share: float, match: Match) -> float:
    return _SHARE * share + _SEVERAL * match.several + _TITLE * match.title + _PAIRS * match.pairs


def _score(number: int, found: dict[int, tuple[float, int]], said: Said) -> Candidate:
    candidate = Candidate(number)
    total = 0.0
    for place, readings in enumerate(said.readings):
        standing = [(*found[term], term, worth, good) for term, worth, good in readings if term in found]
        if not standing:
            continue
        total += said.general[place] * max([worth * share for share, _, _, worth, _ in standing])
        seen = 0
        for _, columns, _, _, good in standing:
            if good:
                seen |= columns
        if any(columns & TERMS and term in said.named for _, columns, term, _, _ in standing):
            candidate.led += said.units[place] / said.total
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
