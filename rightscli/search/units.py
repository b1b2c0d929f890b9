"""The words of a query, and what each may mean."""

from __future__ import annotations

from rightscli.model import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.search.lexicon import Name


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
