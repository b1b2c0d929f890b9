# An abbreviation that every lawyer knows is a wall to a mother on the phone.

"""An abbreviation that nothing explains."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.rule import Rule
from rightscli.checks.tree import Tree
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

RULE = Rule(
    code="K407",
    name="unknown-abbreviation",
    severity=Severity.WARNING,
    summary=mark("an abbreviation that nothing explains"),
    what=mark(
        "Fires on a Russian abbreviation of two to six capitals that stands neither in the "
        "glossary, nor in the name of an act or an authority, nor among the few that "
        "everybody knows, and is not given in parentheses after its words."
    ),
    why=mark("The reader cannot look it up, and search does not know it."),
    example="ru: Обжалуйте решение в УПК.\n",
    instead=mark("Add it to the glossary, or write it out."),
)


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for the first use of every unknown abbreviation in a document."""
    if Kind.TERM.value in tree.unknown:
        return
    known = {token for facts in tree.files for token in facts.known_abbreviations}
    for facts in tree.files:
        for token, place in facts.used_abbreviations:
            if token not in known:
                message = say("nothing explains the abbreviation `{token}`", token=token)
                advice = say("add it to the glossary, or write it out at its first use")
                yield RULE.found(message, tree.location(facts, place), help=advice)
