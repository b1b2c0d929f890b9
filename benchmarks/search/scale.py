"""
Measure the search at 1,000, 10,000 and 100,000 documents: time, memory, and what becomes of the real ones.

    python -m benchmarks.search.scale [N...]

Generated documents are written straight into the index; compiling so many files would measure YAML. Each size
runs in a process of its own, whose memory is what the kernel says is resident while it searches.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from benchmarks.search.corpus import ROOT, compiled, corpus
from benchmarks.search.engines import FullText, Rights
from rightscli.knowledge import Knowledge, open_store
from rightscli.model import Kind

SIZES = (60, 1_000, 10_000, 100_000)
_QUERIES = 200


def main(sizes: tuple[int, ...]) -> None:
    """Build each size, then measure it."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            store, plain = Path(folder) / "store.sqlite", Path(folder) / "plain.sqlite"
            start = time.perf_counter()
            knowledge = compiled(store, size)
            built = time.perf_counter() - start
            situations = (entry for entry in corpus(knowledge, size) if entry.kind is Kind.SITUATION)
            FullText(situations, stems=True, path=str(plain))
            knowledge.connection.close()
            print(
                f"{size:7} situations: built in {built:.0f} s, {store.stat().st_size / 1e6:.0f} MB",
                flush=True,
            )
            for name, path in (("rights", store), ("FTS5 + stems", plain)):
                subprocess.run(
                    [sys.executable, "-m", "benchmarks.search.scale", "measure", name, str(path)], check=True
                )


def measure(name: str, path: Path) -> None:
    """Print the figures of one engine over one store."""
    rows = yaml.safe_load((ROOT / "tests" / "search" / "relevance.yaml").read_text(encoding="utf-8"))[
        "queries"
    ]
    rows = [row for row in rows if row["expect"]]
    rows = random.Random(1).sample(rows, min(_QUERIES, len(rows)))
    if name == "rights":
        engine: Rights | FullText = Rights(Knowledge(open_store(path)))
    else:
        engine = FullText.opened(path)
    for row in rows[:30]:
        engine.search(row["query"])
    spent, worked, ranks = [], [], []
    for row in rows:
        start, began = time.perf_counter(), time.thread_time()
        found = engine.search(row["query"])
        spent.append((time.perf_counter() - start) * 1000)
        worked.append((time.thread_time() - began) * 1000)
        ranks.append(next((place for place, id_ in enumerate(found, 1) if id_ in row["expect"]), 99))
    first, three = (sum(rank <= most for rank in ranks) / len(ranks) for most in (1, 3))
    middle, slow, cpu = statistics.median(spent), _p95(spent), _p95(worked)
    print(
        f"        {name:13} p50 {middle:7.2f} ms, p95 {slow:7.2f} ms (processor {cpu:.2f} ms),"
        f" real ones first {first:.3f}, in three {three:.3f}, memory {_memory():.0f} MB",
        flush=True,
    )


def _p95(figures: list[float]) -> float:
    return statistics.quantiles(figures, n=20)[18]


def _memory() -> float:
    """Return the resident memory of this process in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    if sys.argv[1:2] == ["measure"]:
        measure(sys.argv[2], Path(sys.argv[3]))
    else:
        main(tuple(int(word) for word in sys.argv[1:]) or SIZES)
