# A template is made from the schema, so it cannot fall behind it. What only a person can know is a blank,
# and blanks are marked in a way that the check finds: nobody publishes one by mistake.

"""New documents as commented templates."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Schema = dict[str, Any]

BLANK_RU = "[впишите]"
BLANK_EN = "[fill in]"
"""What stands where a text is to be written."""
MARK = "# впишите"
"""Comment behind a value that is only an example."""

_LONGEST = 100


def template(schema: Schema, values: Mapping[str, object], modeline: str, days: Mapping[str, str]) -> str:
    """
    Return the text of a new document.

    Args:
        schema: The schema of its kind, with references written out and annotations kept.
        values: What is known already, by key of the document.
        modeline: The first line, which names the schema for editors.
        days: Days to suggest, by key, wherever in the document the key stands.
    """
    lines = [modeline, *(_dated(line, days) for line in _mapping(schema, 0, values, told=True))]
    return "\n".join(lines) + "\n"


def _dated(line: str, days: Mapping[str, str]) -> str:
    head, colon, _value = line.partition(":")
    key = head.strip().removeprefix("- ")
    return f"{head}{colon} {days[key]}  {MARK}" if key in days and line.endswith(MARK) else line


def _mapping(schema: Schema, indent: int, values: Mapping[str, object], *, told: bool) -> Iterator[str]:
    pad = " " * indent
    properties = schema.get("properties", {})
    wanted = {*schema.get("required", ()), *_advised(properties), *values}
    for key, inner in properties.items():
        if told:
            yield from _comment(pad, key, inner, optional=key not in wanted)
        if key not in wanted:
            continue
        if key in values:
            yield f"{pad}{key}: {_plain(values[key])}"
        else:
            yield from _entry(f"{pad}{key}:", inner, indent, 1, told=told)


def _advised(properties: Mapping[str, Schema]) -> Iterator[str]:
    """Yield optional keys without which the check would not pass."""
    if "no_deadline" in properties:
        yield from ("grounds", "no_deadline")
    elif "practical" in properties:
        yield "practical"
    if "versions" in properties and "article" in properties:
        yield "article"
    if {"ru", "en"} <= properties.keys():
        yield "en"


def _entry(head: str, schema: Schema, indent: int, number: int, *, told: bool) -> Iterator[str]:
    if "properties" in schema:
        yield head
        yield from _mapping(schema, indent + 2, {}, told=told and not _localised(schema))
    elif schema.get("type") == "array":
        least = int(schema.get("minItems", 0))
        if not least:
            yield f"{head} []"
            return
        yield head
        items = schema["items"]
        if "pattern" in items and schema.get("examples"):
            items = {**items, "examples": schema["examples"][0]}
        for place in range(1, least + 1):
            yield from _item(items, indent + 2, place, told=told and place == 1, head=head)
    elif "\n" in str((schema.get("examples") or [""])[0]):
        pad = " " * (indent + 2)
        yield f"{head} |"
        lines = [BLANK_RU, "", *schema["examples"][0].rstrip("\n").split("\n")]
        yield from (f"{pad}{line}" if line else "" for line in lines)
    else:
        yield f"{head} {_scalar(schema, number, head)}"


def _item(schema: Schema, indent: int, number: int, *, told: bool, head: str) -> Iterator[str]:
    pad = " " * indent
    if "properties" not in schema:
        yield f"{pad}- {_scalar(schema, number, head)}"
        return
    section = head.strip().rstrip(":").replace("_", "-")
    lines = list(_numbered(schema, indent + 2, f"{section}-{number}", number, told=told))
    first = next(place for place, line in enumerate(lines) if not line.lstrip().startswith("#"))
    yield from lines[:first]
    yield f"{pad}- {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def _numbered(schema: Schema, indent: int, name: str, number: int, *, told: bool) -> Iterator[str]:
    values: dict[str, object] = {}
    properties = schema["properties"]
    if "(-" in properties.get("id", {}).get("pattern", ""):
        values["id"] = name
    if "order" in properties:
        values["order"] = number
    for line in _mapping(schema, indent, values, told=told and not _localised(schema)):
        yield f"{line}  {MARK}" if line.strip() == f"id: {name}" else line


def _scalar(schema: Schema, number: int, head: str) -> str:
    examples = schema.get("examples") or schema.get("enum") or [""]
    kind = schema.get("type")
    if kind == "boolean":
        return "true"
    if kind == "string" and not ({"pattern", "format", "enum"} & schema.keys()):
        blank = BLANK_EN if head.strip() in {"en:", "- en:"} else BLANK_RU
        return json.dumps(blank if number == 1 else f"{blank[:-1]} {number}]", ensure_ascii=False)
    return f"{_plain(examples[0])}  {MARK}"


def _localised(schema: Schema) -> bool:
    return {"ru", "en"} <= set(schema.get("properties", ()))


def _plain(value: object) -> str:
    text = str(value)
    safe = isinstance(value, str) and text and all(sign.isalnum() or sign in "-/._" for sign in text)
    dated = safe and len(text) == len("2026-03-11") and text[4:5] == "-"
    if isinstance(value, bool | int) or dated or (safe and not text[0].isdigit()):
        return text.lower() if isinstance(value, bool) else text
    return json.dumps(value, ensure_ascii=False)


def _comment(pad: str, key: str, schema: Schema, *, optional: bool) -> Iterator[str]:
    said = str(schema.get("description", "")).partition(". ")[0].rstrip(".")
    text = f"{key} (может не быть): {said}" if optional else said
    line = f"{pad}# {text}"
    while len(line) > _LONGEST:
        cut = line.rfind(" ", 0, _LONGEST)
        if cut <= len(pad) + 2:
            break
        yield line[:cut]
        line = f"{pad}# {line[cut + 1 :]}"
    yield line
