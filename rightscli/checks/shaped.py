"""Hands every violation of the schema to the rule that words it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.checks.registry import FALLBACK_SHAPE_RULE, SHAPE_RULES
from rightscli.checks.shape import violations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.checks.entry import Entry
    from rightscli.diagnostics import Diagnostic


def shape_findings(entry: Entry) -> Iterator[Diagnostic]:
    """Yield what is wrong with the shape of a document."""
    assert entry.kind is not None
    for violation in violations(entry.kind, entry.data):
        if violation.path in entry.source.tainted:
            # The reader has already said that this value is not what it seems.
            continue
        rule = SHAPE_RULES.get(violation.keyword, FALLBACK_SHAPE_RULE)
        yield from rule.check(entry, violation)
