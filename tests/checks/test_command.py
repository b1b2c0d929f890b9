"""`rights kb check` and `rights kb explain` as functions: what they write and what they return."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rightscli.checks import all_rules
from rightscli.cli.commands.kb_check import Manner, run_check, run_explain
from rightscli.model import Language


class Streams:
    """Both streams of a command."""

    def __init__(self) -> None:
        """Begin with nothing written."""
        self.out: list[str] = []
        self.err: list[str] = []

    def check(
        self,
        root: Path,
        *paths: Path,
        output_format: str = "text",
        color: bool = False,
        statistics: bool = False,
        exit_zero: bool = False,
        **options: object,
    ) -> int:
        """Run the check in English."""
        manner = Manner(
            output_format=output_format,
            language=Language.EN,
            color=color,
            statistics=statistics,
            exit_zero=exit_zero,
            stdout=self.out.append,
            stderr=self.err.append,
        )
        return run_check(root, paths, manner=manner, **options)  # type: ignore[arg-type]

    def explain(self, code: str | None, language: Language = Language.EN) -> int:
        """Run the explanation."""
        return run_explain(code, language=language, stdout=self.out.append, stderr=self.err.append)


@pytest.fixture
def streams() -> Streams:
    """Return fresh streams."""
    return Streams()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a tree with one insecure address and no other fault that the tests select."""
    path = tmp_path / "situations" / "medical" / "exam.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("id: exam\nsources:\n  - url: http://example.org/\n", encoding="utf-8")
    return tmp_path


def test_warning_is_written_and_does_not_fail(streams: Streams, tree: Path) -> None:
    """A warning alone leaves exit code 0; the report and the summary go to their streams."""
    assert 0 == streams.check(tree, select=["K506"], output_format="concise")
    assert ["K506"] == [line.split("[")[1][:4] for line in "".join(streams.out).splitlines()]
    assert ["1 file checked, 1 warning\n", "1 possible fix with --unsafe-fixes\n"] == streams.err


def test_strict_warning_fails(streams: Streams, tree: Path) -> None:
    """With strict a warning is exit code 1."""
    assert 1 == streams.check(tree, select=["K506"], strict=True)


def test_error_fails(streams: Streams, tree: Path) -> None:
    """An error is exit code 1."""
    assert 1 == streams.check(tree, select=["K102"])


def test_json_is_alone_on_its_stream(streams: Streams, tree: Path) -> None:
    """Programs get one JSON object and nothing else, the counts included."""
    assert 0 == streams.check(tree, select=["K506"], output_format="json")
    assert 1 == len(json.loads("".join(streams.out))["findings"])
    assert [] == streams.err


def test_empty_root_is_a_failure(streams: Streams, tmp_path: Path) -> None:
    """An empty directory is exit code 1."""
    assert 1 == streams.check(tmp_path)
    assert "holds no documents" in "".join(streams.out)


def test_missing_path_is_a_failure(streams: Streams, tree: Path) -> None:
    """A path that is not there is exit code 1."""
    assert 1 == streams.check(tree, tree / "gone.yaml", select=["K010"])


def test_missing_root_cannot_be_read(streams: Streams, tmp_path: Path) -> None:
    """A root that is not there is exit code 3, with its finding."""
    assert 3 == streams.check(tmp_path / "gone")
    assert "error[K010]" in "".join(streams.out)


def test_paths_are_shown_as_seen_from_here(
    streams: Streams, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A root below the current directory is shown without the way to it."""
    monkeypatch.chdir(tree.parent)
    streams.check(tree, select=["K506"], output_format="concise")

    assert "".join(streams.out).startswith(f"{tree.name}/situations/medical/exam.yaml:3:10: ")


@pytest.mark.parametrize("language", list(Language))
def test_every_rule_is_explained(language: Language) -> None:
    """The page of every rule names its code and shows its example, in both languages."""
    for rule in all_rules():
        streams = Streams()

        assert 0 == streams.explain(rule.code, language)
        page = "".join(streams.out)
        assert page.startswith(f"{rule.code} {rule.name} (")
        assert f"    {rule.example.splitlines()[0]}" in page


def test_rule_is_explained_in_any_case_of_letters(streams: Streams) -> None:
    """Codes may be typed in small letters."""
    assert 0 == streams.explain("k302")


def test_unknown_code_is_the_honest_negative(streams: Streams) -> None:
    """A code that does not exist is exit code 1 and one line."""
    assert 1 == streams.explain("K999")
    assert ["there is no rule K999; `rights kb explain` lists all\n"] == streams.err


def test_all_rules_are_listed(streams: Streams) -> None:
    """Without a code there is one line for every rule."""
    assert 0 == streams.explain(None)
    assert [rule.code for rule in all_rules()] == [line[:4] for line in "".join(streams.out).splitlines()]


def test_statistics_count_the_findings_of_each_rule(streams: Streams, tree: Path) -> None:
    """One line a rule, and a JSON object for programs."""
    streams.check(tree, select=["K506"], statistics=True)
    streams.check(tree, select=["K506"], statistics=True, output_format="json")

    assert "1  K506  a web address without encryption\n" == streams.out[0]
    assert {"statistics": {"K506": 1}, "set_aside": {}} == json.loads(streams.out[1])


def test_findings_may_leave_the_exit_code_alone(streams: Streams, tree: Path) -> None:
    """With `--exit-zero` a failing report is written in full and does not fail."""
    assert 1 == streams.check(tree, select=["K506"], strict=True)
    assert 0 == streams.check(tree, select=["K506"], strict=True, exit_zero=True)
    assert streams.out[0] == streams.out[1]
