# A check that finds nothing to read must not look like a check that found nothing wrong. The reader finds
# it while it reads; this module says what it means.

"""A file or directory cannot be read, or holds no documents."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Severity
from rightscli.language import mark

RULE = Rule(
    code="K010",
    name="unreadable",
    severity=Severity.ERROR,
    summary=mark("a file or directory cannot be read, or holds no documents"),
    what=mark(
        "Fires on missing paths, links that lead nowhere, files without permission, and "
        "directories without any YAML file."
    ),
    why=mark("An unread file is an unchecked file."),
    example="(no such file)",
    instead=mark("Check the spelling of the path and your permissions."),
)
