# New documents are made from a template; what only a person can know is marked there, and the marks must
# be gone before anybody reads the page.

"""A blank of a template that is still there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Location, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K520",
    name="blank",
    severity=Severity.ERROR,
    summary=mark("a blank of a template that is still there"),
    what=mark(
        "Fires on the texts “[впишите]” and “[fill in]” and on the comment “# впишите” behind a value, which "
        "`rights kb new` leaves where a person has to write."
    ),
    why=mark("The reader would be shown an empty form, or an example for the truth."),
    example='ru: "[впишите]"\n',
    instead=mark("Write the text. Behind a value: put the right value, and take the comment away."),
)

_TEXT = re.compile(r"\[(?:впишите|fill in)(?: \d+)?\]")
_COMMENT = re.compile(r"#\s*впишите\s*$")


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every blank."""
    for text, start, end, _found in entry.everything.holding(("[впишите", "[fill in")).search(_TEXT):
        yield RULE.found(
            say("this text is not written yet"),
            entry.span(text, start, end),
            help=say("write it in place of the brackets"),
        )
    for number, line in enumerate(entry.source.lines, 1):
        found = _COMMENT.search(line) if "впишите" in line else None
        if found is not None and not entry.source.is_value(number, found.start() + 1):
            yield RULE.found(
                say("this value is only an example"),
                Location(entry.source.display, number, found.start() + 1, number, found.end() + 1),
                help=say("put the right value, and take this comment away"),
            )
