"""A file that has been read: its values, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from rightscli.diagnostics import Diagnostic, Location
from rightscli.source.tree import ListNode, MappingNode, Node, ScalarNode, Span, ValuePath, node_at
from rightscli.source.written import written_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.model import Kind


@dataclass(frozen=True)
class SourceFile:
    """One YAML file, read strictly."""

    display: str
    """How reports name the file."""
    kind: Kind | None
    """What the file holds (a list of them, in the glossary and the incidents), by the folder it lies in."""
    text: str
    """The characters of the file, without a byte order mark."""
    data: dict[str, Any] | None = field(repr=False)
    """Plain values, or None if the file cannot be read; dates stay text."""
    findings: tuple[Diagnostic, ...] = ()
    """What the reader found, in order."""
    tainted: frozenset[ValuePath] = frozenset()
    """Values that the reader has already complained about, and whose type may not be what was meant."""
    _root: Node | None = field(default=None, repr=False)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file without their ends."""
        return tuple(line.removesuffix("\r") for line in self.text.split("\n"))

    def locate(self, path: ValuePath, *, key: bool = False) -> Location:
        """
        Return where a value stands, or its key.

        A single value is marked whole. A mapping is marked at its first key and a list at its first dash,
        because marking all of it would point at nothing. A path that leads nowhere is located as far as it
        goes, so that a missing value points at what should hold it.
        """
        if key and path and isinstance(path[-1], str):
            parent = node_at(self._root, path[:-1])
            if isinstance(parent, MappingNode) and path[-1] in parent.keys:
                return self._location(parent.keys[path[-1]])
        node = node_at(self._root, path)
        if node is None:
            return self.locate(path[:-1]) if path else Location.whole(self.display)
        return self._location(self._marked(node))

    def within(self, path: ValuePath, start: int, end: int) -> Location:
        """
        Return where characters `start` to `end` of a text stand.

        Counts in the value as it is read; folded, escaped and broken lines are traced back to what is
        written in the file.
        """
        node = node_at(self._root, path)
        if not isinstance(node, ScalarNode) or end <= start:
            return self.locate(path)
        value = self.value(path)
        if not isinstance(value, str) or end > len(value):
            return self.locate(path)
        first = written_at(self.lines, node, value, start)
        last = written_at(self.lines, node, value, end - 1)
        if first is None or last is None or last < first:
            return self.locate(path)
        return self._location((*first, last[0], last[1] + 1))

    def value(self, path: ValuePath) -> object:
        """Return the value that a path leads to, None if it leads nowhere."""
        value: Any = self.data
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def long_values(self) -> list[tuple[int, int]]:
        """Return first and last line of every text that is written over several lines."""
        lines = ((node.span[0] + 1, self._marked(node)[2] + 1) for node in self._scalars())
        return sorted((first, last) for first, last in lines if last > first)

    def is_value(self, line: int, column: int) -> bool:
        """Say whether the character at a place belongs to a value, not to a comment or the structure."""
        place = (line - 1, column - 1)
        spans = map(self._marked, self._scalars())
        return any(span[:2] <= place < span[2:] for span in spans)

    def _scalars(self) -> Iterator[ScalarNode]:
        waiting = [self._root]
        while waiting:
            match waiting.pop():
                case MappingNode(values=values):
                    waiting.extend(values.values())
                case ListNode(items=items):
                    waiting.extend(items)
                case ScalarNode() as node:
                    yield node
                case None:
                    pass

    def _marked(self, node: Node) -> Span:
        match node:
            case ScalarNode(span=span, style=style) if style in "|>" and style:
                return self._inside_block(span)
            case ScalarNode(span=span):
                return span
            case MappingNode(span=span, keys=keys):
                return next(iter(keys.values()), (*span[:2], span[0], span[1] + 1))
            case ListNode(span=span):
                return (*span[:2], span[0], span[1] + 1)

    def _inside_block(self, span: Span) -> Span:
        """Return the span of the text of a block, from its first letter to its last."""
        filled = [
            number
            for number in range(span[0] + 1, min(span[2] + 1, len(self.lines)))
            if self.lines[number].strip() and (number < span[2] or span[3] > 0)
        ]
        if not filled:
            return (span[0], span[1], span[0], span[1] + 1)
        first, last = self.lines[filled[0]], self.lines[filled[-1]]
        return (filled[0], len(first) - len(first.lstrip()), filled[-1], len(last.rstrip()))

    def _location(self, span: Span) -> Location:
        line, column, end_line, end_column = span
        if end_line > line and end_column == 0:
            end_line, end_column = line, len(self.lines[line])
        return Location(self.display, line + 1, column + 1, end_line + 1, max(end_column, 0) + 1)
