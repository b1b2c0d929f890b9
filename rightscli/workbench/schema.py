# The check needs schemas without their words. Whoever writes needs the words: what a key is for, which
# values there are, what each of them means. So the files are read here as they are.

"""What the schemas say about a place in a document."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from rightscli.checks import schema_directory, schema_file

if TYPE_CHECKING:
    from rightscli.model import Kind
    from rightscli.source import ValuePath

_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Place:
    """What the schema says of one value."""

    title: str
    description: str
    """What it is for, in Markdown."""
    examples: tuple[Any, ...]
    words: tuple[str, ...]
    """The closed vocabulary, empty where any value may stand."""
    meanings: dict[str, str]
    """Of the words, as far as the schema gives them."""
    types: tuple[str, ...]
    keys: tuple[str, ...]
    """Of a mapping, in order."""
    required: tuple[str, ...]


def place_in(kind: Kind, path: ValuePath) -> Place | None:
    """Return what the schema of a kind says of the value at a path, None if it knows no such place."""
    where: tuple[str, dict[str, Any]] | None = (schema_file(kind), _file(schema_file(kind)))
    for step in path:
        if where is None:
            return None
        name, schema = _target(*where)
        inner = schema.get("items") if isinstance(step, int) else schema.get("properties", {}).get(step)
        where = (name, inner) if isinstance(inner, dict) else None
    return None if where is None else _place(*where)


def _place(name: str, schema: dict[str, Any]) -> Place:
    target = _target(name, schema)[1]
    merged = {**target, **schema}
    written = str(merged.get("description", ""))
    listed = str(target.get("markdownDescription", ""))
    words = tuple(str(word) for word in target.get("enum", (target["const"],) if "const" in target else ()))
    types = target.get("type", ())
    return Place(
        title=str(merged.get("title", "")),
        description="\n\n".join(part for part in (written, *_listed(listed)) if part) if words else written,
        examples=tuple(merged.get("examples", ())),
        words=words,
        meanings=_meanings(listed),
        types=(types,) if isinstance(types, str) else tuple(types),
        keys=tuple(target.get("properties", ())),
        required=tuple(target.get("required", ())),
    )


def _listed(description: str) -> list[str]:
    """Return the list of the words with their meanings, which only one of the two descriptions has."""
    lines = [line for line in description.splitlines() if line.startswith("- `")]
    return ["\n".join(lines)] if lines else []


def _meanings(description: str) -> dict[str, str]:
    found = {}
    for line in description.splitlines():
        word, colon, meaning = line.removeprefix("- `").partition("`: ")
        if line.startswith("- `") and colon:
            found[word] = meaning
    return found


def _target(name: str, schema: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Follow references; what stands beside a reference is only about the place."""
    for _ in range(_DEEPEST):
        reference = schema.get("$ref")
        if not isinstance(reference, str):
            return name, schema
        file, _hash, pointer = reference.partition("#")
        name = file or name
        found: Any = _file(name)
        for step in pointer.strip("/").split("/") if pointer.strip("/") else ():
            found = found[step]
        schema = found
    raise ValueError(f"the schema refers to itself: {name}")


@cache
def _file(name: str) -> dict[str, Any]:
    content = json.loads((schema_directory() / name).read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content
