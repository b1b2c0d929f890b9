"""The schema layer: quick and slow agree, and every schema can be used."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from rightscli.checks import schema_directory, schema_file
from rightscli.checks.entry import Entry
from rightscli.checks.quick import quick_check
from rightscli.checks.rules import k110_schema
from rightscli.checks.schemas import schema_of
from rightscli.checks.shape import Violation, violations
from rightscli.model import Kind
from rightscli.source import parse

RULE: dict[str, Any] = {
    "id": "appeal",
    "title": {"ru": "Срок", "en": "Time"},
    "binds": "person",
    "trigger": {"event": "decision", "text": {"ru": "день", "en": "day"}},
    "versions": [
        {
            "in_force_from": "2023-04-14",
            "start": "exact",
            "amount": 3,
            "unit": "months",
            "count_from": "next-day",
            "if_last_day_off": "none",
            "counting": {"way": "plain"},
            "grounds": ["fz-53/29"],
            "confidence": "recalled",
        }
    ],
    "review": {"status": "draft", "law_checked_to": "2026-03-11", "review_due": "2027-03-11"},
}
VALUES = st.sampled_from(
    [
        None,
        True,
        False,
        0,
        1,
        -1,
        10_001,
        "",
        "x",
        "exact",
        "2023-02-30",
        "2023-04-14",
        "ъ",
        [],
        ["a", "a"],
        [1],
        {},
        {"ru": "а"},
    ]
)


def validator(kind: Kind) -> Draft202012Validator:
    """Return the validator of a kind."""
    return Draft202012Validator(schema_of(kind), format_checker=FormatChecker(["date"]))


def paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return all ways into a value."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(inner for step, one in pairs for inner in paths(one, (*path, step)))]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_schema_and_a_quick_check(kind: Kind) -> None:
    """All schemas are there, refer to each other, and use only words that the quick check knows."""
    assert (schema_directory() / schema_file(kind)).is_file()
    assert "$ref" not in json.dumps(schema_of(kind))
    assert quick_check(schema_of(kind)) is not None


@given(st.sampled_from(paths(RULE)[1:]), VALUES, st.booleans())
def test_quick_yes_is_never_wrong(path: tuple[str | int, ...], value: object, remove: bool) -> None:  # noqa: FBT001
    """What the quick check accepts, the schema library accepts; here they even agree."""
    document = deepcopy(RULE)
    holder: Any = document
    for step in path[:-1]:
        holder = holder[step]
    if remove:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    quick = quick_check(schema_of(Kind.DEADLINE))

    assert quick is not None
    assert validator(Kind.DEADLINE).is_valid(document) == quick(document)


@pytest.mark.parametrize(
    "schema",
    [
        {"oneOf": [{"type": "string"}]},
        {"type": "object", "properties": {}},
        {"type": "object", "additionalProperties": False, "properties": {"a": {"anyOf": []}}},
        {"type": "array"},
        {"type": "string", "format": "email"},
        {"type": ["string", "null"]},
        {},
    ],
)
def test_unknown_schemas_have_no_quick_check(schema: dict[str, Any]) -> None:
    """A schema with anything unusual is left to the library."""
    assert quick_check(schema) is None


def test_one_violation_for_each_place() -> None:
    """A value that breaks several sentences at once is one violation."""
    document = {**RULE, "binds": 5, "extra": 1, "review": {"status": "x"}}
    found = [(one.path, one.keyword, one.expected) for one in violations(Kind.DEADLINE, document)]

    assert ((), "additionalProperties", False) in found
    assert (("binds",), "type", "string") in found
    assert 1 == sum(path == ("binds",) for path, _, _ in found)
    assert {"law_checked_to", "review_due"} == {word for _, keyword, word in found if keyword == "required"}


def test_other_sentences_of_a_schema_are_not_lost() -> None:
    """A keyword that no rule words gives a finding all the same."""
    source = parse(b"id: a\n", display="x", kind=Kind.ACT)
    entry = Entry(source, "acts/a.yaml", Kind.ACT, {"id": "a"})
    [found] = k110_schema.check(entry, Violation(("id",), "not", {}, "a", {"not": {}}))

    assert ("K110", 1, 5) == (found.rule, found.primary.line, found.primary.column)
