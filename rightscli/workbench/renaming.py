# A new name is written everywhere or nowhere. What cannot be read may hold the old name, so a broken
# document refuses a rename; and an id that was ever published is kept, because printed pages carry it.

"""Giving a document, a source or a field another id."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rightscli.diagnostics import Edit, Fix, Location
from rightscli.editing import State, apply_fixes, translations_of
from rightscli.model import Kind, say
from rightscli.source import parse
from rightscli.workbench.outline import Spot
from rightscli.workbench.references import (
    PROVISION,
    SOURCE,
    Target,
    definition_of,
    id_within,
    target_at,
    uses_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.model import Message
    from rightscli.source import SourceFile, ValuePath
    from rightscli.workbench.desk import Desk

FIELD = "field"
ITEM = "item"
_SLUG = {
    FIELD: re.compile(r"[a-z][a-z0-9_]*\Z"),
}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_LISTS = frozenset({Kind.TERM.value, Kind.INCIDENT.value})
_LONGEST = 100


class RenameError(ValueError):
    """The id cannot be changed; `said` says why."""

    def __init__(self, said: Message) -> None:
        """Say why."""
        super().__init__(said.template)
        self.said = said


@dataclass(frozen=True, slots=True)
class Renaming:
    """Everything that one new id changes."""

    edits: tuple[Edit, ...]
    moved: tuple[str, str] | None = None
    """The old and new name of the document's file, below the root."""


def renamable(desk: Desk, name: str, line: int, column: int) -> Target | None:
    """Return the id at a place that can be changed, None if there is none; both count from 0."""
    target = target_at(desk, name, line, column)
    if target is None:
        return _item_at(desk, name, line, column)
    if target.kind == PROVISION:
        # The units of a path are the law's own; only the act has an id of ours.
        act = target.id.split("/", 1)[0]
        start = target.place.column
        if column + 1 > start + len(act):
            return None
        place = Location(name, line + 1, start, line + 1, start + len(act))
        return Target(Kind.ACT.value, act, place)
    return target


def rename(desk: Desk, target: Target, new: str) -> Renaming:
    """
    Return the changes that give something another id.

    Raises RenameError where the id is no id, is taken, or a document cannot be read.
    """
    slug = _SLUG.get(target.kind, _ID)
    if not slug.match(new) or len(new) > _LONGEST:
        raise RenameError(
            say("`{id}` is no id: small Latin letters, digits and single hyphens between them", id=new)
            if target.kind != FIELD
            else say("`{id}` is no name of a field: small Latin letters, digits and underscores", id=new)
        )
    if target.id == new:
        return Renaming(())
    if target.kind in {SOURCE, FIELD, ITEM}:
        return Renaming(tuple(_unique(_within(desk, target, new))))
    return _document(desk, target, new)


def _document(desk: Desk, target: Target, new: str) -> Renaming:
    tree = desk.live.tree
    broken = next((facts.name for facts in tree.files if not facts.readable), None)
    if broken is not None:
        raise RenameError(say("{path} cannot be read and may hold the id; mend it first", path=broken))
    defined = tree.ids(target.kind).get(target.id)
    if defined is None:
        raise RenameError(say("there is no document `{id}`", id=target.id))
    taken = next((kind for kind in Kind if new in tree.ids(kind.value)), None)
    if taken is not None:
        raise RenameError(say("the id `{id}` belongs to another document", id=new))
    place = definition_of(desk, target)
    assert place is not None
    if desk.live.below(place.path) is not None:
        raise RenameError(say("`{id}` is part of the knowledge that these documents lie over", id=target.id))
    source = desk.source(place.path)
    exact = id_within(desk, place, target.id)
    if exact is None or source is None:
        raise RenameError(say("there is no document `{id}`", id=target.id))
    edits = [Edit(exact, new), *(Edit(use, new) for use in uses_of(desk, target))]
    edits += _former(source, _holder(source, place), target.id, new)
    moved = None
    if target.kind not in _LISTS:
        folder = place.path.rpartition("/")[0]
        ending = place.path.rpartition(".")[2]
        moved = (place.path, f"{folder}/{new}.{ending}")
        if desk.source(moved[1]) is not None:
            raise RenameError(say("there is already a file {path}", path=moved[1]))
    return Renaming(tuple(_unique([*edits, *_fingerprints(desk, edits)])), moved)


def _fingerprints(desk: Desk, edits: list[Edit]) -> Iterator[Edit]:
    """Yield what keeps translations current: a reference inside a text is part of its fingerprint."""
    for path in sorted({edit.location.path for edit in edits}):
        source = desk.source(path)
        assert source is not None
        fix = Fix(edits=tuple(_unique([edit for edit in edits if edit.location.path == path])))
        text, _applied = apply_fixes(source.text, [fix])
        after = parse(text.encode("utf-8", "replace"), display=path, kind=source.kind)
        now = {one.path: one for one in translations_of(after)}
        for before in translations_of(source):
            new = now.get(before.path)
            if before.state is State.CURRENT and new is not None and new.state is State.OUTDATED:
                written = f'"{new.fingerprint}"' if new.fingerprint[0].isdigit() else new.fingerprint
                yield Edit(source.locate((*before.path, "of")), written)


def _holder(source: SourceFile, place: Location) -> ValuePath:
    """Return the path of the mapping whose id stands at a place."""
    for key in ("terms", "incidents"):
        values = source.value((key,))
        for number in range(len(values) if isinstance(values, list) else 0):
            if source.locate((key, number, "id")) == place:
                return (key, number)
    return ()


def _former(source: SourceFile, holder: ValuePath, old: str, new: str) -> Iterator[Edit]:
    """Yield what keeps the old id; an id that comes back is former no longer."""
    former = source.value((*holder, "former_ids"))
    if isinstance(former, list) and former:
        if new in former:
            yield Edit(source.locate((*holder, "former_ids", former.index(new))), old)
            return
        last = source.locate((*holder, "former_ids", len(former) - 1))
        line = source.lines[last.line - 1]
        before = line[: last.column - 1]
        behind = Location(last.path, last.line, last.end_column, last.line, last.end_column)
        if before.strip() == "-":
            end = Location(last.path, last.line, len(line) + 1, last.line, len(line) + 1)
            yield Edit(end, f"\n{before}{old}")
        else:
            yield Edit(behind, f", {old}")
        return
    place = source.locate((*holder, "id"), key=True)
    line = source.lines[place.line - 1]
    end = Location(place.path, place.line, len(line) + 1, place.line, len(line) + 1)
    pad = " " * (place.column - 1)
    if former is None:
        yield Edit(end, f"\n{pad}former_ids:\n{pad}  - {old}")
        return
    yield Edit(source.locate((*holder, "former_ids")), f"[{old}]")


def _item_at(desk: Desk, name: str, line: int, column: int) -> Target | None:
    """Return the id of an item, or the name of a field in the text of a letter."""
    outline, source = desk.outline(name), desk.source(name)
    if outline is None or source is None or line >= len(source.lines):
        return None
    cursor = outline.at(line, column)
    match cursor.path:
        case (str() as section, int(), "id") if cursor.spot is Spot.VALUE:
            place = Location(name, line + 1, cursor.start + 1, line + 1, cursor.end + 1)
            written = source.lines[line][cursor.start : cursor.end]
            field = desk.kind(name) is Kind.LETTER and section == "fields"
            return Target(FIELD if field else ITEM, written, place)
    return None


def _within(desk: Desk, target: Target, new: str) -> Iterator[Edit]:
    source = desk.source(target.place.path)
    if source is None or source.data is None:
        raise RenameError(say("{path} cannot be read; mend it first", path=target.place.path))
    if target.kind == SOURCE:
        place = definition_of(desk, target)
        if place is None:
            raise RenameError(say("this document lists no source `{id}`", id=target.id))
        values = source.value(("sources",))
        taken = {one.get("id") for one in values} if isinstance(values, list) else set()
        exact = id_within(desk, place, target.id)
    else:
        taken = _item_ids(source.data)
        exact = target.place
    if new in taken:
        raise RenameError(say("another item is already called `{id}`", id=new))
    assert exact is not None
    yield Edit(exact, new)
    if target.kind == SOURCE:
        yield from (Edit(use, new) for use in uses_of(desk, target))
    elif target.kind == FIELD:
        yield from _field_uses(source, target.id, new)


def _item_ids(data: object) -> set[object]:
    sections = data.values() if isinstance(data, dict) else ()
    return {
        item.get("id")
        for section in sections
        if isinstance(section, list)
        for item in section
        if isinstance(item, dict)
    }


def _field_uses(source: SourceFile, id: str, new: str) -> Iterator[Edit]:
    """Yield the places of the letter's text where the template language names a field."""
    body = source.value(("body",))
    if not isinstance(body, str):
        return
    code = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
    # A companion of the field is named after it.
    word = re.compile(rf"(?<![\w.'\"|])(?<!\|\s){re.escape(id)}(?=_gender\b|\b)(?!\w*['\"])")
    for piece in code.finditer(body):
        for found in word.finditer(body, piece.start(), piece.end()):
            yield Edit(source.within(("body",), found.start(), found.end()), new)


def _unique(edits: Iterator[Edit] | list[Edit]) -> list[Edit]:
    return sorted(set(edits), key=lambda edit: (edit.location, edit.replacement))
