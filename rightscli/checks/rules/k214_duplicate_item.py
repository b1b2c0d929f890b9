# Items are named so that links, letters and translations can point at one of them.

"""Two items of a document have the same id."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.gather import address_of, address_path
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Location, Related, Severity
from rightscli.language import mark
from rightscli.law import path_of
from rightscli.model import Kind, say

RULE = Rule(
    code="K214",
    name="duplicate-item",
    severity=Severity.ERROR,
    summary=mark("two items of a document have the same id"),
    what=mark(
        "Fires on the second item with the same id in the sections of a situation, among the "
        "sources of a document, the fields of a letter, or the provisions of an act."
    ),
    why=mark("Whoever points at the item would get the other one."),
    example="steps:\n  - id: refuse\n  - id: refuse\n",
    instead=mark("Give each item its own id."),
)


_SECTIONS = ("steps", "never", "rights", "unlawful_because", "lawful_when", "appeals", "evidence", "risks")


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every id that an earlier item has."""
    if entry.kind is Kind.SITUATION:
        yield from _doubled(
            (item.id, entry.at(*item.path, "id")) for name in _SECTIONS for item in entry.items(name)
        )
    if entry.kind is Kind.LETTER:
        yield from _doubled((_name(field), entry.at(*path, "id")) for path, field in entry.mappings("fields"))
    yield from _doubled((_name(source), entry.at(*path, "id")) for path, source in entry.mappings("sources"))
    if entry.kind is Kind.ACT:
        yield from _doubled(_provisions(entry))


def _provisions(entry: Entry) -> Iterator[tuple[str | None, Location]]:
    for path, provision in entry.mappings("provisions"):
        address = address_of(provision)
        if address is not None:
            yield path_of(str(entry.data.get("id")), address), entry.at(*address_path(path, provision))


def _name(value: dict[str, object]) -> str | None:
    name = value.get("id")
    return name if isinstance(name, str) else None


def _doubled(named: Iterator[tuple[str | None, Location]]) -> Iterator[Diagnostic]:
    first: dict[str, Location] = {}
    for name, place in named:
        if name is None:
            continue
        if name in first:
            related = Related(first[name], say("first used here"))
            message = say("`{name}` names another item already", name=name)
            yield RULE.found(message, place, help=say("give it an id of its own"), related=(related,))
        first.setdefault(name, place)
