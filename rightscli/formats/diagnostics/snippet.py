# What is quoted from a file may be hostile: escape sequences, characters that turn the direction of
# text. They are shown by their numbers. Columns count characters while terminals count cells, so the
# width of every character is looked up, or the marks would stand under the wrong letters.

"""Lines of a file made safe and aligned for a terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_TAB = "    "
_WIDEST = 140
_BEFORE = 60
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line as it is shown, with the cells before the marked part and the cells it takes."""

    line: str
    before: int
    marked: int


def safe(text: str) -> str:
    """Return a text with everything that a terminal would obey, or hide, shown by its number."""
    return "".join(_shown(character) for character in text)


def snippet(line: str, start: int, end: int) -> Snippet:
    """
    Return a line with columns `start` to `end` (from 0) marked, cut to a window if it is very long.

    An empty or missing span is marked by one cell.
    """
    start = min(start, len(line))
    end = max(start, min(end, len(line)))
    first, last = 0, len(line)
    if len(line) > _WIDEST:
        first = max(0, start - _BEFORE)
        last = min(len(line), first + _WIDEST)
    left = "…" if first else ""
    right = "…" if last < len(line) else ""
    shown = safe(line[first:last])
    before = len(left) + width(safe(line[first:start]))
    marked = width(safe(line[start : min(end, last)]))
    return Snippet(f"{left}{shown}{right}", before, max(1, marked))


def width(text: str) -> int:
    """Return how many cells a text takes on a terminal."""
    return len(text) if text.isascii() else sum(_cells(character) for character in text)


def _shown(character: str) -> str:
    if character == "\t":
        return _TAB
    if unicodedata.category(character) in _HIDDEN_CATEGORIES:
        return f"<U+{ord(character):04X}>"
    return character


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
