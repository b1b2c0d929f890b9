# A document gathers words from all over its text; a phrase that somebody really says, matched as a
# whole, is better evidence than the same words scattered. Each phrase is held against the query twice:
# how much of the phrase was asked for, and how much of the query the phrase explains.

"""Matching whole phrases: titles, ways of asking, questions, names."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from rightscli.search.ranking import Weights
    from rightscli.search.units import Unit

_KINDS = {"title": 1.0, "asked": 1.0, "questions": 0.9, "terms": 1.0}
_PRECISION = 0.45
"""How much the share of the phrase counts against the share of the query."""


_OTHER_WORDS = 0.8
"""What a name said in other words is worth against the words themselves."""


class Match(NamedTuple):
    """The phrase of a document that fits a query best."""

    phrase: int
    score: float
    precision: float
    """The share of the phrase that the query has."""
    recall: float
    """The share of the query that the phrase has."""


NO_MATCH = Match(0, 0.0, 0.0, 0.0)


def phrase_worth(count: int, phrases: int) -> float:
    """Between 0 and 1: how rare a term is that stands in so many of the phrases of situations."""
    return math.log(1 + phrases / (1 + count)) / math.log(1 + max(1, phrases))


def best_matches(
    entries: Sequence[int], units: list[Unit], weights: Weights, connection: sqlite3.Connection
) -> dict[int, Match]:
    """Return for each entry its phrase that fits best; of equal ones the first."""
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
    best: dict[int, Match] = {}
    wholes = connection.execute(
        "SELECT number, kind, whole FROM search_phrases WHERE number IN (SELECT value FROM json_each(?))"
        " ORDER BY number",
        (str(list(found)),),
    )
    for phrase, kind, whole in wholes:
        entry, terms = found[phrase]
        match = _match(phrase, _KINDS.get(kind, 0.8), whole, terms, places, named, weights)
        if match.score > best.get(entry, NO_MATCH).score + 1e-9:
            best[entry] = match
    return best


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
