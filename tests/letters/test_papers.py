"""A letter as a file: what a person typed is there, and nothing of the person is anywhere else."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from rightscli.formats import paper_docx, paper_pdf, paper_text
from rightscli.model import Language

if TYPE_CHECKING:
    from rightscli.pages import Paper
    from tests.letters.conftest import Fill

MARKUP = "#let *x* _y_ $z$ @a <b> `c` \\d {{ e }} {law:f} </w:t> & \" ' // /* [НЕТ] ~ = - + 1. %% 😀"
PLAIN = MARKUP.replace("😀", "")
BODY = "> от {{ applicant }}\n# Жалоба\n{{ event_description }}\n"
BODY += "1. {{ applicant_phone }}\n- {{ applicant_phone }}"


def docx_text(data: bytes) -> str:
    """Return the paragraphs of a document as one text."""
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs)


def pdf_text(data: bytes) -> str:
    """Return the characters of a PDF without white space, which belongs to the setting."""
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    return squeezed(text)


def squeezed(text: str) -> str:
    """Return the text without white space."""
    return re.sub(r"\s", "", text)


@pytest.fixture(scope="module")
def paper(filled: Fill) -> Paper:
    """Return the invented letter with its last page."""
    return filled().paper


def test_the_word_document_has_styles_of_its_own(paper: Paper) -> None:
    """Every paragraph has a named style that a person can change once for all."""
    document = Document(io.BytesIO(paper_docx.render(paper)))
    used = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None}

    assert {
        "Шапка письма",
        "Title",
        "Subtitle",
        "Heading 1",
        "Текст письма",
        "List Number",
        "List Bullet",
        "Пункт для проверки",
        "Подпись письма",
    } == used


def test_the_page_is_what_offices_expect(paper: Paper) -> None:
    """A4, 30 mm for the binder, 15 mm on the right, 20 mm above and below, numbers from the second page."""
    section = Document(io.BytesIO(paper_docx.render(paper))).sections[0]
    sizes = [
        section.page_width,
        section.page_height,
        section.left_margin,
        section.right_margin,
        section.top_margin,
        section.bottom_margin,
    ]

    assert [210, 297, 30, 15, 20, 20] == [round(size.mm) for size in sizes if size is not None]
    assert section.different_first_page_header_footer
    assert "PAGE" in "".join(section.header.paragraphs[0]._p.itertext())


@pytest.mark.parametrize(("language", "tag"), [(Language.RU, "ru-RU"), (Language.EN, "en-GB")])
def test_the_word_document_says_its_language(language: Language, tag: str, filled: Fill) -> None:
    """The spelling checker of the word processor knows the language."""
    data = paper_docx.render(filled(body="{{ applicant }}", letter_language=language, check=False).paper)
    styles = Document(io.BytesIO(data)).styles.element
    found = styles.find(qn("w:docDefaults")).find(f".//{qn('w:lang')}")

    assert tag == found.get(qn("w:val"))


def test_the_properties_hold_nothing_about_the_person(paper: Paper) -> None:
    """Author, comments and the rest are empty; the title is the letter's, and no part names the person."""
    data = paper_docx.render(paper)
    properties = Document(io.BytesIO(data)).core_properties

    assert ("Жалоба в комиссию", "", "") == (properties.title, properties.author, properties.last_modified_by)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        naming = [
            name for name in parts.namelist() if "Ветров" in parts.read(name).decode("utf-8", "replace")
        ]

    assert ["word/document.xml"] == naming
    metadata = PdfReader(io.BytesIO(paper_pdf.render(paper))).metadata

    assert metadata is not None
    assert "Жалоба в комиссию" == metadata.title
    assert not metadata.author


@pytest.mark.parametrize("render", [paper_docx.render, paper_pdf.render], ids=["docx", "pdf"])
def test_the_same_letter_gives_the_same_bytes(render: object, paper: Paper) -> None:
    """Nothing of the time or the machine gets into the file."""
    assert callable(render)
    assert render(paper) == render(paper)


def test_the_pdf_is_tagged(paper: Paper) -> None:
    """A screen reader finds the structure and the language."""
    catalog = PdfReader(io.BytesIO(paper_pdf.render(paper))).root_object

    assert "/StructTreeRoot" in catalog
    assert str(catalog["/Lang"]).startswith("ru")


def test_a_list_begins_with_one_in_the_word_document(filled: Fill) -> None:
    """Two lists have two numberings."""
    data = paper_docx.render(filled(body="1. а\n1. б\nв\n1. г", check=False).paper)
    numbers = [element.get(qn("w:val")) for element in Document(io.BytesIO(data)).element.iter(qn("w:numId"))]

    assert 3 == len(numbers)
    assert numbers[0] == numbers[1] != numbers[2]


def test_gaps_are_loud(filled: Fill) -> None:
    """A draft says so on every page, and what is missing is bold and marked."""
    paper = filled({"applicant": ""}, draft=True, check=False).paper
    document = Document(io.BytesIO(paper_docx.render(paper)))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs if "НЕ ЗАПОЛНЕНО" in run.text]
    section = document.sections[0]

    assert runs
    assert all(run.bold and run.font.highlight_color for run in runs)
    for header in (section.first_page_header, section.header):
        assert "ЧЕРНОВИК" in "".join(paragraph.text for paragraph in header.paragraphs)
    assert "ЧЕРНОВИК" in pdf_text(paper_pdf.render(paper))


def test_the_last_page_can_be_left_out(filled: Fill) -> None:
    """Without it the letter is all there is."""
    paper = filled(check=False).paper

    assert "Проверить" not in docx_text(paper_docx.render(paper))
    assert "ПРОВЕРИТЬ" not in pdf_text(paper_pdf.render(paper))
    assert "ПРОВЕРИТЬ" not in paper_text.render(paper)


def test_markup_of_any_format_stays_text(filled: Fill) -> None:
    """Signs that mean something to a typesetter, to XML or to our own templates are printed."""
    values: dict[str, str | list[str]] = {
        "applicant": PLAIN,
        "applicant_gender": "мужской",
        "event_description": PLAIN,
        "applicant_phone": PLAIN,
    }
    paper = filled(values, body=BODY, check=False).paper

    assert 4 == docx_text(paper_docx.render(paper)).count(PLAIN.strip())
    assert 4 == pdf_text(paper_pdf.render(paper)).count(squeezed(PLAIN))
    assert 4 == paper_text.render(paper).count(PLAIN.strip())


@given(st.text(max_size=200))
@settings(max_examples=30)
def test_any_text_survives_into_the_word_document(filled: Fill, typed: str) -> None:
    """Every character that can be printed is there, unbroken, and the file opens."""
    paper = filled({"applicant_phone": typed}, body="тел. {{ applicant_phone }}!", check=False).paper
    expected = "".join(block.text for block in paper.blocks)

    assert expected == docx_text(paper_docx.render(paper))


PRINTED = st.text(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВЯ abcXYZ0123456789.,;:!?()[]{}<>#*_$@`\\/~=+-–—«»„“№%&|'\"\n"
)


@given(PRINTED)
@settings(max_examples=30)
def test_any_letter_survives_into_the_pdf(filled: Fill, typed: str) -> None:
    """Letters and signs of both languages come out of the PDF as they went in."""
    paper = filled({"event_description": f"б{typed}ю"}, body="{{ event_description }}", check=False).paper

    assert squeezed("".join(block.text for block in paper.blocks)) == pdf_text(paper_pdf.render(paper))


def test_a_character_without_a_font_is_said(filled: Fill) -> None:
    """The PDF is refused rather than printed with a hole."""
    paper = filled({"applicant_phone": "王"}, body="{{ applicant_phone }}", check=False).paper

    with pytest.raises(paper_pdf.PaperError):
        paper_pdf.render(paper)
    assert "王" in docx_text(paper_docx.render(paper))
