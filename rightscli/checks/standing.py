# Days are compared as text: YYYY-MM-DD sorts like the calendar, and facts hold nothing else.

"""What was in force on a day, in terms of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.checks.tree import act_of
from rightscli.checks.versions import day_after
from rightscli.law import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.checks.facts import Facts, Reference, Span
    from rightscli.checks.tree import Tree

_OFFERED = 3


def days_of(facts: Facts, reference: Reference, *, otherwise: str | None = None) -> tuple[str, ...]:
    """
    Return the days on which what a reference names must be in force.

    The day to which the law was checked, moved into the item's own span of days, and the ends of the span.
    A document that says no such day, as a glossary does not, is judged on the day `otherwise`.
    """
    start, until = reference.start, reference.until
    if start is not None and until is not None and until < start:
        return ()
    days = {day for day in (start, until) if day is not None}
    checked = facts.law_checked_to or otherwise
    if checked is not None:
        days.add(min(max(checked, start or checked), until or max(checked, start or checked)))
    return tuple(sorted(days, reverse=True))


def version_on(versions: Sequence[Span], day: str) -> Span | None:
    """Return the version in force on a day, None if there is none; never the nearest."""
    for version in versions:
        if version.start <= day and (version.until is None or day <= version.until):
            return version
    return None


def standing(versions: Sequence[Span], day: str) -> Standing:
    """
    Say how versions stand on a day.

    A day before a version whose first day is not established counts as in force: nobody knows better.
    """
    if version_on(versions, day) is not None:
        return Standing.IN_FORCE
    following = min(
        (version for version in versions if version.start > day), key=lambda one: one.start, default=None
    )
    if following is None:
        return Standing.ENDED
    if not following.exact:
        return Standing.IN_FORCE
    earlier = any(version.start <= day for version in versions)
    return Standing.GAP if earlier else Standing.BEFORE_FIRST


def replacements(tree: Tree, ref: str, last_day: str) -> tuple[str, ...]:
    """Return the provisions of the same act that began right after a provision had ended."""
    act, next_day = act_of(ref), day_after(last_day)
    found = [
        other
        for (kind, other), (_, dated) in tree.dated.items()
        if kind == "provision"
        and other != ref
        and act_of(other) == act
        and any(version.start == next_day for version in dated.versions)
    ]
    return tuple(sorted(found)[:_OFFERED])
