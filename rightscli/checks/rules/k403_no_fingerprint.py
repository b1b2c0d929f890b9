# Fingerprints are written by a command, all at once, so one finding for a document is enough.

"""Translations without the fingerprint of what they translate."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say_count

RULE = Rule(
    code="K403",
    name="missing-fingerprint",
    severity=Severity.HINT,
    summary=mark("translations without the fingerprint of what they translate"),
    what=mark("Fires once on a document with English texts that lack `of`."),
    why=mark("A later change of the Russian text would not be noticed."),
    example="ru: Повестка\nen: A summons\n",
    instead=mark("Compare the two languages, then run `rights kb translations --accept`."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield one finding for all translations without a fingerprint."""
    without = [path for path, pair in entry.pairs if "en" in pair and "of" not in pair]
    if without:
        yield RULE.found(
            say_count(
                "{number} translation of this document has no fingerprint",
                "{number} translations of this document have no fingerprint",
                len(without),
            ),
            entry.at(*without[0], "en", key=True),
        )
