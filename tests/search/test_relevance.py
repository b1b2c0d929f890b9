"""Queries whose answers are known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from rightscli.model import Kind, Situation
from rightscli.search.relevance import Judged, Outcome, quality, run
from rightscli.text import fold

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge

QUERIES = yaml.safe_load(Path(__file__).with_name("relevance.yaml").read_text(encoding="utf-8"))["queries"]

# What was measured, less a little: the knowledge grows, and a new document may rightly take a query over.
FLOOR_FIRST = 0.92
FLOOR_THREE = 0.97
FLOOR_REFUSED = 0.93
CEILING_MISLED = 0.03
FLOOR_KIND = 0.85


@pytest.fixture(scope="module")
def outcomes(knowledge: Knowledge) -> dict[str, list[Outcome]]:
    """Return what the search makes of every query, by part."""
    known = {summary.id for summary in knowledge.summaries(kind=Kind.SITUATION)}
    return {
        part: run(
            knowledge,
            [
                Judged(row["query"], row["kind"], tuple(id_ for id_ in row["expect"] if id_ in known))
                for row in QUERIES
                if row["part"] == part
            ],
        )
        for part in ("tune", "held")
    }


def test_every_expected_document_exists(knowledge: Knowledge) -> None:
    """A query whose answer was renamed would measure nothing."""
    known = {summary.id for summary in knowledge.summaries(kind=Kind.SITUATION)}
    expected = {id_ for row in QUERIES if row["kind"] != "near-miss" for id_ in row["expect"]}

    assert set() == expected - known


def test_queries_are_many_and_different() -> None:
    """The file keeps its size, and no query is counted twice."""
    texts = [row["query"] for row in QUERIES]

    assert len(texts) == len(set(texts))
    assert len(texts) >= 1780
    assert sum(row["kind"] in ("off-topic", "near-miss") for row in QUERIES) >= 230


def test_no_held_out_query_was_put_into_the_knowledge(knowledge: Knowledge) -> None:
    """What a document says word for word is found without any search, and shows nothing."""
    asked: set[str] = set()
    for one in knowledge.documents(Kind.SITUATION):
        assert isinstance(one, Situation)
        asked.update(map(fold, (*one.asked_as.ru, *one.asked_as.en)))

    assert len(asked) > 1000
    assert [] == [row["query"] for row in QUERIES if row["part"] == "held" and fold(row["query"]) in asked]


def test_a_right_situation_comes_first_on_held_out_queries(outcomes: dict[str, list[Outcome]]) -> None:
    """On queries that nothing was tuned on."""
    found = quality(outcomes["held"])
    missed = [(one.judged.query, one.found[:2]) for one in outcomes["held"] if not one.is_right]

    assert (found.recall_at_1 or 0) >= FLOOR_FIRST, missed
    assert (found.recall_at_3 or 0) >= FLOOR_THREE, missed


def test_off_topic_queries_get_no_confident_answer(outcomes: dict[str, list[Outcome]]) -> None:
    """On queries that nothing was tuned on: off-topic and near misses."""
    found = quality(outcomes["held"])
    misled = [(one.judged.query, one.found[:2]) for one in outcomes["held"] if one.misleads]

    assert (found.no_answer_accuracy or 0) >= FLOOR_REFUSED, misled
    assert found.confident_wrong <= CEILING_MISLED, misled


@pytest.mark.parametrize("kind", sorted({row["kind"] for row in QUERIES} - {"off-topic", "near-miss"}))
def test_no_kind_of_distortion_is_left_behind(outcomes: dict[str, list[Outcome]], kind: str) -> None:
    """Typos, transliteration, layout, slang, abbreviations, stories: each kind finds its answers."""
    of_kind = [one for part in outcomes.values() for one in part if one.judged.kind == kind]
    found = quality(of_kind)

    assert (found.recall_at_3 or 0) >= FLOOR_KIND, [one.judged.query for one in of_kind if one.rank is None]
