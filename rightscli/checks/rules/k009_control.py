# They are invisible, and terminals obey some of them. The reader finds it while it reads; this module says
# what it means.

"""The file holds characters that cannot be seen."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Severity
from rightscli.language import mark

RULE = Rule(
    code="K009",
    name="control-character",
    severity=Severity.ERROR,
    summary=mark("the file holds characters that cannot be seen"),
    what=mark(
        "Fires on control characters, unusual line ends, and a byte order mark at the beginning of the file."
    ),
    why=mark("They can hide text, break a terminal, or make two equal words differ."),
    example="title: Повестка\u0007\n",
    instead=mark("Delete the character; save the file as UTF-8 without a byte order mark."),
)
