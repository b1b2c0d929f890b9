# Formatting moves whole lines: keys into the order of the schema with the comments above them, and blocks
# to the indentation of the house. Nothing is written anew from data, so prose is never wrapped and quotes
# stay as they are. The result is read again; if it would mean anything else, nothing is changed.

"""Putting a document into the shape of the house."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rightscli.editing.comments import comments_of
from rightscli.source import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.source import SourceFile, ValuePath

KeyOrder = Callable[["ValuePath"], "Sequence[str]"]
"""Gives the keys of the mapping at a path in their order; keys it does not name stand last."""

_STEP = 2
"""Columns of one level."""


class FormatError(ValueError):
    """The document cannot be formatted without changing what it means."""


def formatted(file: SourceFile, order: KeyOrder) -> str:
    """
    Return the text of the file in the shape of the house.

    Args:
        file: A document that could be read.
        order: The order of keys.

    Raises FormatError if the document would not mean the same, or would lose a comment.
    """
    if file.data is None:
        raise FormatError("the document cannot be read")
    layout = _Layout(file, order)
    end = max(number for number, line in enumerate(file.lines, 1) if line.strip())
    lines = layout.mapping((), 0, end, 0)
    text = "\n".join(lines).rstrip("\n") + "\n"
    again = parse(text.encode("utf-8"), display=file.display, kind=file.kind)
    if again.data != file.data or again.findings:
        raise FormatError("the document would not mean the same")
    if sorted(comments_of(again)) != sorted(comments_of(file)):
        raise FormatError("a comment would be lost")
    return _trimmed(again)


def _trimmed(file: SourceFile) -> str:
    """Return the text without spaces at the ends of lines, where they are not part of a text."""
    inside = {number for first, last in file.long_values() for number in range(first, last + 1)}
    lines = [line if number in inside else line.rstrip() for number, line in enumerate(file.lines, 1)]
    return "\n".join(lines)


class _Layout:
    """Lays out the blocks of one file; lines are counted from 0, and ends lie behind the last line."""

    def __init__(self, file: SourceFile, order: KeyOrder) -> None:
        self._file = file
        self._order = order
        self._lines = list(file.lines)

    def mapping(self, path: ValuePath, first: int, end: int, column: int) -> list[str]:
        """Return the lines of a mapping in blocks, its keys in order, beginning at a column."""
        value = self._file.value(path)
        assert isinstance(value, dict)
        places = [self._key(path, key) for key in value]
        now = places[0][1]
        starts = [first if not number else self._above(line, now) for number, (line, _) in enumerate(places)]
        ends = [*starts[1:], end]
        wanted = {key: number for number, key in enumerate(self._order(path))}
        chunks = [
            self._entry((*path, key), start, place[0], stop, column - now)
            for key, place, start, stop in zip(value, places, starts, ends, strict=True)
        ]
        # What stands above the first key of a whole document is about the document.
        opening: list[str] = []
        if not path:
            opening, chunks[0] = chunks[0][: places[0][0]], chunks[0][places[0][0] :]
        ranked = sorted(zip(value, chunks, strict=True), key=lambda pair: wanted.get(pair[0], len(wanted)))
        return [*opening, *(line for _key, chunk in ranked for line in chunk)]

    def _entry(self, path: ValuePath, start: int, line: int, end: int, shift: int) -> list[str]:
        value = self._file.value(path)
        column = self._key(path[:-1], str(path[-1]))[1] + shift
        head = [self._moved(number, shift) for number in range(start, line + 1)]
        if isinstance(value, dict) and value and self._in_blocks(path, line):
            below = self._key(path, next(iter(value)))[0]
            between = [self._moved(number, shift) for number in range(line + 1, self._above_all(below, line))]
            return [*head, *between, *self.mapping(path, line + 1 + len(between), end, column + _STEP)]
        if isinstance(value, list) and value and self._dash(path) is not None:
            return [*head, *self._items(path, line + 1, end, column + _STEP)]
        return [*head, *(self._moved(number, shift) for number in range(line + 1, end))]

    def _items(self, path: ValuePath, first: int, end: int, column: int) -> list[str]:
        value = self._file.value(path)
        assert isinstance(value, list)
        dash = self._dash(path)
        assert dash is not None
        shift = column - dash
        lines = [self._item_line((*path, number)) for number in range(len(value))]
        starts = [first, *(self._above(line, dash) for line in lines[1:])]
        ends = [*starts[1:], end]
        laid: list[str] = []
        for number, (line, start, stop) in enumerate(zip(lines, starts, ends, strict=True)):
            laid += [self._moved(one, shift) for one in range(start, line)]
            item = (*path, number)
            inner = value[number]
            if isinstance(inner, dict) and inner and self._after_dash(item, line, dash):
                # The dash belongs to whichever key will stand first.
                self._lines[line] = f"{self._lines[line][:dash]} {self._lines[line][dash + 1 :]}"
                body = self.mapping(item, line, stop, column + _STEP)
                at = next(index for index, text in enumerate(body) if not text.lstrip().startswith("#"))
                pad = " " * column
                comments = [f"{pad}{text.lstrip()}" for text in body[:at]]
                laid += [*comments, f"{pad}- {body[at][column + _STEP :]}", *body[at + 1 :]]
            else:
                laid += [self._moved(one, shift) for one in range(line, stop)]
        return laid

    def _key(self, path: ValuePath, key: str) -> tuple[int, int]:
        place = self._file.locate((*path, key), key=True)
        return place.line - 1, place.column - 1

    def _in_blocks(self, path: ValuePath, line: int) -> bool:
        """Say whether the mapping at a path has its keys on lines of their own below a line."""
        value = self._file.value(path)
        assert isinstance(value, dict)
        first, column = self._key(path, next(iter(value)))
        return first > line and not self._lines[first][:column].strip()

    def _dash(self, path: ValuePath) -> int | None:
        """Return the column of the dashes of a list in blocks, None for another list."""
        place = self._file.locate(path)
        column = place.column - 1
        line = self._lines[place.line - 1]
        return column if line[column : column + 1] == "-" and not line[:column].strip() else None

    def _item_line(self, path: ValuePath) -> int:
        """Return the line of the dash before an item."""
        line = self._file.locate(path).line - 1
        while line and not self._lines[line].lstrip().startswith("-"):
            line -= 1
        return line

    def _after_dash(self, path: ValuePath, line: int, dash: int) -> bool:
        value = self._file.value(path)
        assert isinstance(value, dict)
        first, column = self._key(path, next(iter(value)))
        return first == line and self._lines[line][dash:column].strip() == "-"

    def _above(self, line: int, column: int) -> int:
        """Return the first of the comment lines directly above a line that stand in its column."""
        while line and self._lines[line - 1].startswith(f"{' ' * column}#"):
            line -= 1
        return line

    def _above_all(self, line: int, floor: int) -> int:
        """Return the first of the comment lines directly above a line, below another line."""
        while line - 1 > floor and self._lines[line - 1].lstrip().startswith("#"):
            line -= 1
        return line

    def _moved(self, number: int, shift: int) -> str:
        line = self._lines[number]
        if shift >= 0:
            return f"{' ' * shift}{line}" if line else line
        spare = len(line) - len(line.lstrip(" "))
        return line[min(-shift, spare) :]
