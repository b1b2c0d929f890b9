# The mark stands on the item itself, so the document alone shows it.

"""An item that calls itself unverified outside of check_first."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K313",
    name="unverified-claim",
    severity=Severity.ERROR,
    summary=mark("an item that calls itself unverified outside of check_first"),
    what=mark(
        "Fires on `confidence: unverified` of an item, or of the fee of an appeal, in any "
        "section but `check_first`."
    ),
    why=mark("A frightened person would act on a guess."),
    example="confidence: unverified\n",
    instead=mark("Move the claim to `check_first` and say how to check it, or find a source."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every item that calls itself unverified."""
    for item in entry.claims:
        for path in (("confidence",), ("fee", "confidence")):
            if entry.source.value((*item.path, *path)) == "unverified":
                yield RULE.found(
                    say("an unverified claim may stand only under `check_first`"),
                    entry.at(*item.path, *path),
                    help=say("move it to `check_first` and say how to check it"),
                )
