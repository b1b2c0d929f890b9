# A page that nobody has looked at since it was due may be right, but nobody knows.

"""A document whose review is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rightscli.checks.entry import Entry, is_day
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K320",
    name="review-overdue",
    severity=Severity.WARNING,
    summary=mark("a document whose review is due"),
    what=mark(
        "Fires with `kb stale` and `kb check --strict-fresh` on a document whose `review_due` "
        "has come, or comes within the days that were asked for."
    ),
    why=mark(
        "The law changes several times a year; a reader is shown a page that nobody has compared since."
    ),
    example="review_due: 2026-02-22   # and today is 2026-11-22\n",
    instead=mark(
        "Compare the document with the law, then write the outcome with `rights kb review ID "
        "--status reviewed --by lawyer --checked-to 2026-11-01`."
    ),
)


def check(entry: Entry, day: date, horizon: date) -> Iterator[Diagnostic]:
    """Yield a finding if the review is due on the horizon or before it."""
    review = entry.data.get("review")
    due = review.get("review_due") if isinstance(review, dict) else None
    if isinstance(review, dict) and review.get("status") == "retired":
        return
    if is_day(due) and due <= horizon.isoformat():
        words = say("the review was due on {day}", day=due)
        if due > day.isoformat():
            words = say("the review is due on {day}", day=due)
        yield RULE.found(
            words,
            entry.at("review", "review_due"),
            help=say("compare it with the law, then: rights kb review {id}", id=str(entry.data.get("id"))),
        )
