"""Working calendars as decreed."""

from __future__ import annotations

from datetime import date

from rightscli.model.basics import Localised, Record
from rightscli.model.sources import Source


class MovedDay(Record, kw_only=True):
    """A day off that a decree moved."""

    day: date
    to: date
    ground: str


class Holiday(Record, kw_only=True):
    """A day that the law itself makes a holiday."""

    day: date
    name: Localised


class WorkingCalendar(Record, kw_only=True):
    """The days of one year that are off against the week's rule, or on against it."""

    id: str
    country: str
    year: int
    decree: Localised
    days_off: tuple[date, ...]
    working_days: tuple[date, ...]
    moved: tuple[MovedDay, ...]
    sources: tuple[Source, ...]
    holidays: tuple[Holiday, ...] = ()
    grounds: tuple[str, ...] = ()
    """The provisions that name the holidays and move days off."""
