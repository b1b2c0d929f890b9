"""What holds for every page at every width, and for each format."""

from __future__ import annotations

import json as stdjson
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rightscli.formats import json, markdown, plain, terminal
from rightscli.formats.wrapping import cells
from rightscli.model import Language
from tests.formats.conftest import without_escapes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.pages import Item, Page
    from tests.formats.conftest import Show

IDS = [
    "exam-called",
    "exam-replaced",
    "fz-1",
    "fz-1/29/4",
    "fz-1/5/1",
    "claim",
    "court",
    "exam",
    "set",
    "ru-2026",
]
SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def words_of(page: Page) -> Iterator[str]:
    """Yield every word that a page has to show."""
    for section in (*page.card, *page.sections):
        for item in section.items:
            yield from words_of_item(item)
    for text in (page.lead, page.status, page.title, *(notice.text for notice in page.notices)):
        yield from text.replace("\N{NO-BREAK SPACE}", " ").split()


def words_of_item(item: Item) -> Iterator[str]:
    """Yield every word of an item."""
    texts = [
        item.text,
        item.note,
        *(f"{detail.label} {detail.text} {detail.url or ''}" for detail in item.details),
    ]
    for text in texts:
        yield from text.replace("\N{NO-BREAK SPACE}", " ").split()


@SHARED
@given(st.sampled_from(IDS), st.sampled_from(list(Language)), st.integers(20, 130))
def test_plain_text_keeps_to_its_width_and_loses_nothing(
    show: Show, id_: str, language: Language, width: int
) -> None:
    """Only a single word sticks out, and every word of the page is there."""
    page = show(id_, language)
    text = plain.render(page, width)
    long = [line for line in text.splitlines() if cells(line) > width and len(line.lstrip(" •✗").split()) > 1]

    assert [] == long
    assert [] == [word for word in words_of(page) if word not in text]


@SHARED
@given(st.sampled_from(IDS), st.integers(20, 130))
def test_the_terminal_keeps_to_its_width(show: Show, id_: str, width: int) -> None:
    """With boxes and colours, too, only a single word sticks out, and no border is broken."""
    text = terminal.render(show(id_), width=width)
    lines = without_escapes(text).splitlines()
    long = [line for line in lines if cells(line) > width and len(line.lstrip(" •✗│").split()) > 1]
    boxed = [line for line in lines if line.startswith("│")]

    assert [] == long
    assert [] == [line for line in boxed if not line.endswith("│")]


def test_without_colour_only_weight_is_left(show: Show) -> None:
    """NO_COLOR takes the colours and nothing else: the words are the same."""
    painted = terminal.render(show("exam-called"), width=80)
    bare = terminal.render(show("exam-called"), width=80, color=False)
    colours = {str(code) for code in (*range(30, 38), *range(40, 48))}
    used = {code for part in bare.split("\x1b[")[1:] for code in part.partition("m")[0].split(";")}

    assert set() == used & colours
    assert used < {code for part in painted.split("\x1b[")[1:] for code in part.partition("m")[0].split(";")}


@pytest.mark.parametrize("language", list(Language))
def test_markdown_reads_back_as_the_page(show: Show, language: Language) -> None:
    """A CommonMark reader finds every word of the page, and no markup that a text brought along."""
    page = show("exam-called", language)
    tokens = MarkdownIt("commonmark").parse(markdown.render(page))
    children = [child for token in tokens for child in token.children or ()]
    shown = "".join(child.content if child.type in {"text", "code_inline"} else " " for child in children)

    assert [] == [word for word in words_of(page) if word not in shown.replace("\N{NO-BREAK SPACE}", " ")]
    assert set() == {child.type for child in children} & {"html_inline", "image"}


@given(st.text(st.sampled_from("\\`*_[]<>&|~#+-=.)!(1 aя"), min_size=1, max_size=30))
def test_markdown_texts_are_never_markup(text: str) -> None:
    """Any text comes out of a CommonMark reader as it went in, as one paragraph."""
    tokens = MarkdownIt("commonmark").parse(markdown.escape(text))
    inline = [token for token in tokens if token.type == "inline"]
    shown = "".join(child.content for token in inline for child in token.children or ())

    assert "".join(text.split()) == "".join(shown.split())
    assert {child.type for token in inline for child in token.children or ()} <= {"text"}
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}


@pytest.mark.parametrize("id_", IDS)
def test_json_has_its_documented_shape(show: Show, id_: str) -> None:
    """Every page has the same keys at the top, and numbers that lead to its grounds."""
    data = stdjson.loads(json.render(show(id_)))
    listed = {ground["number"] for ground in data["grounds"]}
    used = {
        number
        for section in data["sections"]
        for item in section["items"]
        for number in item.get("grounds", ())
    }

    assert [
        "id",
        "kind",
        "title",
        "language",
        "as_of",
        "origin",
        "meta",
        "status",
        "lead",
        "notices",
        "card",
        "sections",
        "grounds",
        "review",
    ] == list(data)
    assert used <= listed
    assert "2026-11-22" == data["as_of"]


def test_json_appeals_carry_their_parts(show: Show) -> None:
    """A program finds form, authority, time limit, suspension and fee without reading prose."""
    data = stdjson.loads(json.render(show("exam-called")))
    appeals = next(section for section in data["sections"] if section["id"] == "appeals")["items"]

    assert ["on-motion", "disputed"] == [appeal["suspends_execution"] for appeal in appeals]
    assert [3000, 0] == [appeal["fee"]["amount"] for appeal in appeals]
    assert {"id": "court", "name": "районный суд"} == appeals[0]["authority"]
    assert (3, "months", [1]) == tuple(appeals[0]["deadline"][key] for key in ("amount", "unit", "grounds"))
    assert "Закон не ставит срока; подайте сразу." == appeals[1]["no_deadline"]


def test_json_says_what_is_missing(show: Show) -> None:
    """A ground without a version in force has no text for a program to mistake for the law."""
    grounds = stdjson.loads(json.render(show("exam-called")))["grounds"]
    ended = next(ground for ground in grounds if ground["ref"] == "fz-1/5/1")

    assert (True, None, None) == (ended["missing"], ended["says"], ended["confidence"])


def test_plain_text_loads_no_terminal_library() -> None:
    """A pipe does not pay for rich, nor for anything that compiles or checks documents."""
    heavy = ("rich", "typer", "yaml", "jsonschema", "textwrap", "rapidfuzz")
    code = (
        "import sys, rightscli.pages\n"
        "from rightscli.formats import json, markdown, plain\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]\n" == done.stdout
