# Both ends of a span are included, so a span of one day begins and ends on the same day.

"""A span of days ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry, is_day
from rightscli.checks.rule import Rule
from rightscli.checks.versions import windows
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K308",
    name="backwards-span",
    severity=Severity.ERROR,
    summary=mark("a span of days ends before it begins"),
    what=mark(
        "Fires on `in_force_until` before `in_force_from`, and on `in_force` with `until` before `from`."
    ),
    why=mark("Nothing would ever be in force."),
    example="in_force_from: 2023-04-14\nin_force_until: 2022-04-14\n",
    instead=mark("Correct one of the two days."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every span that runs backwards."""
    for path, first, last in windows(entry.data):
        start, until = entry.source.value((*path, first)), entry.source.value((*path, last))
        if is_day(start) and is_day(until) and until < start:
            yield RULE.found(
                say("the last day {until} lies before the first day {start}", until=until, start=start),
                entry.at(*path, last),
            )
