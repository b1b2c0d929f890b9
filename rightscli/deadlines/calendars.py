"""Which days are off, and why."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from rightscli.model import Localised, Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rightscli.model import WorkingCalendar

_SATURDAY = 5


class NoCalendarError(LookupError):
    """The calendar of this year is not known."""

    def __init__(self, year: int) -> None:
        """Name the year."""
        super().__init__(year)
        self.year = year


class DayKind(StrEnum):
    """What a day is in a working calendar."""

    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    DAY_OFF_MOVED_HERE = "day-off-moved-here"
    """A weekday that is off because a decree moved a day off to it."""
    DAY_OFF_BY_DECREE = "day-off-by-decree"
    """A weekday that is off though nothing was moved to it."""
    WORKING_WEEKEND = "working-weekend"
    """A Saturday or Sunday whose rest was moved elsewhere."""


WORKING = (DayKind.WORKING, DayKind.WORKING_WEEKEND)


class DayStatus(Record, kw_only=True):
    """A day with the reason why it is off or on."""

    day: date
    kind: DayKind
    name: Localised | None = None
    """Of the holiday."""
    moved: date | None = None
    """The other day of the move: where the rest came from, or where it went."""
    grounds: tuple[str, ...] = ()
    decree: Localised | None = None

    @property
    def working(self) -> bool:
        """Whether it counts as a working day."""
        return self.kind in WORKING


class Calendars:
    """The working calendars of one country, by year."""

    def __init__(self, calendars: Iterable[WorkingCalendar] = ()) -> None:
        """Know these years and no others."""
        self._years: dict[int, dict[date, DayStatus]] = {}
        for calendar in calendars:
            self._years[calendar.year] = _exceptions(calendar)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are known, in order."""
        return tuple(sorted(self._years))

    def look(self, day: date) -> DayStatus:
        """Say what the day is; raise NoCalendarError where its year is not known."""
        exceptions = self._years.get(day.year)
        if exceptions is None:
            raise NoCalendarError(day.year)
        found = exceptions.get(day)
        if found is not None:
            return found
        return DayStatus(day=day, kind=DayKind.WEEKEND if _weekend(day) else DayKind.WORKING)


def _weekend(day: date) -> bool:
    return day.weekday() >= _SATURDAY


def _exceptions(calendar: WorkingCalendar) -> dict[date, DayStatus]:
    to = {moved.to: moved for moved in calendar.moved}
    away = {moved.day: moved for moved in calendar.moved}
    names = {holiday.day: holiday.name for holiday in calendar.holidays}
    found: dict[date, DayStatus] = {}
    for day, name in names.items():
        found[day] = DayStatus(day=day, kind=DayKind.HOLIDAY, name=name, grounds=calendar.grounds)
    for day in calendar.days_off:
        if day in names:
            continue
        if day in to:
            found[day] = DayStatus(
                day=day,
                kind=DayKind.DAY_OFF_MOVED_HERE,
                moved=to[day].day,
                grounds=(to[day].ground,),
                decree=calendar.decree,
            )
        else:
            # A calendar that names no holidays leaves a weekday that is off no other reason.
            kind = DayKind.DAY_OFF_BY_DECREE if names else DayKind.HOLIDAY
            found[day] = DayStatus(day=day, kind=kind, grounds=calendar.grounds, decree=calendar.decree)
    for day in calendar.working_days:
        moved = away.get(day)
        found[day] = DayStatus(
            day=day,
            kind=DayKind.WORKING_WEEKEND,
            moved=moved.to if moved else None,
            grounds=(moved.ground,) if moved else calendar.grounds,
            decree=calendar.decree,
        )
    return found
