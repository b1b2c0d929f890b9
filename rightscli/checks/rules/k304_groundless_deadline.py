# A time limit binds because a law says so and begins with an event; without either it cannot be counted or
# defended.

"""A deadline rule without a trigger or a ground."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

RULE = Rule(
    code="K304",
    name="groundless-deadline",
    severity=Severity.ERROR,
    summary=mark("a deadline rule without a trigger or a ground"),
    what=mark(
        "Fires on a deadline rule without `trigger`, on a trigger without an event, and on a "
        "version without `grounds`."
    ),
    why=mark("Somebody would count days from nowhere, or lose a right to a limit that does not exist."),
    example="versions:\n  - in_force_from: 2015-09-15\n    amount: 3\n    unit: months\n",
    instead=mark("Name the event that starts the clock, and the provision that sets the limit."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for each thing that the rule lacks."""
    if entry.kind is not Kind.DEADLINE:
        return
    trigger = entry.data.get("trigger")
    if "trigger" not in entry.data:
        yield RULE.found(
            say("the deadline has no trigger"), entry.at(), help=say("add `trigger:` with `event` and `text`")
        )
    elif isinstance(trigger, dict) and "event" not in trigger:
        yield RULE.found(
            say("the trigger has no event"), entry.at("trigger", key=True), help=say("add `event:`")
        )
    for path, version in entry.mappings("versions"):
        if "grounds" not in version:
            message = say("this version of the deadline has no ground")
            yield RULE.found(
                message, entry.at(*path), help=say("add `grounds:` with the provision that sets the limit")
            )
