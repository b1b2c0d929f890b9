# Types are named in words of a writer: a list has dashes, a mapping has keys with colons.

"""A value has the wrong form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.corrections import correction
from rightscli.checks.entry import Entry
from rightscli.checks.fixes import scalar, value_fix
from rightscli.checks.inline import KINDS
from rightscli.checks.quick import quick_check
from rightscli.checks.rule import Rule
from rightscli.checks.shape import Violation
from rightscli.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from rightscli.language import mark
from rightscli.model import Message, say
from rightscli.source import ValuePath

RULE = Rule(
    code="K103",
    name="wrong-type",
    severity=Severity.ERROR,
    summary=mark("a value has the wrong form"),
    what=mark(
        "Fires where a list, a mapping, a text, a whole number, or `true`/`false` is expected"
        " and something else stands, also where nothing stands."
    ),
    why=mark("The program cannot guess what was meant."),
    example="grounds: fz-53/29/4\n",
    instead=mark(
        "Write a list with dashes, a mapping with keys, a number without quotes, an article number in quotes."
    ),
)


KEYWORDS: tuple[str, ...] = ("type",)
_STEP = 2
_TYPES = {
    "object": mark("a mapping with keys"),
    "array": mark("a list with dashes"),
    "string": mark("a text"),
    "integer": mark("a whole number"),
    "number": mark("a number"),
    "boolean": mark("`true` or `false`"),
    "null": mark("nothing"),
}


def check(entry: Entry, violation: Violation) -> Iterator[Diagnostic]:
    """Yield the finding for a value of the wrong type."""
    path, value = violation.path, violation.value
    wanted = say(_TYPES[str(violation.expected)])
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if value is None:
        message = say("`{name}` is empty, but must be {wanted}", name=name, wanted=wanted)
        yield RULE.found(message, entry.at(*path, key=True), help=say("fill it in, or delete the key"))
        return
    message = say(
        "`{name}` must be {wanted}, not {found}", name=name, wanted=wanted, found=say(_type_of(value))
    )
    advice = _advice(str(violation.expected), value)
    yield RULE.found(message, entry.at(*path), help=advice, fix=_fix(entry, violation))


def _type_of(value: object) -> str:
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer"}
    return _TYPES[names[type(value)]]


_ANSWERS = {"true": "true", "false": "false", "yes": "true", "no": "false", "да": "true", "нет": "false"}


def _fix(entry: Entry, violation: Violation) -> Fix | None:
    """Return how to write what was meant, where the form alone is wrong."""
    path, value = violation.path, violation.value
    place = entry.at(*path)
    if str(violation.expected) == "array" and isinstance(value, str) and value.startswith("-"):
        return _dashes(entry, place)
    if place.line != place.end_line:
        return None
    match str(violation.expected):
        case "string" if isinstance(value, int) and not isinstance(value, bool):
            return _as_text(entry, violation, str(value))
        case "string" if isinstance(value, dict) and list(value) == ["source"]:
            end = entry.at(*path, "source")
            span = Location(place.path, place.line, place.column, end.end_line, end.end_column)
            return Fix.write(span, f"source:{value['source']}", safe=True)
        case "string" if isinstance(value, dict) and str(next(iter(value), "")).startswith(KINDS):
            return _in_quotes(entry, place)
        case "array" if isinstance(value, dict):
            return _item(entry, violation)
        case "string" if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
            return _without_dash(entry, violation)
        case "integer" | "boolean" if isinstance(value, str):
            return _plain(place, str(violation.expected), value.strip("\"'«»“” "))
        case "array" if isinstance(value, str) and str(path[-1]) not in {"ru", "en"}:
            return _as_list(entry, violation, value)
    return None


def _plain(place: Location, wanted: str, written: str) -> Fix | None:
    """Return the fix that writes a number, or a yes or no, without quotes."""
    if wanted == "boolean":
        answer = _ANSWERS.get(written.lower())
        return Fix.write(place, answer, safe=True) if answer is not None else None
    number = re.match(r"[0-9]+", written)
    return None if number is None else Fix.write(place, str(int(number[0])), safe=number[0] == written)


def _dashes(entry: Entry, place: Location) -> Fix | None:
    """Return the fix that puts the missing spaces after the dashes of a list."""
    numbers = range(place.line, place.end_line + 1)
    found = [re.match(r"\s*-(?=[^\s-])", entry.source.lines[number - 1]) for number in numbers]
    edits = [
        Edit(Location(place.path, number, one.end() + 1, number, one.end() + 1), " ")
        for number, one in zip(numbers, found, strict=True)
        if one is not None
    ]
    others = [
        number
        for number, one in zip(numbers, found, strict=True)
        if one is None and not entry.source.lines[number - 1].lstrip().startswith("- ")
    ]
    return None if others or not edits else Fix(edits=tuple(edits))


def _in_quotes(entry: Entry, place: Location) -> Fix | None:
    """Return the fix that puts an inline reference that stands alone in quotes."""
    line = entry.source.lines[place.line - 1]
    start, end = line.rfind("{", 0, place.column), len(line.rstrip())
    if start < 0 or '"' in line[start:] or not line.rstrip().endswith("}"):
        return None
    ends = [Location(place.path, place.line, column + 1, place.line, column + 1) for column in (start, end)]
    return Fix(edits=tuple(Edit(one, '"') for one in ends))


def _item(entry: Entry, violation: Violation) -> Fix | None:
    """Return the fix that makes the first item of a list of a mapping that fits as one."""
    fits = quick_check(violation.schema.get("items", {}))
    path, value = violation.path, violation.value
    if fits is None or not value or not fits(value):
        return None
    first = entry.at(*path, next(iter(value)), key=True)
    if entry.source.lines[first.line - 1][: first.column - 1].strip():
        return None
    last = max(place.end_line for place in _leaves(entry, path, value))
    edits = [
        Edit(Location(first.path, number, 1, number, 1), " " * _STEP)
        for number in range(first.line, last + 1)
    ]
    dash = Location(first.path, first.line, 1, first.line, first.column)
    edits[0] = Edit(dash, f"{' ' * (first.column - 1)}- ")
    return Fix(edits=tuple(edits))


def _leaves(entry: Entry, path: ValuePath, value: object) -> Iterator[Location]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in inner:
        yield from _leaves(entry, (*path, step), one)
    if not inner:
        yield entry.at(*path)


def _as_text(entry: Entry, violation: Violation, written: str) -> Fix | None:
    fits = quick_check(violation.schema)
    if fits is None or fits(written):
        return value_fix(entry, violation.path, written, safe=True)
    found = correction(written, fits)
    return value_fix(entry, violation.path, found[0], safe=found[1]) if found is not None else None


def _without_dash(entry: Entry, violation: Violation) -> Fix | None:
    """Return the fix that takes the dash away before the only item of a list on the line of its key."""
    place = entry.at(*violation.path, 0)
    line = entry.source.lines[place.line - 1]
    if not line[: place.column - 1].rstrip().endswith("["):
        return None
    inner = line[place.column - 1 : place.end_column - 1]
    whole = line.find("]", place.end_column - 1) + 2
    start = line.rfind("[", 0, place.column) + 1
    return Fix.write(Location(place.path, place.line, start, place.line, whole), inner, safe=True)


def _as_list(entry: Entry, violation: Violation, value: str) -> Fix | None:
    """Return the fix that makes a list of one value, or of several with commas between them."""
    fits = quick_check(violation.schema.get("items", {}))
    parts = [part.strip() for part in value.split(",")]
    if fits is None or not all(map(fits, parts)):
        return None
    written = ", ".join(scalar(part) for part in parts)
    return Fix.write(entry.at(*violation.path), f"[{written}]", safe=True)


def _advice(wanted: str, value: object) -> Message | None:
    if wanted == "string" and isinstance(value, dict) and str(next(iter(value), "")).startswith(KINDS):
        return say("put the text in quotes: it begins with an inline reference")
    if wanted == "string" and isinstance(value, int):
        return say('write "{value}" in quotes', value=str(value))
    if wanted == "object" and isinstance(value, str):
        return say("a text stands in both languages: `ru: …` and below it `en: …`")
    if wanted == "array" and isinstance(value, str) and value.startswith("-"):
        return say("a space is missing after the dash")
    if wanted == "array" and isinstance(value, str):
        return say("write it on the next line, two spaces in, after a dash")
    if wanted == "boolean" and isinstance(value, str):
        quoted = value.strip() in {"true", "false"}
        return say("write it without quotes") if quoted else say("write `true` or `false`")
    if wanted == "integer" and isinstance(value, str):
        return say("write it without quotes") if value.strip().isdecimal() else say("write it in digits")
    return None
