# Parsers of YAML 1.1 and 1.2 disagree about these words, and editors, validators and this program must see
# the same document. The reader finds it while it reads; this module says what it means.

"""An unquoted value means different things to different programs."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Severity
from rightscli.language import mark

RULE = Rule(
    code="K003",
    name="yaml-surprise",
    severity=Severity.ERROR,
    summary=mark("an unquoted value means different things to different programs"),
    what=mark(
        "Fires on unquoted words such as `NO`, `yes`, `on`, `~`, `28.10`, `12:30`, `0123`, "
        "`1_000`, `1e3`. Plain dates `2026-03-11`, whole numbers, `true` and `false` are "
        "fine."
    ),
    why=mark("An article 28.10 becomes 28.1, and «НО» written in Latin letters becomes “false”."),
    example="article: 28.10\n",
    instead=mark("Put the value in quotes, or write `true` or `false`."),
)
