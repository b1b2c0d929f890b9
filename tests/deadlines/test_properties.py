"""What holds for every rule and every day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from rightscli.deadlines import Calendars, Moment, StepKind
from rightscli.deadlines.counting import count
from rightscli.model import (
    Confidence,
    CountFrom,
    Counting,
    CountingWay,
    DeadlineVersion,
    LastDayOff,
    Start,
    Unit,
)

if TYPE_CHECKING:
    from rightscli.deadlines import Count, Step

DAYS = st.dates(date(2022, 1, 1), date(2026, 6, 30))
MOVES = st.sampled_from(LastDayOff)
FIRSTS = st.sampled_from((CountFrom.SAME_DAY, CountFrom.NEXT_DAY))
PERIODS = st.one_of(
    st.tuples(st.just(Unit.CALENDAR_DAYS), st.integers(1, 120)),
    st.tuples(st.just(Unit.WORKING_DAYS), st.integers(1, 60)),
    st.tuples(st.just(Unit.MONTHS), st.integers(1, 15)),
    st.tuples(st.just(Unit.YEARS), st.just(1)),
)


def version(
    unit: Unit, amount: int, first: CountFrom = CountFrom.NEXT_DAY, moves: LastDayOff = LastDayOff.NONE
) -> DeadlineVersion:
    """Return a way of measuring, in force always."""
    return DeadlineVersion(
        in_force_from=date(1990, 1, 1),
        start=Start.EXACT,
        in_force_until=None,
        amount=amount,
        unit=unit,
        count_from=first,
        if_last_day_off=moves,
        counting=Counting(way=CountingWay.PLAIN),
        ends_at=None,
        grounds=("fz-1/1",),
        confidence=Confidence.SOURCED,
    )


def due(found: Count) -> date:
    """Return the due date of a count that was not refused."""
    assert found.due is not None
    return found.due.day


@given(period=PERIODS, first=FIRSTS, moves=MOVES, day=DAYS, later=st.integers(0, 40))
def test_a_later_event_is_never_due_earlier(
    calendars: Calendars,
    period: tuple[Unit, int],
    first: CountFrom,
    moves: LastDayOff,
    day: date,
    later: int,
) -> None:
    """The due date is monotone in the event."""
    rule = version(*period, first, moves)
    after = day + timedelta(days=later)

    assert due(count(rule, Moment(day), calendars)) <= due(count(rule, Moment(after), calendars))


@given(period=PERIODS, first=FIRSTS, day=DAYS)
def test_the_end_is_never_a_day_off_where_it_moves(
    calendars: Calendars, period: tuple[Unit, int], first: CountFrom, day: date
) -> None:
    """A rule that moves the last day ends on a working day, and the days it passed over were all off."""
    moving = due(count(version(*period, first, LastDayOff.NEXT_WORKING_DAY), Moment(day), calendars))
    staying = due(count(version(*period, first), Moment(day), calendars))
    passed = [staying + timedelta(days=n) for n in range((moving - staying).days)]

    assert calendars.look(moving).working
    assert [] == [each for each in passed if calendars.look(each).working]


@given(period=PERIODS, first=FIRSTS, moves=MOVES, day=DAYS)
def test_the_trace_recounts_to_the_same_date(
    calendars: Calendars, period: tuple[Unit, int], first: CountFrom, moves: LastDayOff, day: date
) -> None:
    """Counting by the steps alone, without a calendar, gives the due date."""
    rule = version(*period, first, moves)
    found = count(rule, Moment(day), calendars)

    assert recounted(found.steps, rule) == due(found)


@given(
    hours=st.integers(1, 500),
    day=DAYS,
    clock=st.times().map(lambda time: time.replace(second=0, microsecond=0)),
)
def test_hours_run_from_the_minute(calendars: Calendars, hours: int, day: date, clock: object) -> None:
    """The difference between the two moments is the period, nights and days off included."""
    from datetime import datetime, time

    assert isinstance(clock, time)
    rule = version(Unit.HOURS, hours, CountFrom.SAME_MOMENT)
    end = count(rule, Moment(day, clock), calendars).due

    assert end is not None
    assert end.clock is not None
    assert timedelta(hours=hours) == datetime.combine(end.day, end.clock) - datetime.combine(day, clock)


@given(year=st.integers(1993, 2200), month=st.integers(1, 12), months=st.integers(1, 24))
def test_the_last_day_of_a_month(year: int, month: int, months: int) -> None:
    """From the end of a month a period ends in the right month, on its last day if it is shorter."""
    last = calendar.monthrange(year, month)[1]
    ends = due(count(version(Unit.MONTHS, months), Moment(date(year, month, last)), Calendars()))
    elapsed = (ends.year - year) * 12 + ends.month - month

    assert months == elapsed
    assert min(last, calendar.monthrange(ends.year, ends.month)[1]) == ends.day


def recounted(steps: tuple[Step, ...], rule: DeadlineVersion) -> date:
    """Count again from what the trace says: the first day, the days not counted, the days moved over."""
    by_kind: dict[StepKind, list[date]] = {}
    for step in steps:
        by_kind.setdefault(step.kind, []).append(step.day)
    (event,) = by_kind[StepKind.TRIGGER]
    (here,) = by_kind[StepKind.FIRST]
    skipped = by_kind.get(StepKind.SKIPPED, [])
    match rule.unit:
        case Unit.CALENDAR_DAYS:
            here += timedelta(days=rule.amount - 1)
        case Unit.WORKING_DAYS:
            left = rule.amount - 1
            while left:
                here += timedelta(days=1)
                left -= here not in skipped
        case _:
            here = _month_later(event, rule)
    for moved in by_kind.get(StepKind.MOVED, []):
        assert moved == here
        here += timedelta(days=1)
    assert [here] == by_kind[StepKind.LAST]
    return here


def _month_later(event: date, rule: DeadlineVersion) -> date:
    # Day by day, so that nothing is shared with the arithmetic that is tested.
    months = rule.amount * (12 if rule.unit is Unit.YEARS else 1)
    here = event
    for _ in range(months):
        here = here.replace(day=1) + timedelta(days=32)
        here = here.replace(day=1)
    days = [here + timedelta(days=n) for n in range(31) if (here + timedelta(days=n)).month == here.month]
    same = [day for day in days if day.day == event.day]
    if not same:
        return days[-1]
    return same[0] - timedelta(days=rule.count_from is CountFrom.SAME_DAY)
