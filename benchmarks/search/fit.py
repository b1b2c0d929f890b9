# The weights in rightscli/search/confidence.py come from here. Run it after the knowledge or the ranking
# has changed, put the figures it prints into that module, and let the test of the held-out part judge.

"""Fit the weights by which the search judges whether its best hit is an answer."""

from __future__ import annotations

import math
import sys
from pathlib import Path

import yaml

from rightscli.knowledge import Knowledge, open_store
from rightscli.model import Kind
from rightscli.search.confidence import Facts, facts
from rightscli.search.lexicon import Lexicon
from rightscli.search.ranking import candidates
from rightscli.search.reading import clean, read
from rightscli.search.weights import Weights

_ROUNDS = 6000
_RATE = 0.6
_SHRINK = 0.002


def main() -> None:
    """Print the fitted weights; arguments: the store, then files of queries."""
    knowledge = Knowledge(open_store(Path(sys.argv[1])))
    known = {summary.id for summary in knowledge.summaries(kind=Kind.SITUATION)}
    samples = []
    for path in sys.argv[2:]:
        for row in yaml.safe_load(Path(path).read_text(encoding="utf-8"))["queries"]:
            if row.get("part", "tune") == "tune" and row["kind"] != "citation":
                samples += _samples(knowledge, row["query"], known & set(row["expect"]))
    weights, bias = _fit(samples)
    print(f"{len(samples)} samples, {sum(label for _, label in samples)} right")
    print(f"FACT_WEIGHTS = Facts({', '.join(f'{name}={weight:.2f}' for name, weight in weights.items())})")
    print(f"FACT_BIAS = {bias:.2f}")


def _samples(knowledge: Knowledge, query: str, expected: set[str]) -> list[tuple[Facts, bool]]:
    lexicon = Lexicon(knowledge.connection)
    units = read(clean(query), lexicon)
    weights = Weights(units, lexicon)
    last = lexicon.counts["situations"]
    ranked = [one for one in candidates(units, weights, lexicon, knowledge.connection) if one.number <= last]
    if not ranked:
        return []
    (best,) = knowledge.connection.execute(
        "SELECT id FROM search_entries WHERE number = ?", (ranked[0].number,)
    ).fetchone()
    return [(facts(ranked, units, weights), best in expected)]


def _fit(samples: list[tuple[Facts, bool]]) -> tuple[dict[str, float], float]:
    weights = [0.0] * len(Facts._fields)
    bias = 0.0
    for _ in range(_ROUNDS):
        slopes = [_SHRINK * weight for weight in weights]
        slope = 0.0
        for known, label in samples:
            score = bias + sum(weight * value for weight, value in zip(weights, known, strict=True))
            error = (1 / (1 + math.exp(-score)) - label) / len(samples)
            slope += error
            slopes = [one + error * value for one, value in zip(slopes, known, strict=True)]
        bias -= _RATE * slope * 4
        weights = [weight - _RATE * one * 4 for weight, one in zip(weights, slopes, strict=True)]
    return dict(zip(Facts._fields, weights, strict=True)), bias


if __name__ == "__main__":
    main()
