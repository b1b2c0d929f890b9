# Freshness depends on the day, so it is no part of the check whose results are kept between runs, and
# comments cannot set it aside: time does not stop for a reason.

"""What in the knowledge has to be looked at again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rightscli.checks.entry import Entry
from rightscli.checks.excerpts import excerpt_of
from rightscli.checks.registry import FRESHNESS_RULES
from rightscli.checks.selection import moved
from rightscli.checks.wanted import find_wanted
from rightscli.diagnostics import Report
from rightscli.source import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from rightscli.diagnostics import Diagnostic


def stale(
    root: Path,
    paths: Sequence[Path] = (),
    *,
    day: date,
    within: int = 0,
    display: str | None = None,
) -> Report:
    """
    Return what is due on a day, or comes due within so many days after it.

    Files that cannot be read are left to `check`. Every finding of the report fails it.

    Args:
        root: Directory with the folders of the kinds.
        paths: Files and directories to report on; nothing means all.
        day: The day on which the question is asked.
        within: Days to look ahead.
        display: How reports name the root; as given, if left out.
    """
    wanted = find_wanted(root, paths, str(root) if display is None else display)
    horizon = day + timedelta(days=within)
    names = {file.name: file.shown for file in wanted.files}
    findings: list[Diagnostic] = []
    excerpts: dict[str, dict[int, str]] = {}
    for file in wanted.files:
        if file.name not in wanted.reported:
            continue
        source = read(file.path, display=file.name)
        if source.data is None:
            continue
        entry = Entry(source, file.name, source.kind, source.data)
        found = [finding for rule in FRESHNESS_RULES for finding in rule.check(entry, day, horizon)]
        if found:
            excerpts[file.shown] = excerpt_of(source.lines, found)
            findings += [moved(finding, names) for finding in found]
    return Report(
        findings=tuple(sorted(findings, key=lambda finding: finding.order)),
        files=len(wanted.reported),
        strict=True,
        excerpts=excerpts,
    )


def together(first: Report, second: Report) -> Report:
    """Return two reports on the same files as one that is as strict as the stricter."""
    excerpts = {path: {**lines} for path, lines in first.excerpts.items()}
    for path, lines in second.excerpts.items():
        excerpts[path] = {**excerpts.get(path, {}), **lines}
    findings = (*first.findings, *second.findings)
    return Report(
        findings=tuple(sorted(findings, key=lambda finding: finding.order)),
        files=first.files,
        strict=first.strict or second.strict,
        suppressed=first.suppressed,
        set_aside=first.set_aside,
        excerpts=excerpts,
    )
