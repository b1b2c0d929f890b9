# A page becomes parts (the head, the first screen, then one part for each section), and a part becomes
# blocks: a paragraph with what stands before its first line and before the others. Plain text and the
# terminal set the same blocks, so they cannot come to say different things.

"""From a page to paragraphs."""

from __future__ import annotations

from rightscli.formats import neutral
from rightscli.formats.wrapping import GLUE, cells
from rightscli.model import Record
from rightscli.pages import Marker, SectionName, Tone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.formats.wrapping import Span
    from rightscli.pages import Detail, Item, Page, Section

FEW = 3
"""Up to so many references stay on one line."""
_GUTTER = "  "
NARROW = 40
"""Below this width indents shrink."""


class Block(Record):
    """A paragraph; the styles of its spans are names that a format may colour."""

    spans: tuple[Span, ...]
    first: str = ""
    rest: str = ""
    gap: bool = False
    """Whether a blank line stands before it."""


class Part(Record):
    """A group of paragraphs with a heading of its own."""

    name: str
    blocks: tuple[Block, ...]
    first_screen: bool = False
    boxed: bool = False
    heading: Block | None = None


def parts_of(page: Page, width: int) -> Iterator[Part]:
    """Yield the parts of a page in reading order."""
    yield _head(page)
    if page.lead:
        yield Part("lead", (Block((("lead", neutral(page.lead)),)),), first_screen=True)
    for section in page.card:
        yield _part(section, width, open_=False, first_screen=True)
    notes = [Block((("note", neutral(notice.text)),)) for notice in page.notices if notice.tone is Tone.NOTE]
    if notes:
        yield Part("notes", tuple(notes))
    for section in page.sections:
        yield _part(section, width, open_=section.name is not SectionName.REVIEW)


def _head(page: Page) -> Part:
    blocks = [Block((("title", neutral(page.title)),))]
    meta = [neutral(word) for word in page.meta if word]
    if meta:
        spans = [(f"urgency-{page.review['urgency']}" if "urgency" in page.review else "meta", meta[0])]
        spans += [("meta", f" · {word}") for word in meta[1:]]
        blocks.append(Block(tuple(spans)))
    if page.status:
        blocks.append(Block((("status", neutral(page.status)),)))
    blocks += [
        Block((("banner", neutral(notice.text)),), "! ", "  ")
        for notice in page.notices
        if notice.tone is Tone.BANNER
    ]
    return Part("head", tuple(blocks), first_screen=True)


def _part(section: Section, width: int, *, open_: bool, first_screen: bool = False) -> Part:
    if section.columns:
        return _table(section, width)
    loose = section.marker is not Marker.NONE and any(item.details for item in section.items)
    open_ = open_ and (section.stacked or loose)
    blocks: list[Block] = []
    group = ""
    digits = max((len(str(item.number or place)) for place, item in enumerate(section.items, 1)), default=1)
    for place, item in enumerate(section.items, 1):
        if item.group != group:
            group = item.group
            blocks.append(Block((("group", neutral(group)),), gap=place > 1))
        first, rest = _markers(section.marker, item.number or place, digits, width)
        gap = open_ and place > 1 and blocks[-1].spans[0][0] != "group"
        blocks += _item(item, section, first, rest, gap=gap)
    style = f"card-{section.name.value}" if first_screen else "heading"
    return Part(
        section.name.value,
        tuple(blocks),
        first_screen=first_screen,
        boxed=section.boxed,
        heading=Block(((style, neutral(section.title).upper()),)) if section.title else None,
    )


def _table(section: Section, width: int) -> Part:
    # Head and note stand in columns of their own, and the text wraps beside them; where too little room
    # is left for it, it goes below.
    rows = [(item.head, item.note) for item in section.items]
    heading = (*section.columns[:2],)
    first, second = (max(cells(row[column]) for row in (heading, *rows)) for column in (0, 1))
    indent = first + second + 2 * len(_GUTTER)
    beside = width - indent >= NARROW // 2 + 4
    blocks: list[Block] = []
    if beside:
        blocks.append(_row(heading, (("label", section.columns[2]),), (first, second)))
    group = ""
    for item in section.items:
        if item.group != group:
            group = item.group
            blocks.append(Block((("group", neutral(group)),), gap=True))
        spans: list[Span] = [("text", neutral(item.text)), *_references(item.grounds)]
        if item.id is not None and section.linked:
            spans += [("", " "), ("id", f"→{GLUE}{neutral(item.id)}")]
        if beside:
            blocks.append(_row((item.head, item.note), tuple(spans), (first, second)))
        else:
            above = ", ".join(part for part in (item.head, item.note) if part)
            blocks += [Block((("head", neutral(above)),)), Block(tuple(spans), "  ", "  ")]
    title = Block((("heading", neutral(section.title).upper()),)) if section.title else None
    return Part(section.name.value, tuple(blocks), heading=title)


def _row(cells_: tuple[str, ...], spans: tuple[Span, ...], sizes: tuple[int, int]) -> Block:
    written = ""
    for cell, size in zip(cells_, sizes, strict=True):
        written += neutral(cell) + " " * (size - cells(cell)) + _GUTTER
    return Block(spans, written, " " * cells(written))


def _markers(marker: Marker, number: int, digits: int, width: int) -> tuple[str, str]:
    match marker:
        case Marker.NUMBER:
            first = f"{number:>{digits}}. "
        case Marker.REFERENCE:
            first = f"[{number}] ".rjust(digits + 3)
        case Marker.BULLET:
            first = "• "
        case Marker.DO_NOT:
            first = "✗ "
        case Marker.NONE:
            return "", "  "
    rest = " " * cells(first)
    return (first, rest) if width >= NARROW else (first, rest[:2])


def _item(item: Item, section: Section, first: str, rest: str, *, gap: bool) -> Iterator[Block]:
    spans: list[Span] = []
    if item.head and section.stacked:
        yield Block((("head", neutral(item.head)),), first, rest, gap)
        first, gap = rest, False
    elif item.head:
        mark = "" if item.head.endswith(("?", ".", "!", "…", ":")) or not item.text else ":"
        spans += [("head", neutral(item.head) + mark), ("", " ")]
    spans.append(("text", neutral(item.text)))
    spans += _references(item.grounds)
    if item.note:
        spans.append(("aside", f" ({neutral(item.note)})"))
    if item.id is not None and section.linked:
        spans += [("", " "), ("id", f"→{GLUE}{neutral(item.id)}")]
    if any(text for _style, text in spans):
        yield Block(tuple(spans), first, rest if first or item.head else "", gap)
    for detail in item.details:
        yield from _detail(detail, rest)


def _references(numbers: tuple[int, ...]) -> list[Span]:
    if not numbers:
        return []
    comma = f",{GLUE}" if len(numbers) <= FEW else ", "
    return [("reference", f"{GLUE}[{comma.join(map(str, numbers))}]")]


def _detail(detail: Detail, indent: str) -> Iterator[Block]:
    spans: list[Span] = []
    if detail.label:
        spans.append(("label", f"{neutral(detail.label)}: "))
    if detail.text:
        spans.append((f"detail-{detail.name}", neutral(detail.text)))
    spans += _references(detail.grounds)
    if spans:
        yield Block(tuple(spans), indent, indent)
    if detail.url is not None:
        yield Block((("url", neutral(detail.url)),), indent, indent)
