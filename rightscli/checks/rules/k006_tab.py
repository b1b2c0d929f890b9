# YAML forbids tabs in indentation, because nobody agrees how wide they are. The reader finds it while it
# reads; this module says what it means.

"""The indentation holds a tab."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Severity
from rightscli.language import mark

RULE = Rule(
    code="K006",
    name="tab",
    severity=Severity.ERROR,
    summary=mark("the indentation holds a tab"),
    what=mark("Fires on a tab before the first letter of a line."),
    why=mark("A tab looks like spaces and is not, so the structure you see is not the one that is read."),
    example="title:\n\tru: Повестка\n",
    instead=mark("Indent with two spaces for each level."),
)
