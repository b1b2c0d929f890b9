"""Words the finding about a plain word that parsers read differently."""

from __future__ import annotations

from rightscli.diagnostics import Diagnostic, Fix, Location, Severity
from rightscli.language import mark
from rightscli.model import Message, say

_MEANINGS = {
    "true": mark("some programs read it as “true”, others as text"),
    "false": mark("some programs read it as “false”, others as text"),
    "null": mark("some programs read it as “nothing”, others as text"),
    "=": mark("some programs give it a meaning of its own"),
    "sexagesimal": mark("some programs read it as a number of minutes or seconds"),
    "timestamp": mark("some programs read it as a moment in time, others as text"),
    "octal": mark("some programs drop the zeros in front or count in eights"),
    "number": mark("some programs read it as a number, others as text"),
    "fraction": mark("it is read as a fraction, so that zeros at its end are lost"),
}


def surprising_value(word: str, surprise: str, place: Location) -> Diagnostic:
    """Return the finding for a value; `surprise` is a name that `resolve` gives."""
    return Diagnostic(
        rule="K003",
        severity=Severity.ERROR,
        message=say("`{word}` stands without quotes: {meaning}", word=word, meaning=say(_MEANINGS[surprise])),
        primary=place,
        help=_advice(word, surprise),
        fix=Fix.write(place, f'"{word}"', safe=True),
    )


def surprising_key(word: str, place: Location) -> Diagnostic:
    """Return the finding for a key that is no text to every parser."""
    return Diagnostic(
        rule="K003",
        severity=Severity.ERROR,
        message=say("`{word}` is no name for a key: some programs do not read it as text", word=word),
        primary=place,
        help=say("use one of the keys of the schema"),
    )


def _advice(word: str, surprise: str) -> Message:
    if surprise in {"true", "false"}:
        return say(
            'write "{word}" in quotes for text, or `{plain}` for a yes or no', word=word, plain=surprise
        )
    if surprise == "null":
        return say('write "{word}" in quotes for text, or leave the key out', word=word)
    return say('write "{word}" in quotes', word=word)
