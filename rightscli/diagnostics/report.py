"""What a check found, as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rightscli.diagnostics.diagnostic import Diagnostic, Severity
from rightscli.model import Record

NO_LINES: Mapping[str, Mapping[int, str]] = MappingProxyType({})


class Summary(Record):
    """How many findings of each severity, and how many files were looked at."""

    files: int
    errors: int
    warnings: int
    hints: int
    suppressed: int


class Report(Record, kw_only=True):
    """All findings, sorted by path, line, column and code."""

    findings: tuple[Diagnostic, ...]
    files: int
    """How many files were looked at."""
    strict: bool = False
    """Whether warnings count as failures."""
    suppressed: int = 0
    """How many findings a comment with a reason has set aside."""
    set_aside: tuple[Diagnostic, ...] = ()
    """The findings that comments have set aside, where they would have been reported."""
    excerpts: Mapping[str, Mapping[int, str]] = NO_LINES
    """The lines that findings point at, by path and number, without their line ends."""

    @property
    def summary(self) -> Summary:
        """Return the counts."""
        counts = dict.fromkeys(Severity, 0)
        for finding in self.findings:
            counts[finding.severity] += 1
        return Summary(
            files=self.files,
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            hints=counts[Severity.HINT],
            suppressed=self.suppressed,
        )

    @property
    def failed(self) -> bool:
        """Say whether a finding is bad enough: an error, with `strict` a warning too, a hint never."""
        bad = {Severity.ERROR, Severity.WARNING} if self.strict else {Severity.ERROR}
        return any(finding.severity in bad for finding in self.findings)

    def line(self, path: str, number: int) -> str | None:
        """Return the text of a line that a finding points at."""
        return self.excerpts.get(path, {}).get(number)
