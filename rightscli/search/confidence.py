# A score says which document is nearest, not whether it is near. Whether the best one answers is judged
# by a few facts about the match; their weights were fitted on the tuning part of
# tests/search/relevance.yaml by benchmarks/search/fit.py, and the held-out part tests them.

"""Is the best hit an answer?"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from rightscli.search.answer import Verdict

if TYPE_CHECKING:
    from rightscli.search.ranking import Candidate, Weights
    from rightscli.search.units import Unit

ANSWERS = 0.5
"""At this chance of being right and above, a hit is offered with confidence."""
RELATED = 0.15
"""Below this chance nothing is offered."""

_CLOSE = 0.93
"""A second situation that scores this share of the first is as good an answer."""


class Facts(NamedTuple):
    """What is known about the match of the best situation; every value is between 0 and 1."""

    share: float
    """Share of the query's weight that matched, weighed by where."""
    phrase: float
    """How well a whole phrase of the document fits."""
    precision: float
    """How much of that phrase the query has."""
    recall: float
    """How much of the query that phrase has."""
    core: float
    """Share of the query's weight whose words stand in its title or in the ways of asking for it."""
    heading: float
    """Share of the query's weight whose words stand in its title or summary."""
    about: float
    """Share of the query's weight whose words stand in those, in the summary, questions, or names."""
    missed: float
    """Share of the query's weight in names of the glossary that have no place there."""
    unknown: float
    """Share of the query's weight in words that no document has."""
    strong: float
    """Words that count as `about`: none, one, two, three and more."""
    special: float
    """Of these, words that are rare in general text: none, one, two and more."""
    lone: float
    """1 for a query of a single word, else 0."""


FACT_WEIGHTS = Facts(
    share=3.31,
    phrase=0.57,
    precision=0.95,
    recall=-0.77,
    core=0.24,
    heading=1.18,
    about=-1.00,
    missed=0.38,
    unknown=1.06,
    strong=3.79,
    special=-0.45,
    lone=0.43,
)
FACT_BIAS = -4.64
_SPECIAL = 45


def facts(best: Candidate, units: list[Unit], weights: Weights) -> Facts:
    """Return the facts about the best situation."""
    total = weights.total
    worths = list(zip(units, weights.units, strict=True))
    special = sum(1 for place in best.about if units[place].general < _SPECIAL or units[place].names)
    return Facts(
        share=best.share,
        phrase=best.phrase.score,
        precision=best.phrase.precision,
        recall=best.phrase.recall,
        core=sum(weights.units[place] for place in best.core) / total,
        heading=sum(weights.units[place] for place in best.heading) / total,
        about=sum(weights.units[place] for place in best.about) / total,
        missed=sum(
            worth for place, (unit, worth) in enumerate(worths) if unit.names and place not in best.about
        )
        / total,
        unknown=sum(worth for unit, worth in worths if not unit.readings) / total,
        strong=min(3, len(best.about)) / 3,
        special=min(2, special) / 2,
        lone=float(len(units) == 1),
    )


def chance(known: Facts) -> float:
    """Return the chance, between 0 and 1, that the best situation answers."""
    score = FACT_BIAS + sum(weight * value for weight, value in zip(FACT_WEIGHTS, known, strict=True))
    return 1 / (1 + math.exp(-score))


def verdict(probability: float, scores: list[float]) -> Verdict:
    """
    Return the verdict.

    Args:
        probability: The chance that the best situation answers.
        scores: The scores of the situations, best first.
    """
    if probability < RELATED:
        return Verdict.NOTHING
    if probability < ANSWERS:
        return Verdict.UNSURE
    if len(scores) > 1 and scores[1] >= _CLOSE * scores[0]:
        return Verdict.SEVERAL
    return Verdict.SURE
