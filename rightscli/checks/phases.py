# Reading and checking files is the slow part and needs no other file, so large trees are spread over
# processes. They are forked, which costs nothing to start; where forking is not to be had, or something
# about processes fails, the work is done here.

"""Runs the first phase over many files."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import signal
import threading
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rightscli.checks.cache import digest_of
from rightscli.checks.onefile import Result, check_file, result_from_wire, result_to_wire
from rightscli.diagnostics import Diagnostic
from rightscli.source import SourceFile, kind_of, parse, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORTH_FORKING = 3_000_000
"""Bytes; below it one process is as quick."""
_MOST_PROCESSES = 4
_CHUNK = 8


@dataclass(frozen=True, slots=True)
class Task:
    """A file to check."""

    name: str
    """Path below the root of the knowledge, or the path as given for a file from elsewhere."""
    path: Path
    size: int
    data: bytes | None = None
    """What to check in place of the content of the file."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that has been checked; `digest` is empty if it could not be read."""

    name: str
    digest: str
    result: Result
    wire: list[Any] | None = None
    """The result as JSON values, if it came from another process."""


def check_files(tasks: Sequence[Task], processes: int | None = None) -> Iterator[Checked]:
    """Yield the result of every file, in the order of the tasks."""
    wanted = processes if processes is not None else _processes(tasks)
    if wanted > 1:
        try:
            yield from _spread(tasks, wanted)
        except (OSError, ImportError, BrokenExecutor):
            # No semaphores, or a process was killed for its memory: rare, and no reason to give up. What
            # has been yielded before is yielded again, with the same result.
            yield from map(_check, tasks)
    else:
        yield from map(_check, tasks)


def _processes(tasks: Sequence[Task]) -> int:
    if sum(task.size for task in tasks) < _WORTH_FORKING or threading.active_count() > 1:
        return 1
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return min(os.cpu_count() or 1, _MOST_PROCESSES)


def _spread(tasks: Sequence[Task], processes: int) -> Iterator[Checked]:
    context = multiprocessing.get_context("fork")
    _load_rules()
    pool = ProcessPoolExecutor(processes, context, initializer=_ignore_interrupt)
    try:
        chunks = [tasks[start : start + _CHUNK] for start in range(0, len(tasks), _CHUNK)]
        for wires in pool.map(_check_chunk, chunks):
            for name, digest, wire in wires:
                yield Checked(name, digest, result_from_wire(wire), wire)
    finally:
        # After Ctrl-C nobody waits for what has not begun.
        pool.shutdown(cancel_futures=True)


def _load_rules() -> None:
    """Import what every child needs before it is forked, so that they share it."""
    for room in ("rightscli.checks.registry", "rightscli.checks.shaped", "rightscli.source.parsing"):
        importlib.import_module(room)


def _ignore_interrupt() -> None:
    # Ctrl-C reaches the whole group; only the parent answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _check_chunk(tasks: Sequence[Task]) -> list[tuple[str, str, list[Any]]]:
    return [(done.name, done.digest, result_to_wire(done.result)) for done in map(_check, tasks)]


def _check(task: Task) -> Checked:
    data = read_bytes(task.path, display=task.name) if task.data is None else task.data
    kind = kind_of(Path(task.name))
    if isinstance(data, Diagnostic):
        return Checked(task.name, "", check_file(SourceFile(task.name, kind, "", None, (data,)), task.name))
    return Checked(
        task.name, digest_of(data), check_file(parse(data, display=task.name, kind=kind), task.name)
    )
