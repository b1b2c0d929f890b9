"""Checking an overlay against the knowledge that it lies over."""

from __future__ import annotations

from pathlib import Path

import pytest

from rightscli.checks import check

BASE = Path(__file__).parent / "mistakes" / "base"
PAGE = "situations/medical/control-exam.yaml"
STANDING = ("K216", "K403")


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    """Return a directory with one situation of its own, which refers to documents it does not hold."""
    path = tmp_path / "overlay" / "situations" / "medical" / "our-exam.yaml"
    path.parent.mkdir(parents=True)
    text = (BASE / PAGE).read_text(encoding="utf-8")
    path.write_text(text.replace("id: control-exam", "id: our-exam", 1), encoding="utf-8")
    return tmp_path / "overlay"


def test_overlay_may_refer_to_what_it_lies_over(overlay: Path) -> None:
    """Documents of the knowledge below are known, and are not reported on."""
    alone = check(overlay, ignore=STANDING)
    report = check(overlay, ignore=STANDING, over=BASE)

    assert {"K202", "K203", "K204"} < {finding.rule for finding in alone.findings}
    assert () == report.findings
    assert 1 == report.files


def test_what_neither_holds_is_still_missing(overlay: Path) -> None:
    """A slip is found, with the id of the knowledge below as the guess."""
    path = overlay / "situations" / "medical" / "our-exam.yaml"
    text = path.read_text(encoding="utf-8").replace("deadline: court-claim", "deadline: court-clain", 1)
    path.write_text(text, encoding="utf-8")
    [finding] = check(overlay, ignore=STANDING, over=BASE).findings

    assert "K204" == finding.rule
    assert finding.fix is not None
    assert "court-claim" == finding.fix.edits[0].replacement


def test_overlay_may_replace_a_document(tmp_path: Path) -> None:
    """A document with the id of one below replaces it and is no duplicate."""
    path = tmp_path / PAGE
    path.parent.mkdir(parents=True)
    path.write_bytes((BASE / PAGE).read_bytes())

    assert () == check(tmp_path, ignore=STANDING, over=BASE).findings


def test_results_are_kept_apart(overlay: Path, tmp_path: Path) -> None:
    """The cache knows what a directory was checked over."""
    cache = tmp_path / "cache"
    first = check(overlay, over=BASE, cache=cache)
    alone = check(overlay, cache=cache)

    assert first == check(overlay, over=BASE, cache=cache)
    assert len(alone.findings) > len(first.findings)
