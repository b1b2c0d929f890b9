"""Findings as annotations of GitHub Actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.diagnostics import Severity

if TYPE_CHECKING:
    from rightscli.diagnostics import Diagnostic, Report
    from rightscli.model import Wording

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report, wording: Wording) -> str:
    """Return one workflow command a line."""
    return "".join(f"{_command(finding, wording)}\n" for finding in report.findings)


def _command(finding: Diagnostic, wording: Wording) -> str:
    place = finding.primary
    properties = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "endLine": str(place.end_line),
        "endColumn": str(place.end_column),
        "title": finding.rule,
    }
    written = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    message = finding.message.render(wording)
    if finding.help is not None:
        message = f"{message}\n{finding.help.render(wording)}"
    line = f"::{_COMMANDS[finding.severity]} {written}::{message.translate(_MESSAGE)}"
    # The name of a file may hold bytes that are no text.
    return line.encode("utf-8", "backslashreplace").decode("utf-8")
