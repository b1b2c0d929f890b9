"""One finding."""

from __future__ import annotations

from enum import StrEnum

from rightscli.diagnostics.location import Location
from rightscli.diagnostics.message import Message
from rightscli.model import Record


class Severity(StrEnum):
    """How much a finding matters; the order is from worst to least."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Related(Record):
    """Another place that belongs to the finding."""

    location: Location
    message: Message


class Fix(Record):
    """Characters to write in place of a span."""

    location: Location
    replacement: str


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
