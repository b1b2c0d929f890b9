"""What a document consists of, for the list that editors show beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rightscli.diagnostics import Location

if TYPE_CHECKING:
    from rightscli.source import SourceFile, ValuePath
    from rightscli.workbench.desk import Desk

_LONGEST = 60
_UNITS = ("annex", "chapter", "article", "part", "point", "subpoint", "paragraph", "note", "topic")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A section, or an item of one."""

    name: str
    detail: str
    place: Location
    """Its key, or the first word of the item."""
    whole: Location
    """From there to the end of what it holds."""
    inside: tuple[Symbol, ...] = ()
    item: bool = False


def symbols_of(desk: Desk, name: str) -> tuple[Symbol, ...]:
    """Return the sections of a document with their items; nothing for one that cannot be read."""
    source = desk.source(name)
    if source is None or not isinstance(source.data, dict):
        return ()
    starts = [source.locate((key,), key=True) for key in source.data]
    ends = [*(start.line - 1 for start in starts[1:]), _last_line(source)]
    return tuple(
        _section(source, key, value, start, max(end, start.line))
        for (key, value), start, end in zip(source.data.items(), starts, ends, strict=True)
    )


def _section(source: SourceFile, key: str, value: object, start: Location, end: int) -> Symbol:
    inside: list[Symbol] = []
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        starts = [source.locate((key, number)) for number in range(len(value))]
        ends = [*(one.line - 1 for one in starts[1:]), end]
        for number, (item, first, last) in enumerate(zip(value, starts, ends, strict=True)):
            if isinstance(item, dict):
                inside.append(_item(source, (key, number), item, first, max(last, first.line)))
    detail = value if isinstance(value, str) else ""
    return Symbol(key, _short(detail), start, _until(source, start, end), tuple(inside))


def _item(source: SourceFile, path: ValuePath, item: dict[str, Any], first: Location, last: int) -> Symbol:
    text = next(
        (
            inner["ru"]
            for key in ("title", "text", "official", "heading", "q", "label", "form", "says")
            if isinstance(inner := item.get(key), dict) and isinstance(inner.get("ru"), str)
        ),
        "",
    )
    units = "/".join(str(item[unit]) for unit in _UNITS if unit in item)
    name = str(item.get("id") or units or text or f"{path[-1]}")
    return Symbol(
        _short(name), _short(text if text != name else ""), first, _until(source, first, last), item=True
    )


def _until(source: SourceFile, start: Location, end: int) -> Location:
    column = len(source.lines[end - 1]) + 1
    if end == start.line:
        column = max(column, start.end_column)
    return Location(start.path, start.line, start.column, max(end, start.end_line), column)


def _last_line(source: SourceFile) -> int:
    number = len(source.lines)
    while number > 1 and not source.lines[number - 1].strip():
        number -= 1
    return number


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
