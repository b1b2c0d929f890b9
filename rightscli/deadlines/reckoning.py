# A rule may have to be counted more than once: where the way of counting is contested, and where the law
# changes while the period runs. The reader sees every result, the earliest first.

"""From a rule to its due dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.deadlines.calendars import Calendars
from rightscli.deadlines.counting import Count, Refusal, count
from rightscli.deadlines.moments import Moment
from rightscli.model import Alternative, DeadlineRule, DeadlineVersion, Record, replace

if TYPE_CHECKING:
    from datetime import date


class Way(Record, kw_only=True):
    """One way to count a rule, with its result."""

    version: DeadlineVersion
    count: Count
    alternative: Alternative | None = None
    """Set where the counting is contested, and this is the other way."""
    changed_on: date | None = None
    """Set where the law changes while the period runs, and this is the newer law."""


class Reckoning(Record, kw_only=True):
    """A rule counted from a moment."""

    rule: DeadlineRule
    start: Moment
    ways: tuple[Way, ...]
    """Every way to count it, the earliest due date first; refused ones last. Never empty where a version
    is in force."""
    refused: Refusal | None = None
    """Why there is no due date at all."""

    @property
    def due(self) -> Moment | None:
        """The due date to keep to: the earliest."""
        return self.ways[0].count.due if self.ways else None

    @property
    def version(self) -> DeadlineVersion | None:
        """The version that was asked for."""
        return next((way.version for way in self.ways if _as_it_stands(way)), None)


def reckon(
    rule: DeadlineRule,
    version: DeadlineVersion | None,
    start: Moment,
    calendars: Calendars,
    *,
    event: str | None = None,
) -> Reckoning:
    """
    Count a rule from a moment.

    Args:
        rule: The rule with all its versions.
        version: The one in force on the day whose law is applied; None is refused, never the nearest taken.
        start: When the event happened.
        calendars: The working calendars of Russia.
        event: For fixed yearly dates, which of them is meant.
    """
    if version is None:
        return Reckoning(rule=rule, start=start, ways=(), refused=Refusal.NO_VERSION)
    first = Way(version=version, count=count(version, start, calendars, event=event))
    ways = [first]
    for alternative in version.alternatives:
        other = _other(version, alternative)
        ways.append(
            Way(version=other, count=count(other, start, calendars, event=event), alternative=alternative)
        )
    ways += [
        Way(
            version=later,
            count=count(later, start, calendars, event=event),
            changed_on=later.in_force_from,
        )
        for later in _changes(rule, version, first.count, start)
    ]
    distinct = [way for way in ways if way is first or way.count.due != first.count.due]
    distinct.sort(key=_by_due)
    refused = distinct[0].count.refused
    return Reckoning(rule=rule, start=start, ways=tuple(distinct), refused=refused)


def _as_it_stands(way: Way) -> bool:
    return way.alternative is None and way.changed_on is None


def _by_due(way: Way) -> tuple[bool, object]:
    due = way.count.due
    return (True, ()) if due is None else (False, due.order)


def _other(version: DeadlineVersion, alternative: Alternative) -> DeadlineVersion:
    changes = {
        name: value
        for name in ("amount", "unit", "count_from", "if_last_day_off")
        if (value := getattr(alternative, name)) is not None
    }
    return replace(version, **changes)


def _changes(
    rule: DeadlineRule, version: DeadlineVersion, counted: Count, start: Moment
) -> list[DeadlineVersion]:
    if version.dates or counted.due is None:
        return []
    end = counted.due.day
    return [
        later
        for later in rule.versions
        if later is not version
        and later.in_force_from > version.in_force_from
        and start.day < later.in_force_from <= end
    ]
