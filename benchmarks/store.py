"""The compiled store at 60, 1,000 and 10,000 situations: build time, size, and what `show` costs."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.generate import write_tree
from benchmarks.paired import compare, line, run, say

SIZES = (60, 1_000, 10_000)


def main(python: str) -> None:
    """Print the figures; `python` has the package installed."""
    with tempfile.TemporaryDirectory() as folder:
        shows: dict[int, tuple[tuple[str, ...], dict[str, str]]] = {}
        for size in SIZES:
            tree = Path(folder) / f"knowledge-{size}"
            write_tree(tree, size)
            store = Path(folder) / f"{size}.sqlite"
            begun = time.perf_counter()
            built = run((python, "-m", "rightscli", "kb", "build", "--root", str(tree), "-o", str(store)))
            seconds = time.perf_counter() - begun
            megabytes = store.stat().st_size / 1e6
            say(
                f"{size:6} situations: built in {seconds:6.1f} s, {megabytes:7.1f} MB,"
                f" peak memory {built.peak / 1024:.0f} MB, exit {built.code}"
            )
            shows[size] = _show(Path(folder), store, size, python)
        small, large = shows[SIZES[0]], shows[SIZES[-1]]
        environment = {**os.environ, "LANG": "ru_RU.UTF-8"}
        say(line("show: 10,000 beside 60", compare(large[0], small[0], env=environment), 1.2))


def _show(folder: Path, store: Path, size: int, python: str) -> tuple[tuple[str, ...], dict[str, str]]:
    # An installed package finds its store beside its code, so each size gets a copy of the package.
    package = folder / f"site-{size}" / "rightscli"
    source = Path(__file__).resolve().parents[1] / "rightscli"
    shutil.copytree(source, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.move(store, package / "store.sqlite")
    path = f"import sys; sys.path.insert(0, {str(package.parent)!r})"
    code = f"{path}; from rightscli.__main__ import main; main()"
    return (python, "-c", code, "show", "control-medical-exam"), {}


if __name__ == "__main__":
    main(sys.executable)
