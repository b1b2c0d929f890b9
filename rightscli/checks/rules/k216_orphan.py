# Documents are written ahead of the pages that use them, so this is only a hint.

"""A document that nothing refers to."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.rule import Rule
from rightscli.checks.tree import Tree
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

RULE = Rule(
    code="K216",
    name="orphan",
    severity=Severity.HINT,
    summary=mark("a document that nothing refers to"),
    what=mark("Fires on an authority, a deadline rule or a letter that no other document names."),
    why=mark("Perhaps a page lacks the link, or the document is left over."),
    example="id: kz-lawyers\n",
    instead=mark("Name it where it belongs, or delete it."),
)


_KINDS = (Kind.AUTHORITY, Kind.DEADLINE, Kind.LETTER)


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for every document of these kinds that is never named."""
    named = {
        (reference.kind, reference.target)
        for facts, reference in tree.references()
        if not (facts.kind == reference.kind and any(one.id == reference.target for one in facts.definitions))
    }
    if any(not facts.readable for facts in tree.files):
        # An unreadable file may hold the reference.
        return
    for kind in _KINDS:
        for name, defined in tree.ids(kind.value).items():
            definitions = [one for one in defined.facts.definitions if (kind.value, one.id) in named]
            if not definitions:
                place = tree.location(defined.facts, defined.definition.place)
                yield RULE.found(say("nothing refers to `{name}`", name=name), place)
