"""The steps of a count, in the order in which a person would count."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

from rightscli.deadlines.calendars import DayStatus
from rightscli.model import Record


class StepKind(StrEnum):
    """What a step says; the value stands in machine output."""

    TRIGGER = "trigger"
    FIRST = "first-day"
    STARTS = "clock-starts"
    COVERED = "covered-period"
    """The part of a year for which a fixed date stands."""
    SKIPPED = "skipped"
    WORKED = "counted-weekend"
    SAME_NUMBER = "same-number"
    NO_SUCH_NUMBER = "last-of-month"
    BEFORE_NUMBER = "day-before-same-number"
    """The day of the event was counted, so the period ends a day earlier."""
    NTH = "nth-day"
    MOVED = "moved"
    LAST = "last-day"
    ENDS = "clock-ends"


class Step(Record, kw_only=True):
    """One step."""

    kind: StepKind
    day: date
    clock: time | None = None
    until: date | None = None
    """The last day of a covered period."""
    number: int | None = None
    """How many units had been counted."""
    status: DayStatus | None = None
    """Why the day was skipped, moved, or counted."""
    inside: bool = True
    """Whether the day that was asked about lies in the covered period."""
