"""Hostile text."""

from __future__ import annotations

import json as stdjson
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.formats import json, markdown, neutral, plain, terminal
from rightscli.model import replace
from rightscli.pages import Detail, Item, Notice, Section, SectionName

if TYPE_CHECKING:
    from rightscli.pages import Page
    from tests.formats.conftest import Show

HOSTILE = "a\x1b[31mred\x07\x9b2J\u202egnp.exe\u2066\u200f\r\nb\x00\x7f\ud800[bold]x[/bold]"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("␛[2J", "\x1b[2J"),
        ("␀␇␡", "\x00\x07\x7f"),
        ("�31m", "\x9b31m"),
        ("a�b", "a\u202eb"),
        ("a b c", "a\nb\tc"),
        ("a b", "a\u2028b"),
        ("дефис", "де\xadфис"),
        ("�", "\ud800"),
        ("«ёж» — №\xa05", "«ёж» — №\xa05"),
        ("[bold]", "[bold]"),
    ],
)
def test_dangerous_characters_become_visible(expected: str, text: str) -> None:
    """Controls are shown as pictures, changes of direction as a replacement, the rest as it is."""
    assert expected == neutral(text)


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    """Whatever comes in, what goes out can be encoded and printed."""
    clean = neutral(text)

    assert all(sign.isprintable() or sign in "\xa0\u202f\u200d" for sign in clean)
    assert clean == clean.encode().decode()
    assert clean == neutral(clean)


@pytest.fixture
def hostile(show: Show) -> Page:
    """Return a page with hostile text in every place that takes text."""
    page = show("exam-called")
    item = Item(
        id=HOSTILE,
        head=HOSTILE,
        text=HOSTILE,
        group=HOSTILE,
        note=HOSTILE,
        details=(Detail(name="why", label=HOSTILE, text=HOSTILE, url=f"https://example.org/{HOSTILE}"),),
    )
    section = Section(name=SectionName.RELATED, title=HOSTILE, items=(item,), linked=True, boxed=True)
    return replace(
        page,
        title=HOSTILE,
        meta=(HOSTILE,),
        status=HOSTILE,
        lead=HOSTILE,
        notices=(Notice(HOSTILE, HOSTILE),),
        card=(section,),
        sections=(section, replace(section, stacked=True, boxed=False)),
    )


def harmless(text: str) -> bool:
    """Say whether a text has no character that a terminal or a reader of bidi text obeys."""
    return all(line.isprintable() for line in text.split("\n")) and "\ud800" not in text


def test_plain_text_obeys_nothing(hostile: Page) -> None:
    """No control character reaches a pipe."""
    assert harmless(plain.render(hostile, 80))
    assert "␛[31mred" in plain.render(hostile, 80)


def test_markdown_obeys_nothing(hostile: Page) -> None:
    """No control character reaches Markdown."""
    assert harmless(markdown.render(hostile))


def test_json_obeys_nothing(hostile: Page) -> None:
    """No control character reaches JSON, escaped or not."""
    text = json.render(hostile)

    assert harmless(text)
    assert "\x1b" not in stdjson.loads(text)["title"]


@pytest.mark.parametrize("width", [20, 80])
def test_the_terminal_gets_only_our_own_escapes(hostile: Page, width: int) -> None:
    """Every escape on a terminal is a style of ours; markup in texts is printed as text."""
    text = terminal.render(hostile, width=width)
    pieces = text.split("\x1b[")
    styles = [piece.partition("m")[0] for piece in pieces[1:]]

    assert all(style.replace(";", "").isdecimal() for style in styles)
    assert harmless("".join([pieces[0], *(piece.partition("m")[2] for piece in pieces[1:])]))
    assert "[bold]x[/bold]" in text
