# A finding is data: it names its place, its rule and its words, and knows nothing of terminals.
# Reporters print it, the cache stores it, and both see exactly the same thing.

"""Findings about documents: what was found, where, and what to do about it."""

from __future__ import annotations

from rightscli import late

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.diagnostics.diagnostic import Applicability, Diagnostic, Edit, Fix, Related, Severity
    from rightscli.diagnostics.location import Location
    from rightscli.diagnostics.report import Report, Summary
    from rightscli.diagnostics.wire import diagnostic_from_wire, diagnostic_to_wire

__all__ = [
    "Applicability",
    "Diagnostic",
    "Edit",
    "Fix",
    "Location",
    "Related",
    "Report",
    "Severity",
    "Summary",
    "diagnostic_from_wire",
    "diagnostic_to_wire",
]

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "diagnostic": "Applicability Diagnostic Edit Fix Related Severity",
            "location": "Location",
            "report": "Report Summary",
            "wire": "diagnostic_from_wire diagnostic_to_wire",
        },
    )
