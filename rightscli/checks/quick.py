# Nearly all documents are valid. A schema turned into functions once says so in a tenth of the time that
# the schema library needs to look for what is wrong. It may say no wrongly, never yes wrongly: a no is
# always looked into by the library, and so is every schema with a keyword that is not known here.

"""A plain yes or no to the shape of a document."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

Holds = Callable[[Any], bool]

_TYPES: dict[str, type] = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}
_KNOWN = frozenset(
    {
        "type",
        "required",
        "properties",
        "additionalProperties",
        "minProperties",
        "items",
        "minItems",
        "maxItems",
    }
    | {"uniqueItems", "enum", "pattern", "format", "minLength", "maxLength", "minimum", "maximum"}
)


def quick_check(schema: dict[str, Any]) -> Holds | None:
    """Return a function that says whether a value surely fits the schema; None if none can be made."""
    kind = schema.get("type")
    if not schema.keys() <= _KNOWN or not isinstance(kind, str) or kind not in _TYPES:
        return None
    match kind:
        case "object":
            return _mapping(schema)
        case "array":
            return _list(schema)
        case "string":
            return _text(schema)
        case "integer":
            low, high = schema.get("minimum", float("-inf")), schema.get("maximum", float("inf"))
            return lambda value: type(value) is int and low <= value <= high
        case _:
            return lambda value: type(value) is bool


def _mapping(schema: dict[str, Any]) -> Holds | None:
    if schema.get("additionalProperties") is not False:
        return None
    inner = {key: quick_check(value) for key, value in schema.get("properties", {}).items()}
    if None in inner.values():
        return None
    required = frozenset(schema.get("required", ()))
    fewest = schema.get("minProperties", 0)
    get = inner.get

    def holds(value: Any) -> bool:  # noqa: ANN401  any YAML value
        if type(value) is not dict or len(value) < fewest or not required <= value.keys():
            return False
        for key, part in value.items():
            check = get(key)
            if check is None or not check(part):
                return False
        return True

    return holds


def _list(schema: dict[str, Any]) -> Holds | None:
    item = quick_check(schema["items"]) if "items" in schema else None
    if item is None:
        return None
    fewest, most = schema.get("minItems", 0), schema.get("maxItems", float("inf"))
    unique = schema.get("uniqueItems", False)

    def holds(value: Any) -> bool:  # noqa: ANN401  any YAML value
        if type(value) is not list or not fewest <= len(value) <= most or not all(map(item, value)):
            return False
        return not unique or _all_different(value)

    return holds


def _all_different(values: list[Any]) -> bool:
    if all(type(value) is str for value in values):
        return len(set(values)) == len(values)
    return all(value not in values[:number] for number, value in enumerate(values))


def _text(schema: dict[str, Any]) -> Holds | None:
    fewest, most = schema.get("minLength", 0), schema.get("maxLength", float("inf"))
    words = frozenset(schema["enum"]) if "enum" in schema else None
    search = re.compile(schema["pattern"]).search if "pattern" in schema else None
    if schema.get("format", "date") != "date":
        return None
    day = "format" in schema

    def holds(value: Any) -> bool:  # noqa: ANN401  any YAML value
        return (
            type(value) is str
            and fewest <= len(value) <= most
            and (words is None or value in words)
            and (search is None or search(value) is not None)
            and (not day or _is_day(value))
        )

    return holds


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
