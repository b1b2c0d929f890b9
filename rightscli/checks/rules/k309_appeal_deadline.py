# Whoever appeals must know by when; where the law sets no limit, the page says so in words.

"""An appeal with neither a deadline nor the reason why there is none, or with both."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K309",
    name="appeal-without-deadline",
    severity=Severity.ERROR,
    summary=mark("an appeal with neither a deadline nor the reason why there is none, or with both"),
    what=mark("Fires on an appeal without `deadline` and without `no_deadline`, and on one with both."),
    why=mark("A missed limit loses the right to appeal."),
    example="appeals:\n  - id: court-claim\n    order: 1\n",
    instead=mark("Name the deadline rule, or say under `no_deadline` why there is none."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for each appeal that does not say by when, or says it twice."""
    for item in entry.items("appeals") if entry.claims else ():
        name = item.id or ""
        if "deadline" in item.value and "no_deadline" in item.value:
            yield RULE.found(
                say("the appeal `{name}` has a deadline and says that there is none", name=name),
                entry.at(*item.path, "no_deadline", key=True),
                help=say("keep one of the two"),
            )
        elif "deadline" not in item.value and "no_deadline" not in item.value:
            yield RULE.found(
                say("the appeal `{name}` does not say by when", name=name),
                entry.at(*item.path, "id"),
                help=say("add `deadline:` with the id of a rule, or `no_deadline:` with the reason"),
            )
