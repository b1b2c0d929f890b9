"""
Measure what one key costs in the picker: from the key to the painted screen, 80 columns by 24 rows.

    python -m benchmarks.search.picker [N...]

The queries of the relevance file are typed letter by letter. Processor time counts, because the machine may
be shared; a frame lasts 16 ms.
"""

from __future__ import annotations

import io
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

import yaml
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from benchmarks.search.corpus import ROOT, compiled
from rightscli.cli.picker import picker
from rightscli.cli.picking import Picking
from rightscli.knowledge import Knowledge, open_store
from rightscli.model import Language

SIZES = (60, 10_000)
_QUERIES = 60
_LONGEST = 60
_CLEAR = "\x15"
"""Ctrl-U: every query begins with an empty line."""


def main(sizes: tuple[int, ...]) -> None:
    """Print the figures of each size."""
    rows = yaml.safe_load((ROOT / "tests" / "search" / "relevance.yaml").read_text(encoding="utf-8"))[
        "queries"
    ]
    queries = [row["query"][:_LONGEST] for row in random.Random(1).sample(rows, _QUERIES)]
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            store = Path(folder) / "store.sqlite"
            compiled(store, size).connection.close()
            spent = typed(Knowledge(open_store(store)), queries)
        twentieths = statistics.quantiles(spent, n=20)
        print(
            f"{size:7} situations: {len(spent)} keys, p50 {statistics.median(spent):.1f} ms,"
            f" p95 {twentieths[18]:.1f} ms, most {max(spent):.1f} ms",
            flush=True,
        )


def typed(knowledge: Knowledge, queries: list[str]) -> list[float]:
    """Type the queries, and return the milliseconds of processor time that each key took."""
    keys_left = [key for query in queries for key in (_CLEAR, *query)]
    painted = io.StringIO()
    spent: list[float] = []
    with create_pipe_input() as keys:
        output = Vt100_Output(painted, lambda: Size(rows=24, columns=80), term="xterm")
        application = picker(Picking(knowledge, Language.RU), keys=keys, screen=output)
        began = [0.0]

        def painted_once(_application: object) -> None:
            spent.append((time.thread_time() - began[0]) * 1000)
            painted.seek(0)
            painted.truncate()
            if application.is_done:
                return
            keys.send_text(keys_left.pop(0) if keys_left else "\x04")
            began[0] = time.thread_time()

        application.after_render += painted_once
        application.run()
    return spent[1:]


if __name__ == "__main__":
    main(tuple(int(word) for word in sys.argv[1:]) or SIZES)
