# A person edits this file, so everything is a style: changing «Шапка письма» once changes all of it. The
# page is what Russian offices expect: A4, 30 mm on the left for the binder, 15 mm on the right.

"""A letter as a Word document."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from rightscli.formats.paper_lists import Lists
from rightscli.language import mark, translator
from rightscli.model import Language
from rightscli.pages import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rightscli.pages import Paper, Span

FONT = "Times New Roman"
SIZE = Pt(12)
PAGE = (Mm(210), Mm(297))
LEFT, RIGHT, EDGE = Mm(30), Mm(15), Mm(20)
TEXT_WIDTH = PAGE[0] - LEFT - RIGHT
HEADER_INDENT = Mm(75)
BLACK = RGBColor(0, 0, 0)
_TAGS = {Language.RU: "ru-RU", Language.EN: "en-GB"}
_NAMES = {
    BlockKind.HEADER: mark("Letter header"),
    BlockKind.TITLE: "Title",
    BlockKind.SUBTITLE: "Subtitle",
    BlockKind.HEADING: "Heading 1",
    BlockKind.PARAGRAPH: mark("Letter text"),
    BlockKind.NUMBERED: "List Number",
    BlockKind.DASH: "List Bullet",
    BlockKind.TICK: mark("Letter check box"),
    BlockKind.PROMPT: mark("Letter question"),
    BlockKind.SIGNATURE: mark("Letter signature"),
}
_RULED = mark("Letter answer line")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def render(paper: Paper) -> bytes:
    """Return the letter as a document; the same letter gives the same bytes."""
    writer = _Writer(paper)
    for block in paper.blocks:
        writer.add(block)
    for number, block in enumerate(paper.check):
        writer.add(block, new_page=number == 0)
    return writer.to_bytes()


class _Writer:
    """Builds one document."""

    def __init__(self, paper: Paper) -> None:
        self._document: Any = Document()
        self._words = translator(paper.language, "pages")
        self._paper = paper
        self._page()
        self._styles()
        self._lists = Lists(self._document.part.numbering_part.element)
        self._properties()
        self._running_head()
        self._break_next = False

    def add(self, block: Block, *, new_page: bool = False) -> None:
        """Add a block."""
        if block.kind is BlockKind.PAGE_BREAK:
            self._break_next = True
            return
        paragraph = self._document.add_paragraph(style=self._name(_NAMES[block.kind]))
        if new_page or self._break_next:
            paragraph.paragraph_format.page_break_before = True
            self._break_next = False
        _write(paragraph, block.spans)
        if block.apart:
            paragraph.paragraph_format.space_before = Pt(9)
        match block.kind:
            case BlockKind.NUMBERED:
                self._lists.number(paragraph, restart=block.number == 1)
            case BlockKind.DASH:
                self._lists.dash(paragraph)
            case BlockKind.TICK:
                self._lists.tick(paragraph)
            case BlockKind.SIGNATURE:
                paragraph.add_run("\t")
                _write(paragraph, block.right)
            case _:
                pass
        for _ in range(block.ruled):
            self._document.add_paragraph(style=self._name(_RULED))

    def to_bytes(self) -> bytes:
        """Return the file, its parts in order and without the time of day."""
        raw = io.BytesIO()
        self._document.save(raw)
        done = io.BytesIO()
        with zipfile.ZipFile(raw) as source, zipfile.ZipFile(done, "w", zipfile.ZIP_DEFLATED) as target:
            for entry in source.infolist():
                if entry.filename.endswith("thumbnail.jpeg"):
                    continue
                named = zipfile.ZipInfo(entry.filename, _EPOCH)
                named.compress_type = zipfile.ZIP_DEFLATED
                named.external_attr = 0o600 << 16
                target.writestr(named, _without_thumbnail(entry.filename, source.read(entry)))
        return done.getvalue()

    def _name(self, style: str) -> str:
        return self._words.text(style)

    def _page(self) -> None:
        section = self._document.sections[0]
        section.page_width, section.page_height = PAGE
        section.left_margin, section.right_margin = LEFT, RIGHT
        section.top_margin = section.bottom_margin = EDGE
        section.header_distance = section.footer_distance = Mm(10)

    def _styles(self) -> None:
        styles = self._document.styles
        normal = styles["Normal"]
        _font(normal)
        _layout(normal, after=Pt(0))
        language = _TAGS[self._paper.language]
        for holder in (styles.element.find(qn("w:docDefaults")), normal.element):
            for properties in holder.iter(qn("w:rPr")):
                _language(properties, language)
        for style in ("Title", "Subtitle", "Heading 1", "List Number", "List Bullet"):
            _font(styles[style])
        for kind, change in self._shapes().items():
            name = self._name(_NAMES[kind])
            style = styles[name] if name in styles else self._new_style(name)
            change(style)
        ruled = self._new_style(self._name(_RULED))
        _layout(ruled, before=Pt(0), after=Pt(0))
        ruled.paragraph_format.line_spacing = Pt(26)
        _ruled(ruled)

    def _shapes(self) -> dict[BlockKind, Callable[[Any], None]]:
        center, justify = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY

        def header(style: Any) -> None:  # noqa: ANN401 - the library's own type
            _layout(style, align=WD_ALIGN_PARAGRAPH.LEFT, after=Pt(3), left=HEADER_INDENT)

        def title(style: Any) -> None:  # noqa: ANN401 - the library's own type
            _layout(style, align=center, before=Pt(24), after=Pt(2), bold=True, size=Pt(13), near=True)
            style.font.all_caps = True

        def subtitle(style: Any) -> None:  # noqa: ANN401 - the library's own type
            _layout(style, align=center, after=Pt(14), near=True)

        def heading(style: Any) -> None:  # noqa: ANN401 - the library's own type
            _layout(style, before=Pt(12), after=Pt(4), bold=True, near=True)

        def text(style: Any) -> None:  # noqa: ANN401 - the library's own type
            _layout(style, align=justify, before=Pt(3), after=Pt(4))
            style.paragraph_format.first_line_indent = Mm(12.5)

        def item(style: Any) -> None:  # noqa: ANN401 - the library's own type
            _layout(style, align=justify, after=Pt(3))

        def prompt(style: Any) -> None:  # noqa: ANN401 - the library's own type
            _layout(style, before=Pt(10), after=Pt(0), near=True)
            style.font.italic = True

        def signature(style: Any) -> None:  # noqa: ANN401 - the library's own type
            _layout(style, before=Pt(24), after=Pt(6))
            style.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
            style.paragraph_format.keep_together = True

        return {
            BlockKind.HEADER: header,
            BlockKind.TITLE: title,
            BlockKind.SUBTITLE: subtitle,
            BlockKind.HEADING: heading,
            BlockKind.PARAGRAPH: text,
            BlockKind.NUMBERED: item,
            BlockKind.DASH: item,
            BlockKind.TICK: item,
            BlockKind.PROMPT: prompt,
            BlockKind.SIGNATURE: signature,
        }

    def _new_style(self, name: str) -> Any:  # noqa: ANN401 - the library's own type
        style = self._document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = self._document.styles["Normal"]
        style.quick_style = True
        return style

    def _properties(self) -> None:
        properties = self._document.core_properties
        day = self._paper.as_of
        for name in ("author", "comments", "last_modified_by", "keywords", "category", "subject"):
            setattr(properties, name, "")
        properties.title = self._paper.name
        properties.language = _TAGS[self._paper.language]
        properties.created = properties.modified = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day
        properties.revision = 1

    def _running_head(self) -> None:
        section = self._document.sections[0]
        section.different_first_page_header_footer = True
        later = section.header.paragraphs[0]
        later.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _page_number(later)
        for header in (section.first_page_header, section.header):
            if self._paper.draft:
                line = header.add_paragraph() if header is section.header else header.paragraphs[0]
                line.alignment = WD_ALIGN_PARAGRAPH.CENTER
                line.add_run(self._paper.draft).bold = True


def _write(paragraph: Any, spans: Sequence[Span]) -> None:  # noqa: ANN401 - the library's own type
    for span in spans:
        run = paragraph.add_run()
        # Characters one by one would be markup to `add_run`: it turns tabs and line ends into elements.
        text = OxmlElement("w:t")
        text.text = span.text
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run._r.append(text)  # noqa: SLF001 - the library offers no verbatim text
        if span.gap:
            run.bold = True
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _font(style: Any) -> None:  # noqa: ANN401 - the library's own type
    style.font.name = FONT
    style.font.size = SIZE
    style.font.bold = style.font.italic = False
    style.font.color.rgb = BLACK
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)
    for theme in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for name in ("w:spacing", "w:kern"):
        for element in properties.findall(qn(name)):
            properties.remove(element)
    borders = style.element.find(f".//{qn('w:pBdr')}")
    if borders is not None:
        borders.getparent().remove(borders)


def _layout(  # noqa: PLR0913 - one call says what a style looks like
    style: Any,  # noqa: ANN401 - the library's own type
    *,
    align: WD_ALIGN_PARAGRAPH | None = None,
    before: Pt | None = None,
    after: Pt | None = None,
    left: Mm | None = None,
    bold: bool = False,
    size: Pt | None = None,
    near: bool = False,
) -> None:
    shape = style.paragraph_format
    shape.alignment = align
    shape.space_before = before or Pt(0)
    shape.space_after = after
    shape.left_indent = left
    shape.line_spacing_rule = WD_LINE_SPACING.SINGLE
    shape.widow_control = True
    shape.keep_with_next = near
    if bold:
        style.font.bold = True
    if size is not None:
        style.font.size = size


def _language(properties: Any, tag: str) -> None:  # noqa: ANN401 - the library's own type
    element = properties.find(qn("w:lang"))
    if element is None:
        element = OxmlElement("w:lang")
        properties.append(element)
    element.set(qn("w:val"), tag)
    for other in ("eastAsia", "bidi"):
        element.attrib.pop(qn(f"w:{other}"), None)


def _ruled(style: Any) -> None:  # noqa: ANN401 - the library's own type
    borders = OxmlElement("w:pBdr")
    for side in ("bottom", "between"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "808080")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _page_number(paragraph: Any) -> None:  # noqa: ANN401 - the library's own type
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        if kind is None:
            element = OxmlElement("w:instrText")
            element.text = "PAGE"
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)  # noqa: SLF001 - the library has no fields


def _without_thumbnail(name: str, data: bytes) -> bytes:
    """Drop what points at the picture of the library's empty document."""
    if name == "_rels/.rels":
        return re.sub(rb'<Relationship [^>]*thumbnail[.]jpeg"[^>]*/>', b"", data)
    return data
