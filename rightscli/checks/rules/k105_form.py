# Patterns are for programs; the finding says in words what the value should look like.

"""A text has not the form it must have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.corrections import correction
from rightscli.checks.entry import Entry
from rightscli.checks.fixes import value_fix
from rightscli.checks.quick import quick_check
from rightscli.checks.rule import Rule
from rightscli.checks.shape import Violation
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Message, say

RULE = Rule(
    code="K105",
    name="wrong-form",
    severity=Severity.ERROR,
    summary=mark("a text has not the form it must have"),
    what=mark(
        "Fires on ids that are no slugs, days that are not `YYYY-MM-DD` or not in the "
        "calendar, web addresses without `https://`, grounds that are no path."
    ),
    why=mark("Such a value cannot be looked up, compared or opened."),
    example="read_on: 22.11.2026\n",
    instead=mark(
        "Write ids as small Latin letters and digits with hyphens, days as `2026-03-11`, "
        "grounds as `fz-53/29/4` or `source:ID`."
    ),
)


KEYWORDS: tuple[str, ...] = ("pattern", "format")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_FORMS = (
    ("^https?:", mark("a full web address that begins with https://")),
    ("source:", mark("the path of a provision such as `fz-53/29/4`, or `source:ID`")),
    ("[0-9a-f]{8}", mark("eight hexadecimal digits, which `rights kb translations --accept` writes")),
    ("А-Яа-я", mark("a number or letter as printed in the act, such as `29` or `21.5`")),
    ("(0[1-9]|1[0-2])", mark("a day, a month or a year: `2026-03-11`, `2026-03` or `2026`")),
    ("\\d{4}-\\d{2}-\\d{2}", mark("a day written as `2026-03-11`")),
    ("^[a-z]{2}-", mark("a country and a year, such as `ru-2026`")),
    ("_[a-z0-9]+", mark("small Latin letters, digits and single underscores")),
    ("^[a-z0-9]+(-", mark("small Latin letters, digits and single hyphens")),
)


def check(entry: Entry, violation: Violation) -> Iterator[Diagnostic]:
    """Yield the finding for a text of the wrong form."""
    value = str(violation.value)
    place = entry.at(*violation.path)
    if _DAY.match(value) and violation.schema.get("format") == "date":
        yield RULE.found(say("there is no day {value} in the calendar", value=value), place)
        return
    name = next((step for step in reversed(violation.path) if isinstance(step, str)), "")
    short = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    meant = _meant(violation)
    yield RULE.found(
        say("`{value}` has not the form of `{name}`", value=short, name=name),
        place,
        help=_wanted(violation) if meant is None else say("write `{text}`", text=meant[0]),
        fix=value_fix(entry, violation.path, meant[0], safe=meant[1]) if meant is not None else None,
    )


_SHOWN = 60


def _meant(violation: Violation) -> tuple[str, bool] | None:
    fits = quick_check(violation.schema)
    return correction(str(violation.value), fits) if fits is not None else None


def _wanted(violation: Violation) -> Message:
    foreign = sorted({letter for letter in str(violation.value) if "\u0400" <= letter <= "\u04ff"})
    if foreign and re.sub("[-/.]", "", str(violation.value)).isalnum():
        return say(
            "these letters are Cyrillic, type them on a Latin keyboard: {letters}", letters=tuple(foreign)
        )
    pattern = str(violation.schema.get("pattern", violation.expected))
    for sign, words in _FORMS:
        if sign in pattern:
            return say("expected {form}", form=say(words))
    return say("expected a text that fits the pattern {form}", form=pattern)
