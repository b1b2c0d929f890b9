# The first phase: everything that can be said about a file by itself. Its result is plain JSON, because
# it travels between processes and lies in the cache.

"""Checks one file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rightscli.checks.entry import Entry
from rightscli.checks.excerpts import excerpt_of
from rightscli.checks.facts import Facts, facts_from_wire, facts_to_wire
from rightscli.checks.gather import gather, unread
from rightscli.checks.suppressions import (
    Suppression,
    suppression_from_wire,
    suppression_to_wire,
    suppressions_of,
)
from rightscli.diagnostics import Diagnostic, diagnostic_from_wire, diagnostic_to_wire

if TYPE_CHECKING:
    from rightscli.diagnostics import Location
    from rightscli.source import SourceFile


_HIDE_NAMES = frozenset({"K002", "K003", "K101", "K103", "K105"})
"""Faults of shape that may hide the name of something."""


_FORMLESS = frozenset({"K003", "K101", "K103", "K104", "K105"})
"""Faults of shape of the very characters they mark."""


@dataclass(frozen=True, slots=True)
class Result:
    """What the first phase says of a file."""

    findings: tuple[Diagnostic, ...]
    suppressions: tuple[Suppression, ...]
    facts: Facts
    excerpt: dict[int, str] = field(default_factory=dict)
    """The lines that the findings point at."""


def check_file(source: SourceFile, name: str) -> Result:
    """
    Return findings and facts of a file.

    Args:
        source: The file as it was read.
        name: Path below the root of the knowledge, with forward slashes.
    """
    from rightscli.checks.plainwords import refined  # noqa: PLC0415  a run from memory needs no rules
    from rightscli.checks.registry import DOCUMENT_RULES  # noqa: PLC0415  a run from memory needs no rules
    from rightscli.checks.shaped import shape_findings  # noqa: PLC0415  a run from memory needs no rules

    findings = list(source.findings)
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if source.data is None:
        return Result(
            tuple(findings), (), unread(name, source.kind, stem), excerpt_of(source.lines, findings)
        )
    entry = Entry(source, name, source.kind, source.data)
    if source.kind is not None:
        findings = [refined(entry, finding) for finding in findings] if findings else findings
        findings.extend(shape_findings(entry))
    shaped = [finding.primary for finding in findings if finding.rule in _FORMLESS]
    sound = not any(finding.rule in _HIDE_NAMES for finding in findings)
    for rule in DOCUMENT_RULES:
        # What has no form yet is judged by its form alone.
        findings.extend(found for found in rule.check(entry) if not _inside(found.primary, shaped))
    facts = gather(entry) if source.kind is not None else Facts(name, None)
    facts.complete = facts.complete and sound
    suppressions = tuple(suppressions_of(source))
    comments = [suppression.place[0] for suppression in suppressions]
    return Result(tuple(findings), suppressions, facts, excerpt_of(source.lines, findings, comments))


def _inside(place: Location, others: list[Location]) -> bool:
    """Say whether some characters belong to those of another place."""
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    return start < end and any(
        (other.line, other.column) <= start and end <= (other.end_line, other.end_column) for other in others
    )


def result_to_wire(result: Result) -> list[Any]:
    """Return the result as JSON values."""
    return [
        [diagnostic_to_wire(finding) for finding in result.findings],
        [suppression_to_wire(suppression) for suppression in result.suppressions],
        facts_to_wire(result.facts),
        list(result.excerpt.items()),
    ]


def result_from_wire(wire: list[Any]) -> Result:
    """Return the result that `result_to_wire` wrote; raises ValueError, TypeError or KeyError otherwise."""
    findings, suppressions, facts, excerpt = wire
    return Result(
        tuple(diagnostic_from_wire(finding) for finding in findings),
        tuple(suppression_from_wire(suppression) for suppression in suppressions),
        facts_from_wire(facts),
        {int(number): str(line) for number, line in excerpt},
    )
