# The path must be written exactly as the act writes its units, so the nearest provisions of the same act
# are offered.

"""A provision that its act does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rightscli.checks.facts import Facts, Reference
from rightscli.checks.fixes import reference_fix
from rightscli.checks.rule import Rule
from rightscli.checks.suggest import did_you_mean, meant
from rightscli.checks.tree import Tree, act_of, is_provision
from rightscli.diagnostics import Diagnostic, Fix, Severity
from rightscli.language import mark
from rightscli.model import Kind, Message, say

RULE = Rule(
    code="K201",
    name="unknown-provision",
    severity=Severity.ERROR,
    summary=mark("a provision that its act does not hold"),
    what=mark("Fires on a ground or an inline `{law:…}` whose act is known and whose provision is not."),
    why=mark("A claim that leans on nothing cannot be checked, explained or defended."),
    example="grounds: [fz-53/29/44]\n",
    instead=mark("Correct the path, or add the provision to the act with its versions and source."),
)


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for every reference to a part of an act that the act does not list."""
    known: dict[str, list[str]] = {}
    advice: dict[str, Message | None] = {}
    for kind, ref in tree.dated:
        if kind == "provision":
            known.setdefault(act_of(ref), []).append(ref)
    for facts, reference in tree.references():
        act = act_of(reference.target)
        if (
            not is_provision(reference)
            or ("provision", reference.target) in tree.dated
            or act in tree.unread_acts
            or act not in tree.ids(Kind.ACT)
        ):
            continue
        if reference.target not in advice:
            advice[reference.target] = _advice(reference.target, sorted(known.get(act, ())))
        yield RULE.found(
            say("the act `{act}` has no provision `{ref}`", act=act, ref=reference.target),
            tree.location(facts, reference.place),
            help=advice[reference.target],
            fix=_fix(tree, facts, reference, known.get(act, ())),
        )


def _fix(tree: Tree, facts: Facts, reference: Reference, known: Iterable[str]) -> Fix | None:
    found = meant(reference.target, known)
    return None if found is None else reference_fix(tree, facts, reference, found[0], safe=found[1])


_OFFERED = 8


def _advice(ref: str, known: list[str]) -> Message | None:
    article = "/".join(ref.split("/")[:2])
    near = [other for other in known if other == article or other.startswith(f"{article}/")]
    otherwise = say("add the provision to acts/{act}.yaml", act=act_of(ref))
    if near:
        otherwise = say("this article of the act has: {refs}", refs=tuple(near[:_OFFERED]))
    return did_you_mean(ref, known, otherwise)
