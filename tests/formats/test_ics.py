"""Calendar entries: valid for importers, folded, and the same every time."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from rightscli.formats import ics

LONG = (
    "Срок подачи административного иска; не позже, чем сказано в ч. 1 ст. 219 КАС РФ\nи с запасом \\ на почту"
)
ENTRY = ics.Entry(
    uid="kas-administrative-claim.2026-03-10@rightscli.invalid",
    title="Срок подачи административного иска",
    text=LONG,
    day=date(2026, 6, 10),
    stamped=date(2026, 3, 10),
)
HOUR = ics.Entry(
    uid="police-three-hours.2026-03-10T1430@rightscli.invalid",
    title="Three hours",
    text="",
    day=date(2026, 3, 10),
    clock=time(17, 30),
    stamped=date(2026, 3, 10),
)


def entries(text: str) -> list[Any]:
    """Return the entries as the library reads them."""
    calendar: Any = icalendar.Calendar.from_ical(text)
    return list(calendar.walk("VEVENT"))


def test_a_day_is_an_entry_of_the_whole_day() -> None:
    """Importers show the day, the words, and two reminders."""
    (found,) = entries(ics.render([ENTRY]))
    alarms = [alarm["TRIGGER"].dt for alarm in found.walk("VALARM")]

    assert date(2026, 6, 10) == found["DTSTART"].dt
    assert date(2026, 6, 11) == found["DTEND"].dt
    assert ENTRY.title == str(found["SUMMARY"])
    assert LONG == str(found["DESCRIPTION"])
    assert [timedelta(days=-3), timedelta(days=-1)] == alarms
    assert "2026-03-10T00:00:00+00:00" == found["DTSTAMP"].dt.isoformat()


def test_an_hour_is_an_entry_of_that_minute() -> None:
    """The time is local, as in the protocol; one more reminder comes an hour before."""
    (found,) = entries(ics.render([HOUR]))

    assert "2026-03-10T17:30:00" == found["DTSTART"].dt.isoformat()
    assert timedelta(hours=-1) == [alarm["TRIGGER"].dt for alarm in found.walk("VALARM")][-1]


def test_the_file_is_what_the_standard_asks_for() -> None:
    """Lines end with CRLF, none is longer than 75 octets, and required properties are there."""
    text = ics.render([ENTRY, HOUR])
    lines = text.split("\r\n")

    assert "" == lines[-1]
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode("utf-8")) for line in lines) <= 75
    assert ["BEGIN:VCALENDAR", "VERSION:2.0"] == lines[:2]
    assert ics.render([ENTRY, HOUR]) == text


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400))
def test_folding_loses_nothing(text: str) -> None:
    """Unfolded as the standard says, a line is what it was, and no character was cut."""
    folded = list(ics.fold(f"SUMMARY:{text}"))

    assert f"SUMMARY:{text}" == folded[0] + "".join(line[1:] for line in folded[1:])
    assert max(len(line.encode("utf-8")) for line in folded) <= 75
    assert [] == [line for line in folded[1:] if not line.startswith(" ")]
