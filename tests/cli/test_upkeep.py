"""`rights kb stale`, `rights kb check --strict-fresh` and `rights kb review` as a contributor types them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
LONG_AFTER = "2030-01-01"


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a directory with one document of the real knowledge."""
    target = tmp_path / "knowledge" / "handouts" / "parents.yaml"
    target.parent.mkdir(parents=True)
    target.write_bytes((KNOWLEDGE / "handouts" / "parents.yaml").read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RIGHTS_KNOWLEDGE", str(tmp_path / "knowledge"))
    return target


def test_what_is_due_is_listed_with_its_place(rights: Runner, small: Path) -> None:
    """A review that was due is a finding with line and column, and the exit code says so."""
    done = rights("kb", "stale", "--today", LONG_AFTER, "--format", "json", "--lang", "en")
    [finding] = json.loads(done.out)["findings"]

    assert 1 == done.code
    assert ("K320", "parents.yaml") == (finding["code"], Path(finding["path"]).name)
    assert (
        small.read_text(encoding="utf-8").splitlines()[finding["line"] - 1].strip().startswith("review_due:")
    )


def test_nothing_due_is_success(rights: Runner, small: Path) -> None:
    """On the day after the review nothing is due; looking ahead finds it."""
    now = rights("kb", "stale", "--today", "2026-11-23")
    ahead = rights(
        "kb", "stale", "--today", "2026-11-23", "--within", "365", "--format", "markdown", "--lang", "en"
    )

    assert (0, "") == (now.code, now.out)
    assert 1 == ahead.code
    assert ahead.out.startswith("## K320: a document whose review is due (1)")
    assert "- [ ] `" in ahead.out


def test_github_reads_it_as_annotations(rights: Runner, small: Path) -> None:
    """The weekly report can mark the lines themselves."""
    done = rights("kb", "stale", "--today", LONG_AFTER, "--format", "github")

    assert done.out.startswith("::warning file=")


def test_a_review_is_written_and_ends_the_finding(rights: Runner, small: Path) -> None:
    """After the review with a later day nothing is due, and only the block has changed."""
    before = small.read_text(encoding="utf-8").split("review:")[0]
    done = rights(
        "kb", "review", "parents", "--status", "reviewed", "--by", "lawyer",
        "--checked-to", "2026-03-12", "--due", "2031-01-01",
    )  # fmt: skip
    text = small.read_text(encoding="utf-8")

    assert 0 == done.code
    assert before == text.split("review:")[0]
    assert "reviewed_by: lawyer" in text
    assert 0 == rights("kb", "stale", "--today", LONG_AFTER).code


@pytest.mark.parametrize(
    "arguments",
    [
        ("parents",),
        ("parents", "--status", "reviewed"),
        ("parents", "--checked-to", "9999-01-01"),
        ("parents", "--by", "Ivan 4"),
        ("parents", "--status", "perfect"),
    ],
)
def test_a_review_that_says_nothing_or_too_much_is_refused(
    rights: Runner, small: Path, arguments: tuple[str, ...]
) -> None:
    """Wrong usage changes nothing."""
    before = small.read_bytes()
    done = rights("kb", "review", *arguments)

    assert 2 == done.code
    assert before == small.read_bytes()


def test_a_review_of_nothing_is_an_honest_negative(rights: Runner, small: Path) -> None:
    """An unknown id is said to be unknown."""
    done = rights("kb", "review", "no-such", "--status", "draft")

    assert 1 == done.code
    assert "no-such" in done.err


def test_release_wants_freshness(rights: Runner, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--strict-fresh` adds what is due to the check."""
    text = small.read_text(encoding="utf-8").replace("review_due: 2027-02-22", "review_due: 2026-03-12")
    small.write_text(text, encoding="utf-8")
    done = rights("kb", "check", "--strict-fresh", "--select", "K1", "--format", "concise", "--lang", "en")

    assert 1 == done.code
    assert "K320" in done.out


def test_format_puts_keys_in_order_and_says_so(rights: Runner, small: Path) -> None:
    """`--check` names the file and changes nothing, `--diff` shows it, and plain formatting writes it."""
    tidy = small.read_text(encoding="utf-8")
    lines = tidy.splitlines(keepends=True)
    review = next(number for number, line in enumerate(lines) if line.startswith("review:"))
    small.write_text("".join([lines[0], *lines[review:], *lines[1:review]]), encoding="utf-8")
    untidy = small.read_bytes()
    check = rights("kb", "format", "--check")
    diff = rights("kb", "format", "--diff")
    assert untidy == small.read_bytes()
    done = rights("kb", "format")

    assert (1, 1, 0) == (check.code, diff.code, done.code)
    assert check.out.strip().endswith("parents.yaml")
    assert "+review:" in diff.out
    assert tidy == small.read_text(encoding="utf-8")


def test_format_leaves_broken_documents_alone(rights: Runner, small: Path) -> None:
    """A document that cannot be read is a finding with its place, and is not touched."""
    small.write_text("id: x\n  broken: [\n", encoding="utf-8")
    done = rights("kb", "format")

    assert 3 == done.code
    assert "id: x\n  broken: [\n" == small.read_text(encoding="utf-8")
