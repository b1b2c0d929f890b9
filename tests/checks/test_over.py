"""Checking an overlay against the knowledge that it lies over."""

from __future__ import annotations

from pathlib import Path

import pytest

from rightscli.checks import Live, check
from rightscli.checks.stored import stored_files
from rightscli.knowledge import StoreError, base_documents, compile_store

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


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the knowledge below as an installed package brings it: compiled, without its files."""
    path = tmp_path_factory.mktemp("store") / "store.sqlite"
    compile_store(base_documents(BASE), path, index=lambda _connection, _knowledge: None).connection.close()
    return path


def test_a_compiled_store_serves_as_well_as_its_files(overlay: Path, store: Path) -> None:
    """Over a store the same is found as over the directory that it was compiled from, slips too."""
    path = overlay / "situations" / "medical" / "our-exam.yaml"
    text = path.read_text(encoding="utf-8")
    sound = check(overlay, ignore=STANDING, over=store)
    path.write_text(text.replace("deadline: court-claim", "deadline: court-clain", 1), encoding="utf-8")
    over_files, over_store = check(overlay, over=BASE), check(overlay, over=store)

    assert () == sound.findings
    assert "K204" in {finding.rule for finding in over_files.findings}
    assert over_files.findings == over_store.findings


def test_every_document_of_a_store_can_be_read_as_a_file(tmp_path: Path, store: Path) -> None:
    """What a store keeps, written as files, is the same knowledge again."""
    for name, data in stored_files(store):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)

    assert {(one.kind, one.id): one.data for one in base_documents(store)} == {
        (one.kind, one.id): one.data for one in base_documents(tmp_path)
    }


def test_what_is_no_store_is_refused(overlay: Path, tmp_path: Path) -> None:
    """A file of another kind has no documents, and says so."""
    other = tmp_path / "notes.txt"
    other.write_text("notes", encoding="utf-8")

    with pytest.raises(StoreError):
        check(overlay, over=other)


@pytest.mark.parametrize("compiled", [False, True])
def test_editing_sees_what_lies_below(overlay: Path, store: Path, compiled: bool) -> None:  # noqa: FBT001
    """What is checked while it is edited knows the same documents, and does not report on them."""
    live = Live(overlay, over=store if compiled else BASE)
    live.reload()
    name = "situations/medical/our-exam.yaml"

    assert {"K403"} >= {finding.rule for finding in live.findings(name)}
    assert live.tree.defines("deadline", "court-claim")
    assert not live.reload()


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
