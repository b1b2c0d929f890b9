# Maximums bound what a reader must take in and what a text of another kind would look like.

"""Too many items, or too long a text."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.shape import Violation
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say_count

RULE = Rule(
    code="K107",
    name="too-many",
    severity=Severity.ERROR,
    summary=mark("too many items, or too long a text"),
    what=mark("Fires on lists and texts longer than the schema allows."),
    why=mark("What is too long for its place is not read, or is cut by what shows it."),
    example="id: a-very-long-id-…\n",
    instead=mark("Shorten it, or split it in two."),
)


KEYWORDS: tuple[str, ...] = ("maxItems", "maxLength", "maxProperties")


def check(entry: Entry, violation: Violation) -> Iterator[Diagnostic]:
    """Yield the finding for a value with too much in it."""
    name = next((str(step) for step in reversed(violation.path) if isinstance(step, str)), "")
    if violation.keyword == "maxLength":
        message = say_count(
            "`{name}` is longer than {number} character: it has {found}",
            "`{name}` is longer than {number} characters: it has {found}",
            violation.expected,
            name=name,
            found=len(violation.value),
        )
        yield RULE.found(message, entry.at(*violation.path))
        return
    message = say_count(
        "`{name}` may have {number} item, there are {found}",
        "`{name}` may have {number} items, there are {found}",
        violation.expected,
        name=name,
        found=len(violation.value),
    )
    yield RULE.found(message, entry.at(*violation.path, key=True))
