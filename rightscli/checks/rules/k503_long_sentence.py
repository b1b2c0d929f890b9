# Tired and frightened people lose the thread of a long sentence; the numbers are those of plain-language
# guides, a little relaxed.

"""A sentence is too long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say_count
from rightscli.text import sentences, words

RULE = Rule(
    code="K503",
    name="long-sentence",
    severity=Severity.WARNING,
    summary=mark("a sentence is too long"),
    what=mark(
        "Fires on sentences of more than 28 words in Russian or 32 in English. An inline "
        "reference counts as one word."
    ),
    why=mark("The reader goes back to the beginning, or gives up."),
    example="ru: (a sentence of thirty words)\n",
    instead=mark("Split the sentence: the act first, the reason after."),
)


_MOST = {"ru": 28, "en": 32}
_REFERENCE = re.compile(r"\{[^{}\n]*\}")


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every sentence with too many words."""
    for text in entry.prose.texts:
        assert text.language is not None
        most = _MOST[text.language]
        if text.value.count(" ") < most:
            continue
        value = _REFERENCE.sub(lambda found: "x" * len(found[0]), text.value)
        place = 0
        for sentence in sentences(value):
            count = len(words(sentence))
            start, end = _find(value, sentence, place)
            place = end
            if count > most:
                first = min(end, start + len(sentence.split(maxsplit=1)[0]))
                yield RULE.found(
                    say_count("a sentence of {number} word", "a sentence of {number} words", count),
                    entry.span(text, start, first),
                    help=say_count("at most {number} word", "at most {number} words; split it in two", most),
                )


def _find(value: str, sentence: str, place: int) -> tuple[int, int]:
    """Return where a sentence stands in its text; its white space may differ."""
    first = sentence.split(maxsplit=1)[0]
    last = sentence.rsplit(maxsplit=1)[-1]
    start = max(value.find(first, place), 0)
    end = value.find(last, start)
    return start, (end if end >= 0 else start) + len(last)
