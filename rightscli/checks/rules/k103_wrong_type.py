# Types are named in words of a writer: a list has dashes, a mapping has keys with colons.

"""A value has the wrong form."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.inline import KINDS
from rightscli.checks.rule import Rule
from rightscli.checks.shape import Violation
from rightscli.diagnostics import Diagnostic, Message, Severity, say
from rightscli.language import mark

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
    yield RULE.found(message, entry.at(*path), help=_advice(str(violation.expected), value))


def _type_of(value: object) -> str:
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer"}
    return _TYPES[names[type(value)]]


def _advice(wanted: str, value: object) -> Message | None:
    if wanted == "string" and isinstance(value, dict) and str(next(iter(value), "")).startswith(KINDS):
        return say("put the text in quotes: it begins with an inline reference")
    if wanted == "string" and isinstance(value, int):
        return say('write "{value}" in quotes', value=str(value))
    if wanted == "object" and isinstance(value, str):
        return say("a text stands in both languages: `ru: …` and below it `en: …`")
    if wanted == "array" and isinstance(value, str):
        return say("write it on the next line, two spaces in, after a dash")
    if wanted in {"integer", "boolean"} and isinstance(value, str):
        return say("write it without quotes")
    return None
