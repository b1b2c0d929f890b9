# What the paper formats share: how the parts of a page are set apart. A look is a shape on the paper
# (a frame, a bar, boxes to tick), so that nothing depends on colour.

"""How leaflets are laid out, whatever they become."""

from __future__ import annotations

from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from rightscli.formats import neutral
from rightscli.model import Urgency
from rightscli.pages import Marker, SectionName, Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.pages import Item, Leaflet, LeafletPart, Page, Section

_TERSE = 90
_STOPS = ("?", ".", "!", "…", ":")


class PaperError(Exception):
    """A leaflet cannot be made here; the message says why and what helps."""


class Look(StrEnum):
    """The shape of a section on paper."""

    PLAIN = "plain"
    NOW = "now"
    """The strongest frame: what to do at once."""
    NEVER = "never"
    """A frame of another shape: what never to do."""
    CHECKLIST = "checklist"
    """Boxes to tick."""
    LAWFUL = "lawful"
    """A bar at the side: where the authority is right."""
    RISK = "risk"
    """A frame with a warning sign."""
    UNSURE = "unsure"
    """A dashed frame: what may change, what is not established."""
    REFERENCES = "references"
    """Numbered small print."""
    SMALL = "small"
    """Small print."""


_LOOKS = {
    SectionName.EVIDENCE: Look.CHECKLIST,
    SectionName.LAWFUL: Look.LAWFUL,
    SectionName.RISKS: Look.RISK,
    SectionName.CHECK_FIRST: Look.UNSURE,
    SectionName.PENDING: Look.UNSURE,
    SectionName.SOURCES: Look.SMALL,
    SectionName.REVIEW: Look.SMALL,
}
_AT_THE_END = (Look.REFERENCES, Look.SMALL)
_LOUD = {Urgency.NOW: 4, Urgency.HOURS: 3, Urgency.DAYS: 2, Urgency.PLANNING: 1}
LIMITS = frozenset({"deadline", "no_deadline"})
"""Names of the details that are time limits."""


def look_of(section: Section, *, first_block: bool = False) -> Look:
    """Return the shape of a section; those of the first block have frames of their own."""
    if first_block:
        return Look.NEVER if section.marker is Marker.DO_NOT else Look.NOW
    if section.marker is Marker.REFERENCE:
        return Look.REFERENCES
    return _LOOKS.get(section.name, Look.PLAIN)


def is_framed(panel: Section, place: int) -> bool:
    """Whether a panel of a card, counted from 0 after the cover, is part of the first block."""
    return place == 0 or panel.marker is Marker.DO_NOT


def in_order(page: Page) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """Return the sections that are read, and those that are looked up at the end in small print."""
    small = tuple(section for section in page.sections if look_of(section) in _AT_THE_END)
    return tuple(section for section in page.sections if section not in small), small


def grouped(section: Section) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """Yield the subheadings of a section, perhaps empty, each with the items under it."""
    for group, items in groupby(section.items, key=lambda item: item.group):
        yield neutral(group), tuple(items)


def joined_head(item: Item) -> str:
    """Return what stands before the text on the same line, with the colon that it needs."""
    if not item.head:
        return ""
    return neutral(item.head) + ("" if item.head.endswith(_STOPS) or not item.text else ":")


def is_remark(item: Item) -> bool:
    """Whether an item is a remark about its list, such as that there is more elsewhere: no entry of it."""
    return not item.head and not item.details and item.text.startswith("(") and item.text.endswith(")")


def is_terse(section: Section) -> bool:
    """Whether references are citations and little else, so that several stand side by side."""
    longest = max(
        (len(item.head) + len(item.text) + 2 * len(item.details) for item in section.items), default=0
    )
    return section.marker is Marker.REFERENCE and longest <= _TERSE


def references(numbers: tuple[int, ...]) -> str:
    """Write the numbers of grounds: «[1, 2]»; none, nothing."""
    return f"[{', '.join(map(str, numbers))}]" if numbers else ""


def loudness(page: Page) -> int:
    """Return how urgent a page is, from 4 (now) to 1 (in time); 0 where that is not said."""
    word = page.review.get("urgency")
    return _LOUD[Urgency(word)] if isinstance(word, str) and word in tuple(Urgency) else 0


def banners(page: Page) -> tuple[str, ...]:
    """Return what stands above everything."""
    return tuple(neutral(notice.text) for notice in page.notices if notice.tone is Tone.BANNER)


def notes(page: Page) -> tuple[str, ...]:
    """Return what is said about the page after its first block."""
    return tuple(neutral(notice.text) for notice in page.notices if notice.tone is Tone.NOTE)


def has_cover(part: LeafletPart) -> bool:
    """Whether the part has a title block of its own above its pages."""
    return len(part.pages) != 1


def title_of(leaflet: Leaflet) -> str:
    """Return the title of the whole, for the properties of a file."""
    titles = [part.title or next((page.title for page in part.pages), "") for part in leaflet.parts]
    return neutral(" / ".join(title for title in titles if title)) or leaflet.code


def web_address(url: str | None) -> str:
    """Return an address that may become a link, or nothing."""
    safe = url is not None and url.startswith(("https://", "http://")) and neutral(url) == url
    return url if safe and url is not None and not any(sign in url for sign in ' "<>\\^`{|}') else ""
