# A finding that was set aside without a reason cannot be judged by the next reader.

"""A comment sets a finding aside without a reason."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Location, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K590",
    name="ignore-without-reason",
    severity=Severity.ERROR,
    summary=mark("a comment sets a finding aside without a reason"),
    what=mark("Fires on `# rights: ignore[CODE]` with nothing after it."),
    why=mark("Nobody knows later whether the exception still holds."),
    example="# rights: ignore[K503]\n",
    instead=mark("Write the reason behind the bracket."),
)


def finding(code: str, place: Location) -> Diagnostic:
    """Return the finding for a comment without a reason."""
    return RULE.found(
        say("the finding {code} is set aside without a reason", code=code),
        place,
        help=say("write after the bracket why: `# rights: ignore[{code}] the name of a form`", code=code),
    )
