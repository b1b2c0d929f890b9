# A page that nothing leans on is read again at every review for nothing, or a claim has lost its ground.

"""A source that no ground names."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.gather import source_grounds
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K222",
    name="unused-source",
    severity=Severity.HINT,
    summary=mark("a source that no ground names"),
    what=mark("Fires on a source with an id under `sources` that no ground of the document names."),
    why=mark("Either a claim has lost its ground, or the page is read again at every review for nothing."),
    example="sources:\n  - id: digest-2024   # no `source:digest-2024` above\n",
    instead=mark("Name it as `source:ID` where a claim leans on it, or delete it."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every source that is listed in vain."""
    named = {name for _, name in source_grounds(entry.data)}
    listed = {str(source["id"]): path for path, source in entry.mappings("sources") if "id" in source}
    if named - listed.keys():
        # A ground with a slip in it may stand for any of them, and has been found already.
        return
    for name, path in listed.items():
        if name not in named:
            yield RULE.found(
                say("no ground of the document names `{name}`", name=name),
                entry.at(*path, "id"),
                help=say("write `source:{name}` where a claim leans on it, or delete it", name=name),
            )
