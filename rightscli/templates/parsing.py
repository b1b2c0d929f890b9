# The template language can compute, call and reach into objects. Letters need none of that, so a template
# is parsed into a tree, and only the few node types of the convention are let through. What is let through
# cannot reach an attribute, and its loops do not nest, so its output is bounded by the text that was given.

"""Reads a template and says what it uses, or what is wrong with it."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from rightscli.model import Record
from rightscli.templates.lines import Control, markup_of, stray_sign

FILTERS = {
    "gen": 0,
    "dat": 0,
    "acc": 0,
    "ins": 0,
    "prep": 0,
    "initials": 0,
    "date_long": 0,
    "date_short": 0,
    "time": 0,
    "money": 0,
    "capital": 0,
    "into": 0,
    "by_gender": 2,
}
"""Filters by name, with the number of texts that each takes in brackets."""
MAX_BODY = 20_000
OWN_LINE = "\ue002"
"""Marks lines that hold control tags only; they leave nothing in the letter."""
PRIVATE = re.compile("[\ue000-\uf8ff]")
_REFERENCE = re.compile(r"(?<!\{)\{([A-Za-z_]+):([^{}|\s]*)(?:\|([a-z]*))?\}(?!\})")
_OWN = re.compile(r"^[ \t]*(?:\{%[^%\n]*%\}[ \t]*|\{#[^#\n]*#\}[ \t]*)+$", re.MULTILINE)
_BLOCK = re.compile(r"\{%[-+]?\s*(end)?(?:if|for)\b")
_RAW = re.compile(r"\{%[-+]?\s*raw\b")
_RUNS = re.compile(r"\{[%{#].*?[%}#]\}", re.DOTALL)


class FaultKind(StrEnum):
    """What can be wrong with a template."""

    SYNTAX = "syntax"
    FORBIDDEN = "forbidden"
    """Something that the template language has and letters have not."""
    FILTER = "filter"
    MARKUP = "markup"


class Fault(Record):
    """Something wrong; `start` and `end` count characters of the body."""

    kind: FaultKind
    detail: str
    """What the language says of the slip, or what stands there."""
    line: int
    """From 1."""
    start: int
    end: int


class Use(Record):
    """A field that the body uses."""

    name: str
    line: int
    guarded: bool
    """Whether it stands where the field itself was asked for, so that an empty one leaves nothing."""
    inside: bool
    """Whether it stands where any field was asked for."""
    printed: bool
    """Whether its value is written, not only asked for."""
    filters: tuple[str, ...] = ()
    """Filters that its value goes through, the first first."""


class Reference(Record):
    """An inline reference, such as `{law:kas/218/1}`."""

    kind: str
    target: str
    case: str
    start: int
    end: int


class Template(Record):
    """A body that was read."""

    body: str
    marked: str
    """The body with lines of control tags marked; same lines."""
    uses: tuple[Use, ...]
    references: tuple[Reference, ...]
    faults: tuple[Fault, ...]


def environment() -> ImmutableSandboxedEnvironment:
    """Return a template language with nothing in it: no globals, no filters, no tests."""
    made = ImmutableSandboxedEnvironment(autoescape=False, keep_trailing_newline=True, cache_size=0)
    made.globals.clear()
    made.filters.clear()
    made.tests.clear()
    return made


@lru_cache(maxsize=64)
def parse_template(body: str) -> Template:
    """Return what a body uses and cites, and everything that is wrong with it; it is not run."""
    marked = _OWN.sub(lambda found: OWN_LINE + found[0], body)
    faults = [
        _fault(body, FaultKind.FORBIDDEN, f"U+{ord(found[0]):04X}", _line_at(body, found.start()))
        for found in PRIVATE.finditer(body)
    ][:1]
    faults += [
        _fault(body, FaultKind.FORBIDDEN, "raw", _line_at(body, found.start()))
        for found in _RAW.finditer(body)
    ]
    visitor = _Visitor(body)
    if len(body) > MAX_BODY:
        faults.append(_fault(body, FaultKind.FORBIDDEN, f"{len(body)} > {MAX_BODY}", 1))
    elif not faults:
        try:
            visitor.statements(environment().parse(marked).body, frozenset(), frozenset())
        except TemplateSyntaxError as error:
            message = error.message or ""
            # At the end of the text the library names the line where it noticed, not the one to be mended.
            line = _unclosed(marked) if message.startswith("Unexpected end of template") else None
            faults.append(_fault(body, FaultKind.SYNTAX, message, line or error.lineno))
        except RecursionError:
            faults.append(_fault(body, FaultKind.SYNTAX, "too deep", 1))
    faults += [*visitor.faults, *_markup_faults(body)]
    faults.sort(key=lambda fault: fault.start)
    return Template(body, marked, tuple(visitor.uses), tuple(_references(body)), tuple(faults))


class _Visitor:
    """Walks the tree of a template; notes the fields it uses and the nodes that are not allowed."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.uses: list[Use] = []
        self.faults: list[Fault] = []

    def statements(
        self, found: list[nodes.Node], guards: frozenset[str], local: frozenset[str], *, loop: bool = False
    ) -> None:
        for node in found:
            match node:
                case nodes.Output(nodes=inner):
                    for one in inner:
                        if not isinstance(one, nodes.TemplateData):
                            self.printed(one, guards, local)
                case nodes.If(test=test, body=body, elif_=elifs, else_=other):
                    inside = guards | self.condition(test, guards, local)
                    self.statements(body, inside, local, loop=loop)
                    self.statements([*elifs], guards, local, loop=loop)
                    self.statements(other, guards, local, loop=loop)
                case nodes.For(target=nodes.Name(name=name), iter=nodes.Name() as over) if not (
                    loop or node.test or node.else_ or node.recursive
                ):
                    self.use(over, guards | {over.name}, local, printed=True)
                    self.statements(node.body, guards, local | {name}, loop=True)
                case _:
                    self.forbid(node)

    def condition(self, node: nodes.Node, guards: frozenset[str], local: frozenset[str]) -> frozenset[str]:
        """Note what a condition asks for; return the fields that are surely given where it holds."""
        match node:
            case nodes.Name(name=name):
                self.use(node, guards | {name}, local, printed=False)
                return frozenset({name})
            case nodes.Not(node=inner):
                self.condition(inner, guards, local)
            case nodes.And(left=left, right=right):
                return self.condition(left, guards, local) | self.condition(right, guards, local)
            case nodes.Or(left=left, right=right):
                return self.condition(left, guards, local) & self.condition(right, guards, local)
            case _:
                self.forbid(node)
        return frozenset()

    def printed(
        self,
        node: nodes.Node,
        guards: frozenset[str],
        local: frozenset[str],
        filters: tuple[str, ...] = (),
    ) -> None:
        match node:
            case nodes.Name():
                self.use(node, guards, local, printed=True, filters=filters)
            case nodes.Filter(node=nodes.Node() as inner, name=name, args=args):
                wanted = FILTERS.get(name)
                texts = all(isinstance(one, nodes.Const) and isinstance(one.value, str) for one in args)
                if wanted != len(args) or not texts or node.kwargs or node.dyn_args or node.dyn_kwargs:
                    self.faults.append(_fault(self.body, FaultKind.FILTER, name, node.lineno))
                self.printed(inner, guards, local, (name, *filters))
            case _:
                self.forbid(node)

    def use(
        self,
        node: nodes.Name,
        guards: frozenset[str],
        local: frozenset[str],
        *,
        printed: bool,
        filters: tuple[str, ...] = (),
    ) -> None:
        if node.name not in local:
            self.uses.append(Use(node.name, node.lineno, node.name in guards, bool(guards), printed, filters))

    def forbid(self, node: nodes.Node) -> None:
        self.faults.append(_fault(self.body, FaultKind.FORBIDDEN, type(node).__name__.lower(), node.lineno))


def _markup_faults(body: str) -> list[Fault]:
    faults = []
    start = 0
    for number, line in enumerate(body.split("\n"), 1):
        blotted = _RUNS.sub(lambda found: "x" * len(found[0]), line)
        span = stray_sign(blotted)
        if span is not None:
            faults.append(
                Fault(FaultKind.MARKUP, line[slice(*span)].strip(), number, start + span[0], start + span[1])
            )
        elif markup_of(blotted).control is Control.SIGNATURE and "|" not in blotted:
            faults.append(Fault(FaultKind.MARKUP, "~", number, start, start + 1))
        bare = _REFERENCE.sub(_blot, _RUNS.sub(_blot, line))
        brace = re.search(r"[{}]", bare)
        if brace is not None:
            place = start + brace.start()
            faults.append(Fault(FaultKind.MARKUP, brace[0], number, place, place + 1))
        start += len(line) + 1
    return faults


def _blot(found: re.Match[str]) -> str:
    return " " * len(found[0])


def references_in(text: str) -> list[Reference]:
    """Return the inline references of a text of a template, in order."""
    return _references(text)


def _references(body: str) -> list[Reference]:
    return [
        Reference(found[1], found[2], found[3] or "", found.start(), found.end())
        for found in _REFERENCE.finditer(body)
    ]


def _line_at(body: str, place: int) -> int:
    return body.count("\n", 0, place) + 1


def _unclosed(body: str) -> int | None:
    """Return the line of the innermost condition or list that has no end, None where each has one."""
    open_: list[int] = []
    for tag in _BLOCK.finditer(body):
        if tag[1] is None:
            open_.append(_line_at(body, tag.start()))
        elif open_:
            open_.pop()
    return open_[-1] if open_ else None


def _fault(body: str, kind: FaultKind, detail: str, line: int) -> Fault:
    lines = body.split("\n")
    line = min(max(line, 1), len(lines))
    start = sum(len(one) + 1 for one in lines[: line - 1])
    written = lines[line - 1]
    indent = len(written) - len(written.lstrip())
    return Fault(kind, detail, line, start + indent, start + max(len(written.rstrip()), indent + 1))
