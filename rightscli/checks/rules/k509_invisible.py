# They are allowed in YAML and in terminals, which is why they are dangerous: what is seen is not what is
# written.

"""An invisible character, or one that turns the direction of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Fix, Location, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K509",
    name="invisible-character",
    severity=Severity.ERROR,
    summary=mark("an invisible character, or one that turns the direction of text"),
    what=mark(
        "Fires on zero-width and bidirectional characters and soft hyphens anywhere in the "
        "file, and on control characters written as escapes."
    ),
    why=mark("A text can show other words than it holds; a word with a hidden character is not found."),
    example="ru: Не\u200bподписывайте\n",
    instead=mark("Delete the character."),
)


_HIDDEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SPACE = "\u200b"
"""Of no width, but it parts words: whether they belong together must be looked at."""
_ESCAPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every character that cannot be seen."""
    found: dict[Location, str] = {}
    for number, line in enumerate(entry.source.lines, start=1) if _HIDDEN.search(entry.source.text) else ():
        for match in _HIDDEN.finditer(line):
            place = Location(entry.source.display, number, match.start() + 1, number, match.end() + 1)
            found[place] = match[0]
    for pattern in (_HIDDEN, _ESCAPED):
        for text, start, end, match in entry.everything.search(pattern):
            found.setdefault(entry.span(text, start, end), match[0])
    for place, character in found.items():
        message = say("invisible character U+{code}", code=f"{ord(character):04X}")
        fix = Fix.write(place, "", safe=character != _SPACE) if place.line == place.end_line else None
        yield RULE.found(message, place, help=say("delete it"), fix=fix)
