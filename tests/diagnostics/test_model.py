"""Findings, messages and reports as values."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.diagnostics import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Location,
    Related,
    Report,
    Severity,
    diagnostic_from_wire,
    diagnostic_to_wire,
)
from rightscli.language import translator
from rightscli.model import Language, Message, say, say_count

ENGLISH = translator(Language.EN, "checks")
RUSSIAN = translator(Language.RU, "checks")
PLACES = st.builds(
    lambda path, line, column, width: Location(path, line, column, line, column + width),
    st.text(max_size=10),
    st.integers(1, 99),
    st.integers(1, 99),
    st.integers(0, 9),
)
VALUES = st.one_of(st.text(max_size=10), st.integers(), st.lists(st.text(max_size=5)).map(tuple))
MESSAGES = st.builds(
    lambda template, values, inner: Message(template, (*values.items(), ("inner", inner))),
    st.text(max_size=20),
    st.dictionaries(st.text(max_size=5), VALUES, max_size=3),
    st.builds(say, st.text(max_size=10)),
)
FIXES = st.builds(
    Fix,
    edits=st.lists(st.builds(Edit, PLACES, st.text(max_size=5)), max_size=2).map(tuple),
    applicability=st.sampled_from(Applicability),
    rename=st.text(max_size=5),
)
FINDINGS = st.builds(
    Diagnostic,
    rule=st.sampled_from(["K001", "K302"]),
    severity=st.sampled_from(list(Severity)),
    message=MESSAGES,
    primary=PLACES,
    label=st.none() | MESSAGES,
    help=st.none() | MESSAGES,
    related=st.lists(st.builds(Related, PLACES, MESSAGES), max_size=2).map(tuple),
    fix=st.none() | FIXES,
)


@pytest.mark.parametrize("numbers", [(0, 1, 1, 1), (1, 0, 1, 1), (2, 1, 1, 9), (1, 5, 1, 4)])
def test_impossible_places_are_refused(numbers: tuple[int, int, int, int]) -> None:
    """A place lies in the file and ends after it begins."""
    with pytest.raises(ValueError, match=r"no such place|ends before"):
        Location("x", *numbers)


@given(FINDINGS)
def test_findings_survive_the_wire(finding: Diagnostic) -> None:
    """What comes back from JSON is what went in."""
    assert finding == diagnostic_from_wire(json.loads(json.dumps(diagnostic_to_wire(finding))))


@pytest.mark.parametrize(
    "wire", [[], ["K001"], ["K001", "fatal", ["a", "", []], ["x", 1, 1, 1, 1], None, None, [], None], [1] * 8]
)
def test_damaged_wire_is_refused(wire: list[object]) -> None:
    """Half a finding is no finding."""
    with pytest.raises((ValueError, TypeError, KeyError)):
        diagnostic_from_wire(wire)


def test_values_are_never_taken_for_templates() -> None:
    """Braces and percent signs in a value are shown as they are."""
    message = say("unknown key `{key}`", key="{law:x} {0} %s {key}")

    assert "unknown key `{law:x} {0} %s {key}`" == message.render(ENGLISH)


def test_messages_inside_messages_are_translated() -> None:
    """A value that is a message is put into the same language."""
    message = say("cannot read `{path}`: {reason}", path="x", reason=say("permission denied"))

    assert "`x` не читается: нет права чтения" == message.render(RUSSIAN)


def test_lists_of_names_are_quoted() -> None:
    """Several names stand in backquotes with commas between."""
    assert "expected one of `a`, `b`" == say("expected one of {words}", words=("a", "b")).render(ENGLISH)


@pytest.mark.parametrize(
    ("number", "english", "russian"),
    [
        (1, "1 prohibition", "1 запрет"),
        (2, "2 prohibitions", "2 запрета"),
        (5, "5 prohibitions", "5 запретов"),
        (21, "21 prohibitions", "21 запрет"),
    ],
)
def test_numbers_choose_the_form(number: int, english: str, russian: str) -> None:
    """Both languages have their own plurals."""
    message = say_count("{number} prohibition", "{number} prohibitions", number)

    assert (english, russian) == (message.render(ENGLISH), message.render(RUSSIAN))


def report(*severities: Severity, strict: bool = False) -> Report:
    """Return a report with findings of these severities."""
    place = Location("x", 1, 1, 1, 1)
    found = [
        Diagnostic(rule="K101", severity=severity, message=say("delete it"), primary=place)
        for severity in severities
    ]
    return Report(findings=tuple(found), files=1, strict=strict)


@pytest.mark.parametrize(
    ("severities", "failed", "failed_strictly"),
    [
        ((), False, False),
        ((Severity.HINT,), False, False),
        ((Severity.WARNING, Severity.HINT), False, True),
        ((Severity.ERROR,), True, True),
    ],
)
def test_what_fails(severities: tuple[Severity, ...], failed: bool, failed_strictly: bool) -> None:  # noqa: FBT001
    """Errors fail, warnings only strictly, hints never."""
    assert (failed, failed_strictly) == (
        report(*severities).failed,
        report(*severities, strict=True).failed,
    )
