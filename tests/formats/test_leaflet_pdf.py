"""Leaflets as PDF: tagged, accessible, stamped, and deaf to markup."""

from __future__ import annotations

import io
import json
import sys
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pypdf import PdfReader

from rightscli.formats import leaflet_pdf
from rightscli.formats.leaflet import PaperError
from rightscli.formats.leaflet_pdf import render
from rightscli.model import Language
from rightscli.pages import PaperSize
from tests.formats.conftest import Show
from tests.formats.leaflets import CODE, EXERCISE, SITUATION, both, bound, card, of_text, one, part

POINTS = {PaperSize.A4: (595, 842), PaperSize.A5: (420, 595), PaperSize.CARD: (842, 595)}
PANEL = 842 / 4


def texts(pdf: bytes) -> list[str]:
    """Return the text of each sheet, with its blanks evened out."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def tags(pdf: bytes) -> Counter[str]:
    """Count the structure elements of a PDF by their types."""
    found: Counter[str] = Counter()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        waiting = [document.Root.StructTreeRoot]
        while waiting:
            node = waiting.pop()
            if isinstance(node, pikepdf.Array):
                waiting.extend(node)
            elif isinstance(node, pikepdf.Dictionary):
                if "/S" in node:
                    found[str(node.S)] += 1
                if "/K" in node:
                    waiting.append(node.K)
    return found


def test_a_pdf_says_what_it_is(show: Show) -> None:
    """Title, language, tags and the accessibility standard stand in the file."""
    with pikepdf.open(io.BytesIO(render(one(show)))) as pdf, pdf.open_metadata() as metadata:
        standard = metadata["{http://www.aiim.org/pdfua/ns/id/}part"]
        shown_title = pdf.Root.ViewerPreferences.DisplayDocTitle

        assert "1" == standard
        assert shown_title
        assert pdf.Root.MarkInfo.Marked
        assert "ru" == str(pdf.Root.Lang)
        assert show(SITUATION).title == str(pdf.docinfo["/Title"])


def test_headings_and_lists_are_tagged(show: Show) -> None:
    """A screen reader finds headings of two levels, lists with their items, and the code's picture."""
    found = tags(render(one(show)))

    assert 1 == found["/H1"]
    assert found["/H2"] > 5
    assert found["/L"] > 5
    assert found["/LI"] == found["/LBody"]
    assert 1 == found["/Figure"]


def test_each_language_is_marked(show: Show) -> None:
    """In a leaflet of two languages the second part says its own."""
    with pikepdf.open(io.BytesIO(render(both(show)))) as pdf:
        languages = {str(item.get("/Lang")) for item in pdf.objects if isinstance(item, pikepdf.Dictionary)}

        assert {"ru", "en"} <= languages


@pytest.mark.parametrize("size", list(PaperSize))
def test_the_stamp_stands_on_every_sheet(show: Show, size: PaperSize) -> None:
    """Whatever sheet is copied alone, it says of which day it is and under which code."""
    sheets = texts(render(one(show, size=size)))

    assert sheets
    for sheet in sheets:
        assert "право по 11.03.2026" in sheet
        assert "годится до 22.02.2027" in sheet
        assert "черновик" in sheet
        assert f"код {CODE}" in sheet


def test_sheets_are_numbered(show: Show) -> None:
    """Each sheet says its number and how many there are."""
    sheets = texts(render(one(show, size=PaperSize.A5)))

    assert [f"лист {number} из {len(sheets)}" in sheet for number, sheet in enumerate(sheets, 1)] == [
        True
    ] * len(sheets)
    assert len(sheets) > 1


def test_text_is_read_in_order(show: Show) -> None:
    """The title, what to do now, what never to do, then the sections as on the screen."""
    page = show(SITUATION)
    text = " ".join(texts(render(one(show))))
    wanted = [page.title, page.card[0].title, page.card[1].title]
    wanted += [section.title for section in page.sections if section.items][:6]
    places: list[int] = []
    for words in wanted:
        places.append(text.index(words, places[-1] + 1 if places else 0))

    assert sorted(places) == places


@pytest.mark.parametrize("size", list(PaperSize))
def test_the_paper_has_its_size(show: Show, size: PaperSize) -> None:
    """A4 and A5 stand upright; the card is a sheet of A4 lying on its side."""
    box = PdfReader(io.BytesIO(render(one(show, size=size)))).pages[0].mediabox

    assert POINTS[size] == (round(box.width), round(box.height))


def test_only_our_fonts_are_used_and_all_are_embedded(show: Show) -> None:
    """The paper looks the same on every machine."""
    names, embedded = set(), 0
    with pikepdf.open(io.BytesIO(render(both(show)))) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                names.add(str(item.FontName).partition("+")[2])
                embedded += any(f"/FontFile{kind}" in item for kind in ("", "2", "3"))

    assert names <= {
        "LeafletSans-Regular",
        "LeafletSans-Bold",
        "LeafletSans-Italic",
        "LeafletSansOther-Regular",
    }
    assert len(names) == embedded
    assert "LeafletSans-Bold" in names


def test_the_same_leaflet_gives_the_same_bytes(show: Show) -> None:
    """Nothing of the machine or the moment reaches the file."""
    leaflet = both(show)

    assert render(leaflet) == render(leaflet)


def test_letters_are_those_of_the_fonts() -> None:
    """What the list of letters promises, and nothing else, the fonts can show."""
    tt = pytest.importorskip("fontTools.ttLib")
    fonts = Path(leaflet_pdf.FONTS)
    main = set(tt.TTFont(fonts / "leaflet-sans-regular.ttf").getBestCmap())
    other = set(tt.TTFont(fonts / "leaflet-sans-other-regular.ttf").getBestCmap())
    listed = {ord(letter) for letter in (fonts / "letters.txt").read_text(encoding="utf-8").rstrip("\n")}

    assert listed == main | other
    assert set(range(0x410, 0x450)) <= main


def test_the_key_has_a_page_of_its_own(show: Show) -> None:
    """A trainer can give out the questions and keep the answers."""
    leaflet = bound(part(Language.RU, [show(SITUATION)], exercises=(EXERCISE,)))
    sheets = texts(render(leaflet))
    asking = [at for at, sheet in enumerate(sheets) if "Андрея остановили" in sheet]
    answering = [at for at, sheet in enumerate(sheets) if "Три часа." in sheet]

    assert [len(sheets) - 2] == asking
    assert [len(sheets) - 1] == answering


def test_a_set_begins_with_its_contents(show: Show) -> None:
    """A leaflet of several pages opens with a list of them and the sheets where they stand."""
    pages = [show(SITUATION), show("fz-1")]
    sheets = texts(render(bound(part(Language.RU, pages))))
    number = next(at for at, sheet in enumerate(sheets, 1) if sheet.startswith(pages[1].title))

    assert "Набор" in sheets[0]
    assert "Содержание" in sheets[0]
    assert f"{pages[0].title}" in sheets[0]
    assert f"{pages[1].title} {number}" in sheets[0]


def test_a_warning_stands_on_every_sheet(show: Show) -> None:
    """An outdated leaflet says so wherever one looks."""
    leaflet = bound(part(Language.RU, [show(SITUATION)], warning="Памятка устарела"))

    assert all("Памятка устарела" in sheet for sheet in texts(render(leaflet)))


def test_the_manifest_is_kept_in_the_file(show: Show) -> None:
    """The file can be compared with the knowledge item by item."""
    manifest = json.dumps({"code": CODE})
    pdf = render(bound(part(Language.RU, [show(SITUATION)]), manifest=manifest))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        kept = document.attachments["rights-handout.json"].get_file().read_bytes()

    assert manifest.encode() == kept


def test_a_card_says_what_it_left_out(show: Show) -> None:
    """What does not fit in readable letters is counted on the panel."""
    page = show(SITUATION)
    leaflet = bound(part(Language.RU, [page], cards=(card(page, more=12),)), size=PaperSize.CARD)
    (sheet,) = texts(render(leaflet))

    assert "Здесь не поместилось пунктов:" in sheet


def test_a_card_is_imposed_for_one_cut(show: Show) -> None:
    """The upper row is 7, 6, 5, 4 upside down; the lower row is 8, cover, 2, 3 upright."""
    rows: dict[bool, dict[int, str]] = {True: {}, False: {}}

    def look(text: str, to_page: list[float], of_text: list[float], _font: object, _size: float) -> None:
        number = text.strip()
        if number in tuple("2345678"):
            turned = of_text[0] * to_page[0] < 0
            across = of_text[4] * to_page[0] + to_page[4]
            # Numbers of steps stand at the other side of a panel.
            if (across % PANEL < PANEL / 2) is turned:
                rows[turned][round(across)] = number

    sheet = PdfReader(io.BytesIO(render(one(show, size=PaperSize.CARD)))).pages[0]
    sheet.extract_text(visitor_text=look)

    assert ["7", "6", "5", "4"] == [rows[True][at] for at in sorted(rows[True])]
    assert ["8", "2", "3"] == [rows[False][at] for at in sorted(rows[False])]


@hypothesis_settings(max_examples=25)
@given(st.text(max_size=120), st.sampled_from(PaperSize))
@example("", PaperSize.A4)
@example('#panic("x") \\ $x$ *b* _i_ `c` [a] #{ //', PaperSize.A4)
@example("\u202eabc\u202c \x00\x1b[31m \ud800 \ufffe", PaperSize.CARD)
@example("سلام 你好 \N{SLIGHTLY SMILING FACE}", PaperSize.A5)
@example("ш" * 400, PaperSize.CARD)
def test_no_text_breaks_a_pdf(text: str, size: PaperSize) -> None:
    """Whatever a document says, it is set as text."""
    assert render(of_text(text, size)).startswith(b"%PDF-1.7")


def test_markup_is_shown_as_it_stands() -> None:
    """The typesetter's own commands are words like others."""
    text = " ".join(texts(render(of_text("#panic(1) *b* $x$"))))

    assert "#panic(1) *b* $x$" in text


def test_long_words_stay_on_the_paper() -> None:
    """A word longer than the line is broken, not lost behind the edge."""
    text = "".join(texts(render(of_text("ш" * 300))))

    assert text.count("ш") >= 300 * 20


def test_a_missing_typesetter_is_said_clearly(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library the error names it."""
    leaflet_pdf._compiler.cache_clear()
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(PaperError, match="pip install typst"):
        render(one(show))
    leaflet_pdf._compiler.cache_clear()
