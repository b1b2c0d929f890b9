"""The run as a whole: what is read, what is reported, and in which order."""

from __future__ import annotations

import os
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from rightscli.checks import all_rules, check, explain
from rightscli.diagnostics import Report, Severity
from rightscli.formats.diagnostics import FORMATS, render_report
from rightscli.model import Language

SITUATION = """\
id: exam
sources:
  - url: http://example.org/
summary:
  ru: Идите в ЪЫЪ.
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a directory with two situations that have the same faults."""
    for area in ("medical", "summons"):
        path = tmp_path / "situations" / area / "exam.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SITUATION, encoding="utf-8")
    return tmp_path


def places(report: Report) -> list[str]:
    """Return the findings as short lines."""
    return [f"{one.primary.path}:{one.primary.line} {one.rule}" for one in report.findings]


def test_findings_stand_in_the_order_of_place_and_code(tree: Path) -> None:
    """The order is path, line, column, code, and the same in every run."""
    report = check(tree, display="k")
    order = [(one.primary.path, one.primary.line, one.primary.column, one.rule) for one in report.findings]

    assert sorted(order) == order
    assert report == check(tree, display="k")


def test_paths_narrow_the_report_and_not_the_reading(tree: Path) -> None:
    """Only the named file is reported, though its faults with others are seen."""
    report = check(tree, [tree / "situations/summons/exam.yaml"], select=["K1", "K2"], display="k")

    assert 1 == report.files
    assert {"k/situations/summons/exam.yaml"} == {one.primary.path for one in report.findings}
    assert "K213" in {one.rule for one in report.findings}


def test_file_from_elsewhere_is_checked_against_the_tree(
    tree: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A file outside of the root is reported with what it refers to inside."""
    other = tmp_path_factory.mktemp("overlay") / "situations" / "medical" / "new.yaml"
    other.parent.mkdir(parents=True)
    other.write_text("id: new\nrelated:\n  - id: exam\n  - id: exan\n", encoding="utf-8")

    report = check(tree, [other], select=["K2"])

    assert [f"{other.as_posix()}:4 K207"] == places(report)


def test_select_and_ignore_take_beginnings_of_codes(tree: Path) -> None:
    """Groups are chosen by the first letters of their codes."""
    chosen = check(tree, select=["K5", "K213"], ignore=["K506"])

    assert {"K213"} == {one.rule for one in chosen.findings}
    assert {"K506", "K213"} == {one.rule for one in check(tree, select=["K5", "K213"]).findings}


def test_strict_makes_warnings_fail_and_hints_never(tree: Path) -> None:
    """Errors fail always, warnings with strict, hints not at all."""
    warnings = {"select": ["K506"]}

    assert not check(tree, select=warnings["select"]).failed
    assert check(tree, select=warnings["select"], strict=True).failed
    assert check(tree, select=["K213"]).failed
    (tree / "authorities").mkdir()
    (tree / "authorities" / "court.yaml").write_text("id: court\n", encoding="utf-8")
    hints = check(tree, select=["K216"], strict=True)
    assert [Severity.HINT] == [one.severity for one in hints.findings]
    assert not hints.failed


def test_empty_directory_is_an_error(tmp_path: Path) -> None:
    """A check of nothing must not look like a check that found nothing."""
    assert ["k:1 K010"] == places(check(tmp_path, display="k"))


def test_missing_root_is_an_error(tmp_path: Path) -> None:
    """A directory that is not there is one finding."""
    assert ["k:1 K010"] == places(check(tmp_path / "nowhere", display="k"))


def test_missing_path_is_an_error(tree: Path) -> None:
    """A path that is not there is one finding, whatever else is right."""
    gone = tree / "situations" / "gone.yaml"

    assert [f"{gone}:1 K010"] == places(check(tree, [gone], select=["K010"]))


def test_path_without_documents_is_an_error(tree: Path) -> None:
    """A directory without documents is one finding."""
    (tree / "empty").mkdir()

    assert [f"{tree / 'empty'}:1 K010"] == places(check(tree, [tree / "empty"], select=["K010"]))


def test_processes_find_the_same(tree: Path) -> None:
    """Two processes say what one says."""
    for number in range(20):
        name = f"page-{number}"
        text = SITUATION.replace("id: exam", f"id: {name}")
        (tree / "situations/medical" / f"{name}.yaml").write_text(text, encoding="utf-8")

    assert check(tree, processes=1) == check(tree, processes=2)


def test_killed_process_is_made_good(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If processes cannot be had or do not live, the work is done without them."""

    def broken(*_arguments: object, **_options: object) -> object:
        raise BrokenExecutor

    expected = check(tree, processes=1)
    monkeypatch.setattr("rightscli.checks.phases.ProcessPoolExecutor", broken)

    assert expected == check(tree, processes=2)


def test_excerpts_hold_the_lines_of_findings(tree: Path) -> None:
    """A report needs no file to show the line of a finding, of the first and of the second phase."""
    report = check(tree, select=["K506", "K407"], display="k")

    assert "  - url: http://example.org/" == report.line("k/situations/medical/exam.yaml", 3)
    assert "  ru: Идите в ЪЫЪ." == report.line("k/situations/medical/exam.yaml", 5)


def test_rules_explain_themselves() -> None:
    """Every rule says when it fires, why, and what to write, and is found by its code."""
    assert [] == [
        rule.code
        for rule in all_rules()
        if not (rule.summary and rule.what and rule.why and rule.example and rule.instead)
    ]
    assert explain("k302") == explain("K302")
    assert explain("K000") is None


def test_codes_and_names_are_unique() -> None:
    """No two rules share a code or a name, and codes are sorted."""
    rules = all_rules()

    assert len(rules) == len({rule.code for rule in rules}) == len({rule.name for rule in rules})
    assert sorted(rule.code for rule in rules) == [rule.code for rule in rules]


def test_file_names_that_are_no_text_are_reported(tree: Path, tmp_path: Path) -> None:
    """A name with bytes that are no UTF-8 is checked and reported like any other, with a cache too."""
    name = os.fsdecode(b"\xff.yaml")
    try:
        (tree / "situations/medical" / name).write_text(SITUATION, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only names that are text")
    report = check(tree, select=["K506"], cache=tmp_path / "cache", display="k")

    assert f"k/situations/medical/{name}" in {one.primary.path for one in report.findings}
    for output_format in FORMATS:
        assert render_report(report, output_format, Language.EN).encode("utf-8")
