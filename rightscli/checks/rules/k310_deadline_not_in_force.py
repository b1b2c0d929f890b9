# A rule without a version on the day cannot be counted, and the program refuses instead of guessing.

"""A deadline rule with no version in force."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.rule import Rule
from rightscli.checks.standing import days_of, standing
from rightscli.checks.tree import Tree
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.law import Standing
from rightscli.model import Kind, say

RULE = Rule(
    code="K310",
    name="deadline-not-in-force",
    severity=Severity.ERROR,
    summary=mark("a deadline rule with no version in force"),
    what=mark(
        "Fires where a step, an appeal or an inline `{deadline:…}` uses a rule that has no "
        "version in force on the day to which the law was checked, or on the days of the "
        "item’s own `in_force`."
    ),
    why=mark("The reader would get a refusal where the page promises a date."),
    example="deadline: old-complaint\n",
    instead=mark("Name the rule in force, add its version, or give the item `in_force`."),
)


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for every use of a rule that no version supports."""
    for facts, reference in tree.references():
        if reference.kind != Kind.DEADLINE or facts.kind in {Kind.ACT, Kind.INCIDENT, Kind.DEADLINE}:
            continue
        if reference.section == "check_first":
            continue
        versions = tree.versions(reference.kind, reference.target)
        if not versions or facts.law_checked_to is None:
            continue
        wrong = next(
            (day for day in days_of(facts, reference) if standing(versions, day) is not Standing.IN_FORCE),
            None,
        )
        if wrong is not None:
            yield RULE.found(
                say(
                    "the deadline `{target}` has no version in force on {day}",
                    target=reference.target,
                    day=wrong,
                ),
                tree.location(facts, reference.place),
                help=say(
                    "name the rule in force, or add the version to deadlines/{target}.yaml",
                    target=reference.target,
                ),
            )
