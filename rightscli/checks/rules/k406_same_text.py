# Equal texts mean that one was copied as a placeholder for the other.

"""The same text in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.rules.k405_russian_english import mostly_cyrillic
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say
from rightscli.text import fold

RULE = Rule(
    code="K406",
    name="same-text",
    severity=Severity.WARNING,
    summary=mark("the same text in both languages"),
    what=mark(
        "Fires where `ru` and `en` are equal and have at least three words. A Russian text "
        "under `en` is K405."
    ),
    why=mark("One of the two readers gets the wrong language."),
    example="ru: Call a lawyer now.\nen: Call a lawyer now.\n",
    instead=mark("Write the Russian text."),
)


_FEWEST_WORDS = 3


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every pair of equal texts."""
    for path, pair in entry.pairs:
        english = pair.get("en")
        if (
            not isinstance(english, str)
            or len(english) != len(pair["ru"])
            or len(english.split()) < _FEWEST_WORDS
        ):
            continue
        if fold(english) == fold(pair["ru"]) and not mostly_cyrillic(english):
            yield RULE.found(say("the Russian and the English text are the same"), entry.at(*path, "ru"))
