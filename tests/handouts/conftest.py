"""The invented knowledge of the tests of pages, the real one, and makers of handouts."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from rightscli.handouts import Handout, Request, make
from rightscli.knowledge import Knowledge, find_places, open_knowledge
from tests.pages.conftest import TODAY, knowledge

if TYPE_CHECKING:
    from datetime import date

__all__ = ["TODAY", "Making", "knowledge", "made", "real"]


class Making(Protocol):
    """Makes a handout of the invented knowledge."""

    def __call__(self, *ids: str, today: date = ..., **asked: object) -> Handout:
        """Make one of these situations, or of a set."""
        ...


@pytest.fixture
def made(knowledge: Knowledge) -> Making:
    """Return a maker of handouts."""

    def maker(*ids: str, today: date = TODAY, **asked: object) -> Handout:
        values: dict[str, object] = {"ids": ids, "as_of": TODAY, **asked}
        return make(knowledge, Request(**values), today=today)  # type: ignore[arg-type]

    return maker


@pytest.fixture(scope="session")
def real(cache_home: Path) -> Knowledge:
    """Return the knowledge that is shipped."""
    from rightscli.cli.session import index, judge

    return open_knowledge(find_places((), os.environ), index=index, judge=judge)
