# On a terminal that can do more than print, a picker; elsewhere the same by question and answer. A page that
# was opened is shown as `rights show` shows it, and then the choosing goes on.

"""`rights find` without words: choosing a page by typing."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from rightscli.cli import ExitCode
from rightscli.cli.console import screen
from rightscli.cli.reading import put_page
from rightscli.cli.words import say

if TYPE_CHECKING:
    from rightscli.cli.picking import Picking
    from rightscli.cli.settings import Settings
    from rightscli.knowledge import Knowledge

_SHOWN = 8


def can_choose() -> bool:
    """Say whether there is somebody who can type: both streams are a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def choose(knowledge: Knowledge, settings: Settings) -> int:
    """Let the reader type, choose, and read, until they leave."""
    from rightscli.cli.picking import Picking

    picking = Picking(knowledge, settings.language)
    if settings.plain or os.environ.get("TERM") in ("dumb", "", None):
        return _by_question(knowledge, picking, settings)
    from rightscli.cli.picker import pick

    color = screen(settings, os.environ).color
    while (chosen := pick(picking, color=color)) is not None:
        paged = put_page(knowledge, chosen, settings)
        if not paged and _typed(say("Enter goes back to the list: ")) is None:
            break
    return ExitCode.DONE


def _by_question(knowledge: Knowledge, picking: Picking, settings: Settings) -> int:
    sys.stdout.write(say("Type what happened, or the number of a page; an empty line leaves.") + "\n")
    while typed := (_typed("> ") or "").strip():
        number = int(typed) if typed.isascii() and typed.isdigit() else 0
        if 0 < number <= min(_SHOWN, len(picking.rows)) and picking.words:
            put_page(knowledge, picking.rows[number - 1].id, settings)
            continue
        picking.ask(typed)
        for place, row in enumerate(picking.rows[:_SHOWN], 1):
            sys.stdout.write(f"{place}. {row.title} · {row.mark}\n")
        if not picking.rows:
            sys.stdout.write(f"{picking.note}\n")
    return ExitCode.DONE


def _typed(prompt: str) -> str | None:
    sys.stdout.write(prompt)
    sys.stdout.flush()
    line = sys.stdin.readline()
    return line.rstrip("\n") if line else None
