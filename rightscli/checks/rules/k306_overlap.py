# On any day at most one version of a rule is the law.

"""Two versions are in force on the same days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rightscli.checks.entry import Entry
from rightscli.checks.fixes import line_below, value_fix
from rightscli.checks.rule import Rule
from rightscli.checks.versions import Written, day_before, histories
from rightscli.diagnostics import Diagnostic, Fix, Related, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K306",
    name="overlapping-versions",
    severity=Severity.ERROR,
    summary=mark("two versions are in force on the same days"),
    what=mark(
        "Fires on a version that begins before the one above it has ended, and on versions "
        "that are not in the order of time."
    ),
    why=mark("The program could not say what the law was on those days."),
    example="- in_force_from: 2015-01-01\n- in_force_from: 2023-04-14\n",
    instead=mark(
        "Give the older version `in_force_until`, the day before the newer one begins; put the oldest first."
    ),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every version that begins too early."""
    for history in histories(entry):
        for older, newer in pairwise(history):
            if older.until is not None and older.until < older.start:
                continue
            if newer.start < older.start:
                message = say("this version begins before the one above it: put the oldest first")
            elif older.until is None or newer.start <= older.until:
                message = say("this version begins while the one above it is in force")
            else:
                continue
            end = "in_force_until" if older.until else "in_force_from"
            fix = _fix(entry, older, newer) if newer.start > older.start else None
            related = Related(entry.at(*older.path, end), say("the one above"))
            yield RULE.found(
                message,
                entry.at(*newer.path, "in_force_from"),
                help=say("end the older one with `in_force_until`, on the day before this one begins"),
                related=(related,),
                fix=fix,
            )


def _fix(entry: Entry, older: Written, newer: Written) -> Fix | None:
    """Return the fix that ends the older version on the day before the newer one begins."""
    last = day_before(newer.start)
    if older.until is not None:
        return value_fix(entry, (*older.path, "in_force_until"), last, safe=False)
    version = entry.source.value(older.path)
    below = "start" if isinstance(version, dict) and "start" in version else "in_force_from"
    column = entry.at(*older.path, "in_force_from", key=True).column - 1
    line = entry.at(*older.path, below).line
    return line_below(entry, line, f"{' ' * column}in_force_until: {last}", safe=False)
