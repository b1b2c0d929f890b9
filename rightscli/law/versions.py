# The one place that decides what was in force. It never falls back to a neighbouring version: where
# no version covers the day, the answer says why there is none.

"""Which version of a provision was in force on a day."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rightscli.model import PendingChange, Provision


class Standing(StrEnum):
    """How a dated thing stands on a day."""

    IN_FORCE = "in-force"
    BEFORE_FIRST = "before-first"
    """The day is earlier than the first version we know."""
    ENDED = "ended"
    """The last version we know had ended, and nothing replaced it."""
    GAP = "gap"
    """The day lies between two versions."""


class Dated(Protocol):
    """Anything that is in force for a span of days."""

    @property
    def in_force_from(self) -> date:
        """The first day, or a day on which it was surely in force."""
        ...

    @property
    def in_force_until(self) -> date | None:
        """The last day, or None while no end is known."""
        ...


V = TypeVar("V", bound=Dated)


def version_on(versions: Sequence[V], day: date) -> V | None:
    """Return the version in force on the day, or None; never the nearest one."""
    for version in versions:
        if version.in_force_from <= day and (version.in_force_until is None or day <= version.in_force_until):
            return version
    return None


def standing_on(versions: Sequence[Dated], day: date) -> Standing:
    """Say how the versions stand on the day, so that "nothing in force" can be explained."""
    if version_on(versions, day) is not None:
        return Standing.IN_FORCE
    if all(day < version.in_force_from for version in versions):
        return Standing.BEFORE_FIRST
    if all(version.in_force_until is not None and version.in_force_until < day for version in versions):
        return Standing.ENDED
    return Standing.GAP


def pending_on(provision: Provision, day: date) -> tuple[PendingChange, ...]:
    """Return the changes that were under way on the day: introduced, and not yet in effect."""
    return tuple(
        change
        for change in provision.pending
        if change.status != "rejected"
        and (change.introduced is None or change.introduced <= day)
        and (change.takes_effect is None or day < change.takes_effect)
    )


def next_version(versions: Sequence[V], day: date) -> V | None:
    """Return the version that takes the place of the one in force on the day, if its first day is known."""
    if version_on(versions, day) is None:
        return None
    later = [version for version in versions if version.in_force_from > day]
    return min(later, key=lambda version: version.in_force_from, default=None)
