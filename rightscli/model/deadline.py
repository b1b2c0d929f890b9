"""Rules for time limits. This module knows no dates; it says how a period is measured."""

from __future__ import annotations

from datetime import date

from rightscli.model.document import Review
from rightscli.model.record import Record
from rightscli.model.sources import Source
from rightscli.model.text import Localised
from rightscli.model.vocabulary import Confidence, CountFrom, LastDayOff, Start, Unit


class Trigger(Record, kw_only=True):
    """The event that starts the clock."""

    event: str
    """Machine name, for example `decision-announced`."""
    text: Localised


class Restoration(Record, kw_only=True):
    """How a missed term is restored."""

    text: Localised
    grounds: tuple[str, ...]


class DeadlineVersion(Record, kw_only=True):
    """How the period is measured during a span of days."""

    in_force_from: date
    start: Start
    in_force_until: date | None
    amount: int
    """How many units; 0 with the unit `at-once`."""
    unit: Unit
    count_from: CountFrom
    if_last_day_off: LastDayOff
    ends_at: Localised | None
    grounds: tuple[str, ...]
    confidence: Confidence
    says: Localised | None = None
    source: Source | None = None


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
