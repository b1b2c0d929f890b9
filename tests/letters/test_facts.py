"""One file of facts for all letters of a person."""

from __future__ import annotations

from datetime import date

import pytest

from rightscli.letters import (
    FactsError,
    LetterError,
    ValueProblem,
    facts_for,
    facts_from,
    nearest,
    no_facts,
    read_value,
)
from rightscli.model import FieldType, Letter, LetterField, Localised, replace

TODAY = date(2026, 11, 22)


def field(kind: FieldType, name: str = "x") -> LetterField:
    """Return a field of this kind."""
    text = Localised("а", "a")
    choices = ("лично", "по почте")
    return LetterField(id=name, type=kind, required=True, label=text, help=text, example="а", choices=choices)


def test_values_are_what_was_typed() -> None:
    """Phones, days and words of agreement stay as they stand in the file."""
    text = (
        "phone: +79161234567\nnumber: 007\nday: 2026-11-03\ntime: 12:30\nagreed: да\nlist: [а, 5]\nempty:\n"
    )
    facts = facts_from(text.encode(), display="facts.yaml")

    assert {
        "phone": "+79161234567",
        "number": "007",
        "day": "2026-11-03",
        "time": "12:30",
        "agreed": "да",
        "list": ["а", "5"],
    } == facts.values


def test_an_empty_file_holds_no_facts() -> None:
    """Nothing is nothing."""
    assert no_facts() == facts_from(b"", display="facts.yaml")


@pytest.mark.parametrize(
    "text", ["a: [", "a: 1\na: 2", "a: &x 1\nb: *x", "a: !!python/object:os.system x", "\x00"]
)
def test_yaml_is_read_strictly(text: str) -> None:
    """Slips, repeated keys, aliases and tags are findings with a place."""
    with pytest.raises(FactsError) as caught:
        facts_from(text.encode(), display="facts.yaml")

    assert caught.value.findings


@pytest.mark.parametrize(
    "text",
    [
        "- a",
        "a: {b: c}",
        "a: [[b]]",
        "declined: x",
        "declined: {a: x}",
        "declined: {a: {nom: x}}",
        "addressees: x",
    ],
)
def test_another_shape_is_refused(text: str) -> None:
    """The error names the file; it does not quote the facts."""
    with pytest.raises((LetterError, FactsError)):
        facts_from(text.encode(), display="facts.yaml")


def test_each_body_has_its_own_name(letter: Letter) -> None:
    """Beside letters to other bodies, a name that was given for all of them is nobody's."""
    text = "authority_name: Все\napplicant: Я\naddressees:\n  court: {authority_name: Суд}\n"
    facts = facts_from(text.encode(), display="facts.yaml")
    court = replace(letter, addressee="court")
    names = [
        facts_for(facts, one, alone=alone).values.get("authority_name")
        for one, alone in ((court, True), (court, False), (letter, True), (letter, False))
    ]

    assert ["Суд", "Суд", "Все", None] == names


def test_the_nearest_name_is_found() -> None:
    """A slip leads to the field; nonsense leads nowhere."""
    assert ("applicant", None) == (nearest("aplicant", ["applicant"]), nearest("qqq", ["applicant"]))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-03", date(2026, 11, 3)),
        ("03.11.2026", date(2026, 11, 3)),
        ("3.11.2026 г.", date(2026, 11, 3)),
        ("сегодня", TODAY),
    ],
)
def test_dates_are_read(typed: str, day: date) -> None:
    """Both ways of writing a date, and today."""
    assert day == read_value(field(FieldType.DATE), typed, today=TODAY).day


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (FieldType.DATE, "31.02.2026"),
        (FieldType.DATE, "вчера"),
        (FieldType.DATE, "01.01.1600"),
        (FieldType.TIME, "25:00"),
        (FieldType.TIME, "утром"),
        (FieldType.CHOICE, "голубем"),
        (FieldType.YES_NO, "может быть"),
        (FieldType.TEXT, "а" * 1001),
        (FieldType.TEXT, ["а", "б"]),
        (FieldType.LIST, ["а"] * 101),
    ],
)
def test_what_does_not_fit_is_refused(kind: FieldType, typed: str | list[str]) -> None:
    """Every kind of field judges what it is given."""
    with pytest.raises(ValueProblem):
        read_value(field(kind), typed, today=TODAY)


def test_nobody_is_born_tomorrow() -> None:
    """A day of birth lies in the past."""
    with pytest.raises(ValueProblem):
        read_value(field(FieldType.DATE, "applicant_birth_date"), "2030-01-01", today=TODAY)


def test_invisible_characters_are_dropped() -> None:
    """What cannot be printed or would turn the line around is not text; line ends stay where they may."""
    typed = "а\u200b\u202e\x07\r\nб\ufeff\tв"
    got = [read_value(field(kind), typed, today=TODAY).text for kind in (FieldType.TEXT, FieldType.LONG_TEXT)]

    assert ["а б в", "а\nб в"] == got
