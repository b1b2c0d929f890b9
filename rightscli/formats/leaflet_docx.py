# Written as the standard lays it down (ECMA-376), part by part: a library between would cost more than
# it does, and could not say languages, frames and counted fields without the same markup. Every text
# passes through `_run`, which escapes it.

"""A leaflet as a DOCX file that a person edits: real styles, lists, header and footer."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from rightscli.formats import neutral
from rightscli.formats.leaflet import (
    LIMITS,
    Look,
    banners,
    grouped,
    has_cover,
    in_order,
    is_framed,
    is_remark,
    joined_head,
    look_of,
    loudness,
    notes,
    references,
    title_of,
)
from rightscli.formats.leaflet_docx_file import Lists, package, section_end
from rightscli.pages import Marker, PaperSize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rightscli.pages import Card, Detail, Exercise, Item, Leaflet, LeafletPart, Page, Section

_FRAMES = {
    Look.NOW: "FrameNow",
    Look.NEVER: "FrameNever",
    Look.LAWFUL: "FrameLawful",
    Look.RISK: "FrameRisk",
    Look.UNSURE: "FrameUnsure",
}
_SIDES = ("top", "left", "bottom", "right")
_BORDERS = {
    Look.NOW: ("single", 24, _SIDES),
    Look.NEVER: ("double", 8, _SIDES),
    Look.LAWFUL: ("single", 48, ("left",)),
    Look.RISK: ("single", 10, _SIDES),
    Look.UNSURE: ("dashed", 8, _SIDES),
}
_FILLS = {Look.NOW: "000000", Look.LAWFUL: "F2F2F2"}
_BARS = ("□□□□", "■□□□", "■■□□", "■■■□", "■■■■")
_DEEPEST = 4


def render(leaflet: Leaflet) -> bytes:
    """
    Return the leaflet as a DOCX file; the same leaflet gives the same bytes.

    Raises PaperError where the library that draws the code is not installed.
    """
    lists = Lists()
    body: list[str] = []
    for at, part in enumerate(leaflet.parts):
        writer = _Writer(part, leaflet, lists, marked=at > 0)
        body += writer.paragraphs()
        body.append(section_end(at, leaflet.size, last=at == len(leaflet.parts) - 1))
    return package(leaflet, title_of(leaflet), "".join(body), lists)


class _Writer:
    """Writes one part; text in another language than the document's says so in every run."""

    def __init__(self, part: LeafletPart, leaflet: Leaflet, lists: Lists, *, marked: bool) -> None:
        self.part = part
        self.leaflet = leaflet
        self.lists = lists
        self.language = part.language.value if marked else ""

    # From the whole to its pages.

    def paragraphs(self) -> Iterator[str]:
        part = self.part
        if part.warning:
            yield self._paragraph("Notice", self._run(part.warning))
        cover = has_cover(part) or self.leaflet.size is PaperSize.CARD
        if cover:
            yield self._heading(1, part.title, picture=True)
            yield self._code()
            if part.intro:
                yield self._paragraph("Lead", self._run(part.intro))
        elif part.intro:
            yield self._paragraph("About", self._run(part.intro))
        if self.leaflet.size is PaperSize.CARD:
            for card in part.cards:
                yield from self._card(card)
        else:
            if part.pages and cover:
                yield self._heading(2, part.labels.contents)
                yield from self._list(Marker.NUMBER, "ListNumber", ((page.title,) for page in part.pages))
            for page in part.pages:
                yield from self._page(page, 2 if cover else 1, begun=not cover)
        if part.exercises:
            yield from self._exercises()

    def _page(self, page: Page, depth: int, *, begun: bool) -> Iterator[str]:
        if loudness(page) and page.meta:
            bars = self._run(f"{_BARS[loudness(page)]}  ", font="Segoe UI Symbol")
            yield self._paragraph("Urgency", bars, self._run(page.meta[0]), new_sheet=not begun)
            new_sheet = False
        else:
            new_sheet = not begun
        yield self._heading(
            depth, page.title, picture=begun, new_sheet=new_sheet, size=36 if depth > 1 else 0
        )
        if begun:
            yield self._code()
        meta = " · ".join(word for word in page.meta[1 if loudness(page) else 0 :] if word)
        for text in (meta, page.status):
            if text:
                yield self._paragraph("About", self._run(text))
        for text in banners(page):
            yield self._paragraph("Notice", self._run(text))
        if page.lead:
            yield self._paragraph("Lead", self._run(page.lead))
        for section in page.card:
            yield from self._section(section, depth + 1, first_block=True)
            yield self._paragraph("About")
        for text in notes(page):
            yield self._paragraph("About", self._run(text))
        read, small = in_order(page)
        for section in (*read, *small):
            yield from self._section(section, depth + 1)

    def _section(self, section: Section, depth: int, *, first_block: bool = False) -> Iterator[str]:
        look = look_of(section, first_block=first_block)
        if section.title:
            yield self._heading(depth, section.title, look=look)
        number = 0
        for group, items in grouped(section):
            if group:
                yield self._heading(depth + 1, group, look=look if look in _FRAMES else None)
            last = None
            for item in items:
                number += 1
                shown = item.number or number
                # A number that does not follow the one before begins a list of its own.
                if last is None or shown != last + 1:
                    counted = self.lists.begin(section.marker, shown, tick=look is Look.CHECKLIST)
                last = shown
                yield from self._item(item, section, look, counted)

    def _item(self, item: Item, section: Section, look: Look, counted: int) -> Iterator[str]:
        small = look in (Look.REFERENCES, Look.SMALL)
        style = _FRAMES.get(look) or ("SmallPrint" if small else _style(section.marker))
        line = list(self._line(item, section, look))
        if small:
            for detail in item.details:
                line += [self._run(" · "), *self._detail(detail)]
        if is_remark(item):
            counted = 0
        yield self._paragraph(style, *line, counted=counted, kept=bool(item.details) and not small)
        for detail in () if small else item.details:
            if look in _FRAMES:
                # The same indents as the item, so that the frame stays one.
                yield self._paragraph(style, "<w:r><w:tab/></w:r>", *self._detail(detail))
            else:
                yield self._paragraph(_detail_style(detail), *self._detail(detail))

    def _line(self, item: Item, section: Section, look: Look) -> Iterator[str]:
        above = section.stacked and look not in (Look.REFERENCES, Look.SMALL)
        if item.head:
            yield self._run(item.head if above else f"{joined_head(item)} ", style="Strong")
            if above and item.text:
                yield "<w:r><w:br/></w:r>"
        yield self._run(item.text)
        if look is not Look.REFERENCES:
            yield self._numbers(item.grounds)
        if item.note:
            yield self._run(f" ({item.note})", style="Emphasis")
        if item.id is not None and section.linked:
            yield self._run(f" ({item.id})", style="GroundNumbers")

    def _detail(self, detail: Detail) -> Iterator[str]:
        if detail.label:
            yield self._run(f"{detail.label}: ", style="Strong")
        yield self._run(detail.text)
        yield self._numbers(detail.grounds)
        if detail.url is not None:
            yield self._run(f" {detail.url}")

    def _numbers(self, numbers: tuple[int, ...]) -> str:
        return self._run(f" {references(numbers)}", style="GroundNumbers") if numbers else ""

    def _card(self, card: Card) -> Iterator[str]:
        cover, *panels = card.panels
        own = card.title != self.part.title
        if own:
            yield self._heading(2, card.title, new_sheet=True)
        for item in cover.items:
            yield self._paragraph("Lead", self._run(item.text))
        for at, panel in enumerate(panels):
            yield from self._section(panel, 3 if own else 2, first_block=is_framed(panel, at))
            if is_framed(panel, at):
                yield self._paragraph("About")

    def _exercises(self) -> Iterator[str]:
        labels = self.part.labels
        yield self._heading(1, labels.exercises, new_sheet=True)
        for exercise in self.part.exercises:
            yield self._heading(2, exercise.title)
            yield self._paragraph("Story", self._run(exercise.story))
            if exercise.source:
                yield self._paragraph("About", self._run(f"{labels.source}: {exercise.source}"))
            yield self._heading(3, labels.questions)
            yield from self._list(
                Marker.NUMBER, "ListNumber", ((question,) for question in exercise.questions)
            )
        yield self._heading(1, labels.answers, new_sheet=True)
        for exercise in self.part.exercises:
            yield self._heading(2, exercise.title)
            yield from self._list(Marker.NUMBER, "ListNumber", _answered(exercise))

    def _list(self, marker: Marker, style: str, items: Iterable[tuple[str, ...]]) -> Iterator[str]:
        counted = self.lists.begin(marker, 1)
        for first, *rest in items:
            yield self._paragraph(style, self._run(first), counted=counted)
            for text in rest:
                yield self._paragraph("ListContinue", self._run(text))

    def _code(self) -> str:
        label = self._run(f"{self.part.labels.code}: ")
        return self._paragraph("About", label, self._run(self.leaflet.code, style="Strong"))

    # Paragraphs and runs.

    def _heading(
        self,
        depth: int,
        text: str,
        *,
        look: Look | None = None,
        picture: bool = False,
        new_sheet: bool = False,
        size: int = 0,
    ) -> str:
        inside = self.lists.picture(self.leaflet.code, self.part.language) if picture else ""
        white = look is Look.NOW
        line = self._run(text, colour="FFFFFF" if white else "", size=size)
        return self._paragraph(f"Heading{min(depth, _DEEPEST)}", inside, line, look=look, new_sheet=new_sheet)

    def _paragraph(
        self,
        style: str,
        *runs: str,
        look: Look | None = None,
        counted: int = 0,
        kept: bool = False,
        new_sheet: bool = False,
    ) -> str:
        # The order of these is the standard's.
        about = f'<w:pStyle w:val="{style}"/>'
        about += "<w:keepNext/>" if kept else ""
        about += "<w:pageBreakBefore/>" if new_sheet else ""
        about += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{counted}"/></w:numPr>' if counted else ""
        if look in _BORDERS:
            kind, size, sides = _BORDERS[look]
            borders = "".join(
                f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="{6 if side in ("top", "bottom") else 8}"'
                f' w:color="000000"/>'
                for side in sides
            )
            about += f"<w:pBdr>{borders}</w:pBdr>"
            if look in _FILLS:
                about += f'<w:shd w:val="clear" w:color="auto" w:fill="{_FILLS[look]}"/>'
            about += '<w:ind w:left="567" w:hanging="567"/>'
        elif look in (Look.PLAIN, Look.CHECKLIST, Look.REFERENCES, Look.SMALL):
            about += '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="3" w:color="000000"/></w:pBdr>'
        return f"<w:p><w:pPr>{about}</w:pPr>{''.join(runs)}</w:p>"

    def _run(self, text: str, *, style: str = "", colour: str = "", size: int = 0, font: str = "") -> str:
        shown = neutral(text)
        if not shown:
            return ""
        about = f'<w:rStyle w:val="{style}"/>' if style else ""
        about += (
            f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>' if font else ""
        )
        about += f'<w:color w:val="{colour}"/>' if colour else ""
        about += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
        about += f'<w:lang w:val="{self.language}"/>' if self.language else ""
        about = f"<w:rPr>{about}</w:rPr>" if about else ""
        return f'<w:r>{about}<w:t xml:space="preserve">{escape(shown, quote=False)}</w:t></w:r>'


def _style(marker: Marker) -> str:
    if marker is Marker.NUMBER:
        return "ListNumber"
    return "Normal" if marker is Marker.NONE else "ListBullet"


def _detail_style(detail: Detail) -> str:
    if detail.name in LIMITS:
        return "TimeLimit"
    if detail.name == "suspends_execution":
        return "Suspension"
    return "ListContinue" if detail.label else "Reason"


def _answered(exercise: Exercise) -> Iterator[tuple[str, ...]]:
    for at, question in enumerate(exercise.questions):
        yield (question, *(exercise.answers[at] if at < len(exercise.answers) else ()))
