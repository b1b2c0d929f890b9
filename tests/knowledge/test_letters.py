"""The letters of the knowledge, each filled from its own examples."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.formats.paper_text import render
from rightscli.knowledge import compile_store, gather
from rightscli.letters import Facts, Wish, fill
from rightscli.model import FieldType, Language

if TYPE_CHECKING:
    import sqlite3

    from rightscli.knowledge import Knowledge
    from rightscli.model import Letter

ROOT = Path(__file__).parents[2] / "knowledge"
LETTERS = sorted(path.stem for path in (ROOT / "letters").glob("*.yaml"))


def _no_index(_connection: sqlite3.Connection, _knowledge: Knowledge) -> None:
    pass


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Return the knowledge as it stands in the repository."""
    return compile_store(
        gather(ROOT).documents, tmp_path_factory.mktemp("letters") / "store.sqlite", index=_no_index
    )


def _filled(knowledge: Knowledge, letter: Letter, *, optional: bool) -> str:
    values = {
        field.id: [field.example] if field.type is FieldType.LIST else field.example
        for field in letter.fields
        if optional or field.required
    }
    wish = Wish(as_of=date(2026, 11, 22), language=Language.RU, check=False)
    return render(fill(knowledge, letter, Facts(values=values, declined={}), wish).paper)


@pytest.mark.parametrize("optional", [True, False], ids=["all", "required"])
@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_reads_whole(knowledge: Knowledge, name: str, *, optional: bool) -> None:
    """With its own examples a letter shows no doubled stop, no empty bracket and no brace."""
    letter = knowledge.letter(name)
    assert letter is not None

    text = _filled(knowledge, letter, optional=optional)

    slips = re.findall(r"\.\.|[{}]|,,|\(\)|: *\.|: *\n\n(?=\w+:\n)", text)
    assert [] == slips


def test_an_english_paper_names_units_as_the_bodies_do(knowledge: Knowledge) -> None:
    """A paper to a UN committee speaks of its rule and of the paragraph of its comment."""
    letter = knowledge.letter("un-urgent-communication")
    assert letter is not None

    text = _filled(knowledge, letter, optional=True).replace("\N{NO-BREAK SPACE}", " ")

    assert "(rule 94 of the HRC Rules of Procedure)" in text
    assert "para. 11 of General Comment 22" in text


def test_an_act_cited_whole_stands_in_the_nominative(knowledge: Knowledge) -> None:
    """Where the place in a decree is not known, the decree itself stands in brackets."""
    letter = knowledge.letter("traffic-police-complaint")
    assert letter is not None

    text = _filled(knowledge, letter, optional=False).replace("\N{NO-BREAK SPACE}", " ")

    assert "(постановление Правительства РФ от 24.10.2014 № 1097)" in text
