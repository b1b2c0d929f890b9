"""What is asked of a handout."""

from __future__ import annotations

from datetime import date

from rightscli.model import Audience, HandoutSet, Kind, Language, Record
from rightscli.pages import PaperSize, Readers

READERS = {Audience.RELATIVE: Readers.RELATIVE, Audience.VOLUNTEER: Readers.VOLUNTEER}
"""Whom a set is made for, by the audience that it names; all others are people called up themselves."""


class Request(Record, kw_only=True):
    """Which pages, for whom, how."""

    set: str | None = None
    """The id of a trainer's set; then the ids are those of the set."""
    ids: tuple[str, ...] = ()
    """Situations, in the order of the handout."""
    readers: Readers = Readers.CONSCRIPT
    size: PaperSize = PaperSize.A4
    languages: tuple[Language, ...] = (Language.RU,)
    neutral: bool = False
    as_of: date
    as_of_asked: bool = False
    """Whether somebody named the day, so that the pages must say which day it is."""

    @property
    def selection(self) -> str:
        """A line that stands for the choice of pages; equal choices have equal lines."""
        return f"set {self.set}" if self.set is not None else " ".join(self.ids)


class NotForHandoutsError(LookupError):
    """A name that was given is not what a handout is made of."""

    def __init__(self, name: str, expected: Kind, found: Kind | None) -> None:
        """Name it, what was expected, and the kind of what the name belongs to, if to anything."""
        super().__init__(name)
        self.name = name
        self.expected = expected
        self.found = found


def readers_of(handout: HandoutSet | None) -> Readers:
    """Return whom a handout is made for when nobody says otherwise."""
    return Readers.CONSCRIPT if handout is None else READERS.get(handout.audience, Readers.CONSCRIPT)
