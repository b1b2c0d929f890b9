# If a rule was out of force for a while, that is rare and worth a remark; nearly always a day was
# mistyped.

"""Days between two versions without a version."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.versions import day_after, histories
from rightscli.diagnostics import Diagnostic, Related, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K307",
    name="gap-between-versions",
    severity=Severity.ERROR,
    summary=mark("days between two versions without a version"),
    what=mark(
        "Fires where a version begins later than the day after the one above it ended, and "
        "its first day is said to be exact. The last version may end: that is a repeal."
    ),
    why=mark("On those days the page would say that nothing was in force."),
    example="- in_force_until: 2023-04-10\n- in_force_from: 2023-04-14\n  start: exact\n",
    instead=mark("Correct the days, or write `start: no-later-than` if the first day is not established."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every version that begins too late."""
    for history in histories(entry):
        for older, newer in pairwise(history):
            if older.until is None or older.until < older.start or not newer.exact:
                continue
            if newer.start > day_after(older.until):
                related = Related(entry.at(*older.path, "in_force_until"), say("the version above ends here"))
                first = day_after(older.until)
                yield RULE.found(
                    say("no version covers the days from {first} until this one begins", first=first),
                    entry.at(*newer.path, "in_force_from"),
                    help=say("correct the days, or write `start: no-later-than` if the first is not known"),
                    related=(related,),
                )
