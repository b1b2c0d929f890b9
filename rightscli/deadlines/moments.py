# A trigger may be known to the day or to the minute. Time is local, as it is written in a protocol; no
# zone is guessed.

"""Days and minutes from which periods are counted."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, date, datetime, time, timedelta

from rightscli.model import Record

_MONTHS = 12


class OutOfRangeError(ValueError):
    """The count leaves the years that a calendar can hold."""


class Moment(Record):
    """A day, and the minute where it is known."""

    day: date
    clock: time | None = None

    def isoformat(self) -> str:
        """Write it: `2026-03-10`, `2026-03-10T14:30`."""
        if self.clock is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.clock.isoformat('minutes')}"

    @property
    def order(self) -> tuple[date, time]:
        """What moments are compared by; a whole day ends with its last minute."""
        return (self.day, self.clock if self.clock is not None else time.max)


def read_moment(text: str) -> Moment:
    """
    Read `2026-03-10` or `2026-03-10T14:30`; a space may stand for the T.

    Raises ValueError.
    """
    day, separator, clock = text.strip().replace(" ", "T", 1).partition("T")
    if len(day) != len("2026-03-10") or (separator and len(clock) != len("14:30")):
        raise ValueError(text)
    return Moment(date.fromisoformat(day), time.fromisoformat(clock) if separator else None)


def days_later(day: date, number: int) -> date:
    """Return the day that many days later; raise OutOfRangeError after the year 9999."""
    try:
        return day + timedelta(days=number)
    except OverflowError:
        raise OutOfRangeError(day.isoformat()) from None


def minutes_later(start: Moment, minutes: int) -> Moment:
    """Return the moment that many minutes later; the start must have a clock."""
    assert start.clock is not None
    try:
        end = datetime.combine(start.day, start.clock) + timedelta(minutes=minutes)
    except OverflowError:
        raise OutOfRangeError(start.isoformat()) from None
    return Moment(end.date(), end.time())


def months_later(day: date, number: int) -> tuple[date, bool]:
    """
    Return the day with the same number that many months later, and whether that month has it.

    A month without that number gives its last day.
    """
    years, month = divmod(day.month - 1 + number, _MONTHS)
    year = day.year + years
    if year > MAXYEAR:
        raise OutOfRangeError(day.isoformat())
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)), day.day <= last
