# What one file says to the others. The second phase needs nothing else, so files can be read in other
# processes, or not at all if they have not changed. Places are four numbers without a path.

"""What a document defines and what it refers to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rightscli.diagnostics import Location

if TYPE_CHECKING:
    from rightscli.model import Kind

_LISTS = (None, "term", "incident")
"""Kinds whose file is not called by an id."""
Place = tuple[int, int, int, int]
"""Line, column, end line, end column."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A document (or an item of a list of documents) with its id."""

    kind: str
    id: str
    place: Place
    former: bool = False
    """Whether this is an id that the document had before."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A version as the second phase needs it."""

    start: str
    until: str | None
    exact: bool
    """Whether `start` is the first day; otherwise earlier days are not known."""
    confidence: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A provision or a deadline rule with its versions."""

    kind: str
    ref: str
    place: Place
    versions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that names something else."""

    kind: str
    """Kind of the target; `provision` for a part of an act."""
    target: str
    place: Place
    section: str
    """Key of the section, or of the field, that holds it."""
    item: str | None = None
    """Id of the item that holds it."""
    inline: bool = False
    form: str | None = None
    start: str | None = None
    until: str | None = None
    """The days for which the item, or the version of the rule, speaks."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """An abbreviation of the glossary with its full forms."""

    token: str
    term: str
    official: str
    forms: list[str]
    """The official form and the colloquial ones that do not hold the abbreviation itself."""


@dataclass(frozen=True, slots=True)
class FirstUse:
    """Where an abbreviation is read first in a situation, with the text that holds it."""

    token: str
    place: Place
    text: str


@dataclass(slots=True)
class Facts:
    """All that the second phase knows of a file."""

    name: str
    kind: str | None
    readable: bool = True
    law_checked_to: str | None = None
    definitions: list[Definition] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    dated: list[Dated] = field(default_factory=list)
    forms: dict[str, list[str]] = field(default_factory=dict)
    """By authority: the Russian cases that it lists."""
    known_abbreviations: list[str] = field(default_factory=list)
    used_abbreviations: list[tuple[str, Place]] = field(default_factory=list)
    expansions: list[Expansion] = field(default_factory=list)
    first_uses: list[FirstUse] = field(default_factory=list)
    short_titles: list[str] = field(default_factory=list)
    """Of an act: how citations name it."""
    complete: bool = True
    """Whether all definitions of the file could be read."""

    def misnamed(self, definition: Definition) -> bool:
        """Say whether a document has another id than its file is called by."""
        return (
            self.kind not in _LISTS
            and not definition.former
            and definition.id != self.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        )


def place_of(location: Location) -> Place:
    """Return the numbers of a location."""
    return location.line, location.column, location.end_line, location.end_column


def facts_to_wire(facts: Facts) -> dict[str, Any]:
    """Return the facts as JSON values."""
    return {
        "name": facts.name,
        "kind": facts.kind,
        "readable": facts.readable,
        "complete": facts.complete,
        "law": facts.law_checked_to,
        "definitions": [[d.kind, d.id, d.place, d.former, d.title] for d in facts.definitions],
        "references": [
            [r.kind, r.target, r.place, r.section, r.item, r.inline, r.form, r.start, r.until]
            for r in facts.references
        ],
        "dated": [
            [d.kind, d.ref, d.place, [[v.start, v.until, v.exact, v.confidence] for v in d.versions]]
            for d in facts.dated
        ],
        "forms": facts.forms,
        "known": facts.known_abbreviations,
        "used": facts.used_abbreviations,
        "expansions": [[e.token, e.term, e.official, e.forms] for e in facts.expansions],
        "first": [[use.token, use.place, use.text] for use in facts.first_uses],
        "short": facts.short_titles,
    }


def facts_from_wire(wire: dict[str, Any]) -> Facts:
    """
    Return the facts that `facts_to_wire` wrote.

    Raises ValueError, TypeError or KeyError if these are not facts.
    """
    return Facts(
        name=wire["name"],
        kind=wire["kind"],
        readable=wire["readable"],
        complete=wire["complete"],
        law_checked_to=wire["law"],
        definitions=[
            Definition(kind, name, place_from_wire(place), former, title)
            for kind, name, place, former, title in wire["definitions"]
        ],
        references=[
            Reference(kind, target, place_from_wire(place), section, item, inline, form, start, until)
            for kind, target, place, section, item, inline, form, start, until in wire["references"]
        ],
        dated=[
            Dated(kind, ref, place_from_wire(place), tuple(Span(*version) for version in versions))
            for kind, ref, place, versions in wire["dated"]
        ],
        forms=dict(wire["forms"]),
        known_abbreviations=list(wire["known"]),
        used_abbreviations=[(token, place_from_wire(place)) for token, place in wire["used"]],
        expansions=[Expansion(*expansion) for expansion in wire["expansions"]],
        first_uses=[FirstUse(token, place_from_wire(place), text) for token, place, text in wire["first"]],
        short_titles=list(wire["short"]),
    )


def place_from_wire(wire: list[int]) -> Place:
    """Return the place that four numbers of JSON stand for; raises ValueError or TypeError otherwise."""
    line, column, end_line, end_column = wire
    return line, column, end_line, end_column


def kind_value(kind: Kind | None) -> str | None:
    """Return the kind as facts write it."""
    return None if kind is None else kind.value
