"""The real rules and calendars, read once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from rightscli.deadlines import Calendars, Moment, reckon
from rightscli.knowledge import compile_store, gather
from rightscli.law import version_on
from rightscli.model import DeadlineRule, Kind, WorkingCalendar

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import date

    from rightscli.deadlines import Reckoning
    from rightscli.knowledge import Knowledge

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"


class Count(Protocol):
    """Counts a rule of the knowledge."""

    def __call__(
        self, rule: str, start: Moment, as_of: date | None = None, event: str | None = None
    ) -> Reckoning:
        """Count the rule from the moment, by the law of that day or of another."""
        ...


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Knowledge]:
    """Return the knowledge of this checkout, without its search tables."""
    store = tmp_path_factory.mktemp("store") / "store.sqlite"
    opened = compile_store(gather(KNOWLEDGE).documents, store, index=_no_index)
    yield opened
    opened.connection.close()


def _no_index(_connection: sqlite3.Connection, _knowledge: Knowledge) -> None:
    pass


@pytest.fixture(scope="session")
def rules(knowledge: Knowledge) -> dict[str, DeadlineRule]:
    """Return every deadline rule by its id."""
    return {rule.id: rule for rule in knowledge.documents(Kind.DEADLINE) if isinstance(rule, DeadlineRule)}


@pytest.fixture(scope="session")
def calendars(knowledge: Knowledge) -> Calendars:
    """Return the working calendars of Russia."""
    found = knowledge.documents(Kind.CALENDAR)
    return Calendars(each for each in found if isinstance(each, WorkingCalendar) and each.country == "ru")


@pytest.fixture(scope="session")
def count(rules: dict[str, DeadlineRule], calendars: Calendars) -> Count:
    """Return a counter over the real rules."""

    def counter(rule: str, start: Moment, as_of: date | None = None, event: str | None = None) -> Reckoning:
        found = rules[rule]
        return reckon(found, version_on(found.versions, as_of or start.day), start, calendars, event=event)

    return counter
