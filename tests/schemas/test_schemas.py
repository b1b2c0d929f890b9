"""The schemas explain every property, and agree with the model."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from rightscli.model import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).resolve().parents[2] / "schemas"
SCHEMAS: dict[str, dict[str, Any]] = {
    path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.schema.json"))
}
BASE = "https://rightscli.invalid/"
REGISTRY: Registry[Any] = Registry().with_resources(
    (BASE + name, Resource.from_contents(schema, default_specification=DRAFT202012))
    for name, schema in SCHEMAS.items()
)
KINDS = (
    "act",
    "authority",
    "calendar",
    "deadline",
    "glossary",
    "handout",
    "incidents",
    "letter",
    "situation",
)


def properties(node: object, pointer: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every property of a schema, at any depth, with its JSON pointer."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from properties(item, f"{pointer}/{index}")
    elif isinstance(node, dict):
        inner = node.get("properties") if node.get("type") == "object" else None
        for key, item in (inner or {}).items():
            yield f"{pointer}/properties/{key}", item
        for key, item in node.items():
            if key != "examples":
                yield from properties(item, f"{pointer}/{key}")


PROPERTIES = [
    pytest.param(name, pointer, schema, id=f"{name}{pointer}")
    for name, whole in SCHEMAS.items()
    for pointer, schema in properties(whole)
]


def test_every_kind_has_a_schema() -> None:
    """Kinds whose documents come later have theirs already."""
    assert sorted(f"{kind}.schema.json" for kind in (*KINDS, "common")) == sorted(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_schemas(name: str) -> None:
    """Each follows draft 2020-12, says so, and accepts no key that it does not name."""
    schema = SCHEMAS[name]
    jsonschema.Draft202012Validator.check_schema(schema)
    loose = [
        match
        for match in re.findall(r'"type": "object"(?!.*?"additionalProperties": false)', json.dumps(schema))
        if match
    ]

    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
    assert schema["title"]
    assert schema["description"]
    assert [] == loose


@pytest.mark.parametrize(("name", "pointer", "schema"), PROPERTIES)
def test_every_property_is_explained(name: str, pointer: str, schema: dict[str, Any]) -> None:
    """A property has a title, a description, and examples that are right."""
    validator = jsonschema.Draft202012Validator({"$ref": f"{BASE}{name}#{pointer}"}, registry=REGISTRY)

    assert schema["title"].strip()
    assert schema["description"].strip()
    assert schema["examples"]
    assert [] == [error.message for example in schema["examples"] for error in validator.iter_errors(example)]


VOCABULARIES = [
    member
    for member in vars(vocabulary).values()
    if isinstance(member, type) and issubclass(member, StrEnum) and member is not StrEnum
]


@pytest.mark.parametrize("words", VOCABULARIES, ids=lambda words: words.__name__)
def test_vocabularies_are_those_of_the_model(words: type[StrEnum]) -> None:
    """A closed set has the words of the model, in their order, each with its meaning."""
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", words.__name__).lower()
    definition = SCHEMAS["common.schema.json"]["$defs"][name]

    assert [word.value for word in words] == definition["enum"]
    assert [] == [word for word in definition["enum"] if f"{word}: " not in definition["description"]]
