# The folder of a situation is its area.

"""A situation lies in the folder of another area."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.fixes import value_fix
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

RULE = Rule(
    code="K112",
    name="wrong-area",
    severity=Severity.ERROR,
    summary=mark("a situation lies in the folder of another area"),
    what=mark("Fires on a situation whose `area` is not the name of its folder."),
    why=mark("Lists by area and the tree of files would tell different stories."),
    example="# in knowledge/situations/medical/\narea: summons\n",
    instead=mark("Move the file, or correct the area."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield the finding for a situation in a folder of another area."""
    area = entry.data.get("area")
    folders = entry.name.split("/")[:-1]
    if entry.kind is Kind.SITUATION and isinstance(area, str) and folders and folders[-1] != area:
        yield RULE.found(
            say("the file lies in `{folder}`, its area is `{area}`", folder=folders[-1], area=area),
            entry.at("area"),
            fix=value_fix(entry, ("area",), folders[-1], safe=False),
            help=say(
                "move the file to situations/{area}, or write `{folder}`", area=area, folder=folders[-1]
            ),
        )
