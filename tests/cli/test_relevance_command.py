"""`rights kb relevance`: figures for a file of queries, or what is wrong with the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

GOOD = """\
queries:
  - {query: повестка на госуслугах, kind: exact, expect: [electronic-summons], part: tune}
  - {query: повестка на госуслугах, kind: exact, expect: [asylum-for-objectors], part: held}
  - {query: рецепт борща, kind: off-topic, expect: [], part: tune}
  - {query: 338 ук, kind: citation, expect: ["law:uk/338"], part: tune}
"""


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a file with three queries that are answered right, and one wrong."""
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_figures_by_kind_and_every_failure(rights: Runner, good: Path) -> None:
    """The JSON has the documented shape, and nothing else is printed."""
    done = rights("kb", "relevance", str(good), "--format", "json")
    report = json.loads(done.out)

    assert (0, "") == (done.code, done.err)
    assert ["overall", "by_kind", "failures"] == list(report)
    assert {
        "queries": 4,
        "recall_at_1": 0.6667,
        "recall_at_3": 0.6667,
        "mrr": 0.6667,
        "no_answer_accuracy": 1.0,
        "confident_wrong": 0.25,
    } == report["overall"]
    assert ["citation", "exact", "off-topic"] == list(report["by_kind"])
    assert [("повестка на госуслугах", "electronic-summons")] == [
        (one["query"], one["found"][0]) for one in report["failures"]
    ]


def test_the_table_names_what_was_found_instead(rights: Runner, good: Path) -> None:
    """A person reads the figures by kind, then each failure with what was expected and found."""
    done = rights("kb", "relevance", str(good), "--lang", "ru")

    assert 0 == done.code
    assert ["все", "citation", "exact", "off-topic"] == [
        line.split()[0] for line in done.out.split("\n")[1:5]
    ]
    assert "ожидалось: asylum-for-objectors" in done.out
    assert "найдено: electronic-summons" in done.out


def test_one_part_of_a_split_file(rights: Runner, good: Path) -> None:
    """Tuning never needs to see the other part."""
    done = rights("kb", "relevance", str(good), "--part", "tune", "--format", "json")

    assert (3, []) == (json.loads(done.out)["overall"]["queries"], json.loads(done.out)["failures"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("queries:\n  - {query: a, kind: b}\n", ":2:6: "),
        ("queries:\n  - {query: ' ', kind: b, expect: []}\n", ":2:13: "),
        ("queries:\n  - слово\n", ":2:5: "),
        ("queries:\n  - {query: a, kind: b, expect: [1]}\n", ":2:"),
        ("queries: 3\n", ":1:"),
        ("other: [1]\n", ":1:"),
        ("queries: [\n", "K001"),
        ("", ":1:"),
    ],
)
def test_a_fault_in_the_file_is_told_with_its_place(
    rights: Runner, tmp_path: Path, text: str, place: str
) -> None:
    """Wrong rows and broken YAML end in exit code 2, never in figures over what is left."""
    path = tmp_path / "bad.yaml"
    path.write_text(text, encoding="utf-8")
    done = rights("kb", "relevance", str(path))

    assert (2, "") == (done.code, done.out)
    assert f"{path}{place}" in done.err or place in done.err


def test_a_missing_file_is_wrong_usage(rights: Runner, tmp_path: Path) -> None:
    """With JSON asked for, the error is JSON too."""
    done = rights("kb", "relevance", str(tmp_path / "none.yaml"), "--format", "json")

    assert 2 == done.code
    assert 2 == json.loads(done.out)["error"]["code"]


def test_an_expected_document_that_is_not_there_is_a_warning(rights: Runner, tmp_path: Path) -> None:
    """A renamed situation would be counted as never found; the reader is told where it is expected."""
    path = tmp_path / "renamed.yaml"
    path.write_text(
        "queries:\n  - {query: повестка, kind: exact, expect: [no-such-page]}\n", encoding="utf-8"
    )
    done = rights("kb", "relevance", str(path), "--lang", "ru")

    assert 0 == done.code
    assert f"{path}:2:" in done.err
    assert "no-such-page" in done.err
