# Minimums are what a page needs to be of use, for example enough phrasings to be found by.

"""Too few items, or an empty text."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.shape import Violation
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say, say_count

RULE = Rule(
    code="K106",
    name="too-few",
    severity=Severity.ERROR,
    summary=mark("too few items, or an empty text"),
    what=mark("Fires on lists shorter than the schema asks for, on empty texts, and on empty mappings."),
    why=mark("A page with fewer ways of asking is not found; an empty text leaves a hole."),
    example="asked_as:\n  ru: [повестка]\n",
    instead=mark("Add what is missing, as people really say it."),
)


KEYWORDS: tuple[str, ...] = ("minItems", "minLength", "minProperties", "contains")


def check(entry: Entry, violation: Violation) -> Iterator[Diagnostic]:
    """Yield the finding for a value with too little in it."""
    path = violation.path
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    if violation.keyword == "minLength" and violation.value == "":
        yield RULE.found(say("`{name}` must not be empty", name=name), entry.at(*path))
        return
    if violation.keyword == "minLength":
        message = say_count(
            "`{name}` has fewer than {number} character", "`{name}` has fewer than {number} characters",
            violation.expected, name=name,
        )  # fmt: skip
        yield RULE.found(message, entry.at(*path))
        return
    names = ".".join(str(step) for step in path[-2:] if isinstance(step, str))
    message = say_count(
        "`{name}` needs at least {number} item, there are {found}",
        "`{name}` needs at least {number} items, there are {found}",
        violation.expected if isinstance(violation.expected, int) else 1,
        name=names,
        found=len(violation.value),
    )
    yield RULE.found(message, entry.at(*path, key=True))
