# One module for each format. Only `terminal` knows rich; it is imported from its own module by whoever
# has a terminal, so that this door stays light.
#
# What comes from documents and from the command line is text and nothing else. A terminal must never
# see its control characters, and characters that turn the direction of reading must not be able to
# make a page read differently from what it says.

"""Formats: pages and lists as text, JSON and Markdown; all text in them is made harmless for terminals."""

from __future__ import annotations

_KEPT = frozenset("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{ZERO WIDTH JOINER}")
_BLANKS = frozenset("\t\n\v\f\r\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}")
_DROPPED = frozenset("\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{WORD JOINER}")
_PICTURES = 0x2400
_DELETE = 0x7F
_SPACE = 0x20


def neutral(text: str) -> str:
    """
    Return the text as one line of printable characters.

    White space of every kind becomes a space, control characters become their pictures («␛»), and
    anything else that is not printable, such as a change of direction, becomes «�».
    """
    if text.isprintable() or text.replace("\N{NO-BREAK SPACE}", "").isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character.isprintable() or character in _KEPT:
        return character
    if character in _BLANKS or character.isspace():
        return " "
    if character in _DROPPED:
        return ""
    code = ord(character)
    if code < _SPACE:
        return chr(_PICTURES + code)
    return "␡" if code == _DELETE else "\N{REPLACEMENT CHARACTER}"


__all__ = ["neutral"]
