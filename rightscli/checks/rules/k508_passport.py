# Ten digits as four and six are the series and number of a Russian passport.

"""A passport number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K508",
    name="passport-number",
    severity=Severity.ERROR,
    summary=mark("a passport number"),
    what=mark(
        "Fires on what looks like the series and number of a passport in any text, web addresses aside."
    ),
    why=mark("Personal data in public files cannot be taken back."),
    example="example: 45 08 123456\n",
    instead=mark("Write an example that cannot be real, such as 00 00 000000."),
)


_PASSPORT = re.compile(r"(?<![\w.+-])\d{2}[ \u00a0]?\d{2}[ \u00a0]?(?:№|N|№ )?[ \u00a0]?\d{6}(?![\w-])")


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for everything that looks like a passport number."""
    for text, start, end, found in entry.with_digits.search(_PASSPORT):
        invented = not set(found[0]) & set("123456789")
        if not invented:
            yield RULE.found(
                say("this looks like a passport number"),
                entry.span(text, start, end),
                help=say("write zeros"),
            )
