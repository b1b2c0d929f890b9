# Incidents show that a situation really happens; they are cited with their sources.

"""An incident that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.references import dangling
from rightscli.checks.rule import Rule
from rightscli.checks.tree import Tree
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind

RULE = Rule(
    code="K208",
    name="unknown-incident",
    severity=Severity.ERROR,
    summary=mark("an incident that does not exist"),
    what=mark("Fires where a key or an inline reference names an incident that no document defines."),
    why=mark("The reader would find an empty place where the page promises an answer."),
    example="incidents: [krasnodar-2024]\n",
    instead=mark("Correct the id, or write the document it names."),
)


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for every reference that leads nowhere."""
    yield from dangling(tree, RULE, Kind.INCIDENT.value, mark("there is no incident `{target}`"))
