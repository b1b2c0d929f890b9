# A step is read aloud on the phone: the act first, in a few short sentences, the reason under `why`.

"""A step says too much."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say, say_count
from rightscli.text import sentences, words

RULE = Rule(
    code="K504",
    name="wordy-step",
    severity=Severity.WARNING,
    summary=mark("a step says too much"),
    what=mark(
        "Fires on the Russian text of a step with more than three sentences, or with more "
        "than 14 words a sentence on average."
    ),
    why=mark("The person on the other end forgets the beginning."),
    example="text:\n  ru: (four sentences)\n",
    instead=mark("Leave the act in `text` and move the rest to `why`, or make two steps."),
)


_MOST_SENTENCES = 3
_MOST_WORDS = 14
_REFERENCE = re.compile(r"\{[^{}\n]*\}")


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every step that is too long to be followed."""
    if not entry.claims:
        return
    for item in entry.items("steps"):
        text = entry.source.value((*item.path, "text", "ru"))
        if not isinstance(text, str):
            continue
        parts = sentences(_REFERENCE.sub("x", text))
        place = entry.at(*item.path, "text", "ru", key=True)
        advice = say("leave the act here and move the rest to `why`, or make two steps")
        if len(parts) > _MOST_SENTENCES:
            message = say_count(
                "the step has {number} sentence", "the step has {number} sentences", len(parts)
            )
            yield RULE.found(message, place, help=advice)
        elif parts and len(words(" ".join(parts))) > _MOST_WORDS * len(parts):
            average = len(words(" ".join(parts))) // len(parts)
            message = say_count(
                "{number} word a sentence on average", "{number} words a sentence on average", average
            )
            yield RULE.found(message, place, help=advice)
