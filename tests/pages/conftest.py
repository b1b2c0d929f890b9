"""A small invented knowledge with every feature that a page can show."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from rightscli.knowledge import Knowledge, compile_store, gather
from rightscli.model import Language
from rightscli.pages import build

if TYPE_CHECKING:
    import sqlite3

    from rightscli.pages import Page, SectionName

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)


class Show(Protocol):
    """Builds the page of a document of the invented knowledge."""

    def __call__(  # noqa: D102 - said above
        self,
        id: str,
        language: Language = ...,
        as_of: date = ...,
        *,
        section: SectionName | None = ...,
        asked: bool = ...,
    ) -> Page: ...


def _no_index(_connection: sqlite3.Connection, _knowledge: Knowledge) -> None:
    pass


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Return the invented knowledge, with an overlay of one document."""
    documents = [
        *gather(HERE / "fixture").documents,
        *gather(HERE / "fixture-overlay", origin="lawyers-2026").documents,
    ]
    return compile_store(documents, tmp_path_factory.mktemp("store") / "store.sqlite", index=_no_index)


@pytest.fixture(scope="session")
def show(knowledge: Knowledge) -> Show:
    """Return a builder of pages."""

    def builder(
        id: str,
        language: Language = Language.RU,
        as_of: date = TODAY,
        *,
        section: SectionName | None = None,
        asked: bool = False,
    ) -> Page:
        return build(knowledge, id, language=language, as_of=as_of, section=section, asked=asked)

    return builder
