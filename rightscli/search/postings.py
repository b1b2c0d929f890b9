"""Writing where each term stands: in which entries, and in which of their phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.search.lexicon import BLOCK_BITS, COLUMN_BITS, WEIGHT_UNITS
from rightscli.search.tables import packed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

_MOST_UNITS = (1 << 32 - COLUMN_BITS) - 1


class Postings:
    """Gathers the postings of a block of entries, and writes them when the next block begins."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Write with this connection."""
        self._connection = connection
        self._block = 0
        self._entries: dict[int, list[int]] = {}
        self._phrases: dict[int, list[int]] = {}

    def begin(self, entry: int) -> None:
        """Begin an entry; numbers of entries only grow."""
        if entry >> BLOCK_BITS != self._block:
            self.write()
            self._block = entry >> BLOCK_BITS

    def add(self, entry: int, weights: Mapping[int, float], columns: Mapping[int, int]) -> None:
        """Add what the terms of an entry are worth in it, and the columns that they stand in as bits."""
        for term, weight in weights.items():
            units = min(_MOST_UNITS, round(weight * WEIGHT_UNITS))
            self._entries.setdefault(term, []).extend((entry, units << COLUMN_BITS | columns[term]))

    def add_phrase(self, entry: int, phrase: int, terms: Iterable[int]) -> None:
        """Add the terms of a phrase of an entry."""
        for term in terms:
            self._phrases.setdefault(term, []).extend((entry, phrase))

    def write(self) -> None:
        """Write the block that is gathered."""
        self._connection.executemany(
            "INSERT INTO search_postings VALUES (?, ?, ?, ?)",
            [
                (term, self._block, packed(self._entries.get(term, ())), packed(self._phrases.get(term, ())))
                for term in sorted(self._entries.keys() | self._phrases.keys())
            ],
        )
        self._entries.clear()
        self._phrases.clear()
