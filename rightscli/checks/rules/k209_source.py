# A source is a page that was really read, listed with address and day in the same document.

"""A source that the document does not list."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.fixes import value_fix
from rightscli.checks.gather import source_grounds
from rightscli.checks.rule import Rule
from rightscli.checks.suggest import did_you_mean, meant
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K209",
    name="unknown-source",
    severity=Severity.ERROR,
    summary=mark("a source that the document does not list"),
    what=mark("Fires on `source:ID` where the document has no source of that id."),
    why=mark("The reader who asks “says who?” would get no address."),
    example="grounds: [source:digest-2024]\n",
    instead=mark("Correct the id, or add the page under `sources` with the day it was read."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every ground that names a source which is not listed."""
    listed = {str(source["id"]) for _, source in entry.mappings("sources") if "id" in source}
    for path, name in source_grounds(entry.data):
        if name not in listed:
            found = meant(name, listed)
            yield RULE.found(
                say("the document lists no source `{name}`", name=name),
                entry.at(*path),
                help=did_you_mean(name, listed, say("add it under `sources`, with the day it was read")),
                fix=None if found is None else value_fix(entry, path, f"source:{found[0]}", safe=found[1]),
            )
