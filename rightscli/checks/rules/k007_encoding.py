# Everything is UTF-8; old Windows editors still offer windows-1251. The reader finds it while it reads;
# this module says what it means.

"""The file is not UTF-8 text."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.diagnostics import Severity
from rightscli.language import mark

RULE = Rule(
    code="K007",
    name="encoding",
    severity=Severity.ERROR,
    summary=mark("the file is not UTF-8 text"),
    what=mark("Fires on the first byte that is not UTF-8."),
    why=mark("Russian letters in another encoding come out as gibberish, or differently on every machine."),
    example="(bytes of another encoding)",
    instead=mark("Save the file as UTF-8 in your editor."),
)
