# Machines pause and slow down. Two commands are therefore timed in turn, A B A B …, and compared pair by
# pair: a slow minute slows both halves of a pair. What is quoted is the median of the pairs' ratios.

"""Timing whole processes in pairs."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Run:
    """One finished process."""

    seconds: float
    cpu: float
    peak: int
    """Largest resident memory in KiB."""
    code: int


@dataclass(frozen=True)
class Comparison:
    """Two commands, timed in turn."""

    first: tuple[Run, ...]
    second: tuple[Run, ...]

    @property
    def ratio(self) -> float:
        """Median of first to second, pair by pair."""
        return statistics.median(a.seconds / b.seconds for a, b in zip(self.first, self.second, strict=True))

    @property
    def worked(self) -> float:
        """The same of processor time, which other work on the machine hardly changes."""
        return statistics.median(a.cpu / b.cpu for a, b in zip(self.first, self.second, strict=True))

    @property
    def spread(self) -> tuple[float, float]:
        """The smallest and the largest ratio of a pair."""
        ratios = [a.seconds / b.seconds for a, b in zip(self.first, self.second, strict=True)]
        return min(ratios), max(ratios)


def run(command: Sequence[str], *, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Run:
    """Run a command with its output thrown away."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=cwd,
        env=None if env is None else dict(env),
    )
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begun
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, process.returncode)


def compare(
    first: Sequence[str],
    second: Sequence[str],
    *,
    pairs: int = 15,
    warm_up: int = 2,
    env: Mapping[str, str] | None = None,
) -> Comparison:
    """Time two commands in turn."""
    for _ in range(warm_up):
        run(first, env=env)
        run(second, env=env)
    done = [(run(first, env=env), run(second, env=env)) for _ in range(pairs)]
    return Comparison(tuple(a for a, _ in done), tuple(b for _, b in done))


def line(name: str, comparison: Comparison, limit: float | None = None) -> str:
    """Return a line for a table: the ratio, its spread, that of processor time, medians, and the limit."""
    low, high = comparison.spread
    first = statistics.median(item.seconds for item in comparison.first) * 1000
    second = statistics.median(item.seconds for item in comparison.second) * 1000
    verdict = (
        "" if limit is None else f"  (at most {limit:g}: {'met' if comparison.ratio <= limit else 'NOT MET'})"
    )
    codes = {item.code for item in (*comparison.first, *comparison.second)}
    failed = "" if codes == {0} else f"  COMPARES NOTHING: exit codes {sorted(codes)}"
    return (
        f"{name:44} x{comparison.ratio:5.2f}  [{low:.2f}-{high:.2f}]  cpu x{comparison.worked:5.2f}"
        f"  {first:7.1f} ms : {second:7.1f} ms{verdict}{failed}"
    )


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
