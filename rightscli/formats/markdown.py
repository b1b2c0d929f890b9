# CommonMark, so that a page can be pasted into a wiki, a forum or a chat. Every text is escaped: what the
# knowledge says is never read as markup.

"""A page as Markdown."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rightscli.formats import neutral
from rightscli.formats.wrapping import GLUE
from rightscli.pages import Marker, Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.pages import Detail, Item, Page, Section

_MARKUP = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>&|~#"})
_STARTS = ("+", "-", "=")
_URL_BREAKERS = frozenset(" <>")


def render(page: Page) -> str:
    """Return the page as CommonMark, ended by a line break."""
    return "\n\n".join(_blocks(page)) + "\n"


def escape(text: str) -> str:
    """Return a text so that CommonMark shows it as it stands."""
    plain = neutral(text).replace(GLUE, " ").strip()
    escaped = plain.translate(_MARKUP)
    if plain.startswith(_STARTS):
        return f"\\{escaped}"
    digits = len(plain) - len(plain.lstrip("0123456789"))
    if digits and plain[digits : digits + 1] in (".", ")"):
        return f"{escaped[:digits]}\\{escaped[digits:]}"
    return escaped


def _blocks(page: Page) -> Iterator[str]:
    yield f"# {escape(page.title)}"
    if any(page.meta):
        yield f"**{' · '.join(escape(word) for word in page.meta if word)}**"
    if page.status:
        yield f"*{escape(page.status)}*"
    for notice in page.notices:
        if notice.tone is Tone.BANNER:
            yield f"> **{escape(notice.text)}**"
    if page.lead:
        yield escape(page.lead)
    for section in page.card:
        yield from _section(section)
    for notice in page.notices:
        if notice.tone is Tone.NOTE:
            yield f"> {escape(notice.text)}"
    for section in page.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield f"## {escape(section.title)}"
    if section.columns:
        yield from _tables(section)
        return
    group = ""
    for place, item in enumerate(section.items, 1):
        if item.group != group:
            group = item.group
            yield f"### {escape(group)}"
        match section.marker:
            case Marker.NUMBER:
                marker = f"{item.number or place}. "
            case Marker.REFERENCE | Marker.BULLET | Marker.DO_NOT:
                marker = "- "
            case Marker.NONE:
                marker = ""
        paragraphs = list(_paragraphs(item, section))
        indent = " " * len(marker)
        yield marker + f"\n\n{indent}".join(paragraphs)


def _tables(section: Section) -> Iterator[str]:
    # A table has no subheadings, so each group is a table of its own.
    for group, items in groupby(section.items, key=lambda item: item.group):
        if group:
            yield f"### {escape(group)}"
        rows = [section.columns, *((item.head, item.note, _cell(item, section)) for item in items)]
        lines = [f"| {' | '.join(escape(cell) for cell in row)} |" for row in rows]
        yield "\n".join((lines[0], "|---|---|---|", *lines[1:]))


def _cell(item: Item, section: Section) -> str:
    return f"{item.text} ({item.id})" if item.id is not None and section.linked else item.text


def _paragraphs(item: Item, section: Section) -> Iterator[str]:
    head = f"**{escape(item.head)}**" if item.head else ""
    if section.marker is Marker.REFERENCE:
        head = f"**\\[{item.number}\\]** {head}".rstrip()
    text = escape(item.text) + _references(item.grounds)
    if item.note:
        text += f" *({escape(item.note)})*"
    if item.id is not None and section.linked:
        text += f" ({escape(item.id)})"
    if head and section.stacked:
        yield head
        if text:
            yield text
    else:
        joined = ": " if head and not item.head.endswith(("?", ".", "!", "…", ":")) and text else " "
        yield f"{head}{joined}{text}".strip() if head else text
    for detail in item.details:
        yield from _detail(detail)


def _references(numbers: tuple[int, ...]) -> str:
    return f" \\[{', '.join(map(str, numbers))}\\]" if numbers else ""


def _detail(detail: Detail) -> Iterator[str]:
    label = f"*{escape(detail.label)}:* " if detail.label else ""
    line = label + escape(detail.text) + _references(detail.grounds)
    if detail.url is not None:
        url = neutral(detail.url)
        safe = url.startswith(("http://", "https://")) and _URL_BREAKERS.isdisjoint(url)
        line = f"{line} {f'<{url}>' if safe else escape(url)}".strip()
    if line.strip():
        yield line
