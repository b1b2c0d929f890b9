"""Each unit, and each reason for which there is no date."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from rightscli.deadlines import Calendars, Moment, Refusal, StepKind, fits, read_moment
from rightscli.deadlines.counting import count as count_one
from rightscli.model import CountFrom, Counting, CountingWay, LastDayOff, Unit, replace
from tests.deadlines.test_properties import version

if TYPE_CHECKING:
    from rightscli.deadlines import DayKind
    from rightscli.model import DeadlineRule
    from tests.deadlines.conftest import Count

NEXT, SAME, MOMENT = CountFrom.NEXT_DAY, CountFrom.SAME_DAY, CountFrom.SAME_MOMENT


@pytest.mark.parametrize(
    ("unit", "amount", "first", "start", "expected"),
    [
        (Unit.MONTHS, 1, NEXT, "2024-01-31", "2024-02-29"),
        (Unit.MONTHS, 1, NEXT, "2023-01-31", "2023-02-28"),
        (Unit.MONTHS, 1, NEXT, "2023-02-28", "2023-03-28"),
        (Unit.MONTHS, 2, SAME, "2026-03-01", "2026-04-30"),
        (Unit.MONTHS, 1, SAME, "2026-01-31", "2026-02-28"),
        (Unit.YEARS, 1, NEXT, "2024-02-29", "2025-02-28"),
        (Unit.YEARS, 4, NEXT, "2024-02-29", "2028-02-29"),
        (Unit.CALENDAR_DAYS, 10, NEXT, "2024-02-20", "2024-03-01"),
        (Unit.CALENDAR_DAYS, 1, SAME, "2026-12-31", "2026-12-31"),
        (Unit.AT_ONCE, 0, SAME, "2026-12-31", "2026-12-31"),
        (Unit.HOURS, 3, MOMENT, "2026-02-28T23:10", "2026-03-01T02:10"),
        (Unit.HOURS, 48, MOMENT, "2024-02-28T12:00", "2024-03-01T12:00"),
        (Unit.MINUTES, 90, MOMENT, "2026-02-28T23:10", "2026-03-01T00:40"),
    ],
)
def test_units(unit: Unit, amount: int, first: CountFrom, start: str, expected: str) -> None:
    """Month ends, leap years, midnight; no calendar is needed for any of these."""
    found = count_one(version(unit, amount, first), read_moment(start), Calendars())

    assert found.due is not None
    assert expected == found.due.isoformat()


def test_an_undecreed_year_is_refused_where_it_matters(calendars: Calendars) -> None:
    """The last day of a period that moves depends on the decree, whatever the day of the week."""
    rule = version(Unit.MONTHS, 3, moves=LastDayOff.NEXT_WORKING_DAY)
    found = count_one(rule, read_moment("2027-12-14"), calendars)

    assert (None, Refusal.NO_CALENDAR, 2028) == (found.due, found.refused, found.year)
    assert date(2028, 3, 14) == found.not_before


def test_an_undecreed_year_is_no_hindrance_where_it_does_not_matter(calendars: Calendars) -> None:
    """A period that never looks at a calendar is counted in any year."""
    found = count_one(version(Unit.MONTHS, 3), read_moment("2027-12-14"), calendars)

    assert Moment(date(2028, 3, 14)) == found.due


def test_working_days_stop_at_the_end_of_what_is_decreed(calendars: Calendars) -> None:
    """What was counted until then is still shown."""
    found = count_one(version(Unit.WORKING_DAYS, 5), read_moment("2027-12-29"), calendars)

    assert (Refusal.NO_CALENDAR, 2028, date(2028, 1, 1)) == (found.refused, found.year, found.not_before)
    assert [date(2027, 12, 30)] == [step.day for step in found.steps if step.kind is StepKind.FIRST]


def test_another_country_has_another_calendar(calendars: Calendars) -> None:
    """Russian days off say nothing about a working day in Kazakhstan."""
    rule = replace(version(Unit.WORKING_DAYS, 3), counting=Counting(way=CountingWay.FOREIGN))
    found = count_one(rule, read_moment("2026-03-10"), calendars)

    assert (None, Refusal.FOREIGN_CALENDAR) == (found.due, found.refused)


def test_hours_need_an_hour(calendars: Calendars) -> None:
    """A day alone is not turned into midnight."""
    found = count_one(version(Unit.HOURS, 3, MOMENT), read_moment("2026-03-10"), calendars)

    assert (None, Refusal.NEEDS_TIME) == (found.due, found.refused)


@pytest.mark.parametrize(
    ("unit", "first", "start"),
    [
        (Unit.CALENDAR_DAYS, NEXT, "9999-12-31"),
        (Unit.MONTHS, NEXT, "9999-12-31"),
        (Unit.YEARS, NEXT, "9999-01-01"),
        (Unit.HOURS, MOMENT, "9999-12-31T23:30"),
    ],
)
def test_the_end_of_time_is_a_refusal(unit: Unit, first: CountFrom, start: str) -> None:
    """No arithmetic error reaches the reader."""
    found = count_one(version(unit, 20, first), read_moment(start), Calendars())

    assert (None, Refusal.OUT_OF_RANGE) == (found.due, found.refused)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "2026-02-29",
        "20260310",
        "2026-03-10T",
        "2026-03-10T25:00",
        "2026-03-10T14",
        "10.03.2026",
        "٢٠٢٦-03-10",
    ],
)
def test_only_dates_are_dates(text: str) -> None:
    """What is no date, or is written otherwise, is not guessed."""
    with pytest.raises(ValueError, match=r"^$|\w"):
        read_moment(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-10", Moment(date(2026, 3, 10))),
        ("2026-03-10T14:30", Moment(date(2026, 3, 10), time(14, 30))),
        ("2026-03-10 14:30", Moment(date(2026, 3, 10), time(14, 30))),
    ],
)
def test_moments(text: str, expected: Moment) -> None:
    """A day, or a day with its minute."""
    assert expected == read_moment(text)


@pytest.mark.parametrize(
    ("start", "event", "expected"),
    [
        ("2026-10-01", None, "2026-03-31"),
        ("2026-12-31", None, "2026-03-31"),
        ("2026-07-16", None, "2026-03-31"),
        ("2027-01-01", None, "2026-09-30"),
        ("2027-04-01", None, "2026-09-30"),
        ("2027-07-15", None, "2026-09-30"),
        ("2026-10-01", "spring-sending", "2026-09-30"),
        ("2027-01-01", "autumn-sending", "2027-03-31"),
    ],
)
def test_fixed_dates_follow_the_sending(count: Count, start: str, event: str | None, expected: str) -> None:
    """The sending in which the day lies, or the next to begin, or the one that was named."""
    found = count("acs-application-filing", read_moment(start), event=event)

    assert found.due is not None
    assert expected == found.due.isoformat()


def test_a_law_that_changes_meanwhile_is_counted_both_ways(rules: dict[str, DeadlineRule]) -> None:
    """The older and the newer rule are both shown, the earlier date first."""
    from rightscli.deadlines import reckon

    rule = rules["koap-complaint"]
    old = replace(version(Unit.CALENDAR_DAYS, 10), in_force_until=date(2026, 3, 9))
    new = replace(version(Unit.CALENDAR_DAYS, 5), in_force_from=date(2026, 3, 10))
    found = reckon(replace(rule, versions=(old, new)), old, read_moment("2026-03-05"), Calendars())

    assert ["2026-03-10", "2026-03-15"] == [way.count.due.isoformat() for way in found.ways if way.count.due]
    assert [date(2026, 3, 10), None] == [way.changed_on for way in found.ways]


def test_every_rule_counts_as_its_law_allows(rules: dict[str, DeadlineRule]) -> None:
    """A period in days of the Code of Administrative Procedure is in working days, and so on."""
    wrong = [rule.id for rule in rules.values() for each in rule.versions if not fits(each)]

    assert [] == wrong


def test_the_codes_say_how_they_count(rules: dict[str, DeadlineRule]) -> None:
    """A rule that is counted by a procedural code names the provision of counting."""
    codes = (CountingWay.KAS, CountingWay.KOAP, CountingWay.UPK)
    silent = [
        rule.id
        for rule in rules.values()
        for each in rule.versions
        if each.counting.way in codes and not each.counting.grounds
    ]

    assert [] == silent


@pytest.mark.parametrize(
    ("day", "kind", "moved"),
    [
        (date(2026, 6, 12), "holiday", None),
        (date(2026, 6, 13), "weekend", None),
        (date(2026, 6, 15), "working", None),
        (date(2026, 1, 9), "day-off-moved-here", date(2026, 1, 3)),
        (date(2024, 4, 27), "working-weekend", date(2024, 4, 29)),
    ],
)
def test_a_day_has_its_reason(calendars: Calendars, day: date, kind: DayKind, moved: date | None) -> None:
    """Holidays, weekends, days off that a decree moved, and weekends that are worked."""
    found = calendars.look(day)

    assert (kind, moved) == (found.kind.value, found.moved)
    assert bool(found.grounds) == (kind not in ("working", "weekend"))
