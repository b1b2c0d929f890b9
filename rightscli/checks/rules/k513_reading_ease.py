# The floors stand between what we write and what offices write. When they were set, the sixty situations
# scored from 39 to 65 in Russian (median 53) and from 59 to 81 in English (median 70), while the paraphrases
# in the acts, plainer than the acts themselves, stayed in two files of three below 38 and below 56. One text
# says little, so a situation is measured as a whole and the finding points to where to begin.

"""A situation is hard to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import floor

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.strings import Text
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say
from rightscli.text import reading_ease, words

RULE = Rule(
    code="K513",
    name="reading-ease",
    severity=Severity.WARNING,
    summary=mark("a situation is hard to read"),
    what=mark(
        "Fires on a situation whose summary, steps, prohibitions and answers together score "
        "less than 40 in Russian (Flesch’s formula with the coefficients of Oborneva) or less "
        "than 55 in English (Flesch’s). It points to the hardest text. Fewer than a hundred "
        "words are not measured, and an inline reference counts as one short word."
    ),
    why=mark("A tired and frightened reader takes in short words and short sentences only."),
    example="ru: Осуществляется рассмотрение обращений граждан уполномоченными лицами.\n",
    instead=mark(
        "Say who does what: verbs for nouns, short words for long ones, two sentences for one. "
        "Begin with the text that is named, and see which other texts are like it."
    ),
)


_FLOORS = {"ru": 40, "en": 55}
_FEWEST_WORDS = 100
_WORTH_NAMING = 20
"""Words; the score of a shorter text is an accident."""
_ROLES = {
    ("summary",),
    ("steps", "text"),
    ("steps", "why"),
    ("never", "text"),
    ("never", "why"),
    ("questions", "a"),
}
_REFERENCE = re.compile(r"\{[^{}\n]*\}")
_STANDS_FOR_REFERENCE = {"ru": "Слово", "en": "Word"}


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for each language in which the situation is below the floor."""
    if not entry.claims:
        return
    for language, least in _FLOORS.items():
        texts = {text: _plain(text, language) for text in entry.prose.texts if _counts(text, language)}
        lengths = {text: len(words(plain)) for text, plain in texts.items()}
        score = reading_ease(texts.values(), language)
        if score is None or score >= least or sum(lengths.values()) < _FEWEST_WORDS:
            continue
        long = [text for text in texts if lengths[text] >= _WORTH_NAMING] or list(texts)
        scores = {text: reading_ease([texts[text]], language) for text in long}
        lowest, hardest = min(
            ((own, text) for text, own in scores.items() if own is not None), key=lambda pair: pair[0]
        )
        message = (
            say("the Russian texts score {score} in reading ease", score=floor(score))
            if language == "ru"
            else say("the English texts score {score} in reading ease", score=floor(score))
        )
        advice = say(
            "at least {least}; begin with this text, the hardest ({score}): shorter words and sentences",
            least=least,
            score=floor(lowest),
        )
        yield RULE.found(message, entry.at(*hardest.path, key=True), help=advice)


def _counts(text: Text, language: str) -> bool:
    return text.language == language and text.role in _ROLES


def _plain(text: Text, language: str) -> str:
    return _REFERENCE.sub(_STANDS_FOR_REFERENCE[language], text.value)
