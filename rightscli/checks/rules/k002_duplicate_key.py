# Most parsers keep the last value without a word, so half of a document can vanish. The reader finds it
# while it reads; this module says what it means.

"""A key stands twice in the same mapping."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Severity
from rightscli.language import mark

RULE = Rule(
    code="K002",
    name="duplicate-key",
    severity=Severity.ERROR,
    summary=mark("a key stands twice in the same mapping"),
    what=mark("Fires on the second of two equal keys of one mapping."),
    why=mark("One of the two values would silently replace the other."),
    example="urgency: now\nurgency: days\n",
    instead=mark("Keep one of them, or merge the two."),
)
