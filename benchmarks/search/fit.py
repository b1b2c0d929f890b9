# The weights in rightscli/search/find.py come from here. Run it after the knowledge or the ranking
# has changed, put the figures it prints into that module, and let the test of the held-out part judge.

"""Fit the weights by which the search judges whether its best hit is an answer."""

from __future__ import annotations

import math
import random
import sys
from pathlib import Path
from typing import NamedTuple

import yaml

from rightscli.knowledge import Knowledge, open_store
from rightscli.model import Kind
from rightscli.search.find import Facts, facts
from rightscli.search.lexicon import Lexicon
from rightscli.search.ranking import candidates
from rightscli.search.reading import Weights, clean, read

_ROUNDS = 12
_SHRINK = 0.0005
_FOLDS = 8
_CHANCES = (0.84, 0.86, 0.88, 0.90, 0.92)
_COUNTS = {"natural": 2.0, "near-miss": 2.0}
"""Queries as people really ask count more than those written to try one distortion."""


class Sample(NamedTuple):
    """What is known about the best situation that one query finds."""

    known: list[float]
    """The facts, with a last 1 for the bias."""
    right: bool
    """Whether it is a right one."""
    answered: bool
    """Whether there is a right one."""
    counts: float
    """How much the query counts."""
    about: str
    """The situation asked for, or, where none is, the one that was found."""


def main() -> None:
    """Print the fitted weights; arguments: the store, then files of queries."""
    knowledge = Knowledge(open_store(Path(sys.argv[1])))
    known = {summary.id for summary in knowledge.summaries(kind=Kind.SITUATION)}
    samples: list[Sample] = []
    for path in sys.argv[2:]:
        for row in yaml.safe_load(Path(path).read_text(encoding="utf-8"))["queries"]:
            if row.get("part", "tune") == "tune" and row["kind"] != "citation":
                samples += _samples(knowledge, row["query"], row["kind"], known & set(row["expect"]))
    *weights, bias = _fit(samples)
    told = ", ".join(f"{name}={weight:.2f}" for name, weight in zip(Facts._fields, weights, strict=True))
    print(f"{len(samples)} samples, {sum(sample.right for sample in samples)} right")
    print(f"FACT_WEIGHTS = Facts({told})")
    print(f"FACT_BIAS = {bias:.2f}")
    _print_unseen(samples)


def _print_unseen(samples: list[Sample]) -> None:
    """Print what each threshold does to queries about situations that the weights were not fitted on."""
    dice = random.Random(1)
    fold_of = {about: dice.randrange(_FOLDS) for about in sorted({sample.about for sample in samples})}
    judged = []
    for fold in range(_FOLDS):
        weights = _fit([sample for sample in samples if fold_of[sample.about] != fold])
        judged += [
            (_chance(sample.known, weights), sample) for sample in samples if fold_of[sample.about] == fold
        ]
    hopeless = sum(not sample.answered for sample in samples)
    for least in _CHANCES:
        shown = [sample for chance, sample in judged if chance >= least]
        refused = 1 - sum(not sample.answered for sample in shown) / hopeless
        wrong = sum(not sample.right for sample in shown) / len(samples)
        print(f"shown from {least}: refused {refused:.3f}, confident and wrong {wrong:.3f}")


def _samples(knowledge: Knowledge, query: str, kind: str, expected: set[str]) -> list[Sample]:
    lexicon = Lexicon(knowledge.connection)
    units = read(clean(query), lexicon)
    weights = Weights(units, lexicon)
    last = lexicon.counts["situations"]
    ranked = [one for one in candidates(units, weights, lexicon, knowledge.connection) if one.number <= last]
    if not ranked:
        return []
    found = facts(ranked, units, weights)
    best = ranked[0].card.id
    counts = _COUNTS.get(kind, 1.0)
    return [Sample([*found, 1.0], best in expected, bool(expected), counts, min(expected, default=best))]


def _chance(known: list[float], weights: list[float]) -> float:
    score = sum(weight * value for weight, value in zip(weights, known, strict=True))
    return 1 / (1 + math.exp(-score))


def _fit(samples: list[Sample]) -> list[float]:
    """Return the weights of a logistic model, the bias last, by Newton's method."""
    size = len(Facts._fields) + 1
    weights = [0.0] * size
    for _ in range(_ROUNDS):
        slope = [_SHRINK * weight for weight in weights[:-1]] + [0.0]
        bend = [[_SHRINK if row == column else 0.0 for column in range(size)] for row in range(size)]
        for known, right, _, counts, _ in samples:
            chance = _chance(known, weights)
            error = counts * (chance - right) / len(samples)
            width = counts * chance * (1 - chance) / len(samples)
            for row, value in enumerate(known):
                slope[row] += error * value
                for column, other in enumerate(known):
                    bend[row][column] += width * value * other
        weights = [one - step for one, step in zip(weights, _solved(bend, slope), strict=True)]
    return weights


def _solved(matrix: list[list[float]], values: list[float]) -> list[float]:
    """Return the solution of linear equations, by elimination; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, values, strict=True)]
    for place, pivot in enumerate(rows):
        for other in (row for row in rows if row is not pivot):
            share = other[place] / pivot[place]
            other[:] = [value - share * pivoted for value, pivoted in zip(other, pivot, strict=True)]
    return [row[-1] / row[place] for place, row in enumerate(rows)]


if __name__ == "__main__":
    main()
