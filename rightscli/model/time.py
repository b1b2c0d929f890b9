"""Spans of dates."""

from __future__ import annotations

from datetime import date

from rightscli.model.basics import Record


class Window(Record):
    """A span of days, both ends included; None is an open end."""

    start: date | None = None
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Say whether the day lies in the span."""
        return (self.start is None or self.start <= day) and (self.until is None or day <= self.until)


ALWAYS = Window()
