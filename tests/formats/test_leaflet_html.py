"""Leaflets as HTML: one file, no scripts, nothing from elsewhere, and deaf to markup."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from rightscli.formats import neutral
from rightscli.formats.leaflet_html import el, render
from rightscli.model import Language
from rightscli.pages import PaperSize
from tests.formats.conftest import Show
from tests.formats.leaflets import CODE, EXERCISE, SITUATION, both, bound, of_text, one, part, words_of

VOID = {"meta"}
# fmt: off
TAGS = {
    "html", "head", "meta", "title", "style", "body", "main", "article", "section", "header", "footer",
    "nav", "div", "p", "span", "strong", "a", "i", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
    "svg", "path",
}
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "rel", "role", "value",
    "data-number", "aria-hidden", "aria-label", "aria-labelledby", "xmlns", "viewbox", "width", "height",
    "shape-rendering", "fill", "d",
}
# fmt: on


class Reader(HTMLParser):
    """Collects what a browser would see, and fails where an element is left open."""

    def __init__(self, text: str) -> None:
        """Read the whole document."""
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text: list[str] = []
        self.style = ""
        self.feed(text)
        self.close()

        assert [] == self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        """Note what is shown, and the style sheet apart from it."""
        if "style" in self.open:
            self.style += data
        elif "body" in self.open:
            self.text.append(data)

    def all(self, name: str) -> list[str]:
        """Return every value of an attribute."""
        return [value for found, value in self.attributes if found == name]


def test_the_file_needs_nothing_else(show: Show) -> None:
    """No script, no request: every address in the style sheet is data, and a policy forbids the rest."""
    seen = Reader(render(one(show)))

    assert set() == set(seen.tags) - TAGS
    assert set() == {name for name, _value in seen.attributes} - ATTRIBUTES
    assert all(
        address.startswith('"data:font/woff2;base64,') for address in re.findall(r"url\((.*?)\)", seen.style)
    )
    assert "@import" not in seen.style
    assert "default-src 'none'; style-src 'unsafe-inline'; font-src data:" in seen.all("content")


def test_landmarks_and_headings(show: Show) -> None:
    """There is one main part, a list of contents, a footer, one first heading, and no level is skipped."""
    seen = Reader(render(one(show)))
    levels = [int(tag[1]) for tag in seen.tags if re.fullmatch(r"h[1-6]", tag)]

    assert 1 == seen.tags.count("main")
    assert 1 == seen.tags.count("nav")
    assert 1 == seen.tags.count("footer")
    assert 1 == levels.count(1)
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_each_language_is_marked(show: Show) -> None:
    """The document has a language, and so has each part."""
    assert ["ru", "ru", "en"] == Reader(render(both(show))).all("lang")[:3]


def test_every_reference_has_its_place(show: Show) -> None:
    """Ids are unique, and every inner link leads to one."""
    seen = Reader(render(both(show)))
    ids = seen.all("id")
    inner = [address[1:] for address in seen.all("href") if address.startswith("#")]

    assert len(set(ids)) == len(ids)
    assert inner
    assert set() == set(inner) - set(ids)


def test_the_stamp_stands_on_every_sheet_and_on_the_screen(show: Show) -> None:
    """The margin of every printed sheet carries the stamp; the screen shows it at the end."""
    html = render(one(show))
    seen = Reader(html)
    margins = re.sub(r"\\([0-9a-f]{6}) ", lambda found: chr(int(found[1], 16)), seen.style)

    assert f"право по 11.03.2026 · годится до 22.02.2027 · черновик · код {CODE}" in margins
    assert '"лист " counter(page) " из " counter(pages) ""' in margins
    assert "годится до 22.02.2027" in "".join(seen.text)


def test_everything_of_the_page_is_there(show: Show) -> None:
    """No sentence of a page is lost."""
    page = show(SITUATION)
    text = "".join(Reader(render(one(show))).text)
    missing = [words for words in words_of(page) if words not in text]

    assert [] == missing


def test_the_manifest_is_kept_in_the_file(show: Show) -> None:
    """The file can be compared with the knowledge item by item."""
    manifest = json.dumps({"code": CODE, "items": ["<a>", '"']})
    seen = Reader(render(bound(part(Language.RU, [show(SITUATION)]), manifest=manifest)))

    assert manifest in seen.all("content")


def test_a_card_shows_its_panels(show: Show) -> None:
    """On a screen a card is its panels one after another."""
    leaflet = one(show, size=PaperSize.CARD)
    text = "".join(Reader(render(leaflet)).text)

    assert all(panel.title in text for panel in leaflet.parts[0].cards[0].panels)


def test_answers_stand_apart(show: Show) -> None:
    """The key comes after all questions, on a printed sheet of its own."""
    html = render(bound(part(Language.RU, [show(SITUATION)], exercises=(EXERCISE,))))
    key = html.index('<section class="answers">')

    assert html.index("Андрея остановили") < key < html.index("Три часа.")
    assert re.search(r"\.answers[^}]*break-before: page", html)


def test_the_same_leaflet_gives_the_same_text(show: Show) -> None:
    """Nothing of the moment reaches the file."""
    assert render(both(show)) == render(both(show))


@hypothesis_settings(max_examples=40)
@given(st.text(max_size=120), st.sampled_from(PaperSize))
@example("</style><script>alert(1)</script>\"'><img src=x onerror=alert(1)>", PaperSize.A4)
@example('"; } body { background: url(https://x.test/) } /* \\" */ </style>', PaperSize.A5)
@example("javascript:alert(1)", PaperSize.A4)
@example('https://x.test/" onclick="alert(1)', PaperSize.A4)
@example("\u202eabc \x00\x1b \ud800 \ufffe &amp; <!-- ]]>", PaperSize.CARD)
def test_no_text_becomes_markup(text: str, size: PaperSize) -> None:
    """Whatever a document says, only our elements and attributes stand in the file, all of them closed."""
    html = render(of_text(text, size))
    seen = Reader(html)

    assert set() == set(seen.tags) - TAGS
    assert set() == {name for name, _value in seen.attributes} - ATTRIBUTES
    assert all(address.startswith(("#", "https://", "http://")) for address in seen.all("href"))
    assert neutral(text) in "".join(seen.text)
    html.encode("utf-8")


@hypothesis_settings(max_examples=40)
@given(st.text(max_size=60))
@example('"; } * { display: none } </style>')
def test_the_stamp_cannot_end_the_style_sheet(text: str) -> None:
    """Between the quotes of the margin boxes stand letters, digits, blanks and numbers of characters only."""
    style = Reader(render(of_text(text))).style
    boxes = re.findall(r"content: ([^;]*);", style[style.rindex("@page") :])

    assert 2 == len(boxes)
    for box in boxes:
        assert re.fullmatch(r'("([^\W_]| |\\[0-9a-f]{6} )*"|counter\(pages?\)| )+', box)


@pytest.mark.parametrize("text", ["<b>", '"', "&", "'"])
def test_elements_escape_their_texts_and_attributes(text: str) -> None:
    """What is put into an element comes out of a parser as it was."""
    seen = Reader(f"<body>{el('p', text, class_=text)}</body>")

    assert [text] == seen.all("class")
    assert [text] == seen.text
