# Documents reach this module after the schema layer accepted them (or out of the store, where only
# accepted ones are put), so it reads without judging. What does not fit raises, and the caller turns
# that into one sentence with the document's name.

"""Parts that several kinds of documents share."""

from __future__ import annotations

from datetime import date
from typing import Any

from rightscli.model import (
    ALWAYS,
    NO_FORMS,
    Confidence,
    Fee,
    Localised,
    Phrases,
    Review,
    ReviewStatus,
    Source,
    Window,
)

Raw = dict[str, Any]
"""A mapping as read from YAML or JSON; dates are text."""


def day(value: str | None) -> date | None:
    """Return the date, or None where there is none."""
    return None if value is None else date.fromisoformat(value)


def text(raw: Raw) -> Localised:
    """Return a localised text."""
    return Localised(ru=raw["ru"], en=raw.get("en"), of=raw.get("of"), forms=raw.get("forms", NO_FORMS))


def text_or_none(raw: Raw | None) -> Localised | None:
    """Return a localised text, or None where there is none."""
    return None if raw is None else text(raw)


def texts(raw: list[Raw] | None) -> tuple[Localised, ...]:
    """Return a list of localised texts."""
    return tuple(text(item) for item in raw or ())


def phrases(raw: Raw | None) -> Phrases:
    """Return phrases by language."""
    raw = raw or {}
    return Phrases(ru=tuple(raw.get("ru", ())), en=tuple(raw.get("en", ())))


def window(raw: Raw | None) -> Window:
    """Return the span in which an item holds."""
    return ALWAYS if raw is None else Window(start=day(raw.get("from")), until=day(raw.get("until")))


def confidence(value: str | None) -> Confidence | None:
    """Return a confidence, or None where none is written."""
    return None if value is None else Confidence(value)


def source(raw: Raw) -> Source:
    """Return a source."""
    return Source(
        url=raw["url"],
        title=raw["title"],
        publisher=raw["publisher"],
        read_on=date.fromisoformat(raw["read_on"]),
        id=raw.get("id"),
        published=raw.get("published"),
    )


def source_or_none(raw: Raw | None) -> Source | None:
    """Return a source, or None where there is none."""
    return None if raw is None else source(raw)


def fee(raw: Raw | None) -> Fee | None:
    """Return a fee, or None where none is written."""
    if raw is None:
        return None
    return Fee(
        amount=raw["amount"],
        grounds=tuple(raw.get("grounds", ())),
        text=text_or_none(raw.get("text")),
        confidence=confidence(raw.get("confidence")),
    )


def review(raw: Raw) -> Review:
    """Return the review block."""
    return Review(
        status=ReviewStatus(raw["status"]),
        law_checked_to=date.fromisoformat(raw["law_checked_to"]),
        review_due=date.fromisoformat(raw["review_due"]),
        reviewed_on=day(raw.get("reviewed_on")),
        reviewed_by=raw.get("reviewed_by"),
        replaced_by=raw.get("replaced_by"),
        notes=raw.get("notes"),
    )
