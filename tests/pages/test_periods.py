"""Amounts of time and money in words."""

from __future__ import annotations

import pytest

from rightscli.language import translator
from rightscli.model import CountingWay, Language, Unit
from rightscli.pages import period, roubles
from rightscli.pages.periods import since

RUSSIAN = translator(Language.RU, "pages")
ENGLISH = translator(Language.EN, "pages")


@pytest.mark.parametrize(
    ("expected", "amount", "unit"),
    [
        ("1 месяц", 1, Unit.MONTHS),
        ("3 месяца", 3, Unit.MONTHS),
        ("5 месяцев", 5, Unit.MONTHS),
        ("11 месяцев", 11, Unit.MONTHS),
        ("21 месяц", 21, Unit.MONTHS),
        ("1 рабочий день", 1, Unit.WORKING_DAYS),
        ("2 рабочих дня", 2, Unit.WORKING_DAYS),
        ("5 рабочих дней", 5, Unit.WORKING_DAYS),
        ("1 день", 1, Unit.CALENDAR_DAYS),
        ("10 дней", 10, Unit.CALENDAR_DAYS),
        ("48 часов", 48, Unit.HOURS),
        ("3 часа", 3, Unit.HOURS),
        ("30 минут", 30, Unit.MINUTES),
        ("1 минута", 1, Unit.MINUTES),
        ("1 год", 1, Unit.YEARS),
        ("5 лет", 5, Unit.YEARS),
        ("немедленно", 0, Unit.AT_ONCE),
    ],
)
def test_russian_amounts_take_the_right_plural(expected: str, amount: int, unit: Unit) -> None:
    """Each of the three Russian plural forms is used where it belongs."""
    written = period(amount, unit, RUSSIAN).replace("\N{NO-BREAK SPACE}", " ")

    assert expected == written


@pytest.mark.parametrize(
    ("expected", "amount", "unit"),
    [
        ("1 месяца", 1, Unit.MONTHS),
        ("3 месяцев", 3, Unit.MONTHS),
        ("21 месяца", 21, Unit.MONTHS),
        ("2 рабочих дней", 2, Unit.WORKING_DAYS),
        ("1 рабочего дня", 1, Unit.WORKING_DAYS),
        ("24 часов", 24, Unit.HOURS),
        ("1 минуты", 1, Unit.MINUTES),
        ("3 лет", 3, Unit.YEARS),
        ("1 года", 1, Unit.YEARS),
        ("10 дней", 10, Unit.CALENDAR_DAYS),
    ],
)
def test_russian_amounts_have_a_genitive(expected: str, amount: int, unit: Unit) -> None:
    """After «не позднее» and «в течение» the genitive stands."""
    written = period(amount, unit, RUSSIAN, case="gen").replace("\N{NO-BREAK SPACE}", " ")

    assert expected == written


@pytest.mark.parametrize(
    ("expected", "amount", "case"),
    [
        ("1 сутки", 1, ""),
        ("3 суток", 3, ""),
        ("30 суток", 30, ""),
        ("1 суток", 1, "gen"),
        ("3 суток", 3, "gen"),
    ],
)
def test_the_code_of_criminal_procedure_counts_round_the_clock(expected: str, amount: int, case: str) -> None:
    """Days of that code are «сутки», as its own text has them."""
    written = period(amount, Unit.CALENDAR_DAYS, RUSSIAN, case=case, way=CountingWay.UPK)

    assert expected == written.replace("\N{NO-BREAK SPACE}", " ")


def test_the_code_of_criminal_procedure_keeps_its_hours_and_its_english_days() -> None:
    """Only Russian days have a word of their own."""
    written = [
        period(3, Unit.HOURS, RUSSIAN, way=CountingWay.UPK),
        period(3, Unit.CALENDAR_DAYS, ENGLISH, way=CountingWay.UPK),
    ]

    assert ["3\N{NO-BREAK SPACE}часа", "3\N{NO-BREAK SPACE}days"] == written


@pytest.mark.parametrize("case", ["", "gen"])
def test_english_amounts_know_no_case(case: str) -> None:
    """English has one form for one and one for many, whatever case was asked for."""
    written = [
        period(amount, Unit.WORKING_DAYS, ENGLISH, case=case).replace("\N{NO-BREAK SPACE}", " ")
        for amount in (1, 5)
    ]

    assert ["1 working day", "5 working days"] == written


def test_an_amount_is_held_together() -> None:
    """No line may break between a number and its unit."""
    assert "3\N{NO-BREAK SPACE}месяца" == period(3, Unit.MONTHS, RUSSIAN)


@pytest.mark.parametrize(
    ("expected", "trigger"),
    [
        (" со дня, когда узнали", "день, когда узнали"),
        (" со дня отказа", "день отказа"),
        (" с момента, когда пришли", "момент, когда пришли"),
        ("; отсчёт: начало отправок", "начало отправок"),
        ("; отсчёт: деньги уплачены", "деньги уплачены"),
    ],
)
def test_the_trigger_follows_its_amount(expected: str, trigger: str) -> None:
    """The first word of a trigger takes its case; another first word stands after a colon."""
    assert expected == since(trigger, RUSSIAN)


def test_the_english_trigger_follows_from() -> None:
    """English needs no case."""
    assert " from the day of refusal" == since("the day of refusal", ENGLISH)


@pytest.mark.parametrize(
    ("expected", "amount"),
    [("1 рубль", 1), ("22 рубля", 22), ("3 000 рублей", 3000), ("200 000 рублей", 200000)],
)
def test_sums_are_grouped_and_declined(expected: str, amount: int) -> None:
    """Thousands stand apart, and the rouble is declined."""
    assert expected == roubles(amount, RUSSIAN).replace("\N{NO-BREAK SPACE}", " ")


def test_english_sums_use_commas() -> None:
    """English groups thousands with a comma."""
    assert "3,000 roubles" == roubles(3000, ENGLISH).replace("\N{NO-BREAK SPACE}", " ")
