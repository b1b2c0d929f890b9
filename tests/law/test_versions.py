"""What was in force on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rightscli.law import Standing, standing_on, version_on


@dataclass(frozen=True)
class Span:
    """A dated thing."""

    in_force_from: date
    in_force_until: date | None


OLD = Span(date(2014, 1, 1), date(2023, 4, 13))
NEW = Span(date(2023, 4, 14), None)
GONE = Span(date(2014, 1, 1), date(2020, 1, 1))


def test_the_version_of_the_day_is_found() -> None:
    """The first and the last day of a version belong to it."""
    assert OLD == version_on([OLD, NEW], date(2023, 4, 13))
    assert NEW == version_on([OLD, NEW], date(2023, 4, 14))
    assert OLD == version_on([OLD, NEW], date(2014, 1, 1))


def test_no_neighbour_stands_in() -> None:
    """Where no version covers the day there is none, however near the next one is."""
    assert version_on([OLD, NEW], date(2013, 12, 31)) is None
    assert version_on([GONE], date(2020, 1, 2)) is None
    assert version_on([GONE, NEW], date(2022, 1, 1)) is None


def test_the_reason_for_none_is_known() -> None:
    """Before the first, after the last, and between two are told apart."""
    assert Standing.BEFORE_FIRST == standing_on([OLD, NEW], date(2013, 12, 31))
    assert Standing.ENDED == standing_on([GONE], date(2021, 1, 1))
    assert Standing.GAP == standing_on([GONE, NEW], date(2022, 1, 1))
    assert Standing.IN_FORCE == standing_on([OLD, NEW], date(2026, 1, 1))


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 4000), st.integers(-3000, 9000))
def test_a_version_holds_exactly_on_its_days(start: date, length: int, offset: int) -> None:
    """A version is in force on a day exactly if the day lies between its ends."""
    span = Span(start, start + timedelta(days=length))
    day = start + timedelta(days=offset)

    assert (0 <= offset <= length) == (version_on([span], day) is not None)
