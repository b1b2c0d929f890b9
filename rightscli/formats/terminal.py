# The only place that knows rich. Lines come ready from the flow, so nothing is wrapped twice and no
# border is ever broken; rich gives weight and colour, and the boxes. Each thing that colour says is also
# said in words.

"""A page on a terminal."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.box import ROUNDED
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from rightscli.formats.flow import parts_of
from rightscli.formats.plain import NARROWEST, SCREEN, gaps, lines_of
from rightscli.model import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rightscli.formats.flow import Part
    from rightscli.formats.wrapping import Line
    from rightscli.pages import Page

MEASURE = 100
"""Longer lines are hard to read, however wide the terminal is."""
BOX_FROM = 60
"""Below this width a box costs more than it helps."""
_FRAME = 4

_STYLES = {
    "title": "bold",
    "urgency-now": "bold white on red",
    "urgency-hours": "bold red",
    "urgency-days": "bold yellow",
    "urgency-planning": "bold green",
    "meta": "dim",
    "status": "yellow",
    "banner": "bold yellow",
    "note": "yellow",
    "card-steps": "bold green",
    "card-never": "bold red",
    "heading": "bold cyan",
    "group": "bold underline",
    "head": "bold",
    "label": "italic",
    "reference": "cyan",
    "aside": "dim",
    "id": "cyan",
    "url": "blue",
    "detail-dates": "dim",
    "detail-source": "dim",
    "detail-confidence": "yellow",
    "detail-contested": "yellow",
    "matched": "bold underline",
}
_MARKERS = {"steps": "bold green", "never": "bold red", "grounds": "cyan", "head": "bold yellow"}


def render(page: Page, *, width: int, color: bool = True, height: int = SCREEN) -> str:
    """
    Return the page with the escape sequences of a terminal.

    Args:
        page: What to show.
        width: Columns of the terminal.
        color: False keeps weight and boxes but leaves colour out.
        height: Rows of the terminal; on a taller one the first screen is set with more air.
    """
    width = min(max(width, NARROWEST), MEASURE)
    console = open_console(width=width, color=color)
    parts = list(parts_of(page, width))
    first = [(part.name, len(lines_of(part, width))) for part in parts if part.first_screen]
    blank = gaps(first, max(SCREEN, height))
    with console.capture() as captured:
        for part in parts:
            if part.name in blank or not part.first_screen:
                console.print()
            _print(part, console, width)
    return captured.get()


def paint(lines: Iterable[Line], *, width: int, color: bool = True) -> str:
    """Return ready lines with the escape sequences of a terminal."""
    console = open_console(width=width, color=color)
    with console.capture() as captured:
        for line in lines:
            console.print(styled(line), soft_wrap=True)
    return captured.get()


def open_console(*, width: int, color: bool) -> Console:
    """Return a console that writes nowhere and never interprets what it is given."""
    return Console(
        file=StringIO(),
        width=width,
        color_system="standard",
        force_terminal=True,
        no_color=not color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={"TERM": "xterm"},
    )


def _print(part: Part, console: Console, width: int) -> None:
    if part.boxed and width >= BOX_FROM:
        heading = part.heading
        title = Text(heading.spans[0][1], _STYLES["heading"]) if heading is not None else None
        inside = lines_of(replace(part, heading=None), width - _FRAME)
        body = Group(*(styled(line, part.name) for line in inside))
        console.print(
            Panel(body, title=title, title_align="left", box=ROUNDED, border_style="yellow", width=width)
        )
        return
    lines = lines_of(part, width)
    if part.heading is not None and not part.first_screen and lines:
        _heading(lines.pop(0), console, width)
    for line in lines:
        console.print(styled(line, part.name), soft_wrap=True)


def _heading(line: Line, console: Console, width: int) -> None:
    text = styled(line)
    rest = width - text.cell_len - 1
    if rest > 0:
        text.append(f" {'─' * rest}", "dim cyan")
    console.print(text, soft_wrap=True)


def styled(line: Line, part: str = "") -> Text:
    """Return a line as rich prints it; its text is taken as it stands."""
    text = Text()
    for style, piece in line:
        name = _MARKERS.get(part, "dim") if style == "marker" else _STYLES.get(style, "")
        text.append(piece, name)
    return text
