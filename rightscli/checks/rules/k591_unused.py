# Comments that set nothing aside hide the next real finding on their line.

"""A comment sets aside what is not found."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Fix, Location, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K591",
    name="unused-ignore",
    severity=Severity.WARNING,
    summary=mark("a comment sets aside what is not found"),
    what=mark(
        "Fires on `# rights: ignore[CODE] …` where no finding of that code stands on its line"
        " or the next one."
    ),
    why=mark("It would silently swallow a finding that appears later."),
    example="# rights: ignore[K503] was long once\n",
    instead=mark("Delete the comment."),
)


def finding(code: str, place: Location, whole: Location) -> Diagnostic:
    """Return the finding for a comment that sets nothing aside."""
    fix = Fix.write(whole, "", safe=True) if whole != place else None
    return RULE.found(
        say("there is no finding {code} here to set aside", code=code),
        place,
        help=say("delete the comment"),
        fix=fix,
    )
