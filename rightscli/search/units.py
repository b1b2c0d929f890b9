# A word is worth more the fewer situations it stands in, and less the more frequent it is in general text.

"""The words of a query: what each may mean, and what it is worth."""

from __future__ import annotations

from rightscli.model import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.search.lexicon import Lexicon, Name

_GENERAL = {0: 1.0, 30: 1.0, 35: 0.95, 40: 0.9, 45: 0.8, 50: 0.65, 55: 0.45, 60: 0.25}
_OF_NAME = 0.9
_UNKNOWN = 0.75


class Reading(NamedTuple):
    """One term that a word may mean."""

    term: int
    quality: float
    """Between 0 and 1: how sure this reading is."""
    how: str
    """word, name, latin, layout, typo, joined, split, root, beginning."""
    shown: str
    """The word or name that it was read as."""


class Unit:
    """One word of the query, or several that are one name, with its readings."""

    __slots__ = ("elsewhere", "flipped", "general", "meant", "names", "readings", "stem", "typed", "word")

    def __init__(self, word: str, stem_: str, general: int) -> None:
        """Take a folded word, its stem and its class in general text."""
        self.word = word
        self.typed = word
        """The word as it stands in the query."""
        self.meant = word
        """The word as it was read: repaired, in Cyrillic, or as it stands."""
        self.elsewhere = False
        """Whether the word names a subject that borders on ours."""
        self.flipped = False
        self.stem = stem_
        self.general = general
        self.readings: list[Reading] = []
        self.names: list[Name] = []

    def add(self, reading: Reading) -> None:
        """Add a reading unless there is a better one of the same term."""
        for place, other in enumerate(self.readings):
            if other.term == reading.term:
                if reading.quality > other.quality:
                    self.readings[place] = reading
                return
        self.readings.append(reading)

    def take(self, other: Unit) -> None:
        """Read the word as the same word was read elsewhere in the query."""
        self.readings = list(other.readings)
        self.meant = other.meant


class Weights:
    """What each unit and term of one query is worth."""

    def __init__(self, units: list[Unit], lexicon: Lexicon) -> None:
        """Look up how wide-spread the terms are."""
        terms = sorted({reading.term for unit in units for reading in unit.readings})
        self.spread = lexicon.spread(terms) if terms else {}
        self.general = [_generality(unit) for unit in units]
        self.units = [self._unit(unit, general) for unit, general in zip(units, self.general, strict=True)]
        self.total = sum(self.units) or 1.0

    def _unit(self, unit: Unit, general: float) -> float:
        if not unit.readings:
            return general * _UNKNOWN
        return general * max(reading.quality * self.spread[reading.term].rarity for reading in unit.readings)


def _generality(unit: Unit) -> float:
    general = _GENERAL.get(unit.general, 0.2)
    return max(general, _OF_NAME) if unit.names else general
