# A score says which document is nearest, not whether it is near. Whether the best one answers is judged
# by a few facts about the match; their weights were fitted on the tuning part of
# tests/search/relevance.yaml by benchmarks/search/fit.py, and the held-out part tests them.

"""Is the best hit an answer?"""

from __future__ import annotations

import math

from rightscli.model import NamedTuple
from rightscli.search.answer import Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.search.ranking import Candidate
    from rightscli.search.units import Unit, Weights

ANSWERS = 0.88
"""At this chance of being right and above, a hit is offered with confidence."""
RELATED = 0.1
"""Below this chance nothing is offered."""

_CLOSE = 0.93
"""A second situation that scores this share of the first is as good an answer."""


class Facts(NamedTuple):
    """What is known about the match of the best situation; every value is between 0 and 1."""

    share: float
    """Share of the query's weight that matched, weighed by where."""
    phrase: float
    """How well a whole phrase of the document fits."""
    core: float
    """Share of the query's weight whose words stand in its title or in the ways of asking for it."""
    heading: float
    """Share of the query's weight whose words stand in its title or summary."""
    about: float
    """Share of the query's weight whose words stand in those, in the summary, questions, or names."""
    unknown: float
    """Share of the query's weight in words that no document has."""
    elsewhere: float
    """Words that name subjects bordering on ours and do not count as `about`: none, one, two and more."""
    foreign: float
    """Share of the words that name such subjects, wherever they count."""
    strong: float
    """Words that count as `about`: none, one, two, three and more."""
    special: float
    """Of these, words that are rare in general text: none, one, two and more."""
    lone: float
    """1 for a query of a single word, else 0."""
    length: float
    """Words of the query, in tenths up to ten."""
    score: float
    """Its score."""
    margin: float
    """How far the next situation is behind, as a share of its score."""


FACT_WEIGHTS = Facts(
    share=0.91,
    phrase=1.71,
    core=0.05,
    heading=-0.52,
    about=0.77,
    unknown=-1.20,
    elsewhere=-1.99,
    foreign=-5.67,
    strong=1.08,
    special=1.06,
    lone=0.64,
    length=1.35,
    score=2.63,
    margin=3.32,
)
FACT_BIAS = -3.44
_SPECIAL = 45


def facts(ranked: Sequence[Candidate], units: list[Unit], weights: Weights) -> Facts:
    """Return the facts about the best of some situations, which is the first."""
    best = ranked[0]
    next_score = ranked[1].score if len(ranked) > 1 else 0.0
    total = weights.total
    worths = list(zip(units, weights.units, strict=True))
    special = sum(1 for place in best.about if units[place].general < _SPECIAL or units[place].names)
    return Facts(
        share=best.share,
        phrase=best.phrase.score,
        core=sum(weights.units[place] for place in best.core) / total,
        heading=sum(weights.units[place] for place in best.heading) / total,
        about=sum(weights.units[place] for place in best.about) / total,
        unknown=sum(worth for unit, worth in worths if not unit.readings) / total,
        elsewhere=min(2, sum(unit.elsewhere for place, unit in enumerate(units) if place not in best.about))
        / 2,
        foreign=sum(unit.elsewhere for unit in units) / max(1, len(units)),
        strong=min(3, len(best.about)) / 3,
        special=min(2, special) / 2,
        lone=float(len(units) == 1),
        length=min(10, len(units)) / 10,
        score=min(1.0, best.score),
        margin=(best.score - next_score) / best.score if best.score else 0.0,
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
