"""What all documents have in common."""

from __future__ import annotations

from datetime import date

from rightscli.model.basics import Record
from rightscli.model.vocabulary import ReviewStatus


class Review(Record):
    """Who has looked at a document, and to which day the law was checked."""

    status: ReviewStatus
    law_checked_to: date
    review_due: date
    reviewed_on: date | None = None
    reviewed_by: str | None = None
    """The role of the reviewer ("lawyer"), never a private person's name."""
    replaced_by: str | None = None
    notes: str | None = None
