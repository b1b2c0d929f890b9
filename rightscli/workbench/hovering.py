"""What is told about the place under the pointer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rightscli.diagnostics import Location
from rightscli.language import translator
from rightscli.workbench.describing import Teller
from rightscli.workbench.outline import Spot
from rightscli.workbench.references import target_at
from rightscli.workbench.schema import place_in

if TYPE_CHECKING:
    from rightscli.model import Language
    from rightscli.workbench.desk import Desk
    from rightscli.workbench.schema import Place

_LONGEST_EXAMPLE = 200


@dataclass(frozen=True, slots=True)
class Told:
    """A text in Markdown about a place."""

    text: str
    place: Location


def hover(desk: Desk, name: str, line: int, column: int, language: Language) -> Told | None:
    """Return what is told about a place, None if there is nothing to tell; line and column count from 0."""
    target = target_at(desk, name, line, column)
    if target is not None:
        told = Teller(desk, language).about(target)
        return None if told is None else Told(told, target.place)
    outline, kind = desk.outline(name), desk.kind(name)
    if outline is None or kind is None:
        return None
    cursor = outline.at(line, column)
    here = Location(name, line + 1, cursor.start + 1, line + 1, max(cursor.end, cursor.start) + 1)
    if cursor.spot is Spot.KEY and cursor.key:
        place = place_in(kind, (*cursor.path, cursor.key))
        return None if place is None else Told(about_key(place, cursor.key, language), here)
    if cursor.spot in {Spot.VALUE, Spot.ITEM}:
        place = place_in(kind, cursor.path)
        source = desk.source(name)
        word = "" if source is None else source.lines[line][cursor.start : cursor.end]
        if place is not None and word in place.words:
            return Told(f"`{word}`: {place.meanings.get(word, place.title)}", here)
    return None


def about_key(place: Place, key: str, language: Language) -> str:
    """Return what the schema says about a key, in Markdown."""
    words = translator(language, "workbench")
    parts = [f"**{place.title or key}** `{key}`", place.description]
    examples = [json.dumps(example, ensure_ascii=False) for example in place.examples]
    short = [f"`{example}`" for example in examples if len(example) <= _LONGEST_EXAMPLE]
    if short:
        parts.append(words.text("for example: {examples}").format(examples=", ".join(short)))
    return "\n\n".join(part for part in parts if part)
