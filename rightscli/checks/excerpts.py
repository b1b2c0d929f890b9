"""Collects the lines that findings point at, so that reports need no files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from rightscli.diagnostics import Diagnostic, Location

_LONGEST = 4000


def excerpt_of(
    lines: Sequence[str], findings: Iterable[Diagnostic], others: Iterable[int] = ()
) -> dict[int, str]:
    """Return the lines of a file that its own findings point at, and these others, by number."""
    numbers = {*others} | {place.line for finding in findings for place in _places(finding)}
    return {number: lines[number - 1][:_LONGEST] for number in sorted(numbers) if number <= len(lines)}


def add_excerpts(
    excerpts: dict[str, dict[int, str]], findings: Iterable[Diagnostic], paths: Mapping[str, Path]
) -> None:
    """Add the lines that findings about several files point at; files that cannot be read have none."""
    numbers: dict[str, set[int]] = {}
    for finding in findings:
        for place in _places(finding):
            if place.path in paths and place.line not in excerpts.get(place.path, {}):
                numbers.setdefault(place.path, set()).add(place.line)
    for name, wanted in numbers.items():
        try:
            lines = paths[name].read_bytes().decode("utf-8", "replace").removeprefix("\ufeff").split("\n")
        except OSError:
            continue
        found = {number: lines[number - 1] for number in wanted if number <= len(lines)}
        shown = {number: line.removesuffix("\r")[:_LONGEST] for number, line in found.items()}
        excerpts[name] = excerpts.get(name, {}) | shown


def _places(finding: Diagnostic) -> list[Location]:
    return [finding.primary, *(one.location for one in finding.related)]
