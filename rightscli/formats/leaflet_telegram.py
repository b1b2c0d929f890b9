# Telegram takes messages of at most 4096 UTF-16 units, counted after its tags are read, with at most 100
# stretches of bold and the like. Here the tags and the escapes are counted as well, so a message is never
# too long by either count. Messages are cut between paragraphs, and each carries the stamp.

"""A leaflet as messages for Telegram, in its HTML mode."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from rightscli.formats import neutral
from rightscli.formats.flow import parts_of
from rightscli.formats.leaflet_pages import listed, pages_of
from rightscli.formats.wrapping import GLUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.formats.flow import Block, Part
    from rightscli.pages import Leaflet, LeafletPart

LIMIT = 4096
"""UTF-16 units of a message."""
ENTITIES = 90
"""Stretches with a style of their own in a message; Telegram drops those beyond the hundredth."""
CUT = "-" * 12
"""What a line between messages begins with where all of them stand in one text."""
_WIDE = 10_000
_BOLD = frozenset(("title", "banner", "head", "heading", "lead-head", "card-steps", "card-never"))
_ITALIC = frozenset(("label", "aside", "status", "note"))
_UNDERLINED = frozenset(("group",))
_OPENING = re.compile(r"<[a-z]")
_NUMBERS = len("999/999 ")


def render(leaflet: Leaflet) -> str:
    """Return all messages as one text, each after a line with its number."""
    all_ = messages(leaflet)
    cut = [f"{CUT} {number}/{len(all_)}\n{message}" for number, message in enumerate(all_, 1)]
    return "\n".join(cut) + "\n"


def messages(leaflet: Leaflet) -> tuple[str, ...]:
    """Return the messages in the order in which they are sent."""
    packed = [message for part in leaflet.parts for message in _packed(leaflet, part)]
    total = len(packed)
    return tuple(
        f"<b>{number}/{total} {head}</b>\n\n{body}\n\n{tail}"
        for number, (head, body, tail) in enumerate(packed, 1)
    )


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def escape(text: str) -> str:
    """Return a text so that Telegram shows it as it stands."""
    plain = neutral(text).replace(GLUE, " ")
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _packed(leaflet: Leaflet, part: LeafletPart) -> Iterator[tuple[str, str, str]]:
    head = escape(part.title)
    stamp = [f"<b>{escape(part.warning)}</b>"] if part.warning else []
    tail = "\n".join((*stamp, *(f"<i>{escape(line)}</i>" for line in part.stamp)))
    room = LIMIT - units(f"<b>{head}</b>\n\n\n\n{tail}") - _NUMBERS
    entities = ENTITIES - 1 - _count(tail)
    body: list[str] = []
    for paragraph in (piece for each in _paragraphs(leaflet, part) for piece in _split(each, room)):
        grown = "\n\n".join((*body, paragraph))
        if body and (units(grown) > room or _count(grown) > entities):
            yield head, "\n\n".join(body), tail
            body = []
        body.append(paragraph)
    yield head, "\n\n".join(body), tail


def _paragraphs(leaflet: Leaflet, part: LeafletPart) -> Iterator[str]:
    if part.intro:
        yield escape(part.intro)
    titles = listed(leaflet, part)
    if titles:
        lines = [f"{number}. {escape(title)}" for number, title in enumerate(titles, 1)]
        yield "\n".join((f"<b>{escape(part.labels.contents)}</b>", *lines))
    for page in pages_of(leaflet, part):
        for set_ in parts_of(page, _WIDE):
            yield from _set(set_)


def _set(part: Part) -> Iterator[str]:
    # A heading stands with what follows it, and what is said below an item stands with the item.
    lines: list[str] = []
    waiting = False
    if part.heading is not None:
        lines, waiting = [_line(part.heading)], True
    for block in part.blocks:
        style = block.spans[0][0]
        begins = block.first != block.rest or style in ("group", "head")
        tight = part.name in ("head", "notes", "review") or part.first_screen
        if lines and begins and not waiting and not tight:
            yield "\n".join(lines)
            lines = []
        lines.append(_line(block))
        waiting = style == "group" or (waiting and len(lines) == 1)
    if lines:
        yield "\n".join(lines)


def _line(block: Block) -> str:
    spans = "".join(_styled(style, text) for style, text in block.spans)
    return f"{escape(block.first).lstrip()}{spans}".rstrip()


def _styled(style: str, text: str) -> str:
    written = escape(text)
    if not text.strip():
        return written
    if style in _BOLD:
        return f"<b>{written}</b>"
    if style in _ITALIC:
        return f"<i>{written}</i>"
    return f"<u>{written}</u>" if style in _UNDERLINED else written


def _count(text: str) -> int:
    return len(_OPENING.findall(text))


def _split(paragraph: str, room: int) -> Iterator[str]:
    """Cut a paragraph that fills a message by itself: between lines, or else between words, without tags."""
    if units(paragraph) <= room and _count(paragraph) <= ENTITIES // 2:
        yield paragraph
        return
    lines: list[str] = []
    for line in paragraph.split("\n"):
        for piece in (line,) if units(line) <= room else _words(re.sub(r"</?[a-z]+>", "", line), room):
            grown = "\n".join((*lines, piece))
            if lines and (units(grown) > room or _count(grown) > ENTITIES // 2):
                yield "\n".join(lines)
                lines = []
            lines.append(piece)
    yield "\n".join(lines)


def _words(line: str, room: int) -> Iterator[str]:
    # Cut as plain text: an escape such as `&amp;` must stay whole, and is five times its character.
    longest = room // 10
    kept = ""
    for word in unescape(line).split(" "):
        for start in range(0, max(len(word), 1), longest):
            piece = escape(word[start : start + longest])
            if kept and units(f"{kept} {piece}") > room:
                yield kept
                kept = ""
            kept = f"{kept} {piece}" if kept else piece
    yield kept
