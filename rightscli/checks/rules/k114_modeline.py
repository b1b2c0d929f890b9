# The first line is what makes an editor complete keys and explain words, so contributors need it more than
# the program does.

"""The first line does not name the schema of the kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.schemas import schema_path
from rightscli.diagnostics import Diagnostic, Fix, Location, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K114",
    name="modeline",
    severity=Severity.WARNING,
    summary=mark("the first line does not name the schema of the kind"),
    what=mark(
        "Fires if the first line is not `# yaml-language-server: $schema=` with the path of "
        "the right schema, seen from the file."
    ),
    why=mark("Without it an editor neither completes keys nor marks mistakes while you type."),
    example="id: control-medical-exam\n",
    instead=mark("Copy the first line from a document of the same kind."),
)


_MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\s*\Z")


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield the finding for a first line that names no schema, or another one."""
    if entry.kind is None:
        return
    first = entry.source.lines[0] if entry.source.lines else ""
    wanted = schema_path(entry.kind)
    advice = say("write `# yaml-language-server: $schema={path}`", path=wanted)
    found = _MODELINE.match(first)
    if found is None:
        place = Location(entry.source.display, 1, 1, 1, 1)
        line = f"# yaml-language-server: $schema={wanted}"
        fix = Fix.write(place, f"{line}\n", safe=True)
        if first.startswith("#") and "schema" in first:
            fix = Fix.write(Location(entry.source.display, 1, 1, 1, len(first) + 1), line, safe=True)
        yield RULE.found(say("the first line names no schema for editors"), place, help=advice, fix=fix)
    elif found[1] != wanted:
        place = Location(entry.source.display, 1, found.start(1) + 1, 1, found.end(1) + 1)
        message = say("the first line names the schema `{path}`", path=found[1])
        yield RULE.found(message, place, help=advice, fix=Fix.write(place, wanted, safe=True))
