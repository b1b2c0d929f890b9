# Russian and Latin letters look alike; a word with both is found by nobody and read wrongly by screen
# readers.

"""A word mixes Russian and Latin letters that look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.strings import Strings, Text
from rightscli.diagnostics import Diagnostic, Fix, Location, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K404",
    name="mixed-letters",
    severity=Severity.ERROR,
    summary=mark("a word mixes Russian and Latin letters that look alike"),
    what=mark(
        "Fires on words with letters of both alphabets where all letters of one of them have "
        "a twin in the other. Parts joined by a hyphen are words of their own."
    ),
    why=mark("Search does not find the word, and nobody sees why."),
    example="ru: Пoвестка   # with a Latin o\n",
    instead=mark("Type the word again with one keyboard layout."),
)


_MIXED = re.compile(r"[A-Za-z]+[А-Яа-яЁё][A-Za-zА-Яа-яЁё]*|[А-Яа-яЁё]+[A-Za-z][A-Za-zА-Яа-яЁё]*")
_LATIN = re.compile(r"[A-Za-z]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_LATIN_TWINS = frozenset("aceopxyABCEHKMOPTXi")
_RUSSIAN_TWINS = frozenset("асеорхуАВСЕНКМОРТХіѕ")
_TO_RUSSIAN = str.maketrans("aceopxyABCEHKMOPTXi", "асеорхуАВСЕНКМОРТХі")
_TO_LATIN = str.maketrans("асеорхуАВСЕНКМОРТХіѕ", "aceopxyABCEHKMOPTXis")


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every mixed word."""
    for text, start, end, found in Strings(_two_alphabets(entry)).without_references().search(_MIXED):
        latin = {letter for letter in found[0] if letter.isascii()}
        russian = {letter for letter in found[0] if not letter.isascii()}
        if latin <= _LATIN_TWINS or russian <= _RUSSIAN_TWINS:
            few = latin if len(latin) <= len(russian) else russian
            message = say("the word `{word}` mixes Russian and Latin letters", word=found[0])
            advice = say("Latin here: {letters}", letters=tuple(sorted(few)))
            if few is russian:
                advice = say("Russian here: {letters}", letters=tuple(sorted(few)))
            place = entry.span(text, start, end)
            fix = _fix(place, found[0], latin, russian)
            yield RULE.found(message, place, help=advice, fix=fix)


def _fix(place: Location, word: str, latin: set[str], russian: set[str]) -> Fix | None:
    """Return the fix that writes the word in one alphabet; it is sure if only one of the two can hold it."""
    if place.line != place.end_line or place.end_column - place.column != len(word):
        return None
    to_russian, to_latin = latin <= _LATIN_TWINS, russian <= _RUSSIAN_TWINS
    if to_russian and (not to_latin or len(latin) <= len(russian)):
        return Fix.write(place, word.translate(_TO_RUSSIAN), safe=not to_latin)
    return Fix.write(place, word.translate(_TO_LATIN), safe=not to_russian)


def _two_alphabets(entry: Entry) -> list[Text]:
    """Return the texts that hold letters of both; most Russian ones hold no Latin, and the reverse."""
    foreign = (_CYRILLIC if text.language == "en" else _LATIN for text in entry.strings)
    return [
        text
        for text, letters in zip(entry.strings, foreign, strict=True)
        if not text.value.isascii() and letters.search(text.value)
    ]
