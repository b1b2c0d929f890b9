# Law changes, and advice with it. This room compares what readers are told on two days, and says what a
# change of the law would touch. It judges nothing: it lays two pages, or a link and its ends, side by side.

"""What changes: between two days, and when something else changes."""

from __future__ import annotations

from rightscli.changes.comparing import Change, ChangeKind, Comparison, Reason, compare
from rightscli.changes.impact import Impact, Place, Through, impact_of
from rightscli.changes.impact_page import impact_page
from rightscli.changes.report import comparison_page, overview_page

__all__ = [
    "Change",
    "ChangeKind",
    "Comparison",
    "Impact",
    "Place",
    "Reason",
    "Through",
    "compare",
    "comparison_page",
    "impact_of",
    "impact_page",
    "overview_page",
]
