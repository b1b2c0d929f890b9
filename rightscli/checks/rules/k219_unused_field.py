# People give away no more about themselves than the paper needs.

"""A letter asks for a field that its body never uses."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.bodies import GENDER, declared_fields, misread_fields, template_of
from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.suggest import nearest
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K219",
    name="unused-field",
    severity=Severity.WARNING,
    summary=mark("a letter asks for a field that its body never uses"),
    what=mark(
        "Fires on a field that the body neither prints nor asks about. The gender of a person counts as "
        "used where the body declines the person's name or uses `by_gender`."
    ),
    why=mark("A frightened person would look for a fact in vain, and give more away than is needed."),
    example="fields:\n  - id: applicant_passport   # not in the body\n",
    instead=mark("Remove the field, or use it in the body."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every field that is asked for in vain."""
    template = template_of(entry)
    if template is None or template.faults or misread_fields(entry):
        return
    used = {use.name for use in template.uses}
    used |= {f"{use.name}{GENDER}" for use in template.uses if use.filters}
    declared = declared_fields(entry)
    # A name with a slip in the body is a use of the field that it stands for.
    used |= {nearest(name, declared) or "" for name in used - declared.keys()}
    for name, number in declared.items():
        if name not in used:
            yield RULE.found(
                say("the body never uses the field `{name}`", name=name), entry.at("fields", number, "id")
            )
