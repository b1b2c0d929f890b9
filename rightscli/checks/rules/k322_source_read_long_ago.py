# A source shows what the law said on the day it was read. After a year of amendments it shows history.

"""A provision whose source was read long ago."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rightscli.checks.entry import Entry, is_day
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

DAYS = 365
"""How long the reading of a source lasts."""

RULE = Rule(
    code="K322",
    name="source-read-long-ago",
    severity=Severity.WARNING,
    summary=mark("a provision not compared with its source for a year"),
    what=mark(
        "Fires with `kb stale` and `kb check --strict-fresh` on the version in force of a provision, or of a "
        "deadline rule, whose source was read more than 365 days ago."
    ),
    why=mark("The page calls it checked, and it was, against a law that may have changed since."),
    example="read_on: 2025-01-15   # and today is 2026-11-22\n",
    instead=mark("Read the source again, mend what changed, and write the new `read_on`."),
)


def check(entry: Entry, _day: date, horizon: date) -> Iterator[Diagnostic]:
    """Yield a finding for every version without an end whose source was read too long before the horizon."""
    oldest = (horizon - timedelta(days=DAYS)).isoformat()
    if entry.kind is Kind.ACT:
        holders = [path for path, _provision in entry.mappings("provisions")]
    elif entry.kind is Kind.DEADLINE:
        holders = [()]
    else:
        return
    for holder in holders:
        for path, version in entry.mappings(*holder, "versions"):
            source = version.get("source")
            read = source.get("read_on") if isinstance(source, dict) else None
            if "in_force_until" not in version and is_day(read) and read < oldest:
                yield RULE.found(
                    say("the source was last read on {day}", day=read),
                    entry.at(*path, "source", "read_on"),
                    help=say("read it again, mend what changed, and write the new day"),
                )
