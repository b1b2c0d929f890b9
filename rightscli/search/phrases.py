# A document gathers words from all over its text; a phrase that somebody really says, matched as a
# whole, is better evidence than the same words scattered. Each phrase is held against the query twice:
# how much of the phrase was asked for, and how much of the query the phrase explains. A long story fits no
# single phrase; there the phrases of a document are examples of how it is asked for: how well the best few
# fit, and which pairs of neighbouring words they share with the story. Naive Bayes over the same phrases
# was tried and adds nothing to these two.

"""Matching phrases: titles, ways of asking, questions, names."""

from __future__ import annotations

import math
from itertools import combinations

from rightscli.model import NamedTuple
from rightscli.search.lexicon import KIND_BITS, PHRASE_KINDS, WORTH_UNITS
from rightscli.search.spread import unpacked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from rightscli.search.answer import Card
    from rightscli.search.ranking import Candidate
    from rightscli.search.spread import Spread
    from rightscli.search.units import Unit, Weights

_KINDS = tuple({"questions": 0.9, "signs": 0.9}.get(kind, 1.0) for kind in PHRASE_KINDS)
_TITLE = PHRASE_KINDS.index("title")
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
                (one.term, one.quality * weights.rarity(one.term), one.quality >= _GOOD)
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
        self.worths = {term: weights.in_phrases(term) * quality for term, quality in surest.items()}
        """For each term, what it is worth in a phrase."""
        self.plain = {term: worth for term, worth in self.worths.items() if term not in named}
        """The same for words."""
        self.named = {term: quality for term, quality in surest.items() if term in named}
        """How surely each name of the glossary is meant."""


class _Held(NamedTuple):
    """Some terms of the query that stand in one phrase, whichever phrase that is."""

    likely: float
    """What the terms are worth."""
    matched: float
    """What they are worth in the phrase, a name instead of the words that it is made of."""
    recall: float
    """The share of the query that they are."""
    pairs: list[tuple[tuple[int, int], float]]
    """The pairs of words of the query that are near each other, and how surely both are meant."""


def matches(candidates: Collection[Candidate], spread: Mapping[int, Spread], said: Said) -> dict[int, Match]:
    """Return for each entry that has a phrase with a word of the query how its phrases fit, by its number."""
    known: dict[tuple[int, ...], _Held] = {}
    found: dict[int, dict[int, _Held]] = {}
    for candidate in candidates:
        phrases: dict[int, tuple[int, ...]] = {}
        for term, place in candidate.found.items():
            alone = (term,)
            for number in spread[term].spoken(place):
                phrases[number] = phrases[number] + alone if number in phrases else alone
        for terms in set(phrases.values()).difference(known):
            known[terms] = _held(terms, said)
        if phrases:
            found[candidate.number] = {number: known[terms] for number, terms in phrases.items()}
    worths = _pairs(found, len(candidates), said)
    return {
        candidate.number: _fitting(candidate.card, found[candidate.number], worths.get(candidate.number, 0.0))
        for candidate in candidates
        if candidate.number in found
    }


def _fitting(card: Card, phrases: Mapping[int, _Held], pairs: float) -> Match:
    """Hold the phrases of an entry against the query, those that share most with it."""
    likely = sorted([(-held.likely, phrase) for phrase, held in phrases.items()])
    wholes = unpacked(card.phrases)
    fitting = []
    title = 0.0
    for _, phrase in likely[:_LIKELY]:
        _, matched, recall, _ = phrases[phrase]
        whole = wholes[phrase - card.first]
        kind = whole & (1 << KIND_BITS) - 1
        worth = (whole >> KIND_BITS) / WORTH_UNITS
        precision = min(1.0, matched / worth) if worth else 1.0
        score = 0.0
        if precision and recall:
            score = _KINDS[kind] / (_PRECISION / precision + (1 - _PRECISION) / recall)
        fitting.append((-round(score, 9), phrase, score, precision, recall))
        if kind == _TITLE:
            title = max(title, score)
    fitting.sort()
    several = sum([score for _, _, score, _, _ in fitting[:_SEVERAL]]) / _SEVERAL
    _, phrase, score, precision, recall = fitting[0]
    return Match(phrase, score, precision, recall, title, several, pairs)


def _pairs(found: Mapping[int, Mapping[int, _Held]], entries: int, said: Said) -> dict[int, float]:
    """Return for each entry what the pairs of words are worth that stand together in its phrases."""
    together: dict[tuple[int, int], dict[int, float]] = {}
    for entry, phrases in found.items():
        for held in phrases.values():
            for both, quality in held.pairs:
                pair = together.setdefault(both, {})
                pair[entry] = max(quality, pair.get(entry, 0.0))
    worths: dict[int, float] = {}
    for (one, other), pair in together.items():
        rarity = math.log((entries + 1) / (len(pair) + 0.5)) / math.log((entries + 1) / 0.5)
        worth = rarity * min(said.units[one], said.units[other]) / said.total
        for entry, quality in pair.items():
            worths[entry] = worths.get(entry, 0.0) + worth * quality
    return worths


def _held(terms: tuple[int, ...], said: Said) -> _Held:
    surest: dict[int, float] = {}
    for term in terms:
        for place, quality in said.places[term].items():
            if quality > surest.get(place, 0.0):
                surest[place] = quality
    matched = sum([said.plain.get(term, 0.0) for term in terms])
    if said.named:
        plain = {place for term in terms if term not in said.named for place in said.places[term]}
        # A name that the query says in other words stands for the words of the phrase it is made of.
        matched += sum(
            said.worths[term] for term in terms if term in said.named and not plain & said.places[term].keys()
        )
    pairs = [
        ((one, other), surest[one] * surest[other])
        for one, other in combinations(sorted(surest), 2)
        if other - one <= _APART
    ]
    recall = sum([said.units[place] * quality for place, quality in surest.items()]) / said.total
    return _Held(sum([said.worths[term] for term in terms]), matched, recall, pairs)
