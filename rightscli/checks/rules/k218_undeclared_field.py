# A letter can only ask for what it declares.

"""The body of a letter uses a field that is not declared."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.bodies import declared_fields, line_place, misread_fields, template_of
from rightscli.checks.entry import Entry
from rightscli.checks.fixes import word_fix
from rightscli.checks.rule import Rule
from rightscli.checks.suggest import did_you_mean
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K218",
    name="undeclared-field",
    severity=Severity.ERROR,
    summary=mark("the body of a letter uses a field that is not declared"),
    what=mark(
        "Fires where `{{ … }}`, `{% if … %}` or `{% for … %}` names a field that `fields` does not list."
    ),
    why=mark("Nobody would be asked for it, and the letter would fail."),
    example="body: |\n  {{ aplicant }}\n",
    instead=mark("Correct the name, or add the field to `fields`."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for the first use of every field that is not declared."""
    template = template_of(entry)
    if template is None or misread_fields(entry):
        return
    declared = declared_fields(entry)
    seen: set[str] = set()
    for use in template.uses:
        if use.name not in declared and use.name not in seen:
            seen.add(use.name)
            place = line_place(entry, template, use.line, use.name)
            yield RULE.found(
                say("there is no field `{name}` in this letter", name=use.name),
                place,
                fix=word_fix(place, use.name, declared),
                help=did_you_mean(use.name, declared, say("add it to `fields`")),
            )
