# Russian prose has «ёлочки»; straight quotes are for YAML and programs.

"""Straight quotes in Russian prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Applicability, Diagnostic, Edit, Fix, Location, Severity
from rightscli.language import mark
from rightscli.model import say
from rightscli.source import ValuePath

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
    found: dict[ValuePath, list[Location]] = {}
    for text, start, end, _ in entry.prose.holding('"').search(_STRAIGHT):
        if text.language == "ru":
            found.setdefault(text.path, []).append(entry.span(text, start, end))
    for places in found.values():
        yield RULE.found(
            say("straight quotes in Russian prose"), places[0], help=say("write « »"), fix=_fix(places)
        )


def _fix(places: list[Location]) -> Fix | None:
    """Return the fix that opens and closes in turn; it is sure if there is one pair."""
    if len(places) % 2 or any(place.line != place.end_line for place in places):
        return None
    edits = tuple(Edit(place, "«»"[number % 2]) for number, place in enumerate(places))
    one_pair = len(places) == len("«»")
    return Fix(edits=edits, applicability=Applicability.SAFE if one_pair else Applicability.UNSAFE)
