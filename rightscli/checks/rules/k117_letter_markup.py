# What is not the markup of letters is printed as it stands, in a paper that goes to a court.

"""Unknown markup in the body of a letter."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.bodies import place, template_of
from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K117",
    name="letter-markup",
    severity=Severity.ERROR,
    summary=mark("unknown markup in the body of a letter"),
    what=mark(
        "Fires on what looks like markup and is not that of letters: `#` without a space, four `#`, `*`, "
        "`1)`, `**bold**`, HTML, a signature row without `|`, a lonely brace."
    ),
    why=mark("The signs would stand in the paper that goes to a court."),
    example="body: |\n  * копия паспорта\n",
    instead=mark(
        "Begin a line with `> ` (header), `# `, `## `, `### ` (titles), `1. ` (point), `- ` (dash), "
        "`~ left | right` (signature), `? ` (box), `! ` (question), or `===` (new page)."
    ),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every sign that means nothing."""
    template = template_of(entry)
    faults = template.faults if template is not None else ()
    # Where a brace is not closed, the template has a slip, and that says it all.
    slips = any(fault.kind == "syntax" for fault in faults)
    for fault in () if slips else faults:
        if fault.kind == "markup":
            yield RULE.found(
                say("“{sign}” is no markup of letters", sign=fault.detail),
                place(entry, fault.start, fault.end),
                help=say("see: {command}", command="rights kb explain K117"),
            )
