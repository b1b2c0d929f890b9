# Drawn with characters that every terminal font has; what happens on a day is said in words beside it.

"""A line of time as text and as JSON."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from rightscli.formats import neutral
from rightscli.formats.json import to_text
from rightscli.language import mark, translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.pages import Moment, Timeline

_SIGNS = {
    "begins": "├─",
    "known": "├┄",
    "ends": "┴─",
    "adopted": "╞═",
    "proposed": "┊ ",
    "today": "◆─",
}
_NO_DAY = mark("no day")
_GUTTER = 15
"""Columns of the day and the line, with the space after them."""


def as_text(timeline: Timeline, width: int) -> str:
    """Return the line, oldest first, as lines of at most this many columns."""
    lines = [neutral(timeline.citation), ""]
    lower = translator(timeline.language, "pages").text(_NO_DAY)
    for number, moment in enumerate(timeline.moments):
        if number:
            lines.append(" " * 11 + "│")
        lines += _moment(moment, lower, width)
    return "\n".join(lines) + "\n"


def _moment(moment: Moment, no_day: str, width: int) -> list[str]:
    day = moment.day.isoformat() if moment.day is not None else no_day
    room = max(width - _GUTTER, 20)
    said = [
        *textwrap.wrap(neutral(moment.head), room, break_long_words=False),
        *textwrap.wrap(neutral(moment.text), room, break_long_words=False),
    ]
    first = f"{day:<10} {_SIGNS[moment.kind.value]} "
    rest = " " * 11 + "│" + " " * 2
    return [f"{first if not number else rest} {line}".rstrip() for number, line in enumerate(said)]


def as_json(timelines: Sequence[Timeline]) -> str:
    """Return a list of lines as JSON: `ref`, `citation`, and `moments` (`day`, `kind`, `head`, `text`)."""
    return to_text(
        [
            {
                "ref": timeline.ref,
                "citation": timeline.citation,
                "moments": [
                    {
                        "day": moment.day.isoformat() if moment.day is not None else None,
                        "kind": moment.kind.value,
                        "head": moment.head,
                        "text": moment.text,
                    }
                    for moment in timeline.moments
                ],
            }
            for timeline in timelines
        ]
    )
