# Braces mean an inline reference and nothing else in prose.

"""Braces that hold no inline reference."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.inline import Inline, mended
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Fix, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K211",
    name="malformed-braces",
    severity=Severity.ERROR,
    summary=mark("braces that hold no inline reference"),
    what=mark(
        "Fires on braces in prose that are not `{KIND:TARGET}` or `{KIND:TARGET|CASE}`, and "
        "on a brace without its partner."
    ),
    why=mark("The reader would see the braces, and the program would not see the reference."),
    example="text: Срок — {deadline: kas-appeal}.\n",
    instead=mark(
        "Write `{law:fz-53/29/4}`, `{deadline:ID|gen}`, `{authority:ID|dat}`, `{term:ID}` without spaces."
    ),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every brace that belongs to no inline reference."""
    for found in entry.inline:
        if found.kind is None:
            lonely = len(found.written) == 1
            message = (
                say("a brace without its partner")
                if lonely
                else say("`{written}` is no inline reference", written=found.written)
            )
            place = entry.span(found.text, found.start, found.end)
            yield RULE.found(
                message,
                place,
                fix=_fix(entry, found),
                help=say(
                    "write `{{law:fz-53/29/4}}` or `{{deadline:ID|gen}}`, without spaces; or use no braces"
                ),
            )


def _fix(entry: Entry, found: Inline) -> Fix | None:
    """Return the fix for spaces inside the braces, or for a brace that is not closed."""
    written = mended(found)
    if written is None:
        return None
    end = found.start + len(written[0])
    place = entry.span(found.text, found.start, end)
    return Fix.write(place, written[1], safe=written[2]) if place.line == place.end_line else None
