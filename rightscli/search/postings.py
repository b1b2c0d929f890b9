"""Gathering where each term stands: in which entries, and in which of their phrases."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from rightscli.search.lexicon import WEIGHT_UNITS
from rightscli.search.tables import packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MOST_UNITS = (1 << 16) - 1


class _Standing:
    __slots__ = ("columns", "entries", "phrases", "starts", "weights")

    def __init__(self) -> None:
        self.entries = array("I")
        self.weights = array("H")
        self.columns = bytearray()
        self.starts = array("I")
        self.phrases = array("I")


class Postings:
    """Where each term stands; numbers of entries and of phrases only grow."""

    def __init__(self) -> None:
        """Start with none."""
        self._terms: dict[int, _Standing] = {}

    def add(self, entry: int, weights: Mapping[int, float], columns: Mapping[int, int]) -> None:
        """
        Add what the terms of an entry are worth in it, and the columns that they stand in as bits.

        The phrases of the entry are added next.
        """
        for term, weight in weights.items():
            standing = self._of(term)
            standing.entries.append(entry)
            standing.weights.append(min(_MOST_UNITS, round(weight * WEIGHT_UNITS)))
            standing.columns.append(columns[term])
            standing.starts.append(len(standing.phrases))

    def add_phrase(self, phrase: int, terms: Iterable[int]) -> None:
        """Add the terms of a phrase."""
        for term in terms:
            self._of(term).phrases.append(phrase)

    def row(self, term: int) -> tuple[bytes, ...]:
        """Return what the store has of a term: entries, weights, columns, starts of phrases, phrases."""
        standing = self._of(term)
        return (
            packed(standing.entries),
            packed(standing.weights, 2),
            bytes(standing.columns),
            packed((*standing.starts, len(standing.phrases))),
            packed(standing.phrases),
        )

    def _of(self, term: int) -> _Standing:
        found = self._terms.get(term)
        if found is None:
            found = self._terms[term] = _Standing()
        return found
