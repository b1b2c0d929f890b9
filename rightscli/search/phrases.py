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

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from rightscli.search.units import Unit
    from rightscli.search.weights import Weights

    Places = Mapping[int, Mapping[int, float]]
    """For each term, how surely each word of the query, by its place, means it."""

_KINDS = {"title": 1.0, "asked": 1.0, "questions": 0.9, "terms": 1.0}
_PRECISION = 0.45
"""How much the share of the phrase counts against the share of the query."""


_SEVERAL = 8
"""So many of the best phrases are averaged."""
_LIKELY = 24
"""So many phrases of an entry, those with most of the query in them, are held against it."""
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


def matches(
    entries: Sequence[int], units: list[Unit], weights: Weights, connection: sqlite3.Connection
) -> dict[int, Match]:
    """Return for each entry that has a phrase with a word of the query how its phrases fit."""
    places: dict[int, dict[int, float]] = {}
    named = {name.term for unit in units for name in unit.names}
    for place, unit in enumerate(units):
        for reading in unit.readings:
            places.setdefault(reading.term, {})[place] = reading.quality
    found: dict[int, tuple[int, list[int]]] = {}
    rows = connection.execute(
        "SELECT x.phrase, x.entry, x.term FROM json_each(?) t CROSS JOIN json_each(?) e"
        " CROSS JOIN search_phrase_terms x ON x.term = t.value AND x.entry = e.value",
        (str(sorted(places)), str(list(entries))),
    )
    for phrase, entry, term in rows:
        if phrase in found:
            found[phrase][1].append(term)
        else:
            found[phrase] = (entry, [term])
    likely = _likely(found, places, weights)
    fitting: dict[int, list[Match]] = {}
    titles: dict[int, float] = {}
    wholes = connection.execute(
        "SELECT number, kind, whole FROM search_phrases WHERE number IN (SELECT value FROM json_each(?))"
        " ORDER BY number",
        (str(likely),),
    )
    for phrase, kind, whole in wholes:
        entry, terms = found[phrase]
        match = _match(phrase, _KINDS.get(kind, 0.8), whole, terms, places, named, weights)
        fitting.setdefault(entry, []).append(match)
        if kind == "title":
            titles[entry] = max(match.score, titles.get(entry, 0.0))
    pairs = _pairs(found.values(), len(entries), places, weights)
    return {
        entry: _summed(fitted)._replace(title=titles.get(entry, 0.0), pairs=pairs.get(entry, 0.0))
        for entry, fitted in fitting.items()
    }


def _likely(found: dict[int, tuple[int, list[int]]], places: Places, weights: Weights) -> list[int]:
    """Return the phrases of each entry that share most with the query; the others fit no better."""
    worths = {term: weights.in_phrases(term) * max(said.values()) for term, said in places.items()}
    shared: dict[int, list[tuple[float, int]]] = {}
    for phrase, (entry, terms) in found.items():
        worth = sum([worths[term] for term in terms])
        shared.setdefault(entry, []).append((-worth, phrase))
    return [phrase for phrases in shared.values() for _, phrase in sorted(phrases)[:_LIKELY]]


def _summed(fitting: list[Match]) -> Match:
    """Return the phrase that fits best, of equal ones the first, with what the best few are worth."""
    ranked = sorted(fitting, key=lambda match: (-round(match.score, 9), match.phrase))
    return ranked[0]._replace(several=sum(match.score for match in ranked[:_SEVERAL]) / _SEVERAL)


def _pairs(
    found: Iterable[tuple[int, list[int]]], entries: int, places: Places, weights: Weights
) -> dict[int, float]:
    """Return for each entry what the pairs of words are worth that stand together in its phrases."""
    pairs: dict[tuple[int, int], dict[int, float]] = {}
    for entry, terms in found:
        if len(terms) == 1 and len(places[terms[0]]) == 1:
            continue
        said: dict[int, float] = {}
        for term in terms:
            for place, quality in places[term].items():
                said[place] = max(quality, said.get(place, 0.0))
        for one, other in combinations(sorted(said), 2):
            if other - one <= _APART:
                pair = pairs.setdefault((one, other), {})
                pair[entry] = max(said[one] * said[other], pair.get(entry, 0.0))
    worths: dict[int, float] = {}
    for (one, other), pair in pairs.items():
        rarity = math.log((entries + 1) / (len(pair) + 0.5)) / math.log((entries + 1) / 0.5)
        worth = rarity * min(weights.units[one], weights.units[other]) / weights.total
        for entry, quality in pair.items():
            worths[entry] = worths.get(entry, 0.0) + worth * quality
    return worths


def _match(
    phrase: int,
    kind: float,
    whole: float,
    terms: list[int],
    places: dict[int, dict[int, float]],
    named: set[int],
    weights: Weights,
) -> Match:
    """Hold one phrase against the query; `terms` are those of the query that it has."""
    explained: dict[int, float] = {}
    matched = 0.0
    for term in terms:
        qualities = places[term]
        if term not in named:
            matched += max(qualities.values()) * weights.in_phrases(term)
        for place, quality in qualities.items():
            explained[place] = max(quality, explained.get(place, 0.0))
    plain = {place for term in terms if term not in named for place in places[term]}
    # A name that the query says in other words stands for the words of the phrase it is made of.
    matched += sum(
        max(places[term].values()) for term in terms if term in named and not plain & places[term].keys()
    )
    precision = min(1.0, matched / whole) if whole else 1.0
    recall = sum(weights.units[place] * quality for place, quality in explained.items()) / weights.total
    score = kind / (_PRECISION / precision + (1 - _PRECISION) / recall) if precision and recall else 0.0
    return Match(phrase, score, precision, recall)
