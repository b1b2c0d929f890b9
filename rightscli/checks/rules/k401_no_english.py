# Russian is always there; a missing translation is shown as missing, never replaced by Russian.

"""A text without its English translation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rightscli.checks.entry import Entry
from rightscli.checks.expected import expected_at
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say
from rightscli.source import ValuePath

RULE = Rule(
    code="K401",
    name="missing-english",
    severity=Severity.WARNING,
    summary=mark("a text without its English translation"),
    what=mark("Fires on every text with `ru` and without `en`."),
    why=mark("An English reader sees “not translated” in the middle of the advice."),
    example="title:\n  ru: Вызвали на освидетельствование\n",
    instead=mark("Add `en` below `ru`."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every text that has no English."""
    for path, pair in entry.pairs:
        if "en" not in pair and _known(entry, path, pair):
            yield RULE.found(
                say("the text has no English translation"),
                entry.at(*path, "ru", key=True),
                help=say("add `en:` below"),
            )


def _known(entry: Entry, path: ValuePath, pair: dict[str, Any]) -> bool:
    """Say whether the schema knows a text in two languages here, and the English is really missing."""
    assert entry.kind is not None
    keys = expected_at(entry.kind, path).get("properties", {})
    return "en" in keys and pair.keys() <= keys.keys()
