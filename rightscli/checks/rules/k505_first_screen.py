# The first screen of 80 by 24 characters must be enough to act: what this is, what to do now, what never
# to do.

"""The first screen holds too much."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Location, Severity
from rightscli.language import mark
from rightscli.model import Message, say, say_count

RULE = Rule(
    code="K505",
    name="first-screen",
    severity=Severity.WARNING,
    summary=mark("the first screen holds too much"),
    what=mark(
        "Fires on a situation with more than five steps of the phase now or more than six "
        "prohibitions, on a step of that phase whose Russian text is longer than 120 "
        "characters, on a prohibition longer than 74 in either language, and on a Russian "
        "summary longer than 220."
    ),
    why=mark("What does not fit on the first screen is not seen in time."),
    example="summary:\n  ru: (a text of 300 characters)\n",
    instead=mark("Shorten it, move detail to `why`, or give the step a later phase."),
)


_MOST_NOW, _MOST_NEVER = 5, 6
_STEP, _NEVER, _SUMMARY = 120, 74, 220


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for each thing that does not fit."""
    if not entry.claims:
        return
    now = [item for item in entry.items("steps") if item.value.get("phase") == "now"]
    never = list(entry.items("never"))
    if len(now) > _MOST_NOW:
        message = say_count("{number} step of the phase `now`", "{number} steps of the phase `now`", len(now))
        yield _found(message, entry.at(*now[_MOST_NOW].path, "phase"), _MOST_NOW)
    if len(never) > _MOST_NEVER:
        message = say_count("{number} prohibition", "{number} prohibitions", len(never))
        yield _found(message, entry.at(*never[_MOST_NEVER].path), _MOST_NEVER)
    for item in now:
        yield from _length(entry, (*item.path, "text", "ru"), _STEP)
    for item in never:
        for language in ("ru", "en"):
            yield from _length(entry, (*item.path, "text", language), _NEVER)
    yield from _length(entry, ("summary", "ru"), _SUMMARY)


def _length(entry: Entry, path: tuple[str | int, ...], most: int) -> Iterator[Diagnostic]:
    text = entry.source.value(path)
    if isinstance(text, str) and len(text) > most:
        message = say_count("the text has {number} character", "the text has {number} characters", len(text))
        yield _found(message, entry.span_of(path, most, len(text)), most)


def _found(message: Message, place: Location, most: int) -> Diagnostic:
    return RULE.found(message, place, help=say("the first screen has room for {number}", number=most))
