# The schemas may grow sentences that no rule words yet; they must not be lost.

"""The document does not fit its schema."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.checks.shape import Violation
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K110",
    name="other-shape",
    severity=Severity.ERROR,
    summary=mark("the document does not fit its schema"),
    what=mark("Fires where the schema is broken in a way that no other rule of this group describes."),
    why=mark("What does not fit its schema cannot be read."),
    example="(any other sentence of the schema)",
    instead=mark("Compare the place with a document of the same kind."),
)


KEYWORDS: tuple[str, ...] = ()


def check(entry: Entry, violation: Violation) -> Iterator[Diagnostic]:
    """Yield the finding for a violation of any other keyword."""
    name = next((str(step) for step in reversed(violation.path) if isinstance(step, str)), entry.stem)
    message = say("`{name}` breaks the rule `{keyword}` of the schema", name=name, keyword=violation.keyword)
    yield RULE.found(message, entry.at(*violation.path))
