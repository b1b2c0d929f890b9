# “Sourced” is a promise that the page can be opened; a version marked recalled may name a source or not.

"""“sourced” without a source."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

RULE = Rule(
    code="K305",
    name="sourced-without-source",
    severity=Severity.ERROR,
    summary=mark("“sourced” without a source"),
    what=mark("Fires on a version of a provision with `confidence: sourced` and no `source`."),
    why=mark("The reader is told that somebody read it, and cannot see where."),
    example="confidence: sourced\n",
    instead=mark(
        "Add `source` with address, title, publisher and the day it was read, or write "
        "`confidence: recalled`."
    ),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every version that promises a source and has none."""
    if entry.kind is not Kind.ACT:
        return
    for path, _ in entry.mappings("provisions"):
        for where, version in entry.mappings(*path, "versions"):
            if version.get("confidence") == "sourced" and "source" not in version:
                yield RULE.found(
                    say("the version is marked as sourced and names no source"),
                    entry.at(*where, "confidence"),
                    help=say("add `source:`, or write `confidence: recalled`"),
                )
