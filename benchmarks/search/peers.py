"""
Compare the search with ready engines, in one run: the same documents, the same queries, one table.

    python -m benchmarks.search.peers [--situations N] [--part held] [--node-modules DIR] [--queries FILE]
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from benchmarks.search.corpus import ROOT, compiled, corpus
from benchmarks.search.engines import (
    Bm25s,
    Engine,
    FullText,
    MiniSearch,
    MissingError,
    Ratio,
    Rights,
    Tantivy,
)
from rightscli.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable


_SLOWEST_AT = 2_000
"""Above so many documents an engine that looks at every phrase is not timed: a query takes seconds."""


@dataclass(frozen=True)
class Result:
    """What one engine did with the queries."""

    name: str
    ranks: dict[str, list[int | None]]
    """By kind of query, the place of the first right situation."""
    milliseconds: list[float]
    worked: list[float]
    """Milliseconds of processor time, which other work on the machine hardly changes."""
    built: float

    def share(self, most: int, kind: str | None = None) -> float:
        """Return the share of queries with a right situation among the first `most`."""
        found = [rank for name, ranks in self.ranks.items() if kind in (None, name) for rank in ranks]
        return sum(rank is not None and rank <= most for rank in found) / len(found)


def main() -> None:
    """Print the table."""
    options = _options()
    rows = yaml.safe_load(options.queries.read_text(encoding="utf-8"))["queries"]
    rows = [row for row in rows if row["expect"] and options.part in (None, row.get("part"))]
    kinds = sorted({row["kind"] for row in rows})
    with tempfile.TemporaryDirectory() as folder:
        knowledge = compiled(Path(folder) / "store.sqlite", options.situations)
        situations = [
            entry for entry in corpus(knowledge, options.situations) if entry.kind is Kind.SITUATION
        ]
        print(f"{len(situations)} situations, {len(rows)} queries; first / in the first three")
        makers: list[Callable[[], Engine]] = [
            lambda: Rights(knowledge),
            lambda: FullText(situations, stems=False),
            lambda: FullText(situations, stems=True),
            lambda: Bm25s(situations),
            lambda: Tantivy(situations),
            lambda: MiniSearch(situations, options.node_modules),
        ]
        if len(situations) <= _SLOWEST_AT:
            makers.append(lambda: Ratio(situations))
        results = [result for make in makers if (result := _measured(make, rows)) is not None]
    _print(results, kinds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--situations", type=int, default=60)
    parser.add_argument("--part")
    parser.add_argument("--queries", type=Path, default=ROOT / "tests" / "search" / "relevance.yaml")
    parser.add_argument("--node-modules", type=Path, default=ROOT / "node_modules")
    return parser.parse_args()


def _measured(make: Callable[[], Engine], rows: list[dict[str, object]]) -> Result | None:
    start = time.perf_counter()
    try:
        engine = make()
    except MissingError as missing:
        print(f"left out, not installed: {missing}", file=sys.stderr)
        return None
    built = time.perf_counter() - start
    for row in rows[:20]:
        engine.search(str(row["query"]))
    ranks: dict[str, list[int | None]] = {}
    spent, worked = [], []
    for row in rows:
        start, began = time.perf_counter(), time.thread_time()
        found = engine.search(str(row["query"]))
        worked.append((time.thread_time() - began) * 1000)
        spent.append((time.perf_counter() - start) * 1000)
        expected = row["expect"]
        assert isinstance(expected, list)
        right = [place for place, id_ in enumerate(found, 1) if id_ in expected]
        ranks.setdefault(str(row["kind"]), []).append(right[0] if right else None)
    if isinstance(engine, MiniSearch):
        # Its own clock knows no processor time of one query.
        spent = worked = engine.spent[-len(rows) :]
        engine.close()
    return Result(engine.name, ranks, spent, worked, built)


def _print(results: list[Result], kinds: list[str]) -> None:
    width = max(len(result.name) for result in results)
    heads = [*(kind[:9] for kind in kinds), "all"]
    print(
        " " * width,
        *(f"{head:>9}" for head in heads),
        f"{'p50 ms':>8} {'p95 ms':>8} {'cpu p95':>8} {'built s':>8}",
    )
    for result in results:
        shares = [f"{result.share(1, kind):.2f}/{result.share(3, kind):.2f}" for kind in (*kinds, None)]
        slow, worked = (
            statistics.quantiles(figures, n=20)[18] for figures in (result.milliseconds, result.worked)
        )
        times = f"{statistics.median(result.milliseconds):8.2f} {slow:8.2f} {worked:8.2f} {result.built:8.1f}"
        print(f"{result.name:{width}}", *(f"{share:>9}" for share in shares), times)


if __name__ == "__main__":
    main()
