"""One finding a line, for editors and for grep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.formats.diagnostics.snippet import safe
from rightscli.language import translator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rightscli.diagnostics import Diagnostic
    from rightscli.model import Language


def render(findings: Iterable[Diagnostic], language: Language) -> str:
    """Return `path:line:column: severity[code] message` for every finding."""
    wording = translator(language, "checks")
    return "".join(
        f"{safe(finding.primary.path)}:{finding.primary.line}:{finding.primary.column}: "
        f"{finding.severity.value}[{finding.rule}] {safe(finding.message.render(wording))}\n"
        for finding in findings
    )
