"""The compiled store at 60, 1,000 and 10,000 situations: build time, size, and what `show` costs."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.generate import write_tree
from benchmarks.paired import compare, line, run, say

SIZES = (60, 1_000, 10_000)
MOST_PREPARED = 1_000
"""Larger stores are built without prepared pages: writing them takes about 0.1 s a situation."""


def main(python: str, sizes: tuple[int, ...]) -> None:
    """Print the figures; `python` has the package's dependencies installed."""
    environment = {**os.environ, "LANG": "ru_RU.UTF-8"}
    with tempfile.TemporaryDirectory() as folder:
        shows: dict[int, tuple[str, ...]] = {}
        for size in sizes:
            tree = Path(folder) / f"knowledge-{size}"
            write_tree(tree, size)
            for pages in ("--pages", "--no-pages"):
                if pages == "--pages" and size > MOST_PREPARED:
                    continue
                store = Path(folder) / f"{size}{pages}.sqlite"
                built = run(
                    (python, "-m", "rightscli", "kb", "build", pages, "--root", str(tree), "-o", str(store))
                )
                say(
                    f"{size:6} situations {pages:10}: built in {built.seconds:6.1f} s,"
                    f" {store.stat().st_size / 1e6:7.1f} MB, peak memory {built.peak / 1024:.0f} MB,"
                    f" exit {built.code}"
                )
            shows[size] = _show(Path(folder), store, size, python)
            shutil.rmtree(tree)
        for size in sizes[1:]:
            compared = compare(shows[size], shows[sizes[0]], env=environment)
            say(line(f"show, pages not prepared: {size} beside {sizes[0]}", compared, 1.2))


def _show(folder: Path, store: Path, size: int, python: str) -> tuple[str, ...]:
    # An installed package finds its store beside its code, so each size gets a copy of the package.
    package = folder / f"site-{size}" / "rightscli"
    source = Path(__file__).resolve().parents[1] / "rightscli"
    shutil.copytree(source, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.move(store, package / "store.sqlite")
    path = f"import sys; sys.path.insert(0, {str(package.parent)!r})"
    code = f"{path}; from rightscli.__main__ import main; main()"
    return (python, "-c", code, "show", "control-medical-exam")


if __name__ == "__main__":
    main(sys.executable, tuple(int(word) for word in sys.argv[1:]) or SIZES)
