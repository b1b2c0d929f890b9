"""One finding."""

from __future__ import annotations

from enum import StrEnum

from rightscli.diagnostics.location import Location
from rightscli.model import Message, Record


class Severity(StrEnum):
    """How much a finding matters; the order is from worst to least."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Related(Record):
    """Another place that belongs to the finding."""

    location: Location
    message: Message


class Applicability(StrEnum):
    """How far a fix can be trusted."""

    SAFE = "safe"
    """It writes what was surely meant; nothing that could be read before means something else."""
    UNSAFE = "unsafe"
    """It is a guess, such as the nearest id, and a person must look at it."""


class Edit(Record):
    """Characters to write in place of a span; an empty span is a place to write at."""

    location: Location
    replacement: str


class Fix(Record, kw_only=True):
    """Edits of one file that together mend what was found."""

    edits: tuple[Edit, ...] = ()
    applicability: Applicability = Applicability.SAFE
    rename: str = ""
    """The name that the file should have in its folder, empty if it may keep its own."""

    @property
    def safe(self) -> bool:
        """Whether a program may apply it unasked."""
        return self.applicability is Applicability.SAFE

    @classmethod
    def write(cls, location: Location, replacement: str, *, safe: bool) -> Fix:
        """Return the fix that writes one text in place of one span."""
        applicability = Applicability.SAFE if safe else Applicability.UNSAFE
        return cls(edits=(Edit(location, replacement),), applicability=applicability)


class Diagnostic(Record, kw_only=True):
    """
    One finding of one rule.

    A diagnostic always has a primary location; without one it cannot be built.
    """

    rule: str
    """Stable code, as used in suppressions."""
    severity: Severity
    message: Message
    """What was found, in lower case and without a final stop."""
    primary: Location
    """The place to look at first, as small as it can be."""
    label: Message | None = None
    """A few words that stand beside the marked characters."""
    help: Message | None = None
    """What to do about it."""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def order(self) -> tuple[str, int, int, str, int, int, str]:
        """Sort key: path, line, column, code; the rest keeps the order of equals stable."""
        place = self.primary
        return (
            place.path,
            place.line,
            place.column,
            self.rule,
            place.end_line,
            place.end_column,
            repr(self.message.values),
        )
