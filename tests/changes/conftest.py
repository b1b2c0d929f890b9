"""The invented knowledge of the pages, and the real one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.knowledge import Knowledge, compile_store, gather

if TYPE_CHECKING:
    import sqlite3

ROOT = Path(__file__).resolve().parents[2]


def _no_index(_connection: sqlite3.Connection, _knowledge: Knowledge) -> None:
    pass


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Return a small invented knowledge with every feature that a page can show."""
    documents = gather(ROOT / "tests" / "pages" / "fixture").documents
    return compile_store(documents, tmp_path_factory.mktemp("invented") / "store.sqlite", index=_no_index)


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Return the knowledge of this repository."""
    documents = gather(ROOT / "knowledge").documents
    return compile_store(documents, tmp_path_factory.mktemp("real") / "store.sqlite", index=_no_index)
