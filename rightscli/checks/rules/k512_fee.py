# A fee is a number of the appeal with its ground; fines are left alone, they are part of what a norm says.

"""A state fee typed into prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

RULE = Rule(
    code="K512",
    name="typed-fee",
    severity=Severity.ERROR,
    summary=mark("a state fee typed into prose"),
    what=mark(
        "Fires on an amount of roubles in a text of a situation that speaks of a fee, outside of `fee`."
    ),
    why=mark("Fees change every few years, and the typed one stays."),
    example="ru: Госпошлина — 3000 рублей.\n",
    instead=mark("Give the appeal a `fee` with `amount` and grounds, and leave the amount out of the text."),
)


_AMOUNT = re.compile(
    r"\b\d[\d\s\u00a0,.]*(?:тыс\w*\.?\s+)?(?:руб\w*|₽|roubles?|rubles?|RUB)\b", re.IGNORECASE
)
_FEE = re.compile(r"пошлин|\bfees?\b", re.IGNORECASE)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every typed fee."""
    if entry.kind is not Kind.SITUATION:
        return
    for text, start, end, found in entry.prose.holding(("руб", "₽", "rouble", "ruble", "rub")).search(
        _AMOUNT
    ):
        if "fee" not in text.role and _FEE.search(text.value):
            yield RULE.found(
                say("the fee “{amount}” is typed into the text", amount=" ".join(found[0].split())),
                entry.span(text, start, end),
                help=say("write it as `fee:` of the appeal"),
            )
