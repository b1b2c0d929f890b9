# While somebody types, a document is broken most of the time. So the place of the cursor is found from
# the indentation of the lines, which needs no whole document; the strict reader judges, this one guesses.

"""What stands where in a text that may be half typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.source import ValuePath

_KEY = re.compile(r"(?P<quote>[\"']?)(?P<key>[A-Za-z_][\w-]*)(?P=quote)(?P<colon>\s*:)(?=\s|$)")
_FLOW_KEY = re.compile(r"[\"']?(?P<key>[A-Za-z_][\w-]*)[\"']?\s*:\s*(?P<value>[^,}]*)")
_INLINE = re.compile(r"\{(?P<inside>[^{}]*)$")
_QUOTES = "\"'"


class Spot(Enum):
    """What the cursor is in."""

    KEY = auto()
    """The name of a key, or where one would begin."""
    VALUE = auto()
    """A single value."""
    ITEM = auto()
    """An item of a list that may become a value or a key."""
    INLINE = auto()
    """Braces inside a text."""
    PROSE = auto()
    """The middle of a text of several lines."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """What stands at a place of a text; lines and columns count from 0."""

    spot: Spot
    path: ValuePath
    """Of the mapping that would hold a key; of the value itself otherwise."""
    line: int
    start: int
    end: int
    """Where the word ends that the cursor is in."""
    typed: str
    """What stands between its start and the cursor."""
    key: str = ""
    """The key, where the cursor is in one."""


@dataclass(frozen=True, slots=True)
class _Level:
    column: int
    step: str | int
    open: bool = True
    """Whether nothing stands behind the key or dash yet."""
    block: bool = False
    """Whether a text of several lines follows."""


_Stack = tuple[_Level, ...]


class Outline:
    """The levels of a text, line by line."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Look at the lines, given without their ends."""
        self._lines = lines
        self._before: list[_Stack] = []
        self.keys: dict[ValuePath, dict[str, int]] = {}
        """By path of a mapping: its keys with their lines."""
        stack: _Stack = ()
        for number, line in enumerate(lines):
            self._before.append(stack)
            stack = self._after(stack, line, number)

    def _after(self, stack: _Stack, line: str, number: int) -> _Stack:
        bare = line.strip()
        column = len(line) - len(line.lstrip(" "))
        if not bare or bare.startswith("#") or bare in {"---", "..."}:
            return stack
        if stack and stack[-1].block and column > stack[-1].column:
            return stack
        stack, column, content = _descend(stack, line)
        found = _KEY.match(content)
        if found is None:
            if content and stack and isinstance(stack[-1].step, int) and stack[-1].open:
                return (*stack[:-1], _valued(stack[-1], content))
            return stack
        while stack and stack[-1].column >= column:
            stack = stack[:-1]
        self.keys.setdefault(path_of(stack), {}).setdefault(found["key"], number)
        return (*stack, _valued(_Level(column, found["key"]), content[found.end() :].strip()))

    def at(self, line: int, column: int) -> Cursor:
        """Return what stands at a place."""
        text = self._lines[line] if line < len(self._lines) else ""
        column = min(column, len(text))
        stack = self._before[line] if line < len(self._before) else ()
        indent = len(text) - len(text.lstrip(" "))
        if stack and stack[-1].block and (indent if text.strip() else column) > stack[-1].column:
            return _in_text(path_of(stack), line, text, column)
        blank = not text.strip()
        stack, start, content = _descend(stack, text if not blank else " " * column + "x")
        if blank:
            start, content = column, ""
        found = _KEY.match(content)
        if found is not None:
            while stack and stack[-1].column >= start:
                stack = stack[:-1]
            if column <= start + found.end("key") + len(found["quote"]):
                end = start + found.end("key")
                first = start + found.start("key")
                return Cursor(
                    Spot.KEY, path_of(stack), line, first, end, text[first:column], key=found["key"]
                )
            return _in_value((*path_of(stack), found["key"]), line, text, column, start + found.end())
        return self._without_key(stack, line, text, column, start)

    def _without_key(self, stack: _Stack, line: int, text: str, column: int, start: int) -> Cursor:
        """Return what stands where no key is written on the line, at least not yet."""
        top = stack[-1] if stack else None
        dash = text[:start].rstrip().endswith("-") and top is not None and isinstance(top.step, int)
        if dash and column >= start:
            value = _in_value(path_of(stack), line, text, column, start)
            return _with(value, Spot.ITEM) if value.spot is Spot.VALUE else value
        if top is not None and not top.open and start > top.column:
            return _in_text(path_of(stack), line, text, column)
        while stack and stack[-1].column >= start and isinstance(stack[-1].step, str):
            stack = stack[:-1]
        # Behind a lone dash the key would begin past the end of what is written so far.
        end = max(len(text.rstrip()) if text.strip() else column, column)
        return Cursor(Spot.KEY, path_of(stack), line, min(start, end), end, text[start:column])


def path_of(stack: _Stack) -> ValuePath:
    """Return the way to what the last level holds."""
    return tuple(level.step for level in stack)


def _descend(stack: _Stack, line: str) -> tuple[_Stack, int, str]:
    """Return the levels in which the content of a line stands, its column, and the content."""
    column = len(line) - len(line.lstrip(" "))
    content = line[column:]
    dashed = content == "-" or content.startswith("- ")
    while stack and (
        stack[-1].column > column
        or (not dashed and stack[-1].column == column and isinstance(stack[-1].step, int))
    ):
        stack = stack[:-1]
    while content == "-" or content.startswith("- "):
        number = 0
        if stack and stack[-1].column == column and isinstance(stack[-1].step, int):
            number, stack = stack[-1].step + 1, stack[:-1]
        stack = (*stack, _Level(column, number))
        rest = content[1:].lstrip(" ")
        column += len(content) - len(rest) if rest else 2
        content = rest
    return stack, column, content


def _valued(level: _Level, value: str) -> _Level:
    block = value[:1] in {"|", ">"}
    return _Level(level.column, level.step, open=not value or value.startswith("#"), block=block)


def _in_text(path: ValuePath, line: int, text: str, column: int) -> Cursor:
    return _inline(path, line, text, column, 0) or Cursor(Spot.PROSE, path, line, column, column, "")


def _inline(path: ValuePath, line: int, text: str, column: int, floor: int) -> Cursor | None:
    """Return the braces that the cursor is in, None if it is in none."""
    found = _INLINE.search(text, floor, column)
    if found is None or text[: found.start()].endswith("{"):
        return None
    end = column
    while end < len(text) and (text[end].isalnum() or text[end] in "-/:|.~_"):
        end += 1
    return Cursor(Spot.INLINE, path, line, found.start("inside"), end, text[found.start("inside") : column])


def _in_value(path: ValuePath, line: int, text: str, column: int, floor: int) -> Cursor:
    while floor < len(text) and text[floor] == " ":
        floor += 1
    value = text[floor:]
    if value.startswith("[") and column > floor:
        number = text.count(",", floor, column)
        floor = max(text.rfind(",", floor, column), floor) + 1
        return _word((*path, number), line, text, column, floor, stop=",]")
    if value.startswith("{") and column > floor and value[1:2] != "{":
        keys = [one for one in _FLOW_KEY.finditer(text, floor, len(text)) if one.start() <= column]
        if keys and keys[-1].start("value") <= column <= keys[-1].end("value"):
            inner = (*path, keys[-1]["key"])
            return _word(inner, line, text, column, keys[-1].start("value"), stop=",}")
        start = max(text.rfind(sign, floor, column) for sign in "{,") + 1
        start += len(text[start:column]) - len(text[start:column].lstrip())
        key = keys[-1] if keys and keys[-1].start("key") <= column <= keys[-1].end("key") else None
        if key is not None:
            return Cursor(
                Spot.KEY,
                path,
                line,
                key.start("key"),
                key.end("key"),
                text[key.start("key") : column],
                key=key["key"],
            )
        return Cursor(Spot.KEY, path, line, start, column, text[start:column])
    return _word(path, line, text, column, floor)


def _word(path: ValuePath, line: int, text: str, column: int, floor: int, stop: str = "") -> Cursor:
    while floor < column and text[floor] == " ":
        floor += 1
    inline = _inline(path, line, text, column, floor)
    if inline is not None:
        return inline
    comment = text.find(" #", floor)
    end = comment if comment >= 0 else len(text)
    for sign in stop:
        place = text.find(sign, max(column, floor))
        end = min(end, place) if place >= 0 else end
    end = max(floor + len(text[floor:end].rstrip()), min(floor, column))
    if text[floor : floor + 1] in _QUOTES and floor < end:
        closed = end - floor > 1 and text[end - 1] == text[floor]
        floor, end = floor + 1, end - 1 if closed else end
    start = min(floor, column)
    return Cursor(Spot.VALUE, path, line, start, max(end, column), text[start:column])


def _with(cursor: Cursor, spot: Spot) -> Cursor:
    return Cursor(spot, cursor.path, cursor.line, cursor.start, cursor.end, cursor.typed, cursor.key)
