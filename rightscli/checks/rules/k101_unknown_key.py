# An unknown key is nearly always a known one with a slip, so the nearest known key is named.

"""A key that the schema does not know."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.fixes import word_fix
from rightscli.checks.rule import Rule
from rightscli.checks.shape import Violation
from rightscli.checks.suggest import did_you_mean, meant, nearest
from rightscli.diagnostics import Diagnostic, Fix, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K101",
    name="unknown-key",
    severity=Severity.ERROR,
    summary=mark("a key that the schema does not know"),
    what=mark("Fires on every key of a mapping that the schema of the kind does not list."),
    why=mark("The program reads only keys it knows: what stands under another name is lost."),
    example="stpes:\n  - id: refuse\n",
    instead=mark(
        "Correct the spelling, or delete the key. `rights kb schema` and your editor list the keys."
    ),
)


KEYWORDS: tuple[str, ...] = ("additionalProperties", "unevaluatedProperties", "propertyNames")


def check(entry: Entry, violation: Violation) -> Iterator[Diagnostic]:
    """Yield one finding for each unknown key of a mapping."""
    known = violation.schema.get("properties", {})
    free = known.keys() - violation.value.keys()
    instead = stands_for(violation)
    for key in unknown_keys(violation):
        place = entry.at(*violation.path, key, key=True)
        yield RULE.found(
            say("unknown key `{key}`", key=key),
            place,
            help=did_you_mean(key, free, say("the keys here are: {keys}", keys=tuple(known)))
            if instead is None
            else say("did you mean `{name}`?", name=instead),
            fix=word_fix(place, key, free)
            if instead is None
            else Fix.write(place, instead, safe=meant(key, {instead}) == (instead, True)),
        )


def unknown_keys(violation: Violation) -> list[str]:
    """Return the keys of the value that its schema does not list, in the order of the file."""
    known = violation.schema.get("properties", {})
    return [str(key) for key in violation.value if key not in known]


def stands_for(violation: Violation) -> str | None:
    """Return the one key that must be there and is missing, if one unknown key stands in its place."""
    required = violation.schema.get("required", ())
    missing = [key for key in required if key not in violation.value]
    unknown = unknown_keys(violation)
    if len(missing) != 1 or len(unknown) != 1:
        return None
    known = violation.schema.get("properties", {})
    near = nearest(unknown[0], known.keys() - violation.value.keys())
    return str(missing[0]) if near in {None, missing[0]} else None
