# References between schemas are resolved once, from files beside each other, and written out in place;
# the validators then never look anything up, and nothing is ever fetched.

"""Finds and prepares the schemas of the knowledge."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from rightscli.model import Kind

_PACKAGE = Path(__file__).resolve().parent.parent
_FILES = {
    Kind.ACT: "act",
    Kind.AUTHORITY: "authority",
    Kind.CALENDAR: "calendar",
    Kind.DEADLINE: "deadline",
    Kind.HANDOUT: "handout",
    Kind.INCIDENT: "incidents",
    Kind.LETTER: "letter",
    Kind.SITUATION: "situation",
    Kind.TERM: "glossary",
}
_ANNOTATIONS = frozenset(
    {"title", "description", "markdownDescription", "examples", "$comment", "default", "$schema", "$id"}
)


def schema_directory() -> Path:
    """
    Return the directory of the schemas: inside the package, or beside it in a checkout.

    Raises FileNotFoundError if neither is there.
    """
    for directory in (_PACKAGE / "schemas", _PACKAGE.parent / "schemas"):
        if (directory / "common.schema.json").is_file():
            return directory
    raise FileNotFoundError("the schemas are missing: neither rightscli/schemas nor schemas holds them")


def schema_file(kind: Kind) -> str:
    """Return the name of the schema's file for a kind of document."""
    return f"{_FILES[kind]}.schema.json"


def schema_path(kind: Kind) -> str:
    """Return the path of a kind's schema as seen from a document of that kind."""
    up = "../../.." if kind is Kind.SITUATION else "../.."
    return f"{up}/schemas/{schema_file(kind)}"


def modeline(kind: Kind) -> str:
    """Return the first line of a document, which names its schema for editors."""
    return f"# yaml-language-server: $schema={schema_path(kind)}"


@cache
def schema_fingerprint() -> str:
    """Return a name for the present content of all schemas."""
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(schema_directory().glob("*.schema.json")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def schema_of(kind: Kind, *, annotated: bool = False) -> dict[str, Any]:
    """Return the schema of a kind with all references written out, with or without its annotations."""
    from referencing import Registry  # noqa: PLC0415  a run from memory needs no schemas
    from referencing.jsonschema import DRAFT202012  # noqa: PLC0415  a run from memory needs no schemas

    resources = [
        (path.name, DRAFT202012.create_resource(json.loads(path.read_text(encoding="utf-8"))))
        for path in sorted(schema_directory().glob("*.schema.json"))
    ]
    registry: Registry[Any] = Registry().with_resources(resources)
    name = schema_file(kind)
    expanded = _expand({"$ref": name}, registry.resolver(), (), frozenset() if annotated else _ANNOTATIONS)
    assert isinstance(expanded, dict)
    return expanded


def _expand(
    schema: Any,  # noqa: ANN401  JSON and schemas are untyped
    resolver: Any,  # noqa: ANN401  JSON and schemas are untyped
    open_references: tuple[str, ...],
    left_out: frozenset[str],
) -> Any:  # noqa: ANN401  JSON and schemas are untyped
    if isinstance(schema, list):
        return [_expand(item, resolver, open_references, left_out) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key not in left_out and key != "$defs"}
    reference = kept.pop("$ref", None)
    expanded: dict[str, Any] = {}
    for key, value in kept.items():
        if key == "properties":
            expanded[key] = {
                name: _expand(inner, resolver, open_references, left_out) for name, inner in value.items()
            }
        elif key in {"enum", "const", "required", "examples"}:
            expanded[key] = value
        else:
            expanded[key] = _expand(value, resolver, open_references, left_out)
    if reference is None:
        return expanded
    found = resolver.lookup(reference)
    identity = f"{id(found.contents)}"
    if identity in open_references:
        raise ValueError(f"the schema refers to itself: {reference}")
    target = _expand(found.contents, found.resolver, (*open_references, identity), left_out)
    if target.keys() & expanded.keys() <= _ANNOTATIONS:
        return {**target, **expanded}
    return {"allOf": [target, expanded]}


def key_order(kind: Kind, path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys of the mapping at a path of a document in the order of its schema."""
    schemas = [schema_of(kind)]
    for step in path:
        schemas = [
            schema.get("items", {}) if isinstance(step, int) else schema.get("properties", {}).get(step, {})
            for schema in _parts(schemas)
        ]
    return tuple(dict.fromkeys(key for schema in _parts(schemas) for key in schema.get("properties", {})))


def _parts(schemas: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return schemas with those that they are put together from."""
    found = []
    for schema in schemas:
        found.append(schema)
        for word in ("allOf", "anyOf", "oneOf"):
            found += _parts([part for part in schema.get(word, ()) if isinstance(part, dict)])
    return found
