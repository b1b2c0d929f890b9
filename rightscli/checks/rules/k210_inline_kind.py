# There are six kinds of inline references, and a slip in the kind would print the braces to a frightened
# reader.

"""An inline reference of a kind that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.fixes import word_fix
from rightscli.checks.inline import KINDS
from rightscli.checks.rule import Rule
from rightscli.checks.suggest import did_you_mean
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K210",
    name="unknown-inline-kind",
    severity=Severity.ERROR,
    summary=mark("an inline reference of a kind that does not exist"),
    what=mark(
        "Fires on `{KIND:…}` with another kind than law, deadline, authority, term, letter, "
        "situation, and on an empty target."
    ),
    why=mark("The reader would see the braces."),
    example="text: По {low:fz-53/29/4} жалоба останавливает решение.\n",
    instead=mark("Use one of the six kinds."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every inline reference of an unknown kind."""
    for found in entry.inline:
        if found.kind is not None and found.kind not in KINDS:
            start = found.start + 1
            place = entry.span(found.text, start, start + len(found.kind))
            yield RULE.found(
                say("there are no inline references of the kind `{kind}`", kind=found.kind),
                place,
                help=did_you_mean(found.kind, KINDS, say("the kinds are: {kinds}", kinds=KINDS)),
                fix=word_fix(place, found.kind, KINDS),
            )
