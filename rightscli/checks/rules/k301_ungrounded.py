# A volunteer must be able to answer “says who?”, so a claim leans on a provision or a source, or says
# openly that it is advice from experience.

"""A claim with neither a ground nor the mark of practical advice."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K301",
    name="ungrounded-claim",
    severity=Severity.ERROR,
    summary=mark("a claim with neither a ground nor the mark of practical advice"),
    what=mark(
        "Fires on every item of steps, never, rights, unlawful_because, lawful_when, appeals,"
        " evidence, risks and questions without `grounds` and without `practical: true`. Both"
        " together are fine."
    ),
    why=mark("A claim without a ground cannot be checked, explained or defended."),
    example="never:\n  - id: sign\n    text: …\n",
    instead=mark(
        "Add `grounds`, or `practical: true` if it is advice from experience; if it is not "
        "established, move it to `check_first`."
    ),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that leans on nothing."""
    for item in entry.claims:
        marked = item.value.get("practical", False) is not False  # a mistyped mark is K003's or K103's matter
        if marked or "grounds" in item.value:
            continue
        section, name = item.section, item.id
        message = say("this item of `{section}` has no ground", section=section)
        if name is not None:
            message = say("`{name}` in `{section}` has no ground", name=name, section=section)
        yield RULE.found(
            message,
            entry.at(*item.path, "id") if name is not None else entry.at(*item.path),
            help=say("add `grounds:`, or write `practical: true` if it is advice from experience"),
        )
