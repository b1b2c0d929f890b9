# The schema library finds the violations; what they mean to a person is worded by the rules of group
# K1. Most documents are valid, so a plain yes or no comes first and costs a tenth.

"""The schema layer: where a document has not the shape of its kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from rightscli.checks.quick import Holds, quick_check
from rightscli.checks.schemas import schema_of

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

    from rightscli.model import Kind
    from rightscli.source import ValuePath


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken sentence of a schema."""

    path: ValuePath
    keyword: str
    expected: Any
    """What the schema says at the keyword."""
    value: Any
    schema: dict[str, Any]
    """The part of the schema that holds the keyword."""


_FIRST = ("type", "additionalProperties", "required", "enum", "const", "format", "pattern")
_MANY = frozenset({"additionalProperties", "required"})


def violations(kind: Kind, data: dict[str, Any]) -> list[Violation]:
    """Return what is wrong with the shape, one for each place, in the order of the places."""
    surely_fits = _quick(kind)
    if surely_fits is not None and surely_fits(data):
        return []
    found: dict[tuple[Any, ...], Violation] = {}
    for error in sorted(_validator(kind).iter_errors(data), key=_rank):
        path, keyword = tuple(error.absolute_path), str(error.validator)
        value: Any = error.instance
        schema: Any = error.schema
        if keyword == "required":
            missing = [name for name in schema["required"] if name not in value]
            for name in missing:
                found.setdefault((path, keyword, name), Violation(path, keyword, name, value, schema))
        else:
            place = (path, keyword) if keyword in _MANY else (path,)
            found.setdefault(place, Violation(path, keyword, error.validator_value, value, schema))
    return list(found.values())


def _rank(error: Any) -> tuple[list[tuple[bool, int, str]], int]:  # noqa: ANN401  JSON and schemas are untyped
    path = [
        (isinstance(step, str), step if isinstance(step, int) else 0, str(step))
        for step in error.absolute_path
    ]
    keyword = str(error.validator)
    return path, _FIRST.index(keyword) if keyword in _FIRST else len(_FIRST)


@cache
def _quick(kind: Kind) -> Holds | None:
    return quick_check(schema_of(kind))


@cache
def _validator(kind: Kind) -> Validator:
    from jsonschema import Draft202012Validator, FormatChecker  # noqa: PLC0415  a run from memory needs no schemas

    return Draft202012Validator(schema_of(kind), format_checker=FormatChecker(["date"]))
