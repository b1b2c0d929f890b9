# Numbers live in data: an inline reference is written out in the reader’s language and for the asked date,
# and cannot contradict the act.

"""An article or law number typed into prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

RULE = Rule(
    code="K501",
    name="typed-citation",
    severity=Severity.ERROR,
    summary=mark("an article or law number typed into prose"),
    what=mark(
        "Fires on «ст. 29», «ч. 1», «п. 4» with a number, «53-ФЗ», «приказ № 5», “Article "
        "29”, “Law 53-FZ” and the like. Phrases people type, dated versions of acts, "
        "incidents and calendars are left alone."
    ),
    why=mark("When the law changes, the typed number stays and sends people to a wrong article."),
    example="ru: Требуйте письменное решение по ст. 29.\n",
    instead=mark("Write `{law:fz-53/29}`."),
)


_NUMBER = r"\d[\d.]*"
_CITATION = re.compile(
    rf"(?<![\w.-])(?:стать(?:я|и|е|ю|ёй|ей|ям|ями|ях)|част(?:ь|и|ью|ей|ям|ях)|пункт\w{{0,3}}|подпункт\w{{0,3}}"
    rf"|глав(?:а|ы|е|у|ой)|ст\.|ч\.|п\.|пп\.|подп\.|гл\.)\s*{_NUMBER}"
    r"|(?<![\w.])\d+(?:-\d+)?[-\s]?(?:ФЗ|ФКЗ)(?!\w)"
    r"|(?:постановлени|приказ|указ|закон|распоряжени)\w{0,3}\s+(?:[А-Яа-я]+\s+){0,3}(?:от\s+[\d.]+\s+)?№\s*\d+"
    rf"|\b(?:articles?|art\.|paragraph|section|clause|point|part)\s+{_NUMBER}"
    r"|\b(?:law|decree|order|resolution)\s+(?:no\.?\s*)?\d+(?:-FZ)?|\b\d+-FZ\b",
    re.IGNORECASE,
)
_FREE_KINDS = frozenset({Kind.INCIDENT, Kind.CALENDAR})


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every typed citation."""
    if entry.kind in _FREE_KINDS or entry.kind is None:
        return
    for text, start, end, found in entry.prose.holding("0123456789").search(_CITATION):
        if entry.kind is Kind.ACT and text.role[0] != "notes":
            # A version is dated and does not change, so its words may cite its neighbours.
            continue
        yield RULE.found(
            say("the citation “{citation}” is typed into the text", citation=" ".join(found[0].split())),
            entry.span(text, start, end),
            help=say("write an inline reference such as `{{law:fz-53/29/4}}`"),
        )
