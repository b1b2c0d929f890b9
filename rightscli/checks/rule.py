"""What a rule tells about itself, and how it words a finding."""

from __future__ import annotations

from dataclasses import dataclass

from rightscli.diagnostics import Diagnostic, Fix, Location, Related, Severity
from rightscli.model import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """
    One thing that the check looks for.

    All texts are English message ids, translated when they are shown.
    """

    code: str
    """Stable; the digit after the K is the group."""
    name: str
    severity: Severity
    summary: str
    """One line for lists."""
    what: str
    """When it fires."""
    why: str
    """What goes wrong for a reader otherwise."""
    example: str
    """YAML that fires; not translated."""
    instead: str
    """What to write."""

    def found(
        self,
        message: Message,
        primary: Location,
        *,
        help: Message | None = None,
        label: Message | None = None,
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
    ) -> Diagnostic:
        """Return a finding of this rule."""
        return Diagnostic(
            rule=self.code,
            severity=self.severity,
            message=message,
            primary=primary,
            label=label,
            help=help,
            related=related,
            fix=fix,
        )
