# A filled letter is about a person. It is made in memory and goes to the one place that was named: the
# bytes lie beside it for a moment, readable by nobody else, and are removed on every way out, a signal
# included.

"""Writing files that hold personal data."""

from __future__ import annotations

import contextlib
import os
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ENDING = ("SIGTERM", "SIGHUP")


def write_private(path: Path, data: bytes, *, force: bool) -> None:
    """
    Write a whole file or none, for the user's eyes only.

    Raises FileExistsError where it is there and overwriting was not asked for, also when it appears while
    we write; and OSError where it cannot be written.
    """
    if path.exists() and not force:
        raise FileExistsError(str(path))
    beside = path.with_name(f".{path.name[:200]}.{os.getpid()}.part")
    with _ended_politely():
        try:
            _fill(beside, data)
            _move(beside, path, force=force)
        finally:
            with contextlib.suppress(OSError):
                beside.unlink()


def _fill(beside: Path, data: bytes) -> None:
    opened = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _move(beside: Path, path: Path, *, force: bool) -> None:
    if force:
        beside.replace(path)
        return
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise FileExistsError(str(path)) from None
    except OSError:  # a disk without links, as most memory sticks are
        if path.exists():
            raise FileExistsError(str(path)) from None
        beside.replace(path)


@contextlib.contextmanager
def _ended_politely() -> Iterator[None]:
    """Let signals that end the program end it through the cleaning up."""

    def stop(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = {}
    for name in _ENDING:
        number = getattr(signal, name, None)
        with contextlib.suppress(ValueError):  # not the main thread: nothing to catch
            if number is not None:
                before[number] = signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
