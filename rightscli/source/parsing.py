# The parser's events are taken one by one instead of letting it build the document: depth and number of
# values are bounded while reading, so a bomb is refused before it costs anything, and nothing recurses.

"""Turns YAML into plain values and their places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from rightscli.diagnostics import Diagnostic, Location, Related, Severity
from rightscli.model import Message, say
from rightscli.source.limits import MAX_DEPTH, MAX_NODES
from rightscli.source.scalars import resolve
from rightscli.source.surprises import surprising_key, surprising_value
from rightscli.source.syntax import explain
from rightscli.source.tree import ListNode, MappingNode, Node, ScalarNode, Span, ValuePath

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class Parsed:
    """What came out of a file."""

    data: object = None
    root: Node | None = None
    findings: list[Diagnostic] = field(default_factory=list)
    tainted: set[ValuePath] = field(default_factory=set)
    readable: bool = True


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being filled."""

    values: Any
    node: ListNode | MappingNode
    key: str | None = None
    step: str | int | None = None
    """How its own parent calls it."""
    doubled: bool = False
    """Whether the value that comes next belongs to a repeated key and is dropped."""


def parse_text(text: str, *, display: str, pure: bool = False) -> Parsed:
    """
    Return the values of a text and their places, with everything the reader refuses.

    Args:
        text: The YAML.
        display: How findings name the file.
        pure: Use the parser written in Python even where the compiled one is there.
    """
    builder = _Builder(display)
    try:
        next_event = _events(text, pure=pure)
        while builder.going and (event := next_event()) is not None:
            builder.take(event)
    except yaml.YAMLError as error:
        builder.parsed.findings.append(explain(text, error, display))
        builder.parsed.readable = False
    return builder.finished()


def _events(text: str, *, pure: bool) -> Callable[[], yaml.Event | None]:
    compiled = None if pure else getattr(yaml, "CLoader", None)
    next_event: Callable[[], yaml.Event | None] = (compiled or yaml.Loader)(text).get_event
    return next_event


def _span(event: yaml.Event) -> Span:
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    return (start.line, start.column, end.line, end.column)


class _Builder:
    """Takes events in order and builds values and places from them."""

    def __init__(self, display: str) -> None:
        self.parsed = Parsed()
        self.going = True
        self._display = display
        self._open: list[_Open] = []
        self._nodes = 0
        self._documents = 0
        self._handlers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._list,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        # Looking the type up is several times faster than matching, and this runs a million times.
        handler = self._handlers.get(type(event))
        if handler is not None:
            handler(event)

    def _mapping(self, event: yaml.MappingStartEvent) -> None:
        self._start(event, {}, MappingNode(_span(event)))

    def _list(self, event: yaml.SequenceStartEvent) -> None:
        self._start(event, [], ListNode(_span(event)))

    def _end(self, _event: yaml.CollectionEndEvent) -> None:
        self._open.pop()

    def _alias(self, event: yaml.AliasEvent) -> None:
        message = say("the alias `*{name}` stands for text written elsewhere", name=event.anchor or "")
        self._refuse("K004", message, event)
        if self._open and isinstance(self._open[-1].node, MappingNode) and self._open[-1].key is None:
            self.going = False
            return
        self._place(None, ScalarNode(_span(event), ""))

    def finished(self) -> Parsed:
        """Return what was built."""
        parsed = self.parsed
        if parsed.readable and not isinstance(parsed.data, dict):
            nothing = parsed.data is None
            self._add(
                "K011",
                say("the file is empty") if nothing else say("the file holds no mapping of keys to values"),
                Location.whole(self._display),
                say("begin with the modeline and `id: …`, or copy a document of the same kind"),
            )
            parsed.readable = False
        return parsed

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if event.version or event.tags:
            self._refuse("K005", say("directives such as `%YAML` are not used here"), event)
        if self._documents > 1:
            self._refuse(
                "K011", say("a second document begins here"), event, say("one document stands in one file")
            )
            self.going = False

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        span = _span(event)
        self._check_properties(event)
        top = self._open[-1] if self._open else None
        if top is not None and isinstance(top.node, MappingNode) and top.key is None:
            self._key(top, event, span)
            return
        value: str | int | bool | None = event.value
        surprise = None
        if event.implicit[0]:
            value, surprise = resolve(event.value)
        self._place(value, ScalarNode(span, event.style or ""))
        if surprise is not None:
            self.parsed.tainted.add(self._path())
            self.parsed.findings.append(surprising_value(event.value, surprise, self._location(span)))

    def _key(self, top: _Open, event: yaml.ScalarEvent, span: Span) -> None:
        assert isinstance(top.node, MappingNode)
        key = event.value
        top.key = key
        top.doubled = key in top.node.keys
        if top.doubled:
            first = Related(self._location(top.node.keys[key]), say("first written here"))
            self._add(
                "K002",
                say("the key `{key}` stands here twice", key=key),
                self._location(span),
                say("keep one of them; the second one would silently replace the first"),
                first,
            )
            return
        top.node.keys[key] = span
        if not event.implicit[0]:
            return
        if key == "<<":
            self._refuse("K004", say("the merge key `<<` copies text from elsewhere"), event)
            return
        value, surprise = resolve(key)
        if surprise is not None or not isinstance(value, str):
            self.parsed.findings.append(surprising_key(key, self._location(span)))

    def _start(self, event: yaml.CollectionStartEvent, values: Any, node: ListNode | MappingNode) -> None:  # noqa: ANN401  JSON and schemas are untyped
        self._check_properties(event)
        top = self._open[-1] if self._open else None
        if top is not None and isinstance(top.node, MappingNode) and top.key is None:
            self._refuse("K001", say("a key must be one plain word"), event, _IN_QUOTES)
            self.going = False
            return
        if len(self._open) >= MAX_DEPTH:
            self._refuse(
                "K008",
                say("values are nested more than {limit} levels deep", limit=MAX_DEPTH),
                event,
                _TOO_DEEP,
            )
            self.going = False
            return
        step = top.key if top is not None and top.key is not None else self._next_step(top)
        self._place(values, node)
        self._open.append(_Open(values, node, step=step))

    def _next_step(self, top: _Open | None) -> int | None:
        return len(top.values) if top is not None else None

    def _place(self, value: object, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._refuse_at(
                "K008", say("the file holds more than {limit} values", limit=MAX_NODES), node.span, _TOO_DEEP
            )
            self.going = False
        if not self._open:
            self.parsed.data, self.parsed.root = value, node
            return
        top = self._open[-1]
        if isinstance(top.node, ListNode):
            top.values.append(value)
            top.node.items.append(node)
            return
        assert top.key is not None
        if not top.doubled:
            top.values[top.key] = value
            top.node.values[top.key] = node
        top.key = None

    def _path(self) -> ValuePath:
        """Return the way to the value that was placed last."""
        steps = [opened.step for opened in self._open[1:]]
        if self._open:
            top = self._open[-1]
            steps.append(
                len(top.values) - 1 if isinstance(top.node, ListNode) else next(reversed(top.node.values), "")
            )
        return tuple(step for step in steps if step is not None)

    def _check_properties(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._refuse(
                "K004",
                say("the anchor `&{name}` names text to be repeated elsewhere", name=event.anchor),
                event,
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._refuse(
                "K005",
                say("the tag `{tag}` changes what the value means", tag=_short(tag)),
                event,
                _IN_QUOTES,
            )

    def _refuse(self, rule: str, message: Message, event: yaml.Event, advice: Message | None = None) -> None:
        self._refuse_at(rule, message, _span(event), advice)

    def _refuse_at(self, rule: str, message: Message, span: Span, advice: Message | None) -> None:
        self._add(rule, message, self._location(span), advice or _ADVICE.get(rule))
        self.parsed.readable = False

    def _add(
        self, rule: str, message: Message, place: Location, advice: Message | None, *related: Related
    ) -> None:
        self.parsed.findings.append(
            Diagnostic(
                rule=rule,
                severity=Severity.ERROR,
                message=message,
                primary=place,
                help=advice,
                related=related,
            )
        )

    def _location(self, span: Span) -> Location:
        line, column, end_line, end_column = span
        if end_line > line:
            end_line, end_column = line, column + 1
        return Location(self._display, line + 1, column + 1, end_line + 1, end_column + 1)


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


_IN_QUOTES = say("if it is meant as text, put it in quotes")
_TOO_DEEP = say("no document of knowledge is like this: look for brackets or dashes that slipped in")
_ADVICE = {
    "K004": say("write the text out in both places; if it is meant as text, put it in quotes"),
    "K005": say("delete the line"),
}
