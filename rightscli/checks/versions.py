"""Versions, spans of days and sources, wherever in a document they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from rightscli.checks.entry import Entry, is_day
from rightscli.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.source import ValuePath


@dataclass(frozen=True, slots=True)
class Written:
    """A version as it is written."""

    path: ValuePath
    start: str
    until: str | None
    exact: bool


def histories(entry: Entry) -> Iterator[list[Written]]:
    """Yield the versions of every provision, or of the deadline rule, in the order of the file."""
    if entry.kind is Kind.DEADLINE:
        yield _history(entry, ("versions",))
    elif entry.kind is Kind.ACT:
        for path, _ in entry.mappings("provisions"):
            yield _history(entry, (*path, "versions"))


def _history(entry: Entry, path: ValuePath) -> list[Written]:
    history = []
    for where, version in entry.mappings(*path):
        start, until = version.get("in_force_from"), version.get("in_force_until")
        if is_day(start):
            exact = version.get("start") == "exact"
            history.append(Written(where, start, until if is_day(until) else None, exact))
    return history


def day_after(day: str) -> str:
    """Return the next day; a day that is not in the calendar, or the last one, comes back as it is."""
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day


def day_before(day: str) -> str:
    """Return the day before; a day that is not in the calendar, or the first one, comes back as it is."""
    try:
        return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day


def windows(value: object, path: ValuePath = ()) -> Iterator[tuple[ValuePath, str, str]]:
    """Yield every mapping with two ends of a span: its path and the names of the two keys."""
    for where, mapping in _mappings(value, path):
        for first, last in (("in_force_from", "in_force_until"), ("from", "until")):
            if first in mapping and last in mapping:
                yield where, first, last


def sources(value: object) -> Iterator[tuple[ValuePath, dict[str, Any]]]:
    """Yield every source, wherever it stands."""
    for where, mapping in _mappings(value, ()):
        if "read_on" in mapping:
            yield where, mapping


def _mappings(value: object, path: ValuePath) -> Iterator[tuple[ValuePath, dict[str, Any]]]:
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            if isinstance(inner, dict | list):
                yield from _mappings(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            if isinstance(inner, dict | list):
                yield from _mappings(inner, (*path, number))
