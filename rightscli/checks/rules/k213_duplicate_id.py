# Ids are unique among documents of a kind, former ids included, because links and commands go by them.

"""Two documents have the same id."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.rule import Rule
from rightscli.checks.tree import Tree
from rightscli.diagnostics import Diagnostic, Location, Related, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K213",
    name="duplicate-id",
    severity=Severity.ERROR,
    summary=mark("two documents have the same id"),
    what=mark("Fires on an id, or a former id, that another document has as its id or former id."),
    why=mark("A link would lead to one of the two by chance."),
    example="id: kmo\n",
    instead=mark("Rename one of them, and keep the old id under `former_ids` if it was published."),
)


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for every later definition of an id."""
    first: dict[str, Location] = {}
    for facts in tree.files:
        if not facts.readable:
            continue
        for definition in facts.definitions:
            if facts.misnamed(definition):
                # The id that is not the name of the file has been found already.
                continue
            place = tree.location(facts, definition.place)
            if definition.id in first:
                related = Related(first[definition.id], say("first used here"))
                message = say("the id `{id}` belongs to another document", id=definition.id)
                yield RULE.found(message, place, related=(related,), help=say("rename one of the two"))
            else:
                first[definition.id] = place
