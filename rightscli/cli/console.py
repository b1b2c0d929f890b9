# The answer goes to standard output, everything said about it to standard error. A pager is used only
# on a terminal, and only when the answer is longer than the screen.

"""Streams: where an answer goes, how wide it is, and whether it may have colour."""

from __future__ import annotations

import os
import sys

from rightscli.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import TextIO

    from rightscli.cli.settings import Settings

_NARROWEST = 20
_PLAIN_WIDTH = 80


class Screen(Record):
    """What standard output is."""

    terminal: bool
    color: bool
    width: int
    height: int


def prepare_streams() -> None:
    """Make both streams able to carry Russian, whatever the locale says; nothing printed can fail."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        encoding = (getattr(stream, "encoding", None) or "ascii").lower().replace("_", "-")
        if encoding in ("ascii", "us-ascii", "ansi-x3.4-1968", "646"):
            reconfigure(encoding="utf-8", errors="replace")
        else:
            reconfigure(errors="replace")


def screen(settings: Settings, environment: Mapping[str, str]) -> Screen:
    """Look at standard output, the environment and the options."""
    dumb = environment.get("TERM") == "dumb"
    on_terminal = settings.output is None and sys.stdout.isatty()
    forced = bool(environment.get("FORCE_COLOR"))
    wanted = settings.color and not settings.plain and not environment.get("NO_COLOR")
    color = wanted and ((on_terminal and not dumb) or forced)
    width, height = _size(environment, terminal=on_terminal)
    return Screen(on_terminal and not settings.plain and not dumb, color, width, height)


def _size(environment: Mapping[str, str], *, terminal: bool) -> tuple[int, int]:
    width, height = 0, 0
    named = environment.get("COLUMNS", "")
    if named.isascii() and named.isdigit():
        width = int(named)
    if terminal:
        from contextlib import suppress

        with suppress(OSError, ValueError):
            size = os.get_terminal_size(sys.stdout.fileno())
            width, height = width or size.columns, size.lines
    return max(width or _PLAIN_WIDTH, _NARROWEST), height or 24


def emit(text: str, settings: Settings, *, paged: bool = False) -> bool:
    """
    Write an answer to the file that was named, or to standard output; say whether a pager showed it.

    Raises FileExistsError where the file is there and overwriting was not asked for, and OSError where it
    cannot be written; nothing half-written is left behind.
    """
    if settings.output is not None:
        write_file(settings.output, text, force=settings.force)
    elif paged and _page(text):
        return True
    else:
        sys.stdout.write(text)
        sys.stdout.flush()
    return False


def tell(text: str, settings: Settings | None = None) -> None:
    """Say something about the answer, unless quiet was asked for."""
    if settings is None or not settings.quiet:
        sys.stderr.write(f"{text}\n")


def write_file(path: Path, content: str | bytes, *, force: bool) -> None:
    """Write a whole file or none; text is written as UTF-8."""
    from contextlib import suppress

    if path.exists() and not force:
        raise FileExistsError(str(path))
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        # Line ends are written as they are given, on every system.
        beside.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _page(text: str) -> bool:
    from contextlib import suppress

    command = os.environ.get("RIGHTS_PAGER") or os.environ.get("PAGER") or "less"
    import shlex
    import subprocess

    environment = {
        **os.environ,
        "LESS": os.environ.get("LESS", "-FIRX"),
        "LESSCHARSET": "utf-8",
        "LESSHISTFILE": "-",
    }
    try:
        words = shlex.split(command)
        if not words or words == ["cat"]:
            return False
        with subprocess.Popen(words, stdin=subprocess.PIPE, env=environment) as pager:  # noqa: S603 - the user's own pager
            assert pager.stdin is not None
            with suppress(BrokenPipeError):
                pager.stdin.write(text.encode("utf-8", "replace"))
                pager.stdin.close()
            while True:
                with suppress(KeyboardInterrupt):
                    pager.wait()
                    break
    except (OSError, ValueError):
        return False
    return True


def text_stream_closed(stream: TextIO) -> None:
    """Point a stream whose reader went away at nothing, so that closing it at exit stays silent."""
    from contextlib import suppress

    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
