# The second of two equal items is marked, and the first is named beside it.

"""An item stands twice in a list."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.fixes import without_item
from rightscli.checks.rule import Rule
from rightscli.checks.shape import Violation
from rightscli.diagnostics import Diagnostic, Related, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K108",
    name="repeated-item",
    severity=Severity.ERROR,
    summary=mark("an item stands twice in a list"),
    what=mark("Fires on the second of two equal items where the schema asks for different ones."),
    why=mark("The reader would see the same thing twice, and counts would be wrong."),
    example="grounds: [fz-53/29/4, fz-53/29/4]\n",
    instead=mark("Delete one of them."),
)


KEYWORDS: tuple[str, ...] = ("uniqueItems",)


def check(entry: Entry, violation: Violation) -> Iterator[Diagnostic]:
    """Yield a finding for every item that stands in the list before."""
    seen: list[object] = []
    for number, value in enumerate(violation.value):
        if value in seen:
            first = Related(entry.at(*violation.path, seen.index(value)), say("first written here"))
            shown = value if isinstance(value, str) else ""
            message = say("`{value}` stands twice in this list", value=shown) if shown else say(
                "this item stands twice in the list"
            )  # fmt: skip
            again = (*violation.path, number)
            fix = without_item(entry, again, safe=True) if shown else None
            yield RULE.found(message, entry.at(*again), related=(first,), fix=fix)
        seen.append(value)
