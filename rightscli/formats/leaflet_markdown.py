"""A leaflet as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rightscli.formats import markdown
from rightscli.formats.leaflet_pages import listed, pages_of
from rightscli.formats.markdown import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.pages import Leaflet, LeafletPart, Page

_HEADING = re.compile(r"^(#+ )", re.MULTILINE)
"""Headings only: a number sign of the text is written with a backslash."""


def render(leaflet: Leaflet) -> str:
    """Return the leaflet as CommonMark; the stamp stands at the head and below each situation."""
    return "\n\n".join(block for part in leaflet.parts for block in _part(leaflet, part)) + "\n"


def _part(leaflet: Leaflet, part: LeafletPart) -> Iterator[str]:
    yield f"# {escape(part.title)}"
    if part.intro:
        yield escape(part.intro)
    yield _stamp(part)
    titles = listed(leaflet, part)
    if titles:
        yield f"**{escape(part.labels.contents)}**"
        yield "\n".join(f"{number}. {escape(title)}" for number, title in enumerate(titles, 1))
    for page in pages_of(leaflet, part):
        yield "---"
        yield _page(page, named=page.title != part.title)
        yield _stamp(part)


def _page(page: Page, *, named: bool) -> str:
    text = markdown.render(page).rstrip("\n")
    if not named:
        text = text.partition("\n")[2].lstrip("\n")
    return _HEADING.sub(r"#\1", text)


def _stamp(part: LeafletPart) -> str:
    lines = [f"> **{escape(part.warning)}**", ">"] if part.warning else []
    lines += [f"> {escape(line)}  " for line in part.stamp[:-1]]
    lines += [f"> {escape(line)}" for line in part.stamp[-1:]]
    return "\n".join(lines)
