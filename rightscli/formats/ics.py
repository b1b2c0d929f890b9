# Written by hand: five kinds of lines need no library. Lines end with CRLF and are folded at 75 octets of
# UTF-8, never inside a character (RFC 5545, 3.1). Nothing depends on the clock: the same question gives
# the same file, and an importer that sees it twice keeps one entry.

"""Due dates as calendar entries."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from rightscli.formats import neutral
from rightscli.formats.wrapping import GLUE
from rightscli.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OCTETS = 75
_PRODUCT = "-//rightscli//rights deadline//EN"
_AHEAD = ("P3D", "P1D")
_AHEAD_OF_AN_HOUR = (*_AHEAD, "PT1H")
"""A period in hours is mostly shorter than a day."""


class Entry(Record, kw_only=True):
    """One calendar entry."""

    uid: str
    """The same for the same rule and event, so that a second import replaces the first."""
    title: str
    text: str
    day: date
    clock: time | None = None
    stamped: date
    """The day from which it was counted."""


def render(entries: Sequence[Entry]) -> str:
    """Return an iCalendar file with a reminder three days and one day before each entry."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for entry in entries:
        lines += _event(entry)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in fold(line))


def fold(line: str) -> Iterator[str]:
    """Yield the physical lines of one logical line: each of at most 75 octets, the later ones indented."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode("utf-8"))
        if size + octets > _OCTETS:
            yield piece
            piece, size = " ", 1
        piece += letter
        size += octets
    yield piece


def escape(text: str) -> str:
    """Return a text as a TEXT value; its lines stay lines."""
    lines = [neutral(line).replace(GLUE, " ") for line in text.splitlines()]
    for sign in ("\\", ";", ","):
        lines = [line.replace(sign, f"\\{sign}") for line in lines]
    return "\\n".join(lines)


def _event(entry: Entry) -> Iterator[str]:
    title = escape(entry.title)
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{entry.stamped:%Y%m%d}T000000Z"
    if entry.clock is None:
        yield f"DTSTART;VALUE=DATE:{_day(entry.day)}"
        if entry.day < date.max:
            yield f"DTEND;VALUE=DATE:{_day(entry.day + timedelta(days=1))}"
    else:
        at = datetime.combine(entry.day, entry.clock)
        yield f"DTSTART:{_day(entry.day)}T{at:%H%M%S}"
    yield f"SUMMARY:{title}"
    yield f"DESCRIPTION:{escape(entry.text)}"
    yield "TRANSP:TRANSPARENT"
    for ahead in _AHEAD if entry.clock is None else _AHEAD_OF_AN_HOUR:
        yield from (
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{title}",
            f"TRIGGER:-{ahead}",
            "END:VALARM",
        )
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day.year:04}{day:%m%d}"
