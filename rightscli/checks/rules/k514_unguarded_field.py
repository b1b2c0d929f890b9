# An optional fact that is not there must not leave «тел.» with nothing after it in a paper to a court.

"""An optional field is printed without being asked for."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.bodies import line_place, template_of
from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K514",
    name="unguarded-field",
    severity=Severity.WARNING,
    summary=mark("an optional field is printed without being asked for"),
    what=mark("Fires where the body prints a field with `required: false` outside of every `{% if … %}`."),
    why=mark("Where the field is empty, a hole would stay in the sentence."),
    example="body: |\n  телефон: {{ applicant_phone }}\n",
    instead=mark("Put the line between `{% if field %}` and `{% endif %}`, or make the field required."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for the first such use of every optional field."""
    template = template_of(entry)
    if template is None or template.faults:
        return
    optional = {field.get("id") for _, field in entry.mappings("fields") if field.get("required") is False}
    seen: set[str] = set()
    for use in template.uses:
        if use.printed and not use.inside and use.name in optional and use.name not in seen:
            seen.add(use.name)
            yield RULE.found(
                say("the optional field `{name}` is printed without being asked for", name=use.name),
                line_place(entry, template, use.line, use.name),
                help=say("put the line between `{{% if {name} %}}` and `{{% endif %}}`", name=use.name),
            )
