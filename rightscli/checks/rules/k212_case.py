# The program never declines a word by itself: it writes exactly the forms that the authority lists.

"""An inline reference asks for a case that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rightscli.checks.facts import Facts, Reference
from rightscli.checks.fixes import reference_fix
from rightscli.checks.inline import CASES
from rightscli.checks.rule import Rule
from rightscli.checks.tree import Tree
from rightscli.diagnostics import Diagnostic, Fix, Severity
from rightscli.language import mark
from rightscli.model import Kind, Message, say

RULE = Rule(
    code="K212",
    name="missing-case",
    severity=Severity.ERROR,
    summary=mark("an inline reference asks for a case that is not there"),
    what=mark(
        "Fires on `{authority:ID|CASE}` where the authority lists no such case, on cases that"
        " do not exist, on `{deadline:ID|…}` with another case than gen, and on cases after "
        "other kinds."
    ),
    why=mark("Without the form the sentence would be wrong Russian."),
    example="text: Пожалуйтесь {authority:military-prosecutor|dative}.\n",
    instead=mark("Use gen, dat, acc, ins or prep, and list the form under `name.forms` of the authority."),
)


_DEADLINE_CASES = ("gen",)


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for every case that cannot be written."""
    forms = {name: listed for facts in tree.files for name, listed in facts.forms.items()}
    for facts, reference in tree.references():
        if reference.form is not None:
            wrong = _wrong(tree, reference, reference.form, forms)
            if wrong is not None:
                yield from _found(tree, facts, reference, *wrong)


def _wrong(
    tree: Tree, reference: Reference, form: str, forms: dict[str, list[str]]
) -> tuple[Message, Message] | None:
    allowed: tuple[str, ...] = ()
    if reference.kind == Kind.AUTHORITY:
        allowed = CASES
    elif reference.kind == Kind.DEADLINE:
        allowed = _DEADLINE_CASES
    if form not in allowed:
        message = say("this reference has no form `{form}`", form=form)
        advice = (
            say("possible here: {forms}", forms=allowed)
            if allowed
            else say("write it without `|{form}`", form=form)
        )
        return message, advice
    known = reference.target in tree.ids(Kind.AUTHORITY) and reference.target in forms
    if reference.kind == Kind.AUTHORITY and known and form not in forms[reference.target]:
        message = say("the authority `{target}` lists no form `{form}`", target=reference.target, form=form)
        return message, say("add `{form}:` under `name.forms` of the authority", form=form)
    return None


def _found(
    tree: Tree, facts: Facts, reference: Reference, message: Message, advice: Message
) -> Iterator[Diagnostic]:
    fix = _fix(tree, facts, reference)
    yield RULE.found(message, tree.location(facts, reference.place), help=advice, fix=fix)


def _fix(tree: Tree, facts: Facts, reference: Reference) -> Fix | None:
    """Return the fix that writes the case which a longer or a foreign name means, or no case."""
    form = reference.form or ""
    allowed: tuple[str, ...] = CASES if reference.kind == Kind.AUTHORITY else ()
    allowed = _DEADLINE_CASES if reference.kind == Kind.DEADLINE else allowed
    if form in allowed:
        return None
    near = next((case for case in allowed if form.startswith(case)), None)
    if allowed and near is None:
        return None
    return reference_fix(tree, facts, replace(reference, form=near), reference.target, safe=False)
