"""Whole outputs, compared to the letter. Set RIGHTS_WRITE_GOLDENS to write them anew."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.formats import json, markdown, plain, terminal
from rightscli.model import Language
from rightscli.pages import SectionName

if TYPE_CHECKING:
    from tests.formats.conftest import Show

GOLDEN = Path(__file__).parent / "golden"
WRITE = "RIGHTS_WRITE_GOLDENS"


def compare(name: str, text: str) -> None:
    """Hold a text against its golden file."""
    path = GOLDEN / name
    if os.environ.get(WRITE):
        path.write_text(text, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("language", list(Language))
def test_a_situation_as_text(show: Show, language: Language) -> None:
    """The page with every feature, as a pipe gets it."""
    compare(f"situation.{language.value}.txt", plain.render(show("exam-called", language), 80))


@pytest.mark.parametrize("language", list(Language))
def test_a_situation_as_markdown(show: Show, language: Language) -> None:
    """The page with every feature, as Markdown."""
    compare(f"situation.{language.value}.md", markdown.render(show("exam-called", language)))


@pytest.mark.parametrize("language", list(Language))
def test_a_situation_as_json(show: Show, language: Language) -> None:
    """The page with every feature, as JSON."""
    compare(f"situation.{language.value}.json", json.render(show("exam-called", language)))


def test_a_situation_on_a_narrow_screen(show: Show) -> None:
    """The page with every feature, in forty columns."""
    compare("situation.narrow.txt", plain.render(show("exam-called"), 40))


def test_a_situation_on_a_terminal(show: Show) -> None:
    """The page with every feature, with its colours; escapes are written out so that they can be read."""
    compare("situation.ansi.txt", terminal.render(show("exam-called"), width=80).replace("\x1b", "<esc>"))


def test_an_earlier_day(show: Show) -> None:
    """The page on a day before most of the law it leans on, as asked for."""
    page = show("exam-called", as_of=date(2018, 6, 1), asked=True)

    compare("situation.earlier.txt", plain.render(page, 80))


def test_an_untranslated_page_from_an_overlay(show: Show) -> None:
    """A page without English, in English, from an added directory."""
    compare("overlay.en.txt", plain.render(show("exam-replaced", Language.EN), 80))


def test_one_section(show: Show) -> None:
    """The roads of complaint alone, with their grounds."""
    page = show("exam-called", section=SectionName.APPEALS)

    compare("appeals.txt", plain.render(page, 80))


@pytest.mark.parametrize("id_", ["fz-1/29/4", "fz-1/5/1", "fz-1", "claim", "court", "exam", "city-2024"])
def test_other_pages_as_text(show: Show, id_: str) -> None:
    """Every other kind of page, as a pipe gets it."""
    compare(f"{id_.replace('/', '-')}.txt", plain.render(show(id_), 80))
