# The same text is shown in a terminal, in a page, in a letter and in a messenger; each marks it up in its
# own way.

"""Markup in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Applicability, Diagnostic, Edit, Fix, Location, Severity
from rightscli.language import mark
from rightscli.model import say
from rightscli.source import ValuePath

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
    """Yield a finding for the first sign of markup in every text."""
    seen: dict[ValuePath, list[tuple[str, Location]]] = {}
    for text, start, end, found in entry.prose.holding("<&*_`#[]").search(_MARKUP):
        seen.setdefault(text.path, []).append((found[0], entry.span(text, start, end)))
    for signs in seen.values():
        sign, place = signs[0]
        yield RULE.found(
            say("“{sign}” looks like markup", sign=sign),
            place,
            help=say("write plain text; formats add their own markup"),
            fix=_fix(signs),
        )


def _fix(signs: list[tuple[str, Location]]) -> Fix | None:
    """Return the fix that takes all signs of a text away, or writes what an entity stands for."""
    plain = [unescape(sign) if sign.startswith("&") else "" for sign, _ in signs]
    simple = all(sign[:1] in set("<*_`&") and place.line == place.end_line for sign, place in signs)
    if not simple or any(text.startswith("&") and len(text) > 1 for text in plain):
        return None
    edits = tuple(
        Edit(place, text.replace("\xa0", " ")) for text, (_, place) in zip(plain, signs, strict=True)
    )
    return Fix(edits=edits, applicability=Applicability.UNSAFE)
