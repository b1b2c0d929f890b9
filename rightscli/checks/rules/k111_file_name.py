# An id is how documents, commands and people name a document; the file name must say the same, or nobody
# finds it.

"""The file name and the id differ."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.fixes import value_fix
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

RULE = Rule(
    code="K111",
    name="file-name",
    severity=Severity.ERROR,
    summary=mark("the file name and the id differ"),
    what=mark(
        "Fires on a document whose `id` (in the glossary `area`, in the incidents `year`) is "
        "not the name of its file."
    ),
    why=mark("People open a document by its id, and the check names documents by their file."),
    example="# in knowledge/situations/medical/control-medical-exam.yaml\nid: medical-exam\n",
    instead=mark("Rename the file, or correct the id. An id that was published before goes to `former_ids`."),
)


_NAMED_BY = {Kind.TERM: "area", Kind.INCIDENT: "year"}


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield the finding for a file that is not called like what it holds."""
    if entry.kind is None:
        return
    key = _NAMED_BY.get(entry.kind, "id")
    name = entry.data.get(key)
    if isinstance(name, str | int) and not isinstance(name, bool) and str(name) != entry.stem:
        yield RULE.found(
            say(
                "the file is called `{file}`, its `{key}` is `{name}`",
                file=entry.stem,
                key=key,
                name=str(name),
            ),
            entry.at(key),
            fix=value_fix(entry, (key,), entry.stem, safe=False) if isinstance(name, str) else None,
            help=say("write `{file}`, or rename the file to `{name}.yaml`", file=entry.stem, name=str(name)),
        )
