"""The real knowledge, compiled once for the tests of the search."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.knowledge import compile_store, gather
from rightscli.search import write_index

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Return the knowledge of this repository."""
    documents = gather(ROOT / "knowledge").documents
    return compile_store(documents, tmp_path_factory.mktemp("search") / "store.sqlite", index=write_index)
