# Nothing here looks at the clock: days are compared with the other days of the same document.

"""Days of a review or a source contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from rightscli.checks.entry import Entry, is_day
from rightscli.checks.rule import Rule
from rightscli.checks.versions import sources
from rightscli.diagnostics import Diagnostic, Related, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K311",
    name="dates-out-of-order",
    severity=Severity.ERROR,
    summary=mark("days of a review or a source contradict each other"),
    what=mark(
        "Fires on a review that is due before the day to which the law was checked, on a page"
        " that was read after the review is due or before it was published, and on a reviewed"
        " document without the day of its review."
    ),
    why=mark("Such a page would call itself checked when it cannot have been."),
    example="law_checked_to: 2026-03-11\nreview_due: 2025-02-22\n",
    instead=mark("Correct the day that is wrong."),
)


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every pair of days in the wrong order."""
    review = entry.data.get("review")
    due = review.get("review_due") if isinstance(review, dict) else None
    if isinstance(review, dict):
        yield from _review(entry, review)
        checked = review.get("law_checked_to")
        # A day that is itself wrong is nothing to compare others with.
        due = None if is_day(checked) and is_day(due) and due < checked else due
    for path, source in sources(entry.data):
        read, published = source.get("read_on"), source.get("published")
        if not is_day(read):
            continue
        if isinstance(published, str) and published[:4].isdigit() and read[: len(published)] < published:
            yield RULE.found(
                say("the page was read on {read}, before it was published", read=read),
                entry.at(*path, "read_on"),
                related=(Related(entry.at(*path, "published"), say("published here")),),
            )
        elif is_day(due) and read > due:
            yield RULE.found(
                say("the page was read on {read}, after the review is due", read=read),
                entry.at(*path, "read_on"),
                help=say("set `review_due` anew: a page that was read again is reviewed again"),
                related=(Related(entry.at("review", "review_due"), say("due here")),),
            )


def _review(entry: Entry, review: dict[str, object]) -> Iterator[Diagnostic]:
    checked, due, done = review.get("law_checked_to"), review.get("review_due"), review.get("reviewed_on")
    if is_day(checked) and is_day(due) and due < checked:
        yield RULE.found(
            say("the review is due on {due}, before the day to which the law was checked", due=due),
            entry.at("review", "review_due"),
            related=(Related(entry.at("review", "law_checked_to"), say("checked to here")),),
        )
    if is_day(done) and is_day(due) and due < done:
        yield RULE.found(
            say("the next review is due on {due}, before the last one", due=due),
            entry.at("review", "review_due"),
        )
    if review.get("status") == "reviewed" and "reviewed_on" not in review:
        yield RULE.found(
            say("the document is reviewed, but not when"),
            entry.at("review", "status"),
            help=say("add `reviewed_on:` and `reviewed_by:`"),
        )
    if review.get("status") == "retired" and "replaced_by" not in review:
        yield RULE.found(
            say("the document is retired and names no other one to read"),
            entry.at("review", "status"),
            help=say("add `replaced_by:` with an id"),
        )
