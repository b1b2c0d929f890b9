# A bill may become law within weeks; until somebody looks, every page that leans on the provision guesses.

"""A pending change that nobody has looked at for long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rightscli.checks.entry import Entry, is_day
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

DAYS = 30
"""How long a look at a pending change lasts."""
_ENDED = frozenset(("rejected",))

RULE = Rule(
    code="K321",
    name="pending-not-looked-at",
    severity=Severity.WARNING,
    summary=mark("a pending change that nobody has looked at for a month"),
    what=mark(
        "Fires with `kb stale` and `kb check --strict-fresh` on a pending change whose "
        "`last_checked` is more than 30 days ago, and on one whose day of taking effect has come."
    ),
    why=mark("Bills become law within weeks; the page would still call it a bill."),
    example="last_checked: 2026-03-11   # and today is 2026-11-22\n",
    instead=mark(
        "Look what became of it. Write the new `status` and `last_checked`; if it is law, give the "
        "provision a new version and remove the pending change."
    ),
)


def check(entry: Entry, day: date, horizon: date) -> Iterator[Diagnostic]:
    """Yield a finding for every change that has to be looked at by the horizon."""
    if entry.kind is not Kind.ACT:
        return
    oldest = (horizon - timedelta(days=DAYS)).isoformat()
    for path, _provision in entry.mappings("provisions"):
        for where, change in entry.mappings(*path, "pending"):
            if change.get("status") in _ENDED:
                continue
            effect, seen = change.get("takes_effect"), change.get("last_checked")
            if is_day(effect) and effect <= day.isoformat():
                yield RULE.found(
                    say("the change took effect on {day} and still stands as pending", day=effect),
                    entry.at(*where, "takes_effect"),
                    help=say("give the provision a new version from that day, and remove the change"),
                )
            elif is_day(seen) and seen < oldest:
                yield RULE.found(
                    say("nobody has looked at this pending change since {day}", day=seen),
                    entry.at(*where, "last_checked"),
                    help=say("look what became of it, and write the new state and day"),
                )
