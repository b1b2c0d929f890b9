# Closed vocabularies keep the words of the knowledge few, so that they can be translated, counted and
# filtered.

"""A word that is not in the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.fixes import value_fix
from rightscli.checks.rule import Rule
from rightscli.checks.shape import Violation
from rightscli.checks.suggest import did_you_mean, meant
from rightscli.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from rightscli.language import mark
from rightscli.model import replace, say

RULE = Rule(
    code="K104",
    name="not-in-vocabulary",
    severity=Severity.ERROR,
    summary=mark("a word that is not in the vocabulary"),
    what=mark("Fires on a value that is not one of the words the schema allows."),
    why=mark("Lists, filters and colours go by these words; another word would be found by none of them."),
    example="phase: tomorrow\n",
    instead=mark(
        "Use one of the listed words; their meanings stand in schemas/common.schema.json and in the editor."
    ),
)


KEYWORDS: tuple[str, ...] = ("enum", "const")


def check(entry: Entry, violation: Violation) -> Iterator[Diagnostic]:
    """Yield the finding for a word outside its vocabulary."""
    expected = violation.expected if isinstance(violation.expected, list) else [violation.expected]
    words = tuple(str(word) for word in expected)
    name = next((step for step in reversed(violation.path) if isinstance(step, str)), "")
    value = str(violation.value)
    place = entry.at(*violation.path)
    if place.line < place.end_line:
        fix = _next_items(entry, place)
        if fix is not None:
            message = say("the item below is indented too far, so that it belongs to this one")
            advice = say("dashes of one list stand in one column")
            yield RULE.found(message, replace(place, line=place.line + 1, column=1), help=advice, fix=fix)
            return
    found = meant(value, words)
    yield RULE.found(
        say("`{value}` is no word for `{name}`", value=value, name=name),
        entry.at(*violation.path),
        help=did_you_mean(value, words, say("expected one of {words}", words=words)),
        fix=value_fix(entry, violation.path, found[0], safe=found[1]) if found is not None else None,
    )


def _next_items(entry: Entry, place: Location) -> Fix | None:
    """Return the fix that puts the dashes of the lines below in the column of this item's dash."""
    column = entry.source.lines[place.line - 1].find("-")
    edits = []
    for number in range(place.line + 1, place.end_line + 1):
        line = entry.source.lines[number - 1]
        indent = len(line) - len(line.lstrip(" "))
        if not line.lstrip().startswith("- ") or indent <= column:
            return None
        edits.append(Edit(Location(place.path, number, 1, number, indent + 1), " " * column))
    return Fix(edits=tuple(edits)) if column >= 0 else None
