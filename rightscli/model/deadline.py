"""Rules for time limits. This module knows no dates; it says how a period is measured."""

from __future__ import annotations

from datetime import date

from rightscli.model.basics import Localised, Record
from rightscli.model.document import Review
from rightscli.model.sources import Source
from rightscli.model.vocabulary import Confidence, CountFrom, CountingWay, LastDayOff, Start, Unit


class Trigger(Record, kw_only=True):
    """The event that starts the clock."""

    event: str
    """Machine name, for example `decision-announced`."""
    text: Localised


class Restoration(Record, kw_only=True):
    """How a missed term is restored."""

    text: Localised
    grounds: tuple[str, ...]


class Counting(Record, kw_only=True):
    """The law that says how the period is counted."""

    way: CountingWay
    grounds: tuple[str, ...] = ()


class YearlyDate(Record, kw_only=True):
    """A fixed day of the year by which something must be done for a part of a year."""

    event: str
    """What happens in that part of the year: a machine name."""
    last_day: tuple[int, int]
    """Month and day of the last day that is in time."""
    years_before: int
    """How many years before the covered part it lies."""
    covers_from: tuple[int, int]
    covers_until: tuple[int, int]
    text: Localised


class Alternative(Record, kw_only=True):
    """Another way in which the period is counted; None is as in the version."""

    why: Localised
    amount: int | None = None
    unit: Unit | None = None
    count_from: CountFrom | None = None
    if_last_day_off: LastDayOff | None = None
    grounds: tuple[str, ...] = ()


class DeadlineVersion(Record, kw_only=True):
    """How the period is measured during a span of days."""

    in_force_from: date
    start: Start
    in_force_until: date | None
    amount: int
    """How many units; 0 with the units `at-once` and `yearly-dates`."""
    unit: Unit
    count_from: CountFrom
    if_last_day_off: LastDayOff
    counting: Counting
    ends_at: Localised | None
    grounds: tuple[str, ...]
    """What sets the period; what says how it is counted stands in `counting`."""
    confidence: Confidence
    dates: tuple[YearlyDate, ...] = ()
    says: Localised | None = None
    alternatives: tuple[Alternative, ...] = ()
    source: Source | None = None

    @property
    def all_grounds(self) -> tuple[str, ...]:
        """The provisions that set the period, then those that say how it is counted."""
        return (*self.grounds, *(ref for ref in self.counting.grounds if ref not in self.grounds))


class DeadlineRule(Record, kw_only=True):
    """A time limit: for whom, from when, how counted."""

    id: str
    title: Localised
    binds: str
    """Whom the limit binds: `person` or `authority`."""
    trigger: Trigger
    versions: tuple[DeadlineVersion, ...]
    restore: Restoration | None
    notes: Localised | None
    review: Review
    former_ids: tuple[str, ...] = ()
