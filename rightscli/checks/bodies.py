"""The body of a letter, as rules see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rightscli.model import Kind

if TYPE_CHECKING:
    from rightscli.checks.entry import Entry
    from rightscli.diagnostics import Location
    from rightscli.templates import Template

_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*\Z")
BODY = ("body",)
GENDER = "_gender"


def template_of(entry: Entry) -> Template | None:
    """Return what the body of a letter uses and what is wrong with it; None for other documents."""
    body = entry.data.get("body") if entry.kind is Kind.LETTER else None
    if not isinstance(body, str):
        return None
    from rightscli.templates import parse_template  # noqa: PLC0415 - only letters need the template language

    return parse_template(body)


def declared_fields(entry: Entry) -> dict[str, int]:
    """Return the fields that a letter declares, with their places in the list."""
    return {
        field["id"]: path[-1]
        for path, field in entry.mappings("fields")
        if isinstance(field.get("id"), str) and isinstance(path[-1], int)
    }


def misread_fields(entry: Entry) -> bool:
    """Say whether fields have wrong or equal names, so that it is not known what the body may use."""
    names = [str(field.get("id", "")) for _, field in entry.mappings("fields")]
    return len(set(names)) < len(names) or not all(map(_NAME.match, names))


def place(entry: Entry, start: int, end: int) -> Location:
    """Return where some characters of the body stand."""
    return entry.span_of(BODY, start, end)


def line_place(entry: Entry, template: Template, line: int, word: str) -> Location:
    """Return where a word stands in a line of the body, or the whole line."""
    lines = template.body.split("\n")
    start = sum(len(one) + 1 for one in lines[: line - 1])
    written = lines[line - 1] if line <= len(lines) else ""
    found = written.find(word)
    if found < 0:
        return place(entry, start, start + max(len(written), 1))
    return place(entry, start + found, start + found + len(word))
