# One file, one document: then the name of the file says what is inside. The reader finds it while it
# reads; this module says what it means.

"""The file does not hold exactly one mapping."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Severity
from rightscli.language import mark

RULE = Rule(
    code="K011",
    name="not-one-document",
    severity=Severity.ERROR,
    summary=mark("the file does not hold exactly one mapping"),
    what=mark(
        "Fires on empty files, on a list or a single word at the top, and on a second document after `---`."
    ),
    why=mark("What stands outside the one document is not read."),
    example="---\nid: first\n---\nid: second\n",
    instead=mark("Keep one document in each file."),
)
