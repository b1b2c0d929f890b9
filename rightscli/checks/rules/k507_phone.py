# Numbers go out of date, belong to persons, and can be listened to; official short codes 102, 103, 112 are
# fine.

"""A telephone number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K507",
    name="phone-number",
    severity=Severity.ERROR,
    summary=mark("a telephone number"),
    what=mark(
        "Fires on what looks like a telephone number of seven or more digits in any text, web"
        " addresses aside."
    ),
    why=mark("A wrong number sends a frightened person to a stranger; a private one endangers its owner."),
    example="ru: Звоните +7 495 000-00-00.\n",
    instead=mark("Name the body as `{authority:ID}`, and give its official page under `reach`."),
)


_PHONE = re.compile(
    r"(?<![\w.+])(?:\+\d[\d\s()–-]{6,}\d|8[\s(–-]{1,2}\d{3}[\s)–-]{1,2}\d{3}[\s–-]?\d{2}[\s–-]?\d{2}"
    r"|\(\d{3,5}\)\s*\d[\d\s–-]{3,}\d|\d{3}[–-]\d{2}[–-]\d{2}|[78]9\d{9})(?![\w-])"
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for everything that looks like a telephone number."""
    for text, start, end, _ in entry.with_digits.search(_PHONE):
        yield RULE.found(
            say("this looks like a telephone number"),
            entry.span(text, start, end),
            help=say("name the body as `{{authority:ID}}` and give its official page"),
        )
