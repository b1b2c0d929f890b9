# Old ids keep working so that nothing breaks at once; the knowledge itself should use the new ones.

"""A reference by an id that was renamed."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.fixes import reference_fix
from rightscli.checks.rule import Rule
from rightscli.checks.tree import Tree
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K217",
    name="former-id",
    severity=Severity.HINT,
    summary=mark("a reference by an id that was renamed"),
    what=mark("Fires where a key or an inline reference uses a former id."),
    why=mark("Two names for one thing make search and review harder."),
    example="authority: draft-board\n",
    instead=mark("Write the present id."),
)


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for every reference that uses an old id."""
    for facts, reference in tree.references():
        old = tree.former[reference.kind].get(reference.target) if reference.kind in tree.former else None
        if (
            old is None
            or reference.target in tree.ids(reference.kind)
            or old.definition.place == (1, 1, 1, 1)
        ):
            continue
        present = next(one.id for one in old.facts.definitions if not one.former)
        place = tree.location(facts, reference.place)
        fix = reference_fix(tree, facts, reference, present, safe=True)
        yield RULE.found(
            say("`{old}` is now called `{new}`", old=reference.target, new=present),
            place,
            help=say("write `{new}`", new=present),
            fix=fix,
        )
