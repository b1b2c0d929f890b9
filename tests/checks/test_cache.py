"""The cache saves time and changes nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rightscli.checks import check

TEXT = """\
id: exam
sources:
  - url: http://example.org/
summary:
  ru: Идите в ЪЫЪ.  # rights: ignore[K407] known here
"""
NAME = "situations/medical/exam.yaml"
OLD = 1_600_000_000


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a tree of one file that was last changed long ago."""
    path = tmp_path / "tree" / NAME
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, encoding="utf-8")
    os.utime(path, (OLD, OLD))
    return tmp_path / "tree"


def results(cache: Path) -> list[Path]:
    """Return the files of the cache."""
    return sorted(path for path in cache.rglob("*.json"))


def test_second_run_reads_no_document(tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unchanged tree is answered from the cache, with the same report."""
    cache = tmp_path / "cache"
    first = check(tree, cache=cache)
    monkeypatch.setattr(
        Path, "read_bytes", lambda path: pytest.fail(f"read {path}") if path.suffix == ".yaml" else b""
    )

    assert first == check(tree, cache=cache)
    assert {"K407", "K506"} & {one.rule for one in first.findings} == {"K506"}


def test_second_run_loads_neither_parser_nor_schemas(tree: Path, tmp_path: Path) -> None:
    """What is answered from the cache needs none of the heavy libraries."""
    script = (
        "import sys; from pathlib import Path; from rightscli.checks import check;"
        "check(Path(sys.argv[1]), cache=Path(sys.argv[2]));"
        "print(*sorted({'yaml', 'jsonschema', 'rightscli.checks.rules'} & set(sys.modules)))"
    )
    (tree / NAME).write_text("id: exam\n", encoding="utf-8")
    command = [sys.executable, "-c", script, str(tree), str(tmp_path / "cache")]
    first, second = (
        subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() for _ in range(2)
    )

    assert {"yaml", "rightscli.checks.rules"} <= set(first)
    assert [] == second


def test_changed_file_is_checked_again(tree: Path, tmp_path: Path) -> None:
    """A change of content is seen."""
    cache = tmp_path / "cache"
    check(tree, cache=cache)
    (tree / NAME).write_text(TEXT.replace("http:", "https:"), encoding="utf-8")

    assert "K506" not in {one.rule for one in check(tree, cache=cache).findings}


def test_touched_file_keeps_its_result(tree: Path, tmp_path: Path) -> None:
    """A new time on the same content changes nothing."""
    cache = tmp_path / "cache"
    first = check(tree, cache=cache)
    os.utime(tree / NAME, (OLD + 10, OLD + 10))

    assert first == check(tree, cache=cache)


def test_change_within_the_tick_of_the_clock_is_seen(tree: Path, tmp_path: Path) -> None:
    """A file as young as the note about it is read again, though its size and time are the same."""
    cache = tmp_path / "cache"
    path = tree / NAME
    path.write_text(TEXT, encoding="utf-8")
    state = path.stat()
    check(tree, cache=cache)
    path.write_text(TEXT.replace("http://example.org/", "https://example.org"), encoding="utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))

    assert "K506" not in {one.rule for one in check(tree, cache=cache).findings}


def test_new_and_removed_files_are_seen(tree: Path, tmp_path: Path) -> None:
    """The set of files belongs to the result."""
    cache = tmp_path / "cache"
    check(tree, cache=cache)
    other = tree / "situations/summons/exam.yaml"
    other.parent.mkdir()
    other.write_text("id: exam\n", encoding="utf-8")

    assert "K213" in {one.rule for one in check(tree, cache=cache).findings}
    other.unlink()
    assert "K213" not in {one.rule for one in check(tree, cache=cache).findings}


def test_choice_of_codes_and_paths_is_no_part_of_the_cache(tree: Path, tmp_path: Path) -> None:
    """The same results serve every choice, display and path."""
    cache = tmp_path / "cache"
    check(tree, select=["K506"], cache=cache)

    assert check(tree) == check(tree, cache=cache)
    assert check(tree, display="x", select=["K5"]) == check(tree, display="x", select=["K5"], cache=cache)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"key": 1}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"key": "KEY", "name": "NAME", "value": {}}',
        b'{"key": "KEY", "name": "NAME", "value": {"time": 1, "files": [], "outcome": [[["K001"]]]}}',
        b'{"key": "KEY", "name": "NAME", "value": {"digest": "DIGEST", "result": [1, 2, 3, 4]}}',
    ],
)
def test_damaged_cache_is_ignored(tree: Path, tmp_path: Path, damage: bytes) -> None:
    """Whatever stands in the cache, the report is right."""
    cache = tmp_path / "cache"
    expected = check(tree, cache=cache)
    for path in results(cache):
        saved = json.loads(path.read_bytes())
        digest = str(saved["value"].get("digest", ""))
        content = damage.replace(b"KEY", saved["key"].encode()).replace(b"NAME", saved["name"].encode())
        path.write_bytes(content.replace(b"DIGEST", digest.encode()))

    assert 2 == len(results(cache))
    assert expected == check(tree, cache=cache)
    assert expected == check(tree, cache=cache)


def test_results_of_another_program_are_ignored(tree: Path, tmp_path: Path) -> None:
    """A result that another version wrote is not used."""
    cache = tmp_path / "cache"
    expected = check(tree, cache=cache)
    for path in results(cache):
        saved = json.loads(path.read_bytes())
        saved["key"] = "another"
        path.write_text(json.dumps(saved), encoding="utf-8")
    (tree / NAME).write_text(TEXT, encoding="utf-8")

    assert expected == check(tree, cache=cache)


def test_cache_that_cannot_be_written_is_no_matter(tree: Path, tmp_path: Path) -> None:
    """A file in the place of the directory, as good as a read-only disk, changes nothing."""
    cache = tmp_path / "cache"
    cache.write_text("in the way", encoding="utf-8")

    assert check(tree) == check(tree, cache=cache)
    assert "in the way" == cache.read_text(encoding="utf-8")


def test_full_disk_leaves_nothing_half_written(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If a result cannot be put in its place, no rest of it stays."""

    def full(path: Path, _target: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    cache = tmp_path / "cache"
    monkeypatch.setattr(Path, "replace", full)

    assert check(tree) == check(tree, cache=cache)
    assert [] == [path for path in cache.rglob("*") if path.is_file()]


def test_broken_files_are_remembered_too(tmp_path: Path) -> None:
    """Findings about an unreadable file come out of the cache as they went in."""
    path = tmp_path / "tree" / NAME
    path.parent.mkdir(parents=True)
    path.write_bytes(b"id: [\n")
    os.utime(path, (OLD, OLD))
    cache = tmp_path / "cache"
    first = check(tmp_path / "tree", cache=cache)

    assert ["K001"] == [one.rule for one in first.findings]
    assert first == check(tmp_path / "tree", cache=cache)
    shutil.rmtree(cache)
    assert first == check(tmp_path / "tree", cache=cache)
