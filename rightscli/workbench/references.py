"""What a place in a document refers to, where that stands, and where else it is named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rightscli.diagnostics import Location
from rightscli.model import Kind
from rightscli.workbench.outline import Cursor, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.checks import Reference
    from rightscli.source import SourceFile
    from rightscli.workbench.desk import Desk

PROVISION = "provision"
SOURCE = "source"
INLINE = {
    "law": PROVISION,
    "deadline": Kind.DEADLINE.value,
    "authority": Kind.AUTHORITY.value,
    "term": Kind.TERM.value,
    "letter": Kind.LETTER.value,
    "situation": Kind.SITUATION.value,
}
"""What follows an opening brace, with the kind it names."""
FIELDS = {
    "deadline": Kind.DEADLINE.value,
    "letter": Kind.LETTER.value,
    "authority": Kind.AUTHORITY.value,
    "addressee": Kind.AUTHORITY.value,
    "amended_by": Kind.ACT.value,
    "grounds": PROVISION,
    "ground": PROVISION,
    "incidents": Kind.INCIDENT.value,
    "situations": Kind.SITUATION.value,
    "not_same_as": Kind.TERM.value,
}
"""Keys whose values name something, with the kind they name."""
_WORD = re.compile(r"(?:source:)?[A-Za-z0-9][A-Za-z0-9.~/-]*")
_PREFIX = f"{SOURCE}:"


@dataclass(frozen=True, slots=True)
class Target:
    """What is named at a place."""

    kind: str
    """A kind of documents, `provision`, or `source` for a source of the same document."""
    id: str
    place: Location
    """The id alone, without braces and quotes."""


def named_kind(kind: Kind | None, cursor: Cursor) -> str | None:
    """Return the kind that a value at the cursor names, None if it names nothing."""
    keys = [step for step in cursor.path if isinstance(step, str)]
    if not keys:
        return None
    if keys[-1] == "replaced_by":
        return None if kind is None else kind.value
    if keys[-2:] == ["related", "id"]:
        return Kind.SITUATION.value
    if kind is Kind.INCIDENT and keys[-1] == "incidents":
        return None
    return FIELDS.get(keys[-1])


def target_at(desk: Desk, name: str, line: int, column: int) -> Target | None:
    """
    Return what is named at a place; line and column count from 0.

    The id of a document where it is defined names the document.
    """
    outline, source = desk.outline(name), desk.source(name)
    if outline is None or source is None or line >= len(source.lines):
        return None
    cursor = outline.at(line, column)
    text = source.lines[line]
    word = next((one for one in _WORD.finditer(text) if one.start() <= column <= one.end()), None)
    if word is None:
        return None
    before = text[: word.start()]
    inline = re.search(r"(?<!\{)\{(?P<kind>[a-z]+):$", before)
    if inline is not None:
        kind = INLINE.get(inline["kind"])
        return None if kind is None else _target(name, line, kind, word.start(), word[0])
    if cursor.spot is Spot.INLINE and word[0] in INLINE and text[word.end() : word.end() + 1] == ":":
        return target_at(desk, name, line, word.end() + 1)
    if cursor.spot not in {Spot.VALUE, Spot.ITEM}:
        return None
    own = _defined_here(desk, name, cursor)
    if own is not None:
        return _target(name, line, own, word.start(), word[0])
    named = named_kind(desk.kind(name), cursor)
    if named is None:
        return None
    if word[0].startswith(_PREFIX):
        return _target(name, line, SOURCE, word.start() + len(_PREFIX), word[0].removeprefix(_PREFIX))
    return _target(name, line, named, word.start(), word[0])


def _target(name: str, line: int, kind: str, start: int, id: str) -> Target:
    bare = id.rstrip(".~/-")
    return Target(kind, bare, Location(name, line + 1, start + 1, line + 1, start + len(bare) + 1))


def _defined_here(desk: Desk, name: str, cursor: Cursor) -> str | None:
    kind = desk.kind(name)
    match cursor.path:
        case ("id",) if kind is not None:
            return kind.value
        case ("terms", int(), "id") if kind is Kind.TERM:
            return kind.value
        case ("incidents", int(), "id") if kind is Kind.INCIDENT:
            return kind.value
        case ("sources", int(), "id"):
            return SOURCE
    return None


def definition_of(desk: Desk, target: Target) -> Location | None:
    """Return where something that is named stands, None if nowhere."""
    tree = desk.live.tree
    if target.kind == SOURCE:
        return source_place(desk.source(target.place.path), target.id)
    if target.kind == PROVISION and "/" in target.id:
        found = tree.dated.get((PROVISION, target.id))
        if found is not None:
            return tree.location(found[0], found[1].place)
        return None
    kind = Kind.ACT.value if target.kind == PROVISION else target.kind
    defined = tree.ids(kind).get(target.id) or tree.former[kind].get(target.id)
    return None if defined is None else tree.location(defined.facts, defined.definition.place)


def source_place(source: SourceFile | None, id: str) -> Location | None:
    """Return where a document lists the source of this id."""
    values = source.value(("sources",)) if source is not None else None
    for number, value in enumerate(values if isinstance(values, list) else ()):
        if isinstance(value, dict) and value.get("id") == id:
            assert source is not None
            return source.locate(("sources", number, "id"))
    return None


def uses_of(desk: Desk, target: Target) -> Iterator[Location]:
    """
    Yield every place that names the same thing, the id alone, without the definition.

    Of an act, also the paths that begin with it, of which only the act's part is marked.
    """
    if target.kind == SOURCE:
        yield from _source_uses(desk.source(target.place.path), target.id)
        return
    kind = Kind.ACT.value if target.kind == PROVISION and "/" not in target.id else target.kind
    for facts, reference in desk.live.tree.references():
        if _names(reference, kind, target.id):
            place = desk.live.tree.location(facts, reference.place)
            found = id_within(desk, place, target.id)
            if found is not None:
                yield found


def _names(reference: Reference, kind: str, id: str) -> bool:
    if kind == Kind.ACT.value and reference.kind == PROVISION:
        return reference.target.split("/", 1)[0] == id
    return reference.kind == kind and reference.target == id


def _source_uses(source: SourceFile | None, id: str) -> Iterator[Location]:
    for number, line in enumerate(source.lines if source is not None else ()):
        for found in re.finditer(rf"(?<![\w-]){_PREFIX}({re.escape(id)})(?![\w-])", line):
            assert source is not None
            yield Location(source.display, number + 1, found.start(1) + 1, number + 1, found.end(1) + 1)


def id_within(desk: Desk, place: Location, id: str) -> Location | None:
    """Return where an id stands inside a wider place, None if it cannot be found there."""
    source = desk.source(place.path)
    pattern = re.compile(rf"(?<![A-Za-z0-9-]){re.escape(id)}(?![A-Za-z0-9-])")
    for number in range(place.line, place.end_line + 1):
        if source is None or number > len(source.lines):
            return None
        start = place.column - 1 if number == place.line else 0
        if source.lines[number - 1][start : start + 1] == "{":
            # The word for the kind may be the id as well: {term:term}.
            start = max(source.lines[number - 1].find(":", start), start)
        found = pattern.search(source.lines[number - 1], start)
        if found is not None:
            return Location(place.path, number, found.start() + 1, number, found.end() + 1)
    return None
