# One tuple a value: a thousand files are read in one run, and objects would cost more than the parser.
# All numbers here count from 0, as the parser does; `SourceFile` turns them into places.

"""Places of values as the parser saw them."""

from __future__ import annotations

from dataclasses import dataclass, field

Span = tuple[int, int, int, int]
"""First line, first column, last line, column after the last character."""


@dataclass(slots=True)
class ScalarNode:
    """The place of a single value."""

    span: Span
    style: str
    """Empty for plain words, otherwise the character that opens the value: one of `'"|>`."""


@dataclass(slots=True)
class ListNode:
    """The places of the items of a list."""

    span: Span
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class MappingNode:
    """The places of the keys and values of a mapping."""

    span: Span
    keys: dict[str, Span] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)


Node = ScalarNode | ListNode | MappingNode
ValuePath = tuple[str | int, ...]
"""The way to a value: keys of mappings and positions in lists."""


def node_at(root: Node | None, path: ValuePath) -> Node | None:
    """Return the node that a path leads to, None if it leads nowhere."""
    node = root
    for step in path:
        if isinstance(node, MappingNode) and isinstance(step, str):
            node = node.values.get(step)
        elif isinstance(node, ListNode) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node
