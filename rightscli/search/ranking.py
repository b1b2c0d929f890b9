# FTS5 ranks the entries, which is what grows with the number of documents; the best of them are scored here,
# where a word may have several readings of different worth. A word is worth more the fewer situations it
# stands in, and less the more frequent it is in general text; a match is worth the column it stands in, and
# saturates, so that a long page gains nothing by repeating itself. bm25 saturates in the same way, since the
# index keeps no lengths; only the most frequent words, and the doubtful readings of words that have a sure
# one, wait until the best entries are chosen.

"""Ranking what a query may mean."""

from __future__ import annotations

from bisect import bisect_left

from rightscli.search.answer import by_number
from rightscli.search.lexicon import SATURATION, WEIGHT_UNITS, WEIGHTS
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

_SITUATIONS = 64
_OTHERS = 16
_MOST_ROWS = 12_000
_FEWEST_TERMS = 3
_PHRASED = 14
_OTHERS_PHRASED = 10
_FULL = 0.65
_SHARE = 0.42
_SEVERAL = 0.32
_TITLE = 0.07
_PAIRS = 0.19
_FEW = 16
_OF_NAME = 0.15
"""A query of names of the glossary and nothing more means first what the glossary says they lead to."""

_K1_WITHOUT_LENGTH = 1.2 * (1 - 0.75)
"""A match of this weight gives half of what it can in bm25, which takes every length for nothing."""
_COLUMNS = ", ".join(str(weight * _K1_WITHOUT_LENGTH / SATURATION) for weight in WEIGHTS.values())
_RANKED = f"""
WITH ranked AS (
  SELECT rowid AS number, bm25(search_text, {_COLUMNS}) AS score FROM search_text
  WHERE search_text MATCH :terms
)
SELECT number FROM (SELECT * FROM ranked WHERE number <= :last ORDER BY score, number LIMIT :situations)
UNION ALL
SELECT number FROM (SELECT * FROM ranked WHERE number > :last ORDER BY score, number LIMIT :others)
"""  # noqa: S608 - weights of columns


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
    last = lexicon.counts["situations"]
    said = Said(units, weights)
    standing = _standing(weights.spread, _ranked(_telling(weights.spread, said), last, connection))
    shares = _shares(standing, said)
    numbers = [
        number for _, number in sorted([(-round(share, 6), number) for number, share in shares.items()])
    ]
    found = {
        number: {term: where[number] for term, where in standing.items() if number in where}
        for number in (
            *[number for number in numbers if number <= last][:_PHRASED],
            *[number for number in numbers if number > last][:_OTHERS_PHRASED],
        )
    }
    chosen = [_score(number, shares[number], terms, said) for number, terms in found.items()]
    situations = [candidate for candidate in chosen if candidate.number <= last]
    others = [candidate for candidate in chosen if candidate.number > last]
    cards = by_number(connection, [candidate.number for candidate in chosen])
    for candidate in chosen:
        candidate.card = cards[candidate.number]
    only_names = all(unit.names for unit in units)
    every = {term: one.standing for term, one in weights.spread.items() if one.standing}
    for group in (situations, others):
        # What an entry says in its phrases it says in its columns, but for the name of a provision.
        spoken = [
            every
            if one.card.is_provision
            else {term: every[term] for term in found[one.number] if term in every}
            for one in group
        ]
        fitting = matches([one.card for one in group], spoken, said)
        for candidate in group:
            candidate.phrase = fitting.get(candidate.number, NO_MATCH)
            candidate.score = _overall(candidate.share, candidate.phrase)
            if only_names:
                candidate.score += _OF_NAME * candidate.led
    return sorted(chosen, key=_order)


def _telling(spread: Mapping[int, Spread], said: Said) -> list[int]:
    """
    Return the terms that choose candidates.

    They are what each word surely means, or else all that it may mean; of these the rarer ones where many
    entries have the rest.
    """
    meant: set[int] = set()
    for readings in said.readings:
        meant.update([term for term, _, sure in readings if sure] or [term for term, _, _ in readings])
    chosen: list[int] = []
    budget = _MOST_ROWS
    for term in sorted(meant & spread.keys(), key=lambda term: (len(spread[term].places), term)):
        budget -= len(spread[term].places)
        if budget < 0 and len(chosen) >= _FEWEST_TERMS:
            break
        chosen.append(term)
    return chosen


def _ranked(terms: Iterable[int], last: int, connection: sqlite3.Connection) -> list[int]:
    """Return the numbers of the entries that FTS5 ranks best: situations, up to the last, and others."""
    rows = connection.execute(
        _RANKED,
        {
            "terms": " OR ".join([f'"{term}"' for term in terms]),
            "last": last,
            "situations": _SITUATIONS,
            "others": _OTHERS,
        },
    )
    return [number for (number,) in rows]


def _standing(
    spread: Mapping[int, Spread], numbers: Iterable[int]
) -> dict[int, dict[int, tuple[float, int]]]:
    """Return for terms the entries of these that have them: what each is worth there, and its columns."""
    wanted = frozenset(numbers)
    many = _FEW * len(wanted)
    half = SATURATION * WEIGHT_UNITS
    standing: dict[int, dict[int, tuple[float, int]]] = {}
    for term, one in spread.items():
        places, weights, columns = one.places, one.weights, one.columns
        found = standing[term] = {}
        if len(places) > many:
            near = [(bisect_left(places, entry), entry) for entry in wanted]
            here = [at for at, entry in near if at < len(places) and places[at] == entry]
        else:
            here = [at for at, entry in enumerate(places) if entry in wanted]
        for at in here:
            weight = weights[at]
            found[places[at]] = (weight / (weight + half) / _FULL, columns[at])
    return standing


def _shares(standing: Mapping[int, Mapping[int, tuple[float, int]]], said: Said) -> dict[int, float]:
    """Return for entries the share of the query's weight that matched; of readings the best counts."""
    totals: dict[int, float] = {}
    for general, readings in zip(said.general, said.readings, strict=True):
        best: dict[int, float] = {}
        for term, worth, _ in readings:
            for entry, (share, _) in standing[term].items():
                if worth * share > best.get(entry, 0.0):
                    best[entry] = worth * share
        for entry, share in best.items():
            totals[entry] = totals.get(entry, 0.0) + general * share
    return {entry: min(1.0, total / said.total) for entry, total in totals.items()}


def _overall(share: float, match: Match) -> float:
    return _SHARE * share + _SEVERAL * match.several + _TITLE * match.title + _PAIRS * match.pairs


def _score(number: int, share: float, found: Mapping[int, tuple[float, int]], said: Said) -> Candidate:
    candidate = Candidate(number)
    candidate.score = candidate.share = share
    for place, readings in enumerate(said.readings):
        standing = [(found[term][1], term, good) for term, _, good in readings if term in found]
        if not standing:
            continue
        seen = 0
        for columns, _, good in standing:
            if good:
                seen |= columns
        if any(columns & TERMS and term in said.named for columns, term, _ in standing):
            candidate.led += said.units[place] / said.total
        candidate.matched.append(place)
        if seen & CORE:
            candidate.core.append(place)
        if seen & HEADING:
            candidate.heading.append(place)
        if seen & ABOUT:
            candidate.about.append(place)
    return candidate


def _order(candidate: Candidate) -> tuple[float, int]:
    return (-round(candidate.score, 6), candidate.number)
