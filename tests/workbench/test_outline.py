"""Where the cursor is, in whole documents and in half-typed ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.source import find, kind_of, parse
from rightscli.workbench import Units, from_units, to_units
from rightscli.workbench.outline import Outline, Spot
from rightscli.workbench.schema import place_in

if TYPE_CHECKING:
    from pathlib import Path

    from rightscli.source import SourceFile, ValuePath


def test_every_key_and_value_of_the_knowledge_is_found_where_the_parser_finds_it(knowledge: Path) -> None:
    """The guess from indentation agrees with the strict reader on every key and single value there is."""
    seen, wrong = 0, []
    for path in find(knowledge, display="").files:
        source = parse(path.read_bytes(), display=path.name, kind=kind_of(path))
        outline = Outline(source.lines)
        assert source.kind is not None
        for where, is_key in places(source, (), source.data):
            seen += 1
            place = source.locate(where, key=is_key)
            cursor = outline.at(place.line - 1, place.column - (0 if is_key else 1))
            found = (*cursor.path, cursor.key) if is_key else cursor.path
            if found != where or (is_key and cursor.spot is not Spot.KEY):
                wrong.append((path.name, place.line, where, cursor))
            if is_key and place_in(source.kind, where) is None:
                wrong.append((path.name, place.line, where, cursor))

    assert [] == wrong
    assert seen > 100_000


def places(source: SourceFile, path: ValuePath, value: object) -> list[tuple[ValuePath, bool]]:
    """Return the paths of all keys, and of all single values that are not empty."""
    if isinstance(value, dict):
        inner = [one for key, item in value.items() for one in places(source, (*path, key), item)]
        return [*(((*path, key), True) for key in value), *inner]
    if isinstance(value, list):
        return [one for number, item in enumerate(value) for one in places(source, (*path, number), item)]
    return [(path, False)] if value not in (None, "") else []


@pytest.mark.parametrize(
    ("text", "spot", "path", "typed"),
    [
        ("steps:\n  - id: a\n    pha|", Spot.KEY, ("steps", 0), "pha"),
        ("steps:\n  - id: a\n    |", Spot.KEY, ("steps", 0), ""),
        ("steps:\n  - id: a\n  - |", Spot.ITEM, ("steps", 1), ""),
        ("steps:\n  - id: a\n    phase: n|", Spot.VALUE, ("steps", 0, "phase"), "n"),
        (
            "steps:\n  - id: a\n    grounds:\n      - fz-53/2|",
            Spot.ITEM,
            ("steps", 0, "grounds", 0),
            "fz-53/2",
        ),
        ("steps:\n  - grounds: [fz-53/29/4, ka|]", Spot.VALUE, ("steps", 0, "grounds", 1), "ka"),
        ('area: "det|', Spot.VALUE, ("area",), "det"),
        ("title: {ru: Привет, e|", Spot.KEY, ("title",), "e"),
        ("title: {ru: Привет|, en: x}", Spot.VALUE, ("title", "ru"), "Привет"),
        ("summary:\n  ru: >-\n    Подайте по {law:fz|", Spot.INLINE, ("summary", "ru"), "law:fz"),
        ("summary:\n  ru: Подайте по {|", Spot.INLINE, ("summary", "ru"), ""),
        ("summary:\n  ru: >-\n    phase: это текст|", Spot.PROSE, ("summary", "ru"), ""),
        ("summary:\n  ru: >-\n    один\n  |", Spot.KEY, ("summary",), ""),
        ("body: |-\n  {{ full_na|", Spot.PROSE, ("body",), ""),
        ("steps:\n- id: a\n- id: b\nne|", Spot.KEY, (), "ne"),
        ("|", Spot.KEY, (), ""),
    ],
)
def test_half_typed_documents(text: str, spot: Spot, path: ValuePath, typed: str) -> None:
    """The cursor, drawn as a bar, is found in documents that no parser reads."""
    before, _, after = text.rpartition("|")
    lines = (before + after).split("\n")
    line = before.count("\n")
    cursor = Outline(lines).at(line, len(before.rpartition("\n")[2]))

    assert (spot, path, typed) == (cursor.spot, cursor.path, cursor.typed)


@given(st.text(alphabet="ab :-|>{}[]\"'#\n\t{law:/я😀", max_size=80), st.data())
def test_no_text_breaks_it(text: str, data: st.DataObject) -> None:
    """Whatever is typed, every place is something, and the word it is in lies around the cursor."""
    lines = text.split("\n")
    line = data.draw(st.integers(0, len(lines) - 1))
    column = data.draw(st.integers(0, len(lines[line])))
    cursor = Outline(lines).at(line, column)

    assert 0 <= cursor.start <= cursor.end <= max(len(lines[line]), column)


@given(st.text(max_size=40).map(lambda text: text.replace("\n", "")), st.sampled_from(Units), st.data())
def test_columns_come_back(line: str, units: Units, data: st.DataObject) -> None:
    """A column that is written for an editor and read again is the same, in every unit."""
    column = data.draw(st.integers(0, len(line)))

    assert column == from_units(line, to_units(line, column, units), units)


def test_letters_beyond_the_basic_plane_count_twice() -> None:
    """UTF-16 counts two for an emoji, one for a Cyrillic letter; a place inside the pair means before it."""
    line = "Вы 😀 {law"

    assert 5 == to_units(line, 4, Units.UTF16)
    assert 10 == to_units(line, 5, Units.UTF8)
    assert 4 == to_units(line, 4, Units.UTF32)
    assert 3 == from_units(line, 4, Units.UTF16)
    assert 4 == from_units(line, 5, Units.UTF16)
    assert len(line) == from_units(line, 999, Units.UTF16)
