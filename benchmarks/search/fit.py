# The weights in rightscli/search/confidence.py come from here. Run it after the knowledge or the ranking
# has changed, put the figures it prints into that module, and let the test of the held-out part judge.

"""Fit the weights by which the search judges whether its best hit is an answer."""

from __future__ import annotations

import math
import random
import sys
from pathlib import Path

import yaml

from rightscli.knowledge import Knowledge, open_store
from rightscli.model import Kind
from rightscli.search.confidence import Facts, facts
from rightscli.search.lexicon import Lexicon
from rightscli.search.ranking import candidates
from rightscli.search.reading import clean, read
from rightscli.search.units import Weights

_ROUNDS = 12
_SHRINK = 0.0005
_FOLDS = 8
_CHANCES = (0.80, 0.83, 0.86, 0.89)

Sample = tuple[list[float], bool, bool]
"""The facts about the best situation with a last 1 for the bias, whether it is right, whether any is."""


def main() -> None:
    """Print the fitted weights; arguments: the store, then files of queries."""
    knowledge = Knowledge(open_store(Path(sys.argv[1])))
    known = {summary.id for summary in knowledge.summaries(kind=Kind.SITUATION)}
    samples: list[Sample] = []
    for path in sys.argv[2:]:
        for row in yaml.safe_load(Path(path).read_text(encoding="utf-8"))["queries"]:
            if row.get("part", "tune") == "tune" and row["kind"] != "citation":
                samples += _samples(knowledge, row["query"], known & set(row["expect"]))
    *weights, bias = _fit(samples)
    told = ", ".join(f"{name}={weight:.2f}" for name, weight in zip(Facts._fields, weights, strict=True))
    print(f"{len(samples)} samples, {sum(label for _, label, _ in samples)} right")
    print(f"FACT_WEIGHTS = Facts({told})")
    print(f"FACT_BIAS = {bias:.2f}")
    _print_unseen(samples)


def _print_unseen(samples: list[Sample]) -> None:
    """Print what each threshold does to queries that the weights were not fitted on."""
    dice = random.Random(1)
    folds = [dice.randrange(_FOLDS) for _ in samples]
    judged = []
    for fold in range(_FOLDS):
        weights = _fit([sample for sample, own in zip(samples, folds, strict=True) if own != fold])
        judged += [
            (_chance(sample[0], weights), sample)
            for sample, own in zip(samples, folds, strict=True)
            if own == fold
        ]
    hopeless = sum(not answered for _, _, answered in samples)
    for least in _CHANCES:
        shown = [sample for chance, sample in judged if chance >= least]
        refused = 1 - sum(not answered for _, _, answered in shown) / hopeless
        wrong = sum(not right for _, right, _ in shown) / len(samples)
        print(f"shown from {least}: refused {refused:.3f}, confident and wrong {wrong:.3f}")


def _samples(knowledge: Knowledge, query: str, expected: set[str]) -> list[Sample]:
    lexicon = Lexicon(knowledge.connection)
    units = read(clean(query), lexicon)
    weights = Weights(units, lexicon)
    last = lexicon.counts["situations"]
    ranked = [one for one in candidates(units, weights, lexicon, knowledge.connection) if one.number <= last]
    if not ranked:
        return []
    found = facts(ranked, units, weights)
    return [([*found, 1.0], ranked[0].card.id in expected, bool(expected))]


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
        for known, right, _ in samples:
            chance = _chance(known, weights)
            error = (chance - right) / len(samples)
            width = chance * (1 - chance) / len(samples)
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
