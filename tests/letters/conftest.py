"""A small invented knowledge with a letter, and facts of nobody."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from rightscli.knowledge import Knowledge, compile_store, gather
from rightscli.letters import Facts, Filled, Wish, fill
from rightscli.model import Language, Letter, replace

if TYPE_CHECKING:
    import sqlite3

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)
NOBODY = {
    "authority_name": "Призывная комиссия Энской области",
    "applicant": "Ветров Андрей Павлович",
    "applicant_phone": "8 9XX XXX-XX-X0",
    "decision_date": "2026-11-03",
    "event_description": "Анализы не взяли.\nО решении сказали устно.",
    "attachments": "копия паспорта; выписка",
    "letter_date": "10.11.2026",
}


class Fill(Protocol):
    """Fills the invented letter."""

    def __call__(  # noqa: D102 - said above
        self,
        values: dict[str, str | list[str]] | None = ...,
        *,
        body: str | None = ...,
        declined: dict[str, dict[str, str]] | None = ...,
        language: Language = ...,
        as_of: date = ...,
        draft: bool = ...,
        check: bool = ...,
        blank: bool = ...,
        letter_language: Language = ...,
    ) -> Filled: ...


def _no_index(_connection: sqlite3.Connection, _knowledge: Knowledge) -> None:
    pass


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Return the invented knowledge."""
    documents = gather(HERE / "fixture").documents
    return compile_store(documents, tmp_path_factory.mktemp("store") / "store.sqlite", index=_no_index)


@pytest.fixture(scope="session")
def letter(knowledge: Knowledge) -> Letter:
    """Return the invented letter."""
    found = knowledge.letter("complaint")
    assert found is not None
    return found


@pytest.fixture(scope="session")
def filled(knowledge: Knowledge, letter: Letter) -> Fill:
    """Return a filler of the invented letter, with other facts or another body where they are given."""

    def filler(
        values: dict[str, str | list[str]] | None = None,
        *,
        body: str | None = None,
        declined: dict[str, dict[str, str]] | None = None,
        language: Language = Language.RU,
        as_of: date = TODAY,
        draft: bool = False,
        check: bool = True,
        blank: bool = False,
        letter_language: Language = Language.RU,
    ) -> Filled:
        used = replace(letter, language=letter_language, **({} if body is None else {"body": body}))
        facts = Facts(values={**NOBODY, **(values or {})}, declined=declined or {})
        wish = Wish(as_of=as_of, language=language, draft=draft, check=check, blank=blank)
        return fill(knowledge, used, facts, wish)

    return filler
