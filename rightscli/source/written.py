# A value is not written as it is read: folding turns line ends into spaces, quotes hold escapes. What
# never changes is the order of the characters that are no white space, so these are counted on both
# sides.

"""Traces the characters of a value back to where they are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rightscli.source.tree import ScalarNode

_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)")
_WHITE_ESCAPES = frozenset(f"\\{letter}" for letter in "tnrvf_NLP \t")


def written_at(lines: Sequence[str], node: ScalarNode, value: str, offset: int) -> tuple[int, int] | None:
    """
    Return line and column (from 0) at which one character of a value is written.

    White space is placed right after the character before it. None if the place cannot be found.
    """
    first, column, last, _ = node.span
    if not node.style and first == last:
        return first, column + offset
    count = _filled(value[:offset])
    if not value[offset].isspace():
        return _nth(lines, node, count)
    before = _nth(lines, node, count - 1) if count else None
    return None if before is None else (before[0], before[1] + 1)


def _filled(text: str) -> int:
    """Return how many characters are no white space."""
    return sum(map(len, text.split()))


def _nth(lines: Sequence[str], node: ScalarNode, count: int) -> tuple[int, int] | None:
    """Return the place of a written character that is no white space, by its number."""
    for number, start, stop in _parts(lines, node):
        line = lines[number]
        if node.style in {"'", '"'}:
            places = list(_quoted(line, start, stop, node.style))
        else:
            filled = _filled(line[start:stop])
            if count >= filled:
                count -= filled
                continue
            places = [place for place in range(start, stop) if not line[place].isspace()]
        if count < len(places):
            return number, places[count]
        count -= len(places)
    return None


def _parts(lines: Sequence[str], node: ScalarNode) -> Iterator[tuple[int, int, int]]:
    """Yield the lines that a value is written on, with the columns where it begins and ends there."""
    first, column, last, end = node.span
    if node.style in {"|", ">"}:
        first, column = first + 1, 0
    elif node.style:
        column, end = column + 1, end - 1
    for number in range(first, min(last + 1, len(lines))):
        yield number, column if number == first else 0, end if number == last else len(lines[number])


def _quoted(line: str, start: int, stop: int, quote: str) -> Iterator[int]:
    """Yield the columns of the characters of a quoted value, an escape being one character."""
    place = start
    while place < stop:
        width, white = 1, line[place].isspace()
        if quote == "'" and line.startswith("''", place):
            width = 2
        elif quote == '"' and line[place] == "\\":
            escape = _ESCAPE.match(line, place)
            # A backslash at the end of a line joins the lines and leaves no character.
            width = len(escape[0]) if escape else 1
            white = escape is None or escape[0] in _WHITE_ESCAPES or _is_space(escape[0])
        if not white:
            yield place
        place += width


def _is_space(escape: str) -> bool:
    digits = escape[2:]
    return bool(digits) and chr(int(digits, 16)).isspace()
