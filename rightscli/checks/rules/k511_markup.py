# The same text is shown in a terminal, in a page, in a letter and in a messenger; each marks it up in its
# own way.

"""Markup in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Fix, Severity, say
from rightscli.language import mark

RULE = Rule(
    code="K511",
    name="markup",
    severity=Severity.ERROR,
    summary=mark("markup in prose"),
    what=mark(
        "Fires on HTML tags and entities, on Markdown (double asterisks or underscores, "
        "backquotes, links, headings) and on terminal markup in square brackets."
    ),
    why=mark("The reader would see the signs."),
    example="ru: Никогда **не** подписывайте.\n",
    instead=mark("Write plain sentences; structure belongs into keys."),
)


_MARKUP = re.compile(
    r"</?[A-Za-z][^<>\n]{0,80}>|&(?:[a-z]{2,8}|#\d+);|\*\*|__|`+|\]\(|(?:(?<=\n)|^)#{1,6}\s"
    r"|\[/?(?:b|i|u|bold|italic|underline|red|green|blue|yellow|link|dim|strike)(?:[ =][^\]\n]*)?\]"
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every sign of markup."""
    for text, start, end, found in entry.prose.holding("<&*_`#[]").search(_MARKUP):
        place = entry.span(text, start, end)
        bare = found[0].strip("*_`") == "" and place.line == place.end_line
        yield RULE.found(
            say("“{sign}” looks like markup", sign=found[0]),
            place,
            fix=Fix.write(place, "", safe=False) if bare else None,
            help=say("write plain text; formats add their own markup"),
        )
