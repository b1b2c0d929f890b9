# A word is worth more the fewer situations it stands in, and less the more frequent it is in general text.

"""The words of a query: what each may mean, and what it is worth."""

from __future__ import annotations

import math

from rightscli.model import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.search.lexicon import Lexicon, Name

_RARITY = 0.6
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


def phrase_worth(count: int, phrases: int) -> float:
    """Between 0 and 1: how rare a term is that stands in so many of the phrases of situations."""
    return math.log(1 + phrases / (1 + count)) / math.log(1 + max(1, phrases))


class Weights:
    """What each unit and term of one query is worth."""

    def __init__(self, units: list[Unit], lexicon: Lexicon) -> None:
        """Look up how wide-spread the terms are."""
        terms = sorted({reading.term for unit in units for reading in unit.readings})
        self.spread = lexicon.spread(terms) if terms else {}
        self._situations = max(1, lexicon.counts["situations"])
        self._in_phrases: dict[int, float] = {}
        self._rarities: dict[int, float] = {}
        self.phrases = max(1, lexicon.counts["phrases"])
        self.general = [_generality(unit) for unit in units]
        self.units = [self._unit(unit, general) for unit, general in zip(units, self.general, strict=True)]
        self.total = sum(self.units) or 1.0

    def rarity(self, term: int) -> float:
        """Between 0 and 1: how much a term tells one situation from another."""
        known = self._rarities.get(term)
        if known is not None:
            return known
        situations = self.spread[term].situations(self._situations)
        most = math.log((self._situations + 1) / 0.5)
        found = math.log((self._situations + 1) / (situations + 0.5)) / most
        rarity = self._rarities[term] = float(max(0.05, found) ** _RARITY)
        return rarity

    def in_phrases(self, term: int) -> float:
        """Between 0 and 1: how rare a term is among titles, phrases and questions."""
        worth = self._in_phrases.get(term)
        if worth is None:
            worth = self._in_phrases[term] = phrase_worth(self.spread[term].phrases, self.phrases)
        return worth

    def _unit(self, unit: Unit, general: float) -> float:
        if not unit.readings:
            return general * _UNKNOWN
        return general * max(reading.quality * self.rarity(reading.term) for reading in unit.readings)


def _generality(unit: Unit) -> float:
    general = _GENERAL.get(unit.general, 0.2)
    return max(general, _OF_NAME) if unit.names else general
