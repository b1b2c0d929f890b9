"""Decides which findings are reported: rules, paths, suppressions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rightscli.diagnostics import Location
from rightscli.model import replace

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from rightscli.checks.suppressions import Suppression
    from rightscli.diagnostics import Diagnostic

_FIXED = ("K0", "K32", "K59")
"""
What cannot be set aside: an unreadable file has no comments, time does not stop for a reason, and comments
do not excuse themselves.
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """Codes, or beginnings of codes, that are wanted and unwanted."""

    select: tuple[str, ...] = ()
    """Nothing means all."""
    ignore: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        """Say whether findings of this code are wanted."""
        return (not self.select or code.startswith(self.select)) and not code.startswith(
            self.ignore or ("-",)
        )


@dataclass(slots=True)
class Chosen:
    """What is left, and what comments have set aside."""

    findings: list[Diagnostic] = field(default_factory=list)
    set_aside: list[Diagnostic] = field(default_factory=list)


def choose(
    findings: Iterable[Diagnostic],
    suppressions: Mapping[str, Sequence[Suppression]],
    choice: Choice,
    reported: Container[str],
) -> Chosen:
    """
    Return the findings that are to be reported.

    Args:
        findings: All findings.
        suppressions: By path, the comments that set findings aside.
        choice: Which codes are wanted.
        reported: Paths of the files to report on.
    """
    chosen = Chosen()
    used: set[tuple[str, Suppression]] = set()
    for finding in findings:
        path = finding.primary.path
        if path not in reported or not choice.takes(finding.rule):
            continue
        matching = [one for one in suppressions.get(path, ()) if _covers(one, finding)]
        if matching:
            chosen.set_aside.append(finding)
            used.update((path, one) for one in matching)
        else:
            chosen.findings.append(finding)
    for path, comments in suppressions.items():
        for comment in comments if path in reported else ():
            found = _about(comment, Location(path, *comment.place), choice, used=(path, comment) in used)
            if found is not None and choice.takes(found.rule):
                chosen.findings.append(found)
    return chosen


def _covers(comment: Suppression, finding: Diagnostic) -> bool:
    first, last = comment.lines
    return (
        comment.code == finding.rule
        and first <= finding.primary.line <= last
        and not finding.rule.startswith(_FIXED)
    )


def _about(comment: Suppression, place: Location, choice: Choice, *, used: bool) -> Diagnostic | None:
    """Return what is wrong with a comment itself."""
    from rightscli.checks.registry import ALL_RULES  # noqa: PLC0415  most trees hold no such comments
    from rightscli.checks.rules import k590_no_reason, k591_unused, k592_not_suppressible  # noqa: PLC0415  most trees hold no such comments

    if comment.code not in ALL_RULES or comment.code.startswith(_FIXED):
        return k592_not_suppressible.finding(comment.code, place, ALL_RULES)
    if not used:
        return (
            k591_unused.finding(comment.code, place, Location(place.path, *comment.whole))
            if choice.takes(comment.code)
            else None
        )
    return None if comment.reason else k590_no_reason.finding(comment.code, place)


def moved(finding: Diagnostic, shown: Mapping[str, str]) -> Diagnostic:
    """Return the finding with its places named as the reader of the report knows them."""

    def shift(place: Location) -> Location:
        return Location(
            shown.get(place.path, place.path), place.line, place.column, place.end_line, place.end_column
        )

    return replace(
        finding,
        primary=shift(finding.primary),
        related=tuple(replace(one, location=shift(one.location)) for one in finding.related),
        fix=None
        if finding.fix is None
        else replace(
            finding.fix,
            edits=tuple(replace(edit, location=shift(edit.location)) for edit in finding.fix.edits),
        ),
    )
