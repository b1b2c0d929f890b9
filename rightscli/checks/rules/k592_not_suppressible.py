# What cannot be read cannot be excused, and a code that does not exist excuses nothing.

"""A comment names a code that cannot be set aside."""

from __future__ import annotations

from collections.abc import Iterable

from rightscli.checks.fixes import word_fix
from rightscli.checks.rule import Rule
from rightscli.checks.suggest import did_you_mean
from rightscli.diagnostics import Diagnostic, Location, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K592",
    name="impossible-ignore",
    severity=Severity.ERROR,
    summary=mark("a comment names a code that cannot be set aside"),
    what=mark(
        "Fires on codes that do not exist, on the codes of group K0 and on the codes about such comments."
    ),
    why=mark("The comment has no effect, and its writer believes that it has."),
    example="# rights: ignore[K999] reason\n",
    instead=mark("Correct the code; `rights kb explain` lists them."),
)


def finding(code: str, place: Location, known: Iterable[str]) -> Diagnostic:
    """Return the finding for a comment that can have no effect."""
    known = set(known)
    if code in known:
        return RULE.found(
            say("findings {code} cannot be set aside", code=code), place, help=say("correct the file instead")
        )
    return RULE.found(
        say("there is no rule {code}", code=code),
        place,
        help=did_you_mean(code, known),
        fix=word_fix(place, code, known),
    )
