# The parser stops at the first place it cannot read, so there is one finding and the rest of the file is
# unknown. The reader finds it while it reads; this module says what it means.

"""The file is not readable as YAML."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Severity
from rightscli.language import mark

RULE = Rule(
    code="K001",
    name="syntax",
    severity=Severity.ERROR,
    summary=mark("the file is not readable as YAML"),
    what=mark(
        "Fires where the text breaks the grammar of YAML: a missing colon or space, a wrong "
        "indentation, a quote that is not closed, a text that begins with a special "
        "character."
    ),
    why=mark("Nothing in the file can be used or checked before it can be read."),
    example="title:\n  ru: Внимание: не подписывайте\n",
    instead=mark(
        "Put a text with `: ` inside in quotes or on the next line under `>-`; indent by two "
        "spaces for each level."
    ),
)
