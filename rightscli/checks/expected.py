"""What the schema expects at a place of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rightscli.checks.schemas import schema_of

if TYPE_CHECKING:
    from rightscli.model import Kind
    from rightscli.source import ValuePath


def expected_at(kind: Kind, path: ValuePath) -> dict[str, Any]:
    """Return the schema of the value at a path, empty if the schema knows no such place."""
    schemas = [schema_of(kind)]
    for step in path:
        inner = [_step(part, step) for schema in schemas for part in _parts(schema)]
        schemas = [schema for schema in inner if schema]
    merged: dict[str, Any] = {}
    for schema in schemas:
        for part in _parts(schema):
            merged.update(part)
    return merged


def _step(schema: dict[str, Any], step: str | int) -> dict[str, Any]:
    found = schema.get("items") if isinstance(step, int) else schema.get("properties", {}).get(step)
    return found if isinstance(found, dict) else {}


def _parts(schema: dict[str, Any]) -> list[dict[str, Any]]:
    found = [schema]
    for word in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(word, ()):
            found += _parts(part)
    return found
