"""Pages that were written when the store was built are the pages that would be written now."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.cli.prepared import prepared_page
from rightscli.cli.workshop import complete
from rightscli.formats import plain
from rightscli.knowledge import Knowledge, compile_store, gather
from rightscli.model import Kind, Language
from rightscli.pages import build

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a directory that looks like an installed package, with a store of the real knowledge."""
    folder = tmp_path_factory.mktemp("package")
    documents = gather(ROOT / "knowledge").documents
    compile_store(documents, folder / "store.sqlite", index=complete).connection.close()
    return folder


@pytest.fixture(scope="module")
def knowledge(package: Path) -> Iterator[Knowledge]:
    """Return the store's knowledge."""
    connection = sqlite3.connect(package / "store.sqlite")
    yield Knowledge(connection)
    connection.close()


def test_a_prepared_page_is_the_page_of_every_day_it_holds_for(package: Path, knowledge: Knowledge) -> None:
    """On the first, a middle, and the last day of every span the page is the one written anew."""
    rows = knowledge.connection.execute("SELECT id, language, start, until FROM prepared").fetchall()
    checked = 0
    for id_, language, start, until in rows[::5]:
        first, end = date.fromisoformat(start), min(date.fromisoformat(until), date(2035, 1, 1))
        for day in (first, first + (end - first) / 2, end - timedelta(days=1)):
            page = build(knowledge, id_, language=Language(language), as_of=day)

            prepared = prepared_page(id_, language, day.isoformat(), package=str(package))

            assert plain.render(page, 80) == prepared
            checked += 1

    assert checked >= len(knowledge.summaries(kind=Kind.SITUATION))


def test_days_before_the_knowledge_was_written_are_not_prepared(package: Path) -> None:
    """A day of the past is answered by the code that reads versions."""
    assert prepared_page("control-medical-exam", "ru", "2023-01-01", package=str(package)) is None


def test_other_documents_are_not_prepared(package: Path) -> None:
    """An act, an unknown id, and an unknown language have no prepared page."""
    for id_, language in (("fz-53", "ru"), ("no-such", "ru"), ("control-medical-exam", "xx")):
        assert prepared_page(id_, language, "2026-12-01", package=str(package)) is None


@pytest.mark.parametrize("content", [None, b"", b"garbage" * 1000])
def test_a_store_that_cannot_be_used_gives_no_page(tmp_path: Path, content: bytes | None) -> None:
    """Missing or damaged: whoever opens the store next says what is wrong with it."""
    if content is not None:
        (tmp_path / "store.sqlite").write_bytes(content)

    assert prepared_page("control-medical-exam", "ru", "2026-12-01", package=str(tmp_path)) is None


def test_a_store_of_another_format_gives_no_page(package: Path, tmp_path: Path) -> None:
    """A store of another version of the program is not read."""
    other = tmp_path / "store.sqlite"
    other.write_bytes((package / "store.sqlite").read_bytes())
    with sqlite3.connect(other) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()

    assert prepared_page("control-medical-exam", "ru", "2026-12-01", package=str(tmp_path)) is None
