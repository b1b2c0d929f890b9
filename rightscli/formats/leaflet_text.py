# A text file is printed from any program and read on any telephone. It has no sheets, so the stamp stands
# at the head and again after each situation: whatever part is torn off or copied carries it.

"""A leaflet as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.formats import neutral
from rightscli.formats.flow import parts_of
from rightscli.formats.leaflet_pages import listed, pages_of
from rightscli.formats.plain import lines_of
from rightscli.formats.wrapping import set_lines, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.pages import Leaflet, LeafletPart, Page

WIDTH = 80
_RULE = "=" * WIDTH
_THIN = "-" * WIDTH


def render(leaflet: Leaflet) -> str:
    """Return the leaflet in lines of at most eighty columns, ended by a line break."""
    lines = [line for part in leaflet.parts for line in _part(leaflet, part)]
    return "\n".join(lines) + "\n"


def _part(leaflet: Leaflet, part: LeafletPart) -> Iterator[str]:
    pages = pages_of(leaflet, part)
    titles = listed(leaflet, part)
    yield _RULE
    yield from _set(part.title.upper())
    if part.intro:
        yield ""
        yield from _set(part.intro)
    yield ""
    yield from _stamp(part)
    if titles:
        yield ""
        yield from _set(part.labels.contents.upper())
        for number, title in enumerate(titles, 1):
            yield from _set(title, f"{number:>2}. ", "    ")
    for page in pages:
        yield _RULE
        yield from _page(page, named=page.title != part.title)
        yield ""
        yield _THIN
        yield from _stamp(part)


def _page(page: Page, *, named: bool) -> Iterator[str]:
    for place, set_ in enumerate(parts_of(page, WIDTH)):
        lines = [text_of(line) for line in lines_of(set_, WIDTH)]
        if place == 0 and not named:
            lines = lines[len(_set(page.title)) :]
        elif place:
            yield ""
        yield from lines


def _stamp(part: LeafletPart) -> Iterator[str]:
    if part.warning:
        yield from _set(part.warning, "!!! ", "!!! ")
    for line in part.stamp:
        yield from _set(line)


def _set(text: str, first: str = "", rest: str = "") -> list[str]:
    return [text_of(line) for line in set_lines((("", neutral(text)),), WIDTH, first, rest)]
