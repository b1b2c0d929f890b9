"""Finds references that lead nowhere, for the rules that word them kind by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.checks.fixes import reference_fix
from rightscli.checks.gather import PROVISION
from rightscli.checks.suggest import did_you_mean, meant
from rightscli.checks.tree import act_of
from rightscli.model import Kind, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.checks.rule import Rule
    from rightscli.checks.tree import Tree
    from rightscli.diagnostics import Diagnostic
    from rightscli.model import Message


def dangling(tree: Tree, rule: Rule, kind: str, message: str) -> Iterator[Diagnostic]:
    """
    Yield a finding for every reference to something of this kind that no document defines.

    Args:
        tree: All documents.
        rule: The rule that finds.
        kind: Kind of the target.
        message: Template with the value `target`.
    """
    known = tree.ids(kind)
    advice: dict[str, Message | None] = {}
    for facts, reference in tree.references():
        target = reference.target
        if reference.kind == PROVISION and kind == Kind.ACT:
            target = act_of(target)
        elif reference.kind != kind:
            continue
        if not tree.defines(kind, target):
            if target not in advice:
                advice[target] = did_you_mean(target, known, say("write the document, or correct the id"))
            near = meant(target, known)
            fix = None
            if near is not None:
                whole = f"{near[0]}{reference.target[len(target) :]}"
                fix = reference_fix(tree, facts, reference, whole, safe=near[1])
            yield rule.found(
                say(message, target=target),
                tree.location(facts, reference.place),
                help=advice[target],
                fix=fix,
            )
