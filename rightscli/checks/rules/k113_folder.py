# A file in a folder of no kind would never be compiled, and nobody would notice.

"""The file lies in no folder of the knowledge, or has another ending than .yaml."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.suggest import did_you_mean, nearest
from rightscli.diagnostics import Diagnostic, Fix, Location, Severity
from rightscli.language import mark
from rightscli.model import say
from rightscli.source import FOLDERS

RULE = Rule(
    code="K113",
    name="unknown-folder",
    severity=Severity.ERROR,
    summary=mark("the file lies in no folder of the knowledge, or has another ending than .yaml"),
    what=mark(
        "Fires on YAML files outside of acts, authorities, calendars, deadlines, glossary, "
        "handouts, incidents, letters and situations/AREA, and on the ending .yml."
    ),
    why=mark("What lies elsewhere is not read: the page would not exist."),
    example="# knowledge/situation/medical/control-medical-exam.yaml\nid: control-medical-exam\n",
    instead=mark("Move the file to the folder of its kind, and give it the ending .yaml."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield the finding for a file that would not be compiled."""
    place = Location.whole(entry.source.display)
    if entry.kind is None:
        folders = entry.name.split("/")[:-1]
        near = [folder for folder in folders[-2:] if nearest(folder, FOLDERS)]
        folder = (near or folders[-1:] or ["."])[-1]
        advice = did_you_mean(folder, FOLDERS, say("the folders are: {folders}", folders=tuple(FOLDERS)))
        if folder == "situations":
            advice = say("a situation lies in situations/AREA")
        yield RULE.found(
            say("`{folder}` is no folder for documents of one kind", folder=folder), place, help=advice
        )
    elif not entry.name.endswith(".yaml"):
        yield RULE.found(
            say("the file name does not end in .yaml"),
            place,
            help=say("call it `{name}.yaml`", name=entry.stem),
            fix=Fix(rename=f"{entry.stem}.yaml"),
        )
