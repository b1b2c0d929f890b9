# One entry for each way of counting. The texts and their articles stand in the knowledge; here stands
# only what the arithmetic must respect, so that a rule written against its code is found.

"""What the laws of counting allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.model import CountFrom, CountingWay, LastDayOff, Record, Unit

if TYPE_CHECKING:
    from rightscli.model import DeadlineVersion

_LONG = frozenset((Unit.MONTHS, Unit.YEARS))
_CLOCK = frozenset((Unit.MINUTES, Unit.HOURS))
_BOTH = frozenset(LastDayOff)


class Law(Record, kw_only=True):
    """How one law counts."""

    units: frozenset[Unit]
    last_day_off: frozenset[LastDayOff] = _BOTH
    country: str | None = "ru"
    """Whose working calendar it uses; None where that calendar is not known."""


LAWS = {
    CountingWay.KAS: Law(
        units=_LONG | _CLOCK | {Unit.WORKING_DAYS},
        last_day_off=frozenset((LastDayOff.NEXT_WORKING_DAY,)),
    ),
    CountingWay.KOAP: Law(units=_LONG | _CLOCK | {Unit.CALENDAR_DAYS}),
    CountingWay.UPK: Law(units=_LONG | _CLOCK | {Unit.CALENDAR_DAYS}),
    CountingWay.LABOUR_CODE: Law(units=_LONG | {Unit.CALENDAR_DAYS, Unit.WORKING_DAYS}),
    CountingWay.CITIZENS_APPEALS: Law(
        units=_LONG | {Unit.CALENDAR_DAYS}, last_day_off=frozenset((LastDayOff.NONE,))
    ),
    CountingWay.CLOCK: Law(units=_CLOCK, last_day_off=frozenset((LastDayOff.NONE,))),
    CountingWay.PLAIN: Law(units=frozenset(Unit)),
    CountingWay.FOREIGN: Law(units=frozenset(Unit), country=None),
}
"""The ways of counting with what each allows."""


def fits(version: DeadlineVersion) -> bool:
    """Say whether a version counts as the law that it names allows."""
    law = LAWS[version.counting.way]
    clock = version.unit in _CLOCK
    return (
        version.unit in law.units
        and (clock or version.if_last_day_off in law.last_day_off)
        and (version.unit is Unit.AT_ONCE or clock == (version.count_from is CountFrom.SAME_MOMENT))
        and bool(version.dates) == (version.unit is Unit.YEARLY_DATES)
        and (version.amount == 0) == (version.unit in (Unit.AT_ONCE, Unit.YEARLY_DATES))
    )
