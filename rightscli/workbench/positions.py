# Editors count characters as their own strings do: mostly in UTF-16, where a letter beyond the basic plane
# counts twice. We count characters. The two are converted here and nowhere else.

"""Columns as editors count them."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum


class Units(StrEnum):
    """What a column counts."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"


def _bytes_of(sign: str) -> int:
    return len(sign.encode("utf-8", "surrogatepass"))


def _pairs_of(sign: str) -> int:
    return 2 if ord(sign) > 0xFFFF else 1  # noqa: PLR2004 - the last letter of the basic plane


_WIDTH: dict[Units, Callable[[str], int]] = {
    Units.UTF8: _bytes_of,
    Units.UTF16: _pairs_of,
    Units.UTF32: lambda _sign: 1,
}


def to_units(line: str, column: int, units: Units) -> int:
    """Return where a character stands as an editor counts; both count from 0, and the end is the limit."""
    before = line[: max(column, 0)]
    if before.isascii():
        return len(before)
    return sum(map(_WIDTH[units], before))


def from_units(line: str, place: int, units: Units) -> int:
    """Return which character stands where an editor points; a place inside a character means before it."""
    if line.isascii():
        return min(max(place, 0), len(line))
    width, counted = _WIDTH[units], 0
    for column, sign in enumerate(line):
        counted += width(sign)
        if counted > place:
            return column
    return len(line)
