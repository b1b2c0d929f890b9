# A document gathers words from all over its text; a phrase that somebody really says, matched as a
# whole, is better evidence than the same words scattered. Each phrase is held against the query twice:
# how much of the phrase was asked for, and how much of the query the phrase explains. A long story fits no
# single phrase; there the phrases of a document are examples of how it is asked for: how well the best few
# fit, and which pairs of neighbouring words they share with the story. Naive Bayes over the same phrases
# was tried and adds nothing to these two.

"""Matching phrases: titles, ways of asking, questions, names."""

from __future__ import annotations

from itertools import combinations

from rightscli.model import NamedTuple
from rightscli.search.lexicon import KIND_BITS, PHRASE_KINDS, WORTH_UNITS, unpacked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from rightscli.search.answer import Card
    from rightscli.search.lexicon import Spread
    from rightscli.search.ranking import Candidate
    from rightscli.search.reading import Unit, Weights

    _Pair = tuple[tuple[int, int], float]
    """Two words of the query that are near each other, and how surely both are meant."""
    _Held = tuple[float, float, float, list[_Pair]]
    """
    Some terms of the query that stand in one phrase, whichever phrase that is: what they are worth; what they
    are worth in the phrase, a name instead of the words that it is made of; the share of the query that they
    are; and their pairs.
    """

_KINDS = tuple({"questions": 0.9, "signs": 0.9}.get(kind, 1.0) for kind in PHRASE_KINDS)
_TITLE = PHRASE_KINDS.index("title")
_KIND = (1 << KIND_BITS) - 1
_PRECISION = 0.65
"""How much the share of the phrase counts against the share of the query."""


_SEVERAL = 8
"""So many of the best phrases are averaged."""
_LIKELY = 16
"""So many phrases of an entry, those with most of the query in them, are held against it."""
_GOOD = 0.7
_APART = 4
"""Words of the query this far apart and nearer make a pair."""


class Match(NamedTuple):
    """How the phrases of a document fit a query; every value is between 0 and 1."""

    phrase: int
    """The phrase that fits best."""
    score: float
    precision: float
    """The share of that phrase that the query has."""
    recall: float
    """The share of the query that that phrase has."""
    title: float = 0.0
    """How well the title fits."""
    several: float = 0.0
    """How well the best few phrases fit."""
    pairs: float = 0.0
    """How much of the query are pairs of words that stand together in phrases of few documents."""


NO_MATCH = Match(0, 0.0, 0.0, 0.0)


class Said:
    """What the words of a query mean, term by term."""

    def __init__(self, units: list[Unit], weights: Weights) -> None:
        """Take the words, read, and what they are worth."""
        self.places: dict[int, dict[int, float]] = {}
        """For each term, how surely each word of the query, by its place, means it."""
        self.readings = [
            [
                (one.term, one.quality * weights.spread[one.term].rarity, one.quality >= _GOOD)
                for one in unit.readings
            ]
            for unit in units
        ]
        """For each word, its terms, what each is worth among documents, and whether it is a good reading."""
        self.terms = [[term for term, _, _ in readings] for readings in self.readings]
        """For each word, its terms."""
        self.good = [[term for term, _, good in readings if good] for readings in self.readings]
        """The same for its good readings."""
        self.units = weights.units
        self.general = weights.general
        self.total = weights.total
        named = {name.term for unit in units for name in unit.names}
        for place, unit in enumerate(units):
            for reading in unit.readings:
                self.places.setdefault(reading.term, {})[place] = reading.quality
        surest = {term: max(places.values()) for term, places in self.places.items()}
        self.worths = {term: weights.spread[term].worth * quality for term, quality in surest.items()}
        """For each term, what it is worth in a phrase."""
        self.plain = {term: worth for term, worth in self.worths.items() if term not in named}
        """The same for words."""
        self.named = {term: quality for term, quality in surest.items() if term in named}
        """How surely each name of the glossary is meant."""


def matches(candidates: Collection[Candidate], spread: Mapping[int, Spread], said: Said) -> dict[int, Match]:
    """Return for each entry that has a phrase with a word of the query how its phrases fit, by its number."""
    known: dict[tuple[int, ...], _Held] = {}
    found: list[tuple[Candidate, dict[int, tuple[int, ...]], set[tuple[int, ...]]]] = []
    for candidate in candidates:
        phrases: dict[int, tuple[int, ...]] = {}
        for term, place in candidate.found.items():
            alone = (term,)
            for number in spread[term].spoken(place):
                phrases[number] = phrases[number] + alone if number in phrases else alone
        if phrases:
            several = set(phrases.values())
            for terms in several.difference(known):
                known[terms] = _held(terms, said)
            found.append((candidate, phrases, several))
    pairs = {
        candidate.number: [pair for terms in several for pair in known[terms][3]]
        for candidate, _, several in found
    }
    worths = _pairs(pairs, len(candidates), said)
    return {
        candidate.number: _fitting(candidate.card, phrases, known, worths.get(candidate.number, 0.0))
        for candidate, phrases, _ in found
    }


def _fitting(
    card: Card,
    phrases: Mapping[int, tuple[int, ...]],
    known: Mapping[tuple[int, ...], _Held],
    pairs: float,
) -> Match:
    """Hold the phrases of an entry against the query, those that share most with it."""
    numbers = sorted(phrases)
    if len(numbers) > _LIKELY:
        likely = sorted([(-known[phrases[number]][0], number) for number in numbers])
        numbers = sorted([number for _, number in likely[:_LIKELY]])
    wholes, first = unpacked(card.phrases), card.first
    scores = []
    best, top, best_rounded = (0, 0.0, 0.0, 0.0), -1.0, -1.0
    title = 0.0
    for number in numbers:
        _, matched, recall, _ = known[phrases[number]]
        whole = wholes[number - first]
        kind = whole & _KIND
        worth = (whole >> KIND_BITS) / WORTH_UNITS
        precision = matched / worth if matched < worth else 1.0
        score = 0.0
        if precision and recall:
            score = _KINDS[kind] / (_PRECISION / precision + (1 - _PRECISION) / recall)
        scores.append(score)
        if kind == _TITLE and score > title:
            title = score
        # Of phrases that fit equally well, but for the last digits, the first is told.
        if score > top and round(score, 9) > best_rounded:
            best, top, best_rounded = (number, score, precision, recall), score, round(score, 9)
    scores.sort(reverse=True)
    return Match(*best, title, sum(scores[:_SEVERAL]) / _SEVERAL, pairs)


def _pairs(pairs: Mapping[int, list[_Pair]], entries: int, said: Said) -> dict[int, float]:
    """Return for each entry what the pairs of words are worth that stand together in its phrases."""
    together: dict[tuple[int, int], dict[int, float]] = {}
    for entry, found in pairs.items():
        for both, quality in found:
            pair = together.setdefault(both, {})
            if quality > pair.get(entry, 0.0):
                pair[entry] = quality
    worths: dict[int, float] = {}
    for (one, other), pair in together.items():
        rarity = _log((entries + 1) / (len(pair) + 0.5)) / _log((entries + 1) / 0.5)
        worth = rarity * min(said.units[one], said.units[other]) / said.total
        for entry, quality in pair.items():
            worths[entry] = worths.get(entry, 0.0) + worth * quality
    return worths


def _log(number: float) -> float:
    """Return the natural logarithm to seven digits: loading `math` costs more than all that a query needs."""
    return float(number**1e-9 - 1) * 1e9


def _held(terms: tuple[int, ...], said: Said) -> _Held:
    surest: dict[int, float] = {}
    for term in terms:
        for place, quality in said.places[term].items():
            if quality > surest.get(place, 0.0):
                surest[place] = quality
    likely = matched = sum([said.worths[term] for term in terms])
    if said.named:
        plain = {place for term in terms if term not in said.named for place in said.places[term]}
        # A name that the query says in other words stands for the words of the phrase it is made of.
        matched = sum([said.plain.get(term, 0.0) for term in terms]) + sum(
            said.worths[term] for term in terms if term in said.named and not plain & said.places[term].keys()
        )
    pairs = []
    if len(surest) > 1:
        pairs = [
            ((one, other), surest[one] * surest[other])
            for one, other in combinations(sorted(surest), 2)
            if other - one <= _APART
        ]
    recall = sum([said.units[place] * quality for place, quality in surest.items()]) / said.total
    return likely, matched, recall, pairs
