"""Working calendars as decreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rightscli.model.sources import Source
from rightscli.model.text import Localised


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDay:
    """A day off that a decree moved."""

    day: date
    to: date
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingCalendar:
    """The days of one year that are off against the week's rule, or on against it."""

    id: str
    country: str
    year: int
    decree: Localised
    days_off: tuple[date, ...]
    working_days: tuple[date, ...]
    moved: tuple[MovedDay, ...]
    sources: tuple[Source, ...]
