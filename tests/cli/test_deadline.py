"""`rights deadline` as its user sees it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import icalendar
import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

CLAIM = ("deadline", "kas-administrative-claim", "--from", "2026-10-31", "--today", "2026-11-22")


def test_the_claim_in_both_languages(rights: Runner) -> None:
    """Three months from 31 October end on a Sunday and move to Monday."""
    russian = rights(*CLAIM, "--lang", "ru")
    english = rights(*CLAIM, "--lang", "en")

    assert (0, 0) == (russian.code, english.code)
    assert "01.02.2027 пн   ещё 71 день  Срок подачи административного иска" in russian.out
    assert "31.01.2027 — выходной (воскресенье): конец срока переходит дальше" in russian.out
    assert "1 February 2027 Mon  71 days left  Time to file an administrative claim" in english.out.replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_the_shape_for_programs(rights: Runner) -> None:
    """The keys that were promised, and a trace that ends on the due date."""
    data = json.loads(rights(*CLAIM, "--format", "json").out)
    (item,) = data["items"]

    assert ("2026-10-31", "2026-10-31", "2026-11-22") == (data["from"], data["as_of"], data["today"])
    assert ("kas-administrative-claim", "2027-02-01", None) == (item["rule"], item["due"], item["refused"])
    assert "sourced" == item["confidence"]
    assert "2027-02-01" == item["trace"][-1]["day"]
    assert ["rule", "counting", "trigger", "first-day", "same-number", "moved", "last-day"] == [
        step["kind"] for step in item["trace"]
    ]


def test_a_missed_limit_says_so(rights: Runner) -> None:
    """By how much, and how it is restored."""
    found = rights("deadline", "kas-appeal", "--from", "2026-05-13", "--today", "2026-07-01", "--lang", "ru")
    data = json.loads(
        rights(
            "deadline", "kas-appeal", "--from", "2026-05-13", "--today", "2026-07-01", "--format", "json"
        ).out
    )

    assert "пропущен 16 дней назад" in found.out
    assert "Если срок пропущен: Суд восстановит срок" in found.out
    assert -16 == data["items"][0]["days_left"]


def test_a_situation_lists_every_limit_by_its_event(rights: Runner) -> None:
    """Each event is named, and one of them can be chosen."""
    every = json.loads(
        rights("deadline", "control-medical-exam", "--from", "2026-10-30", "--format", "json").out
    )
    one = json.loads(
        rights(
            "deadline",
            "control-medical-exam",
            "--from",
            "2026-10-30",
            "--event",
            "ruling-made",
            "--format",
            "json",
        ).out
    )

    assert len({item["trigger"]["event"] for item in every["items"]}) > 3
    assert "several-events" in {notice["name"] for notice in every["notices"]}
    assert ["kas-private-complaint"] == [item["rule"] for item in one["items"]]


@pytest.mark.parametrize(
    ("rule", "start", "reason"),
    [
        ("kas-administrative-claim", "2027-12-01", "calendar-not-decreed"),
        ("kas-administrative-claim", "2015-01-01", "no-version-in-force"),
        ("regional-commission-complaint", "2026-03-01", "no-version-in-force"),
        ("police-three-hours", "2026-03-01", "hour-not-named"),
        ("am-asylum-certificate", "2026-03-02", "foreign-calendar-not-known"),
        ("fz59-reply", "9999-12-31", "out-of-range"),
    ],
)
def test_what_cannot_be_counted_is_refused(rights: Runner, rule: str, start: str, reason: str) -> None:
    """Exit 1 with the reason, and never a date."""
    found = rights("deadline", rule, "--from", start, "--format", "json")
    (item,) = json.loads(found.out)["items"]

    assert (1, None, reason) == (found.code, item["due"], item["reason"])
    assert item["refused"]


def test_a_year_without_a_decree_says_what_is_certain(rights: Runner) -> None:
    """The reader learns by when to act all the same."""
    found = rights("deadline", "kas-appeal", "--from", "2027-12-10", "--lang", "ru", "--today", "2027-12-11")

    assert 1 == found.code
    assert "календарь на 2028 год ещё не утверждён" in found.out
    assert "раньше 10.01.2028 срок не кончится" in found.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("kas-appeal",),
        ("kas-appeal", "--from", "yesterday"),
        ("kas-appeal", "--from", "2026-02-29"),
        ("kas-appeal", "--from", "2026-02-28T24:30"),
        ("kas-appeal", "--from", "2026-02-28", "--event", "no-such-event"),
        ("kas-appeal", "--from", "2026-02-28", "--today", "soon"),
        ("constitution", "--from", "2026-02-28"),
        ("--from", "2026-02-28"),
    ],
)
def test_wrong_usage(rights: Runner, arguments: tuple[str, ...]) -> None:
    """Exit 2, a sentence on standard error, nothing on standard output."""
    found = rights("deadline", *arguments)

    assert (2, "") == (found.code, found.out)
    assert "Traceback" not in found.err
    assert found.err.strip()


def test_an_unknown_event_is_answered_with_those_there_are(rights: Runner) -> None:
    """The line to type stands in the message."""
    found = rights(
        "deadline", "acs-application-filing", "--from", "2026-02-28", "--event", "winter", "--lang", "en"
    )

    assert "--event autumn-sending" in found.err


def test_calendar_entries(rights: Runner, tmp_path: Path) -> None:
    """Open limits are written once, with nothing about the person; an existing file is kept."""
    path = tmp_path / "terms.ics"
    found = rights(*CLAIM, "--ics", str(path))
    first = path.read_bytes()
    again = rights(*CLAIM, "--ics", str(path))
    forced = rights(*CLAIM, "--ics", str(path), "--force")
    parsed: Any = icalendar.Calendar.from_ical(first.decode())

    assert (0, 2, 0) == (found.code, again.code, forced.code)
    assert first == path.read_bytes()
    assert ["2027-02-01"] == [event["DTSTART"].dt.isoformat() for event in parsed.walk("VEVENT")]
    assert [path] == list(tmp_path.iterdir())


def test_missed_limits_are_no_entries(rights: Runner, tmp_path: Path) -> None:
    """A file without entries is not written."""
    path = tmp_path / "terms.ics"
    found = rights(
        "deadline", "kas-appeal", "--from", "2026-01-10", "--today", "2026-11-22", "--ics", str(path)
    )

    assert 0 == found.code
    assert not path.exists()
    assert str(path) in found.err
