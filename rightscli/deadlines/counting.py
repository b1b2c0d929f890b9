# Each unit is counted by a function of its own, because adding ten working days and adding ten calendar
# days are different operations. What a function has done stands in its steps, and nothing else does.

"""Counting one period from one moment."""

from __future__ import annotations

import calendar
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from rightscli.deadlines.calendars import Calendars, NoCalendarError
from rightscli.deadlines.laws import LAWS
from rightscli.deadlines.moments import Moment, OutOfRangeError, days_later, minutes_later, months_later
from rightscli.deadlines.steps import Step, StepKind
from rightscli.model import CountFrom, LastDayOff, Record, Unit

if TYPE_CHECKING:
    from rightscli.model import DeadlineVersion

_HOUR = 60
_YEAR = 12
_ADJACENT = (0, 1, 2)


class Refusal(StrEnum):
    """Why there is no due date; the value stands in machine output."""

    NO_VERSION = "no-version-in-force"
    NO_CALENDAR = "calendar-not-decreed"
    FOREIGN_CALENDAR = "foreign-calendar-not-known"
    NEEDS_TIME = "hour-not-named"
    OUT_OF_RANGE = "out-of-range"


class Count(Record, kw_only=True):
    """What one way of counting gives."""

    due: Moment | None
    steps: tuple[Step, ...]
    refused: Refusal | None = None
    year: int | None = None
    """The year whose calendar is missing."""
    not_before: date | None = None
    """Where there is no due date: the day before which it certainly does not lie."""


def count(
    version: DeadlineVersion, start: Moment, calendars: Calendars, *, event: str | None = None
) -> Count:
    """
    Count one period.

    Args:
        version: How it is measured.
        start: The event; hours need its minute.
        calendars: The working calendars of Russia. Another country's law never reads them.
        event: Which of the fixed yearly dates is meant; without it the one for the day of the event, or the
            next to come.
    """
    known = LAWS[version.counting.way].country is not None
    tally = _Tally(calendars if known else Calendars(), start)
    try:
        due = _run(version, start, tally, event)
    except NoCalendarError as error:
        return Count(
            due=None,
            steps=tuple(tally.steps),
            refused=Refusal.NO_CALENDAR if known else Refusal.FOREIGN_CALENDAR,
            year=error.year,
            not_before=tally.reached,
        )
    except OutOfRangeError:
        return Count(due=None, steps=tuple(tally.steps), refused=Refusal.OUT_OF_RANGE)
    if due is None:
        return Count(due=None, steps=tuple(tally.steps), refused=Refusal.NEEDS_TIME)
    return Count(due=due, steps=tuple(tally.steps))


class _Tally:
    """The steps so far, and the calendars they read."""

    def __init__(self, calendars: Calendars, start: Moment) -> None:
        """Begin with the event."""
        self.calendars = calendars
        self.steps = [Step(kind=StepKind.TRIGGER, day=start.day, clock=start.clock)]
        self.reached: date | None = None

    def add(self, kind: StepKind, day: date, *, number: int | None = None) -> None:
        """Take note of a step."""
        self.steps.append(Step(kind=kind, day=day, number=number))


def _run(version: DeadlineVersion, start: Moment, tally: _Tally, event: str | None) -> Moment | None:
    match version.unit:
        case Unit.MINUTES | Unit.HOURS:
            return _elapsed(version, start, tally)
        case Unit.AT_ONCE:
            last = start.day
        case Unit.CALENDAR_DAYS:
            last = _moved(version, _calendar_days(version, start.day, tally), tally)
        case Unit.WORKING_DAYS:
            last = _working_days(version, start.day, tally)
        case Unit.MONTHS | Unit.YEARS:
            last = _moved(version, _months(version, start.day, tally), tally)
        case Unit.YEARLY_DATES:
            last = _moved(version, _yearly(version, start.day, tally, event), tally)
        case _:
            assert_never(version.unit)
    tally.add(StepKind.LAST, last)
    return Moment(last)


def _elapsed(version: DeadlineVersion, start: Moment, tally: _Tally) -> Moment | None:
    if start.clock is None:
        return None
    tally.steps.append(Step(kind=StepKind.STARTS, day=start.day, clock=start.clock))
    size = _HOUR if version.unit is Unit.HOURS else 1
    end = minutes_later(start, version.amount * size)
    tally.steps.append(Step(kind=StepKind.ENDS, day=end.day, clock=end.clock))
    return end


def _first(version: DeadlineVersion, day: date, tally: _Tally) -> date:
    first = days_later(day, 1) if version.count_from is CountFrom.NEXT_DAY else day
    tally.add(StepKind.FIRST, first)
    return first


def _calendar_days(version: DeadlineVersion, day: date, tally: _Tally) -> date:
    last = days_later(_first(version, day, tally), version.amount - 1)
    tally.add(StepKind.NTH, last, number=version.amount)
    return last


def _working_days(version: DeadlineVersion, day: date, tally: _Tally) -> date:
    here = days_later(day, 1) if version.count_from is CountFrom.NEXT_DAY else day
    counted = 0
    while True:
        tally.reached = here
        status = tally.calendars.look(here)
        if status.working:
            counted += 1
            if counted == 1:
                tally.add(StepKind.FIRST, here)
            if status.grounds:
                tally.steps.append(Step(kind=StepKind.WORKED, day=here, number=counted, status=status))
            if counted == version.amount:
                tally.add(StepKind.NTH, here, number=counted)
                return here
        else:
            tally.steps.append(Step(kind=StepKind.SKIPPED, day=here, status=status))
        here = days_later(here, 1)


def _months(version: DeadlineVersion, day: date, tally: _Tally) -> date:
    _first(version, day, tally)
    months = version.amount * (_YEAR if version.unit is Unit.YEARS else 1)
    last, same = months_later(day, months)
    if not same:
        tally.add(StepKind.NO_SUCH_NUMBER, last)
    elif version.count_from is CountFrom.NEXT_DAY:
        tally.add(StepKind.SAME_NUMBER, last)
    else:
        last = days_later(last, -1)
        tally.add(StepKind.BEFORE_NUMBER, last)
    return last


def _yearly(version: DeadlineVersion, day: date, tally: _Tally, event: str | None) -> date:
    dates = [each for each in version.dates if event in (None, each.event)] or list(version.dates)
    found = [
        (_in_year(each.covers_from, year), _in_year(each.covers_until, year), each, year)
        for each in dates
        for year in (day.year + ahead for ahead in _ADJACENT)
    ]
    begins, until, chosen, year = min((item for item in found if item[1] >= day), key=lambda item: item[0])
    tally.steps.append(Step(kind=StepKind.COVERED, day=begins, until=until, inside=begins <= day))
    return _in_year(chosen.last_day, year - chosen.years_before)


def _in_year(month_and_day: tuple[int, int], year: int) -> date:
    if not date.min.year <= year <= date.max.year:
        raise OutOfRangeError(str(year))
    month, day = month_and_day
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _moved(version: DeadlineVersion, last: date, tally: _Tally) -> date:
    if version.if_last_day_off is LastDayOff.NONE:
        return last
    while True:
        tally.reached = last
        status = tally.calendars.look(last)
        if status.working:
            if status.grounds:
                tally.steps.append(Step(kind=StepKind.WORKED, day=last, status=status))
            return last
        tally.steps.append(Step(kind=StepKind.MOVED, day=last, status=status))
        last = days_later(last, 1)
