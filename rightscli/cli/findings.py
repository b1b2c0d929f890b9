"""Findings in an error about the knowledge as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.cli.settings import LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.diagnostics import Diagnostic


def write_findings(findings: Sequence[Diagnostic]) -> str:
    """Return the findings, one a line."""
    from rightscli.formats.diagnostics import concise

    return concise.render(findings, LANGUAGE).rstrip("\n")
