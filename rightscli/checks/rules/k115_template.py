# A letter that cannot be run is found when somebody needs it, unless the check runs first.

"""The body of a letter cannot be run."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.bodies import place, template_of
from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K115",
    name="letter-template",
    severity=Severity.ERROR,
    summary=mark("the body of a letter cannot be run"),
    what=mark(
        "Fires on a slip in the template language of a letter's body, and on what letters may not use: "
        "attributes, calls, sums, comparisons, loops inside loops, macros, variables."
    ),
    why=mark("The letter would fail when a person needs it, or could do harm."),
    example="body: |\n  {% if applicant %}\n  {{ applicant.name }}\n",
    instead=mark(
        "Use only `{{ field }}`, `{{ field | filter }}`, `{% if field %}…{% endif %}` and "
        "`{% for item in field %}…{% endfor %}`."
    ),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every slip and everything forbidden."""
    template = template_of(entry)
    for fault in template.faults if template is not None else ():
        if fault.kind == "syntax":
            yield RULE.found(
                say("the template has a slip: {reason}", reason=fault.detail.rstrip(".")),
                place(entry, fault.start, fault.end),
                help=say("every `{{% if … %}}` needs its `{{% endif %}}`, every `{{{{` its `}}}}`"),
            )
        elif fault.kind == "forbidden":
            yield RULE.found(
                say("letters may not use this: {what}", what=fault.detail),
                place(entry, fault.start, fault.end),
                help=say("a body prints fields, asks whether they are given, and goes through lists"),
            )
