"""Leaflets as DOCX: styles, lists, languages, stamps, and deaf to markup."""

from __future__ import annotations

import io
import json
import zipfile
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from rightscli.formats import neutral
from rightscli.formats.leaflet_docx import render
from rightscli.model import Language
from rightscli.pages import PaperSize
from tests.formats.conftest import Show
from tests.formats.leaflets import CODE, EXERCISE, SITUATION, both, bound, of_text, one, part, words_of

if TYPE_CHECKING:
    from docx.document import Document as Opened

MILLIMETRES = {PaperSize.A4: (210, 297), PaperSize.A5: (148, 210), PaperSize.CARD: (210, 297)}


def opened(data: bytes) -> Opened:
    """Open a file with a library that is not ours."""
    return Document(io.BytesIO(data))


def outline(document: Opened) -> list[tuple[int, str]]:
    """Return the headings with their levels."""
    return [
        (int(paragraph.style.name[-1]), paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.style is not None and (paragraph.style.name or "").startswith("Heading")
    ]


def test_headings_are_headings(show: Show) -> None:
    """One first heading, the frames and sections below it, and no level is skipped."""
    page = show(SITUATION)
    found = outline(opened(render(one(show))))

    assert (1, page.title) == found[0]
    assert [page.card[0].title, page.card[1].title] == [text for _level, text in found[1:3]]
    assert 1 == [level for level, _text in found].count(1)
    assert all(after[0] - before[0] <= 1 for before, after in pairwise(found))


def test_lists_are_lists(show: Show) -> None:
    """Steps are counted by the word processor: what is inserted between them moves the numbers."""
    document = opened(render(one(show)))
    steps = [item.text for item in show(SITUATION).card[0].items]
    counted = [
        paragraph.text
        for paragraph in document.paragraphs
        if paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    ]

    assert steps == counted[: len(steps)]
    assert [] == document.tables


def test_numbers_of_lists_begin_where_they_should(show: Show) -> None:
    """Steps of a later phase go on counting, and a number that is missing begins anew."""
    page = show(SITUATION)
    with zipfile.ZipFile(io.BytesIO(render(one(show)))) as file:
        numbering = ET.fromstring(file.read("word/numbering.xml"))
    starts = {int(node.get(qn("w:val")) or 0) for node in numbering.iter(qn("w:startOverride"))}
    groups: dict[str, int] = {}
    steps = next(section for section in page.sections if section.name == "steps")
    for item in steps.items:
        groups.setdefault(item.group, item.number or 0)

    assert set(groups.values()) <= starts


def test_each_language_is_marked(show: Show) -> None:
    """The document has a language, and every run of the other part says its own."""
    document = opened(render(both(show)))
    default = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    english = show(SITUATION, Language.EN).title
    title = next(paragraph for paragraph in document.paragraphs if paragraph.text == english)

    assert default is not None
    assert "ru" == default.get(qn("w:val"))
    assert {"en"} == {node.get(qn("w:val")) for node in title._p.iter(qn("w:lang"))}
    assert "ru, en" == document.core_properties.language


@pytest.mark.parametrize("size", list(PaperSize))
def test_the_stamp_stands_on_every_sheet(show: Show, size: PaperSize) -> None:
    """Every part has a footer with its stamp and counted sheets, and a header with its title."""
    document = opened(render(one(show, size=size)))
    (section,) = document.sections
    (footer,) = section.footer.paragraphs
    fields = [node.get(qn("w:instr")) for node in footer._p.iter(qn("w:fldSimple"))]

    assert footer.text.startswith(f"право по 11.03.2026 · годится до 22.02.2027 · черновик · код {CODE}")
    assert [" PAGE ", " NUMPAGES "] == fields
    assert show(SITUATION).title == section.header.paragraphs[0].text
    assert MILLIMETRES[size] == (round(section.page_width.mm), round(section.page_height.mm))  # type: ignore[union-attr]


def test_each_part_has_its_own_stamp(show: Show) -> None:
    """The English part is stamped in English."""
    first, second = opened(render(both(show))).sections

    assert "годится до" in first.footer.paragraphs[0].text
    assert "valid until" in second.footer.paragraphs[0].text


def test_everything_of_the_page_is_there_in_order(show: Show) -> None:
    """No sentence of a section is lost, and sections follow each other as on the page."""
    page = show(SITUATION)
    text = "\n".join(paragraph.text for paragraph in opened(render(one(show))).paragraphs)
    missing = [words for words in words_of(page) if words not in text]
    titles = [text for _level, text in outline(opened(render(one(show))))]

    assert [] == missing
    assert [section.title for section in page.sections if section.title in titles[3:]][:6] == [
        title for title in titles[3:] if title in {section.title for section in page.sections}
    ][:6]


def test_the_picture_of_the_code_is_described(show: Show) -> None:
    """Who cannot see the picture hears what it holds."""
    with zipfile.ZipFile(io.BytesIO(render(one(show)))) as file:
        document = file.read("word/document.xml").decode()
        picture = file.read("word/media/code.png")

    assert f'descr="Код памятки {CODE}: картинка для камеры"' in document
    assert picture.startswith(b"\x89PNG")


def test_the_key_begins_a_new_sheet(show: Show) -> None:
    """A trainer can give out the questions and keep the answers."""
    document = opened(render(bound(part(Language.RU, [show(SITUATION)], exercises=(EXERCISE,)))))
    key = next(paragraph for paragraph in document.paragraphs if paragraph.text == "Ответы")
    after = [paragraph.text for paragraph in document.paragraphs][-5:]

    assert key.paragraph_format.page_break_before
    assert "Три часа." in after


def test_the_manifest_is_kept_in_the_file(show: Show) -> None:
    """The file can be compared with the knowledge item by item."""
    manifest = json.dumps({"code": CODE, "items": ["<a>", "&"]})
    data = render(bound(part(Language.RU, [show(SITUATION)]), manifest=manifest))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        custom = ET.fromstring(file.read("docProps/custom.xml"))

    assert "rights-handout" == custom[0].get("name")
    assert manifest == custom[0][0].text


def test_the_same_leaflet_gives_the_same_bytes(show: Show) -> None:
    """Nothing of the moment or the machine reaches the file."""
    leaflet = both(show)

    assert render(leaflet) == render(leaflet)


@hypothesis_settings(max_examples=40)
@given(st.text(max_size=120), st.sampled_from(PaperSize))
@example("</w:t></w:r><w:r><w:t>x\"'>&amp;<!-- ]]>", PaperSize.A4)
@example("{number}{total}", PaperSize.A5)
@example("\u202eabc \x00\x1b \ud800 \ufffe", PaperSize.CARD)
@example("ш" * 400, PaperSize.A4)
def test_no_text_becomes_markup(text: str, size: PaperSize) -> None:
    """Whatever a document says, every part stays well-formed and shows it as it stands."""
    data = render(of_text(text, size))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for name in file.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(file.read(name))

    assert neutral(text) in "".join(paragraph.text for paragraph in opened(data).paragraphs)


def test_every_style_that_is_used_is_defined(show: Show) -> None:
    """No paragraph or run names a style that a word processor would not find."""
    leaflet = bound(part(Language.RU, [show(SITUATION)] * 2, exercises=(EXERCISE,), warning="!"))
    with zipfile.ZipFile(io.BytesIO(render(leaflet))) as file:
        document = ET.fromstring(file.read("word/document.xml"))
        styles = ET.fromstring(file.read("word/styles.xml"))
    used = {node.get(qn("w:val")) for tag in ("w:pStyle", "w:rStyle") for node in document.iter(qn(tag))}
    defined = {node.get(qn("w:styleId")) for node in styles.iter(qn("w:style"))}

    assert set() == used - defined
    assert len(used) > 10
