"""Where a claim was read."""

from __future__ import annotations

from datetime import date

from rightscli.model.basics import Record


class Source(Record):
    """A public page or text that was really read."""

    url: str
    title: str
    publisher: str
    read_on: date
    id: str | None = None
    """Name inside the document, so that claims can lean on it as `source:ID`."""
    published: str | None = None
    """Date of publication as the source gives it, possibly only a year or a month."""
