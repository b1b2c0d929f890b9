# `grounds` is what a second reader compares with the law, and what an amendment is followed through.

"""The body of a letter cites a provision that is not among its grounds."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.bodies import place, template_of
from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K220",
    name="citation-not-in-grounds",
    severity=Severity.ERROR,
    summary=mark("the body of a letter cites a provision that is not among its grounds"),
    what=mark("Fires on `{law:…}` of a provision in a letter's body that `grounds` does not list."),
    why=mark("An amendment of that provision would not lead to this letter."),
    example="grounds: [kas/218/1]\nbody: |\n  {law:kas/219/1}\n",
    instead=mark("Add the provision to `grounds`."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for the first citation of every provision that is not listed."""
    template = template_of(entry)
    grounds = entry.data.get("grounds")
    if template is None or not isinstance(grounds, list):
        return
    seen = {ground for ground in grounds if isinstance(ground, str)}
    for reference in template.references:
        if reference.kind == "law" and "/" in reference.target and reference.target not in seen:
            seen.add(reference.target)
            yield RULE.found(
                say("`{target}` is cited here and is not among `grounds`", target=reference.target),
                place(entry, reference.start, reference.end),
                help=say("add it to `grounds`"),
            )
