# A page that sends its reader to itself wastes minutes that count.

"""A document relates to itself."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.gather import self_references
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K215",
    name="self-relation",
    severity=Severity.ERROR,
    summary=mark("a document relates to itself"),
    what=mark(
        "Fires on `related`, `not_same_as`, `replaced_by` that name the document they stand "
        "in, and on a former id that is the present one."
    ),
    why=mark("The link leads nowhere new."),
    example="id: control-medical-exam\nrelated:\n  - id: control-medical-exam\n    type: see-also\n",
    instead=mark("Delete it, or name the other document."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every reference of a document to itself."""
    for path, name in self_references(entry):
        yield RULE.found(
            say("`{name}` refers to itself", name=name),
            entry.at(*path),
            help=say("delete it, or name another document"),
        )
