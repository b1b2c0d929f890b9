# Russian prose has «ёлочки»; straight quotes are for YAML and programs.

"""Straight quotes in Russian prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity, say
from rightscli.language import mark

RULE = Rule(
    code="K510",
    name="straight-quotes",
    severity=Severity.HINT,
    summary=mark("straight quotes in Russian prose"),
    what=mark("Fires on straight quotes in Russian texts that are sentences."),
    why=mark("It looks unfinished, and copies badly into letters."),
    example='ru: Требуют "явиться".\n',
    instead=mark("Write « and »."),
)


_STRAIGHT = re.compile('"')


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for the first straight quote of every Russian text."""
    seen = set()
    for text, start, end, _ in entry.prose.holding('"').search(_STRAIGHT):
        if text.language == "ru" and text.path not in seen:
            seen.add(text.path)
            yield RULE.found(
                say("straight quotes in Russian prose"), entry.span(text, start, end), help=say("write « »")
            )
