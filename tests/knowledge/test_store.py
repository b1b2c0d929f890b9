"""Opening, caching, overlaying: what happens when files are not as they should be."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.diagnostics import Diagnostic, Location, Severity
from rightscli.knowledge import (
    Base,
    Knowledge,
    NoKnowledgeError,
    Places,
    ShapeError,
    SourceTreeError,
    StoreError,
    compile_store,
    find_places,
    gather,
    open_knowledge,
    open_store,
)
from rightscli.model import say

if TYPE_CHECKING:
    from collections.abc import Sequence


class Indexer:
    """Counts how often a store is compiled."""

    def __init__(self) -> None:
        """Begin at nought."""
        self.runs = 0

    def __call__(self, connection: sqlite3.Connection, knowledge: Knowledge) -> None:
        """Write a table of our own, as the search does."""
        self.runs += 1
        connection.execute("CREATE TABLE search_words (word TEXT)")


def no_faults(_tree: Path) -> Sequence[Diagnostic]:
    """Accept every tree."""
    return ()


def places(tree: Path, cache: Path | None, *overlays: Path) -> Places:
    """Return places with a checkout as the base."""
    return Places(Base.CHECKOUT, tree, overlays, cache)


def opened(where: Places, indexer: Indexer) -> Knowledge:
    """Open and accept every tree."""
    return open_knowledge(where, index=indexer, judge=no_faults)


def overlay_with(root: Path, text: str) -> Path:
    """Return an overlay with one authority."""
    folder = root / "overlay" / "authorities"
    folder.mkdir(parents=True)
    (folder / "court.yaml").write_text(text, encoding="utf-8")
    return root / "overlay"


def test_a_tree_is_compiled_once(tree: Path, tmp_path: Path) -> None:
    """A second run reads the cached store."""
    indexer = Indexer()

    for _ in range(2):
        opened(places(tree, tmp_path / "cache"), indexer).connection.close()

    assert 1 == indexer.runs


def test_a_changed_file_is_compiled_anew(tree: Path, tmp_path: Path) -> None:
    """The store follows its sources: a changed, an added, and a removed file."""
    indexer = Indexer()
    where = places(tree, tmp_path / "cache")
    opened(where, indexer).connection.close()

    changed = tree / "authorities" / "court.yaml"
    changed.write_text(changed.read_text("utf-8").replace("ru: суд", "ru: районный суд"), "utf-8")
    knowledge = opened(where, indexer)

    authority = knowledge.authority("court")
    assert authority is not None
    assert "районный суд" == authority.name.ru
    knowledge.connection.close()

    changed.unlink()
    knowledge = opened(where, indexer)

    assert knowledge.authority("court") is None
    assert 3 == indexer.runs
    knowledge.connection.close()


@pytest.mark.parametrize("damage", [b"", b"not a database at all", None])
def test_a_damaged_cache_is_made_anew(tree: Path, tmp_path: Path, damage: bytes | None) -> None:
    """A cached store that is cut, foreign, or garbage is never trusted."""
    indexer = Indexer()
    where = places(tree, tmp_path / "cache")
    opened(where, indexer).connection.close()
    [store] = (tmp_path / "cache").glob("*.sqlite")
    store.write_bytes(store.read_bytes()[:1000] if damage is None else damage)

    knowledge = opened(where, indexer)

    assert 2 == indexer.runs
    assert knowledge.authority("court") is not None
    knowledge.connection.close()


def test_without_a_writable_cache_the_store_lives_in_memory(tree: Path, tmp_path: Path) -> None:
    """A cache that cannot be written costs time and nothing else."""
    blocked = tmp_path / "cache"
    blocked.write_text("a file where a directory should be")
    indexer = Indexer()

    for cache in (blocked, None):
        knowledge = opened(places(tree, cache), indexer)

        assert knowledge.authority("court") is not None
        knowledge.connection.close()

    assert 2 == indexer.runs


def test_a_full_disk_leaves_nothing_behind(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that cannot be finished is removed, and the answer comes from memory."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("rightscli.knowledge.compiling.os.replace", full)
    indexer = Indexer()
    knowledge = opened(places(tree, tmp_path / "cache"), indexer)

    assert knowledge.authority("court") is not None
    assert [] == list((tmp_path / "cache").iterdir())
    knowledge.connection.close()


def test_an_interrupted_compile_leaves_nothing_behind(tree: Path, tmp_path: Path) -> None:
    """Ctrl-C while a store is written removes what there is of it."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_knowledge(places(tree, tmp_path / "cache"), index=interrupted, judge=no_faults)

    assert [] == list((tmp_path / "cache").iterdir())


def test_an_overlay_adds_and_replaces_and_is_named(tree: Path, tmp_path: Path) -> None:
    """A document with the same id replaces, one with a new id adds; both remember where they came from."""
    text = (tree / "authorities" / "court.yaml").read_text("utf-8")
    overlay = overlay_with(tmp_path, text.replace("ru: суд", "ru: свой суд"))
    (overlay / "authorities" / "other.yaml").write_text(text.replace("id: court", "id: other"), "utf-8")

    knowledge = opened(places(tree, tmp_path / "cache", overlay), Indexer())

    authority = knowledge.authority("court")
    assert authority is not None
    assert "свой суд" == authority.name.ru
    assert str(overlay) == knowledge.origin("court")
    assert str(overlay) == knowledge.origin("other")
    assert knowledge.origin("fz-1") is None
    assert (str(overlay),) == knowledge.meta.overlays
    knowledge.connection.close()


def test_an_overlay_lies_over_a_packaged_store(tree: Path, tmp_path: Path) -> None:
    """The packaged documents stay, provisions included, and the overlay's come on top."""
    packaged = tmp_path / "store.sqlite"
    compile_store(gather(tree).documents, packaged, index=lambda *_: None).connection.close()
    text = (tree / "authorities" / "court.yaml").read_text("utf-8")
    overlay = overlay_with(tmp_path, text.replace("ru: суд", "ru: свой суд"))

    knowledge = opened(Places(Base.PACKAGED, packaged, (overlay,), tmp_path / "cache"), Indexer())

    assert str(overlay) == knowledge.origin("court")
    assert 3 == len(knowledge.provisions_of("fz-1"))
    knowledge.connection.close()


def test_a_broken_overlay_is_refused_with_its_findings(tree: Path, tmp_path: Path) -> None:
    """Faults in an overlay are an error with places, not a silent return to the packaged knowledge."""
    overlay = overlay_with(tmp_path, "id: court\nid: court\n")

    with pytest.raises(SourceTreeError) as caught:
        opened(places(tree, tmp_path / "cache", overlay), Indexer())

    assert overlay == caught.value.root
    assert 2 == caught.value.findings[0].primary.line


def test_the_judge_decides_over_a_tree(tree: Path) -> None:
    """Faults that the checker finds keep a tree from being used."""
    fault = Diagnostic(
        rule="K999", severity=Severity.ERROR, message=say("wrong"), primary=Location.whole("a.yaml")
    )

    with pytest.raises(SourceTreeError) as caught:
        open_knowledge(places(tree, None), index=Indexer(), judge=lambda _tree: (fault,))

    assert (fault,) == caught.value.findings


def test_a_document_of_the_wrong_shape_is_named(tree: Path) -> None:
    """What slips past the judge is still no traceback: the document is named."""
    (tree / "authorities" / "court.yaml").write_text("id: court\nname: 5\n", encoding="utf-8")

    with pytest.raises(ShapeError, match="court"):
        opened(places(tree, None), Indexer())


@pytest.mark.parametrize("content", [b"", b"garbage" * 1000])
def test_a_damaged_packaged_store_is_refused(tmp_path: Path, content: bytes) -> None:
    """A packaged store that is no store of ours is an error, not a guess."""
    store = tmp_path / "store.sqlite"
    store.write_bytes(content)

    with pytest.raises(StoreError, match=r"store\.sqlite"):
        open_store(store)


def test_a_store_of_another_format_is_refused(tree: Path, tmp_path: Path) -> None:
    """A store written by another version of the program is not read."""
    store = tmp_path / "store.sqlite"
    compile_store(gather(tree).documents, store, index=lambda *_: None).connection.close()
    with sqlite3.connect(store) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()

    with pytest.raises(StoreError, match="999"):
        open_store(store)


def test_a_missing_store_is_refused(tmp_path: Path) -> None:
    """A store that is not there is an error."""
    with pytest.raises(StoreError):
        open_store(tmp_path / "none.sqlite")


def test_no_knowledge_is_said(tmp_path: Path) -> None:
    """A package without a store and without a checkout has no knowledge."""
    package = tmp_path / "site" / "rightscli"
    package.mkdir(parents=True)
    where = find_places((), {}, package=package)

    assert Base.MISSING == where.base
    with pytest.raises(NoKnowledgeError):
        opened(where, Indexer())


def test_the_environment_goes_before_the_package(tmp_path: Path) -> None:
    """RIGHTS_KNOWLEDGE names the main knowledge; overlays stay overlays."""
    where = find_places([Path("mine")], {"RIGHTS_KNOWLEDGE": str(tmp_path)}, package=tmp_path)

    assert (Base.ENVIRONMENT, tmp_path, (Path("mine"),)) == (where.base, where.path, where.overlays)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"XDG_CACHE_HOME": "/x", "HOME": "/h"}, Path("/x/rights")),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/h"}, Path("/h/.cache/rights")),
        ({"HOME": "/h"}, Path("/h/.cache/rights")),
        ({}, None),
    ],
)
def test_the_cache_follows_the_xdg_rules(environment: dict[str, str], expected: Path | None) -> None:
    """A relative XDG directory is ignored, as the rules say."""
    assert expected == find_places((), environment).cache
