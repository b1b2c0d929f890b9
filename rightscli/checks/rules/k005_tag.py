# Tags may ask a parser to build arbitrary objects. The reader finds it while it reads; this module says
# what it means.

"""Tags and directives are not used."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Severity
from rightscli.language import mark

RULE = Rule(
    code="K005",
    name="tag",
    severity=Severity.ERROR,
    summary=mark("tags and directives are not used"),
    what=mark("Fires on `!tag`, `!!type` and `%DIRECTIVE`."),
    why=mark("A tag changes what a value means, differently in every program."),
    example="text: !important Не подписывайте.\n",
    instead=mark("Delete the tag; put a text that begins with `!` or `%` in quotes."),
)
