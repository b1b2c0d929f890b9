"""What a search remembers from one query to the next, and the numbers it reads in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from rightscli.model import Language
from rightscli.search import Answer, find, lexicon, typos
from rightscli.search.tables import packed

if TYPE_CHECKING:
    import pytest

    from rightscli.knowledge import Knowledge

QUERIES = [
    "павестка в воинкомат",
    "военнный билет",
    "gjdtcnrf",
    "povestka",
    "КМО",
    "ст 28 53-фз",
    "сыну пришла повестка на электронную почту что делать",
    "павестка в воинкомат",
]


def _answers(knowledge: Knowledge, *, fresh: bool) -> list[Answer]:
    answers = []
    for query in QUERIES:
        if fresh:
            knowledge.kept.clear()
        answers.append(find(knowledge, query, language=Language.RU))
    return answers


def test_what_is_remembered_changes_no_answer(knowledge: Knowledge) -> None:
    """A query is answered as by a process that has just begun, whatever was asked before."""
    assert _answers(knowledge, fresh=True) == _answers(knowledge, fresh=False)


def test_what_is_forgotten_changes_no_answer(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where too much was remembered, it is looked up anew."""
    expected = _answers(knowledge, fresh=True)
    monkeypatch.setattr(lexicon, "_MOST_KEPT", 0)
    monkeypatch.setattr(lexicon, "_MOST_POSTINGS", 0)

    assert expected == _answers(knowledge, fresh=False)


def test_who_asks_often_is_answered_by_the_library(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library of distances finds what is found by hand."""
    expected = _answers(knowledge, fresh=True)
    monkeypatch.setattr(typos, "_OFTEN", 0)

    assert expected == _answers(knowledge, fresh=True)


def test_memory_is_bounded(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each query begins below the bound."""
    monkeypatch.setattr(lexicon, "_MOST_POSTINGS", 1)
    _answers(knowledge, fresh=False)

    assert {} == lexicon.Lexicon.of(knowledge)._terms


@given(st.lists(st.integers(0, (1 << 16) - 1)))
def test_packed_numbers_are_read_back(numbers: list[int]) -> None:
    """In two bytes and in four, in place and by hand, as on a machine that holds the highest byte first."""
    short, long = packed(numbers, 2), packed(numbers)

    assert numbers == list(lexicon.unpacked_short(short)) == lexicon._by_hand(short, 2)
    assert numbers == list(lexicon.unpacked(long)) == lexicon._by_hand(long, 4)
