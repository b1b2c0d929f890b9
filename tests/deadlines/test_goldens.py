"""Whole answers in every format and both languages, from an invented knowledge."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.deadlines import read_moment
from rightscli.formats import due, markdown, plain, terminal
from rightscli.knowledge import Knowledge, compile_store, gather
from rightscli.model import Language
from rightscli.pages import UnknownEventError, due_sheet

if TYPE_CHECKING:
    import sqlite3

    from rightscli.pages import DueSheet

HERE = Path(__file__).parent
WRITE = "RIGHTS_WRITE_GOLDENS"
TODAY = date(2026, 7, 1)


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Return the invented knowledge of the pages, with a calendar and contested counts."""
    documents = [
        *gather(HERE.parent / "pages" / "fixture").documents,
        *gather(HERE / "fixture", origin="lawyers-2026").documents,
    ]
    return compile_store(documents, tmp_path_factory.mktemp("store") / "store.sqlite", index=_no_index)


def _no_index(_connection: sqlite3.Connection, _knowledge: Knowledge) -> None:
    pass


def compare(name: str, text: str) -> None:
    """Hold a text against its golden file."""
    path = HERE / "golden" / name
    if os.environ.get(WRITE):
        path.write_text(text, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == text


def sheet(
    knowledge: Knowledge, id: str, start: str, language: Language, event: str | None = None
) -> DueSheet:
    """Return the due dates of one document."""
    return due_sheet(knowledge, id, language=language, start=read_moment(start), today=TODAY, event=event)


@pytest.mark.parametrize("language", list(Language))
def test_a_situation(invented: Knowledge, language: Language) -> None:
    """Contested, moved over a holiday and a weekend, missed, and an appeal without a time limit."""
    found = sheet(invented, "exam-called", "2026-03-12", language)

    compare(f"situation.{language.value}.txt", plain.render(found.page, 80))
    compare(f"situation.{language.value}.md", markdown.render(found.page))
    compare(f"situation.{language.value}.json", due.as_json(found))


@pytest.mark.parametrize("language", list(Language))
def test_working_days(invented: Knowledge, language: Language) -> None:
    """Every skipped day has its reason, and so has the Saturday that counts."""
    found = sheet(invented, "answer", "2026-06-05", language)

    compare(f"working-days.{language.value}.txt", plain.render(found.page, 80))


@pytest.mark.parametrize("language", list(Language))
def test_hours(invented: Knowledge, language: Language) -> None:
    """From the minute to the minute; a day without an hour is refused."""
    found = sheet(invented, "custody", "2026-06-30T22:15", language)
    refused = sheet(invented, "custody", "2026-06-30", language)

    compare(f"hours.{language.value}.txt", plain.render(found.page, 80))
    compare(f"hours-refused.{language.value}.txt", plain.render(refused.page, 80))


def test_a_narrow_screen(invented: Knowledge) -> None:
    """Where columns do not fit, the text stands below its date."""
    found = sheet(invented, "exam-called", "2026-03-12", Language.RU)
    text = plain.render(found.page, 36)

    compare("narrow.ru.txt", text)


def test_a_terminal(invented: Knowledge) -> None:
    """The words of a terminal are those of plain text."""
    import re

    found = sheet(invented, "answer", "2026-06-05", Language.RU)
    shown = re.sub(r"\x1b\[[0-9;]*m", "", terminal.render(found.page, width=80, color=True))

    counted = plain.render(found.page, 80).partition("ОСНОВАНИЯ")[0]

    assert [] == [line for line in counted.split("\n") if line not in shown]


def test_an_unknown_event_names_the_known_ones(invented: Knowledge) -> None:
    """So that the reader can choose."""
    with pytest.raises(UnknownEventError) as caught:
        sheet(invented, "exam-called", "2026-03-12", Language.EN, event="winter")

    assert [("learned", "the day when the person learned of the decision")] == list(caught.value.known)
