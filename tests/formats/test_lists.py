"""Hits and lists."""

from __future__ import annotations

import json as stdjson
from typing import TYPE_CHECKING

import pytest

from rightscli.formats import hits, listing
from rightscli.formats.wrapping import cells
from rightscli.model import Area, Kind, Language, Urgency, say
from rightscli.search import Answer, Card, Hit, Verdict
from tests.formats.conftest import without_escapes

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge

HITS = (
    Hit(
        Card(
            number=1,
            id="exam-called",
            kind=Kind.SITUATION.value,
            title_ru="Вызвали на контрольный осмотр",
            title_en="Called to a control examination",
            urgency=Urgency.HOURS.value,
            area=Area.MEDICAL.value,
            first=1,
            phrases=b"",
        ),
        score=0.91234567,
        reason=say("the title fits"),
        matched=("контрольныи", "контрольный", "called"),
    ),
    Hit(
        Card(
            number=2,
            id="court",
            kind=Kind.AUTHORITY.value,
            title_ru="районный суд",
            title_en=None,
            urgency=None,
            area=None,
            first=1,
            phrases=b"",
        ),
        score=0.4,
        reason=say("the title fits"),
    ),
)


def answer(verdict: Verdict = Verdict.SURE, *suggestions: str, query: str = "осмотр") -> Answer:
    """Return an answer with two hits, or none."""
    return Answer(query, verdict, () if verdict is Verdict.NOTHING else HITS, suggestions)


def test_a_hit_has_title_id_urgency_and_reason() -> None:
    """Each hit says what it is, how to open it, how urgent it is, and why it matched."""
    text = hits.as_text(answer(), Language.EN, width=80)

    assert (
        "1. Called to a control examination\n"
        "   → exam-called · HOURS COUNT\n"
        "   the title fits\n"
        "\n"
        "2. [not translated from Russian: районный суд]\n"
        "   → court · authority\n"
        "   the title fits\n"
    ) == text


@pytest.mark.parametrize("width", [20, 30, 40, 80])
def test_hits_keep_to_the_width(width: int) -> None:
    """On any screen only a single word sticks out."""
    lines = hits.as_text(answer(), Language.RU, width=width).splitlines()

    assert [] == [line for line in lines if cells(line) > width and len(line.split()) > 1]


def test_matched_words_are_marked_on_a_terminal_only() -> None:
    """Colour marks the word that matched, inside its sentence; a pipe gets no escape."""
    painted = hits.as_text(answer(), Language.EN, width=80, color=True)

    assert "\x1b[1;4mCalled\x1b[0m" in painted
    assert "\x1b" not in hits.as_text(answer(), Language.EN, width=80)


@pytest.mark.parametrize(
    ("expected", "verdict"),
    [
        ("", Verdict.SURE),
        ("not sure that any of these is what you mean; try other words", Verdict.UNSURE),
        ("several situations fit; open the one that is yours: rights show ID", Verdict.SEVERAL),
        ("", Verdict.NOTHING),
    ],
)
def test_doubt_is_said(expected: str, verdict: Verdict) -> None:
    """An answer that is not sure says so in words."""
    assert expected == hits.note(answer(verdict), Language.EN)


def test_nothing_is_said_with_what_could_be_meant() -> None:
    """An empty answer names the query, the nearest other queries, and every area that has pages."""
    text = hits.nothing(answer(Verdict.NOTHING, "осмотр", "повестка"), Language.RU)
    first, second, third, fourth, *areas, last = text.split("\n")

    assert "ничего не найдено по запросу «осмотр»; может быть, вы имели в виду:" == first
    assert ("  осмотр", "  повестка") == (second, third)
    assert "скажите короче или другими словами; здесь есть страницы на темы:" == fourth
    assert [area.value for area in Area] == [line.split()[0] for line in areas]
    assert "все страницы темы: rights list --area detention" == last


def test_a_hostile_query_is_printed_as_text() -> None:
    """What was typed is shown without what a terminal would obey."""
    text = hits.nothing(answer(Verdict.NOTHING, query="\x1b[2J[bold]"), Language.EN)

    assert "nothing matched “␛[2J[bold]”" == text.split("\n")[0]


def test_hits_as_json() -> None:
    """A program gets the same facts under stable keys."""
    data = stdjson.loads(hits.as_json(answer(Verdict.SEVERAL, "суд"), Language.RU))

    assert {
        "id": "exam-called",
        "kind": "situation",
        "title": "Вызвали на контрольный осмотр",
        "urgency": "hours",
        "area": "medical",
        "score": 0.9123,
        "reason": data["hits"][0]["reason"],
        "matched": ["контрольныи", "контрольный", "called"],
    } == data["hits"][0]
    assert ("осмотр", "several", ["суд"]) == (data["query"], data["verdict"], data["suggestions"])


def test_a_list_in_a_pipe_is_one_document_a_line(knowledge: Knowledge) -> None:
    """Each line is an id, a tab, and the title."""
    text = listing.as_text(knowledge.summaries(kind=Kind.SITUATION), Language.RU, width=80)

    assert "exam-called\tВызвали на контрольный осмотр\nexam-replaced\tОсмотр «заменили»\n" == text


def test_a_list_on_a_terminal_has_columns(knowledge: Knowledge) -> None:
    """Ids, urgency and titles stand below each other under the name of the field."""
    found = knowledge.summaries(kind=Kind.SITUATION)
    text = listing.as_text(found, Language.RU, width=80, terminal=True)

    assert (
        "МЕДОСВИДЕТЕЛЬСТВОВАНИЕ\n"
        "exam-called    часы        Вызвали на контрольный осмотр\n"
        "exam-replaced  есть время  Осмотр «заменили»\n"
    ) == text


def test_a_list_on_a_narrow_terminal_is_stacked(knowledge: Knowledge) -> None:
    """Without room for columns the id stands below the title."""
    found = knowledge.summaries(kind=Kind.SITUATION)
    lines = listing.as_text(found, Language.RU, width=30, terminal=True).splitlines()

    assert ["Вызвали на контрольный осмотр", "  exam-called · часы"] == lines[1:3]


def test_a_coloured_list_has_the_same_words(knowledge: Knowledge) -> None:
    """Colour adds escapes and moves nothing."""
    found = knowledge.summaries(kind=Kind.SITUATION)
    painted = listing.as_text(found, Language.RU, width=80, terminal=True, color=True)
    bare = listing.as_text(found, Language.RU, width=80, terminal=True)

    assert bare == without_escapes(painted)
    assert bare != painted


def test_a_list_as_json(knowledge: Knowledge) -> None:
    """A program gets every column, and where the document came from."""
    data = stdjson.loads(listing.as_json(knowledge.summaries(kind=Kind.SITUATION), Language.EN))

    assert {
        "id": "exam-replaced",
        "kind": "situation",
        "title": "[not translated from Russian: Осмотр «заменили»]",
        "area": "medical",
        "urgency": "planning",
        "audience": ["conscript"],
        "status": "draft",
        "origin": "lawyers-2026",
    } == data[1]
