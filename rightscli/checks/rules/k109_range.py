# Ranges catch a slip of the finger, such as a year with five digits.

"""A number is too small or too large."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.shape import Violation
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K109",
    name="out-of-range",
    severity=Severity.ERROR,
    summary=mark("a number is too small or too large"),
    what=mark("Fires on numbers outside the range of the schema."),
    why=mark("A wrong number in a deadline or a fee is worse than none."),
    example="amount: -3\n",
    instead=mark("Correct the number."),
)


KEYWORDS: tuple[str, ...] = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")


def check(entry: Entry, violation: Violation) -> Iterator[Diagnostic]:
    """Yield the finding for a number out of range."""
    name = next((str(step) for step in reversed(violation.path) if isinstance(step, str)), "")
    message = say(
        "{value} is too large for `{name}`: at most {limit}",
        value=violation.value,
        name=name,
        limit=violation.expected,
    )
    if "inimum" in violation.keyword:
        message = say(
            "{value} is too small for `{name}`: at least {limit}",
            value=violation.value,
            name=name,
            limit=violation.expected,
        )
    yield RULE.found(message, entry.at(*violation.path))
