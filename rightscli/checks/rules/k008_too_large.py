# The limits are far above any real document and keep a hostile file from taking time and memory. The
# reader finds it while it reads; this module says what it means.

"""The file is too large or too deep."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Severity
from rightscli.language import mark

RULE = Rule(
    code="K008",
    name="too-large",
    severity=Severity.ERROR,
    summary=mark("the file is too large or too deep"),
    what=mark(
        "Fires on files over 1 MB, on values nested more than 20 levels deep, and on more than 50,000 values."
    ),
    why=mark("Such a file is not knowledge but an accident or an attack."),
    example="a: [[[[[[[[[[[[[[[[[[[[[ ]]]]]]]]]]]]]]]]]]]]]\n",
    instead=mark("Split the document, or delete what slipped in."),
)
