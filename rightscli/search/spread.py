# Numbers are packed in the store; what a search makes of them is made when it is first asked for, and kept
# with the term: who goes on asking meets the same terms again.

"""Where terms stand."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SATURATION = 8.0
"""A match of this weight gives half of what a match can be worth."""
WEIGHT_UNITS = 50
"""Weights of postings are stored as whole numbers of this fraction."""

MOST_AS_BITS = 25_000
"""Entries of an index that is searched by bits; in a larger one FTS5 ranks them."""

_HALF = SATURATION * WEIGHT_UNITS
_FULL = 0.65
_LEVELS = (0.1, 0.2, 0.35, 0.55, 0.8)
"""Matches between two of these are taken for equally good until the best entries are known."""
_WIDE = 128
"""For a term in more entries the store has them as bits."""


class _Shares(dict[int, float]):
    def __missing__(self, weight: int) -> float:
        """Return what a match of a stored weight is worth; all postings have but a few hundred weights."""
        share = self[weight] = weight / (weight + _HALF) / _FULL
        return share


share_of = _Shares().__getitem__
"""What a match of a stored weight is worth, from 0; a very good one is worth 1."""


class _Levels(dict[int, int]):
    def __missing__(self, weight: int) -> int:
        """Return the level of a weight."""
        level = self[weight] = bisect_right(_LEVELS, share_of(weight))
        return level


_level_of = _Levels().__getitem__
_WORTHS = [(low + high) / 2 for low, high in pairwise((0.0, *_LEVELS, 1.2))]
"""About what a match of each level is worth."""


def bits(entries: Sequence[int], weights: Sequence[int]) -> dict[int, bytearray]:
    """Return the entries of a term as bits by their numbers, those of each level together."""
    size = (entries[-1] >> 3) + 1 if entries else 0
    found: dict[int, bytearray] = {}
    for entry, level in zip(entries, map(_level_of, weights), strict=True):
        if level not in found:
            found[level] = bytearray(size)
        found[level][entry >> 3] |= 1 << (entry & 7)
    return found


def packed_bits(entries: Sequence[int], weights: Sequence[int]) -> bytes:
    """Return the entries of a wide-spread term as bits, as they are stored; nothing for another term."""
    if len(entries) <= _WIDE:
        return b""
    return b"".join([bytes([level]) + found for level, found in bits(entries, weights).items()])


class Spread:
    """Where a term stands."""

    def __init__(
        self,
        phrases: int,
        entries: bytes,
        weights: bytes,
        columns: bytes,
        levels: bytes,
        starts: bytes,
        spoken: bytes,
    ) -> None:
        """Take a row of the store."""
        self.phrases = phrases
        """In how many phrases of situations."""
        self.entries = unpacked(entries)
        """The entries that have it, by their numbers, which grow."""
        self.weights = unpacked_short(weights)
        """What it is worth in each, in `WEIGHT_UNITS`."""
        self.columns = columns
        """In which columns of each it stands, as bits."""
        self._levels = levels
        self._starts = unpacked(starts)
        self._spoken = unpacked(spoken)

    def situations(self, last: int) -> int:
        """Return in how many entries it stands up to the last situation."""
        return bisect_right(self.entries, last)

    def spoken(self, place: int) -> Sequence[int]:
        """Return the phrases that have it of the entry at a place in `entries`."""
        return self._spoken[self._starts[place] : self._starts[place + 1]]

    def among(self, chosen: Iterable[int], chosen_bits: int) -> list[tuple[int, int]]:
        """Return those of some entries, given as numbers and as bits, that have it, with their places."""
        if len(self.entries) <= _WIDE:
            at = self._at
            return [(number, at[number]) for number in chosen if number in at]
        if chosen_bits:
            chosen = numbers_of(chosen_bits & self.everywhere)
        entries, most = self.entries, len(self.entries)
        near = [(number, bisect_left(entries, number)) for number in chosen]
        return [(number, place) for number, place in near if place < most and entries[place] == number]

    @cached_property
    def _at(self) -> dict[int, int]:
        return dict(zip(self.entries, range(len(self.entries)), strict=True))

    @cached_property
    def levels(self) -> list[tuple[float, int]]:
        """About what it is worth, with the entries where it is, as bits by their numbers."""
        if not self._levels:
            found = bits(self.entries, self.weights).items()
            return [(_WORTHS[level], int.from_bytes(entries, "little")) for level, entries in found]
        step = (self.entries[-1] >> 3) + 2
        return [
            (_WORTHS[self._levels[at]], int.from_bytes(self._levels[at + 1 : at + step], "little"))
            for at in range(0, len(self._levels), step)
        ]

    @cached_property
    def everywhere(self) -> int:
        """All entries that have it as bits by their numbers."""
        every = 0
        for _, entries in self.levels:
            every |= entries
        return every


def numbers_of(bits: int) -> list[int]:
    """Return the places of the bits of a number, the highest first."""
    numbers = []
    while bits:
        number = bits.bit_length() - 1
        numbers.append(number)
        bits ^= 1 << number
    return numbers


def unpacked(numbers: bytes) -> Sequence[int]:
    """Return the numbers that were packed in four bytes each."""
    return memoryview(numbers).cast("I") if sys.byteorder == "little" else _by_hand(numbers, 4)


def unpacked_short(numbers: bytes) -> Sequence[int]:
    """Return the numbers that were packed in two bytes each."""
    return memoryview(numbers).cast("H") if sys.byteorder == "little" else _by_hand(numbers, 2)


def _by_hand(numbers: bytes, size: int) -> list[int]:
    return [int.from_bytes(numbers[place : place + size], "little") for place in range(0, len(numbers), size)]
