"""Places in files."""

from __future__ import annotations

from rightscli.model import Record


class Location(Record, order=True):
    """
    A span of characters in a file.

    Lines and columns count from 1; columns count characters, not bytes and not screen cells. The end is
    the first place after the span, so an empty span starts and ends at the same place.
    """

    path: str
    """The file as the reader of the report knows it."""
    line: int
    column: int
    end_line: int
    end_column: int

    def __post_init__(self) -> None:
        """Refuse a span that lies before the file or ends before it begins."""
        if self.line < 1 or self.column < 1:
            raise ValueError(f"no such place: {self.line}:{self.column}")
        if (self.end_line, self.end_column) < (self.line, self.column):
            raise ValueError(f"the span ends before it begins: {self}")

    @classmethod
    def whole(cls, path: str) -> Location:
        """Return the place for a finding about the file itself: its very beginning, no characters."""
        return cls(path, 1, 1, 1, 1)
