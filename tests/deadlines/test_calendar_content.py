"""The working calendars as they are written: against the law, the decrees and another calendar."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import holidays
import pytest
import yaml

CALENDARS = Path(__file__).parents[2] / "knowledge" / "calendars"
YEARS = range(2022, 2028)
SATURDAY = 5

# The public holidays of the Labour Code, article 112, part 1: month and day.
JANUARY = tuple((1, day) for day in range(1, 9))
HOLIDAYS = (*JANUARY, (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4))

# Working days of the year with five of them a week, as published production calendars count them.
WORKING_DAYS = {2022: 247, 2023: 247, 2024: 248, 2025: 247, 2026: 247, 2027: 247}


def _calendar(year: int) -> dict[str, Any]:
    """Return the document of a year."""
    text = (CALENDARS / f"ru-{year}.yaml").read_text(encoding="utf-8")
    document: dict[str, Any] = yaml.safe_load(text)
    return document


def _is_working(calendar: dict[str, Any], day: date) -> bool:
    """Say whether a day is worked, from the two lists and the week alone."""
    if day in calendar["working_days"]:
        return True
    return day.weekday() < SATURDAY and day not in calendar["days_off"]


def _days(year: int) -> list[date]:
    """Return every day of a year."""
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]


@pytest.mark.parametrize("year", YEARS)
def test_a_calendar_agrees_day_by_day_with_another_one(year: int) -> None:
    """Every day of the year is worked or not as the `holidays` package has it; no difference is known."""
    calendar = _calendar(year)
    peer = holidays.country_holidays("RU", years=year)

    different = [day for day in _days(year) if _is_working(calendar, day) != peer.is_working_day(day)]

    assert [] == different


@pytest.mark.parametrize("year", YEARS)
def test_a_year_has_the_working_days_that_were_published(year: int) -> None:
    """The sum over the year is the published one."""
    calendar = _calendar(year)

    assert WORKING_DAYS[year] == sum(_is_working(calendar, day) for day in _days(year))


@pytest.mark.parametrize("year", YEARS)
def test_each_listed_day_has_its_reason(year: int) -> None:
    """A weekday is off for a holiday or a move to it; a weekend is worked because its rest moved away."""
    calendar = _calendar(year)
    on_weekdays = {day for month, n in HOLIDAYS if (day := date(year, month, n)).weekday() < SATURDAY}
    moved_here = {move["to"] for move in calendar["moved"]}
    on_weekends = {date(year, month, n) for month, n in HOLIDAYS} - on_weekdays
    moved_away = {move["day"] for move in calendar["moved"]}

    assert sorted(on_weekdays | moved_here) == calendar["days_off"]
    assert sorted(moved_away - on_weekends) == calendar["working_days"]
    assert on_weekdays.isdisjoint(moved_here)


@pytest.mark.parametrize("year", YEARS)
def test_moves_follow_the_labour_code(year: int) -> None:
    """Outside January a holiday on a weekend gives its rest to a weekday; of January's weekends two move."""
    calendar = _calendar(year)
    january = {date(year, month, n) for month, n in JANUARY}
    others = {date(year, month, n) for month, n in HOLIDAYS} - january
    owed = {day for day in others if day.weekday() >= SATURDAY}
    sources = Counter(move["day"] for move in calendar["moved"])

    assert owed == {day for day in sources if day in others}
    assert 2 == sum(day in january for day in sources)
    assert {1} == set(sources.values())
    assert all(day.weekday() >= SATURDAY for day in sources)
    assert all(move["to"].weekday() < SATURDAY for move in calendar["moved"])


@pytest.mark.parametrize("year", YEARS)
def test_a_move_by_the_code_goes_to_the_next_free_weekday(year: int) -> None:
    """Where the code itself moves the rest, it goes to the first weekday after it that is no holiday."""
    calendar = _calendar(year)
    holidays_of_year = {date(year, month, n) for month, n in HOLIDAYS}
    wrong = []
    for move in calendar["moved"]:
        if move["ground"] != "tk/112/2":
            continue
        day = move["day"] + timedelta(days=1)
        while day.weekday() >= SATURDAY or day in holidays_of_year:
            day += timedelta(days=1)
        if day != move["to"]:
            wrong.append(move)

    assert [] == wrong


@pytest.mark.parametrize("year", YEARS)
def test_the_holidays_are_those_of_the_labour_code(year: int) -> None:
    """Every holiday of the year is named, on whatever day of the week it falls, and no other day."""
    calendar = _calendar(year)

    assert sorted(date(year, month, n) for month, n in HOLIDAYS) == [h["day"] for h in calendar["holidays"]]
