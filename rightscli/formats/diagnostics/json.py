"""Findings for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rightscli.diagnostics import Diagnostic, Fix, Location, Report
    from rightscli.model import Wording


def render(report: Report, wording: Wording) -> str:
    """Return one JSON object with the list `findings` and the counts under `summary`."""
    counts = report.summary
    document = {
        "findings": [_finding(finding, wording) for finding in report.findings],
        "summary": {
            "files": counts.files,
            "errors": counts.errors,
            "warnings": counts.warnings,
            "hints": counts.hints,
            "suppressed": counts.suppressed,
            "failed": report.failed,
        },
    }
    # Halves of surrogate pairs, which a hostile file name may hold, are escaped and not written.
    written = json.dumps(document, ensure_ascii=False, indent=2)
    if not written.isprintable() and any("\ud800" <= character <= "\udfff" for character in written):
        written = json.dumps(document, indent=2)
    return f"{written}\n"


def _finding(finding: Diagnostic, wording: Wording) -> dict[str, Any]:
    return {
        "code": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message.render(wording),
        **_place(finding.primary),
        "label": None if finding.label is None else finding.label.render(wording),
        "help": None if finding.help is None else finding.help.render(wording),
        "related": [
            {"message": one.message.render(wording), **_place(one.location)} for one in finding.related
        ],
        "fix": None if finding.fix is None else _fix(finding.fix),
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "applicability": fix.applicability.value,
        "edits": [{"replacement": edit.replacement, **_place(edit.location)} for edit in fix.edits],
        "rename": fix.rename or None,
    }


def _place(place: Location) -> dict[str, Any]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
