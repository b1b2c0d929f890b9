# Aliases let one place change the meaning of another, and nested ones can blow up memory. The reader finds
# it while it reads; this module says what it means.

"""Anchors, aliases and merge keys are not used."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Severity
from rightscli.language import mark

RULE = Rule(
    code="K004",
    name="alias",
    severity=Severity.ERROR,
    summary=mark("anchors, aliases and merge keys are not used"),
    what=mark("Fires on `&name`, `*name` and `<<:`."),
    why=mark("Whoever edits one place does not see that another one changes too."),
    example="grounds: &same [fz-53/29/4]\n",
    instead=mark("Write the text out in both places; put a text that begins with `&` or `*` in quotes."),
)
