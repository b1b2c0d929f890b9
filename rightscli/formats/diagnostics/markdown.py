"""Findings as a Markdown report, for an issue or a letter to those who keep the documents."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rightscli.formats.diagnostics.snippet import safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rightscli.diagnostics import Diagnostic, Report
    from rightscli.model import Wording

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|#"})


def render(report: Report, wording: Wording, summaries: Mapping[str, str]) -> str:
    """
    Return one section for each rule, with a line for each finding.

    Args:
        report: What was found.
        wording: The language of the messages.
        summaries: By code, what the rule is about.
    """
    ordered = sorted(report.findings, key=lambda finding: (finding.rule, finding.order))
    sections = []
    for code, findings in groupby(ordered, key=lambda finding: finding.rule):
        lines = [_line(finding, wording) for finding in findings]
        title = wording.text(summaries.get(code, ""))
        sections.append(f"## {code}: {title} ({len(lines)})\n\n" + "\n".join(lines) + "\n")
    return "\n".join(sections)


def _line(finding: Diagnostic, wording: Wording) -> str:
    place = finding.primary
    message = safe(finding.message.render(wording)).translate(_SPECIAL)
    return f"- [ ] `{safe(place.path)}:{place.line}` {message}"
