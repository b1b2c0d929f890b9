# A ground that the paper does not name cannot be checked against the paper.

"""A letter lists a ground that it never cites."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.bodies import template_of
from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K221",
    name="ground-not-cited",
    severity=Severity.HINT,
    summary=mark("a letter lists a ground that it never cites"),
    what=mark("Fires on a ground of a letter that neither its body nor `check_before_sending` cites."),
    why=mark("The list of grounds would promise more than the paper says."),
    example="grounds: [kas/218/1, kas/219/1]\nbody: |\n  {law:kas/218/1}\n",
    instead=mark("Cite it in the body as `{law:…}`, or take it out of `grounds`."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every ground that is not cited."""
    template = template_of(entry)
    grounds = entry.data.get("grounds")
    if template is None or not isinstance(grounds, list):
        return
    cited = {reference.target for reference in template.references if reference.kind == "law"}
    cited |= {found.target for found in entry.inline if found.kind == "law"}
    for number, ground in enumerate(grounds):
        if isinstance(ground, str) and ground not in cited:
            yield RULE.found(
                say("the letter never cites `{target}`", target=ground), entry.at("grounds", number)
            )
