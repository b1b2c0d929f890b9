# An explicit `--lang en` is strict: what stands under `en` is shown as English.

"""An English text that is Russian."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K405",
    name="russian-as-english",
    severity=Severity.ERROR,
    summary=mark("an English text that is Russian"),
    what=mark("Fires on texts and phrases under `en` whose letters are mostly Cyrillic."),
    why=mark("A reader who knows no Russian gets Russian without a word of warning."),
    example="en: Вызвали на освидетельствование\n",
    instead=mark("Translate it, or delete `en` until somebody does."),
)


_CYRILLIC = re.compile(r"[А-Яа-яЁё]")


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every English text in Cyrillic."""
    for text in entry.localised.texts:
        if text.language != "en" or text.value.isascii() or not _CYRILLIC.search(text.value):
            continue
        if mostly_cyrillic(text.value):
            yield RULE.found(
                say("the English text is Russian"), entry.at(*text.path), help=say("translate it")
            )


def mostly_cyrillic(value: str) -> bool:
    """Say whether more than half of the letters are Cyrillic."""
    letters = [letter for letter in value if letter.isalpha()]
    return sum(not letter.isascii() and "\u0400" <= letter <= "\u04ff" for letter in letters) * 2 > len(
        letters
    )
