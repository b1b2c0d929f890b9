# A page is read from top to bottom by somebody in a hurry.

"""Steps or appeals stand out of order."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Phase, say

RULE = Rule(
    code="K312",
    name="items-out-of-order",
    severity=Severity.ERROR,
    summary=mark("steps or appeals stand out of order"),
    what=mark(
        "Fires on a step whose phase comes before the phase of the step above it (now, hours,"
        " days, later), and on appeals whose `order` does not grow."
    ),
    why=mark("What must be done first would stand below."),
    example="steps:\n  - id: a\n    phase: days\n  - id: b\n    phase: now\n",
    instead=mark("Move the item to its place."),
)


_PHASES = [phase.value for phase in Phase]


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for each item that stands too low."""
    if not entry.claims:
        return
    latest = 0
    for item in entry.items("steps"):
        phase = item.value.get("phase")
        if phase not in _PHASES:
            continue
        if _PHASES.index(phase) < latest:
            yield RULE.found(
                say(
                    "a step of the phase `{phase}` stands after one of `{later}`",
                    phase=phase,
                    later=_PHASES[latest],
                ),
                entry.at(*item.path, "phase"),
                help=say("the order is now, hours, days, later"),
            )
        latest = max(latest, _PHASES.index(phase))
    last = 0
    for item in entry.items("appeals"):
        order = item.value.get("order")
        if isinstance(order, int) and not isinstance(order, bool):
            if order <= last:
                yield RULE.found(
                    say("the appeal has the order {order}, the one above it {last}", order=order, last=last),
                    entry.at(*item.path, "order"),
                    help=say("number the appeals in the order in which they are taken"),
                )
            last = max(last, order)
