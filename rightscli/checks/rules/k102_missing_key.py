# A key that is there with a slip in its name is reported as unknown; saying that it is also missing would
# be the same mistake twice.

"""A key that must be there is missing."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.rules.k101_unknown_key import stands_for
from rightscli.checks.shape import Violation
from rightscli.checks.suggest import nearest
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say
from rightscli.source import ValuePath

RULE = Rule(
    code="K102",
    name="missing-key",
    severity=Severity.ERROR,
    summary=mark("a key that must be there is missing"),
    what=mark(
        "Fires on a mapping without one of its required keys, unless a misspelt one stands in its place."
    ),
    why=mark("A page without this part would leave a reader without an answer."),
    example="id: refuse-signing\nphase: now\n",
    instead=mark(
        "Add the key. A section that has nothing to say may be an empty list only where the schema allows it."
    ),
)


KEYWORDS: tuple[str, ...] = ("required",)


def check(entry: Entry, violation: Violation) -> Iterator[Diagnostic]:
    """Yield the finding for one missing key."""
    key = str(violation.expected)
    if _worded_elsewhere(entry, violation.path, key):
        return
    if stands_for(violation) == key:
        return
    known = violation.schema.get("properties", {})
    free = known.keys() - violation.value.keys()
    if any(nearest(str(other), free) == key for other in violation.value if other not in known):
        return
    path = violation.path
    named = bool(path) and isinstance(path[-1], str)
    message = say("the key `{key}` is missing", key=key)
    if named:
        message = say("`{holder}` has no `{key}`", holder=str(path[-1]), key=key)
    yield RULE.found(message, entry.at(*path, key=named), help=say("add `{key}:`", key=key))


def _worded_elsewhere(entry: Entry, path: ValuePath, key: str) -> bool:
    """Say whether a rule of its own says what a deadline without this key means."""
    if entry.kind is not Kind.DEADLINE:
        return False
    return (path, key) in {((), "trigger"), (("trigger",), "event")} or (
        path[:1] == ("versions",) and key == "grounds"
    )
