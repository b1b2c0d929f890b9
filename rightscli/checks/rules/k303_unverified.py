# What is not established may be shown only as a thing to check before relying on it.

"""Something unverified stands outside of check_first."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.facts import Facts, Reference
from rightscli.checks.rule import Rule
from rightscli.checks.standing import days_of, version_on
from rightscli.checks.tree import Tree
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

RULE = Rule(
    code="K303",
    name="unverified-used",
    severity=Severity.ERROR,
    summary=mark("something unverified stands outside of check_first"),
    what=mark(
        "Fires where a step, a prohibition, a right, an appeal or any other item, also "
        "inline, leans on a provision or a deadline rule whose version is `unverified`."
    ),
    why=mark("A frightened person would act on a guess."),
    example="grounds: [fz-53/28/extract-term]   # unverified\n",
    instead=mark("Move the claim to `check_first` and say how to check it, or find a source."),
)


_UNVERIFIED = "unverified"
_ALLOWED_KINDS = frozenset({Kind.ACT.value, Kind.INCIDENT.value})


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for every reference to something unverified outside of `check_first`."""
    for facts, reference in tree.references():
        if reference.section == "check_first" or facts.kind in _ALLOWED_KINDS:
            continue
        if reference.kind in {"provision", Kind.DEADLINE} and _unverified(tree, facts, reference):
            message = say(
                "`{target}` is unverified and may stand only under `check_first`", target=reference.target
            )
            advice = say("move the claim to `check_first`, or lean on a provision with a source")
            yield RULE.found(message, tree.location(facts, reference.place), help=advice)


def _unverified(tree: Tree, facts: Facts, reference: Reference) -> bool:
    versions = tree.versions(reference.kind, reference.target)
    if not versions:
        return False
    days = days_of(facts, reference)
    used = [version for day in days if (version := version_on(versions, day)) is not None]
    return any(version.confidence == _UNVERIFIED for version in used or versions[-1:])
