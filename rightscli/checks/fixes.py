# Fixes are written over what stands in the file, character by character, so comments and line breaks stay.
# Where the written form is not simple enough to be sure, there is no fix and the help has to do.

"""Fixes that several rules offer."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from rightscli.checks.gather import PROVISION
from rightscli.checks.suggest import meant
from rightscli.diagnostics import Fix, Location
from rightscli.source import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rightscli.checks.entry import Entry
    from rightscli.checks.facts import Facts, Reference
    from rightscli.checks.tree import Tree
    from rightscli.source import ValuePath

_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_./:~-]*[A-Za-z0-9_/~-])?\Z")


def scalar(text: str) -> str:
    """Return a text as YAML: plain if it is a simple word to every parser, in quotes otherwise."""
    value, surprise = resolve(text)
    if surprise is None and isinstance(value, str) and _PLAIN.match(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def value_fix(entry: Entry, path: ValuePath, text: str, *, safe: bool) -> Fix | None:
    """Return the fix that writes a text in place of the single value at a path."""
    place = entry.at(*path)
    if place.line != place.end_line:
        return None
    return Fix.write(place, scalar(text), safe=safe)


def word_fix(place: Location, word: str, known: Iterable[str]) -> Fix | None:
    """Return the fix that writes the known word that was meant, None if none is near."""
    found = meant(word, known)
    return None if found is None else Fix.write(place, found[0], safe=found[1])


def reference_fix(tree: Tree, facts: Facts, reference: Reference, target: str, *, safe: bool) -> Fix | None:
    """Return the fix that makes a reference name another target."""
    place = tree.location(facts, reference.place)
    if place.line != place.end_line:
        return None
    if not reference.inline:
        return Fix.write(place, scalar(target), safe=safe)
    kind = "law" if reference.kind == PROVISION else reference.kind
    form = f"|{reference.form}" if reference.form else ""
    return Fix.write(place, f"{{{kind}:{target}{form}}}", safe=safe)


def without_item(entry: Entry, path: ValuePath, *, safe: bool) -> Fix | None:
    """Return the fix that takes a single value out of its list."""
    place = entry.at(*path)
    if place.line != place.end_line:
        return None
    line = entry.source.lines[place.line - 1]
    before, after = line[: place.column - 1], line[place.end_column - 1 :]
    if before.strip() == "-" and not after.strip():
        return Fix.write(line_of(entry, place.line), "", safe=safe)
    comma = re.search(r",\s*\Z", before)
    if comma is None:
        return None
    return Fix.write(
        Location(place.path, place.line, comma.start() + 1, place.line, place.end_column), "", safe=safe
    )


def line_of(entry: Entry, number: int) -> Location:
    """Return the whole of a line with its end."""
    lines = entry.source.lines
    if number < len(lines):
        return Location(entry.source.display, number, 1, number + 1, 1)
    return Location(entry.source.display, number, 1, number, len(lines[number - 1]) + 1)


def line_below(entry: Entry, number: int, text: str, *, safe: bool) -> Fix | None:
    """Return the fix that writes a new line under a line."""
    if number >= len(entry.source.lines):
        return None
    place = Location(entry.source.display, number + 1, 1, number + 1, 1)
    return Fix.write(place, f"{text}\n", safe=safe)
