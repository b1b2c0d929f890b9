"""Files are found in a stable order, whatever lies around."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rightscli.model import Kind
from rightscli.source import find, find_files, kind_of


def grow(root: Path, *names: str) -> None:
    """Write empty files."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("", encoding="utf-8")


def test_files_are_sorted_and_hidden_ones_left_out(tmp_path: Path) -> None:
    """Only YAML files count, in the order of their paths."""
    grow(tmp_path, "b/z.yaml", "b/a.yml", "a.yaml", "b/notes.txt", ".git/x.yaml", "b/.hidden.yaml")

    assert ["a.yaml", "b/a.yml", "b/z.yaml"] == [
        path.relative_to(tmp_path).as_posix() for path in find_files(tmp_path)
    ]


def test_single_file_is_found(tmp_path: Path) -> None:
    """A file may stand in the place of a directory."""
    grow(tmp_path, "a.yaml")

    assert [tmp_path / "a.yaml"] == find_files(tmp_path / "a.yaml")


def test_loop_of_links_ends(tmp_path: Path) -> None:
    """A link to a directory above is entered once."""
    grow(tmp_path, "a/b/x.yaml")
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "c").symlink_to(tmp_path / "a", target_is_directory=True)

    assert 1 == len(find_files(tmp_path))


def test_dangling_link_is_found_as_a_file(tmp_path: Path) -> None:
    """A link that leads nowhere must be reported, so it is not left out."""
    (tmp_path / "x.yaml").symlink_to(tmp_path / "nowhere")

    assert [tmp_path / "x.yaml"] == find_files(tmp_path)


def test_missing_directory_is_a_finding(tmp_path: Path) -> None:
    """Nothing to look into is reported, by the name under which it was asked for."""
    [found] = find(tmp_path / "no", display="no").findings

    assert ("K010", "no") == (found.rule, found.primary.path)


def test_unreadable_directory_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A directory that may not be listed is reported, and the others are read."""
    grow(tmp_path, "open/a.yaml", "closed/b.yaml")
    real = os.scandir

    def guarded(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", guarded)
    found = find(tmp_path, display="k")

    assert ["a.yaml"] == [path.name for path in found.files]
    assert ["k/closed"] == [finding.primary.path for finding in found.findings]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("acts/fz-53.yaml", Kind.ACT),
        ("k/situations/medical/exam.yaml", Kind.SITUATION),
        ("glossary/medical.yaml", Kind.TERM),
        ("incidents/2024.yaml", Kind.INCIDENT),
        ("situations/exam.yaml", None),
        ("situations/medical/deep/exam.yaml", None),
        ("acts/old/fz-53.yaml", None),
        ("exam.yaml", None),
    ],
)
def test_kind_follows_from_the_folder(path: str, kind: Kind | None) -> None:
    """Where a file lies says what it holds."""
    assert kind is kind_of(Path(path))
