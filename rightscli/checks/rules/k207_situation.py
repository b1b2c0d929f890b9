# Links between situations are how a volunteer finds the right page from a near one.

"""A situation that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.references import dangling
from rightscli.checks.rule import Rule
from rightscli.checks.tree import Tree
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind

RULE = Rule(
    code="K207",
    name="unknown-situation",
    severity=Severity.ERROR,
    summary=mark("a situation that does not exist"),
    what=mark("Fires where a key or an inline reference names a situation that no document defines."),
    why=mark("The reader would find an empty place where the page promises an answer."),
    example="related:\n  - id: medical-exam\n    type: after\n",
    instead=mark("Correct the id, or write the document it names."),
)


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for every reference that leads nowhere."""
    yield from dangling(tree, RULE, Kind.SITUATION.value, mark("there is no situation `{target}`"))
