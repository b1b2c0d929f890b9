# Arithmetic only: rules and calendars are handed in, nothing is looked up, no clock is read, and no word
# is shown. Where the calendar of a year is not known the answer is a refusal, never a guess.

"""Due dates: a rule and a moment become a last day, with every step of the count."""

from __future__ import annotations

from rightscli.deadlines.calendars import Calendars, DayKind, DayStatus, NoCalendarError
from rightscli.deadlines.counting import Count, Refusal
from rightscli.deadlines.laws import LAWS, Law, fits
from rightscli.deadlines.moments import Moment, OutOfRangeError, read_moment
from rightscli.deadlines.reckoning import Reckoning, Way, reckon
from rightscli.deadlines.steps import Step, StepKind

__all__ = [
    "LAWS",
    "Calendars",
    "Count",
    "DayKind",
    "DayStatus",
    "Law",
    "Moment",
    "NoCalendarError",
    "OutOfRangeError",
    "Reckoning",
    "Refusal",
    "Step",
    "StepKind",
    "Way",
    "fits",
    "read_moment",
    "reckon",
]
