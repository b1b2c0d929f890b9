# A filter with a slip in its name stops the whole letter.

"""An unknown filter in the body of a letter."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.bodies import line_place, template_of
from rightscli.checks.entry import Entry
from rightscli.checks.fixes import word_fix
from rightscli.checks.rule import Rule
from rightscli.checks.suggest import did_you_mean
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K116",
    name="letter-filter",
    severity=Severity.ERROR,
    summary=mark("an unknown filter in the body of a letter"),
    what=mark("Fires on a filter that letters do not have, and on one with too few or too many texts."),
    why=mark("The letter would fail when a person needs it."),
    example="body: |\n  {{ applicant | genitive }}\n",
    instead=mark(
        "Use one of the filters that the explanation of letters lists, such as `gen` or `initials`."
    ),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every filter that is not known or is not used right."""
    template = template_of(entry)
    for fault in template.faults if template is not None else ():
        if fault.kind == "filter":
            from rightscli.templates import FILTERS  # noqa: PLC0415 - as template_of

            where = line_place(entry, template, fault.line, fault.detail)  # type: ignore[arg-type]
            if fault.detail in FILTERS:
                yield RULE.found(
                    say("`{name}` takes {number} texts", name=fault.detail, number=FILTERS[fault.detail]),
                    where,
                )
            else:
                known = ", ".join(FILTERS)
                yield RULE.found(
                    say("there is no filter `{name}`", name=fault.detail),
                    where,
                    help=did_you_mean(fault.detail, FILTERS, say("the filters are: {names}", names=known)),
                    fix=word_fix(where, fault.detail, FILTERS),
                )
