# A store is written to a new file beside its place and moved there when it is whole, so that an
# interrupted or failed compile leaves nothing behind. Where no file can be written the store lives in
# memory for this one run.

"""Compiling documents into a store, and keeping compiled stores in the cache."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import tempfile
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from rightscli.knowledge.decode import decode
from rightscli.knowledge.decode_law import address
from rightscli.knowledge.opening import STORE_FORMAT, ShapeError, SourceTreeError, StoreError, open_store
from rightscli.knowledge.places import Base
from rightscli.knowledge.raw import RawDocument
from rightscli.knowledge.tree import gather, stamp
from rightscli.knowledge.view import Knowledge
from rightscli.knowledge.writing import to_json, write_documents
from rightscli.law import path_of
from rightscli.model import Kind, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from rightscli.diagnostics import Diagnostic
    from rightscli.knowledge.places import Places

    Index = Callable[[sqlite3.Connection, Knowledge], None]
    Judge = Callable[[Path], Sequence[Diagnostic]]
    Progress = Callable[[int], None]


def open_compiled(
    places: Places,
    *,
    index: Index,
    judge: Judge,
    progress: Progress | None = None,
) -> Knowledge:
    """
    Open the store of directories of documents, compiling it first where it is not fresh.

    Args:
        places: Where the knowledge is; at least one directory of documents is among it.
        index: Writes the search tables into a new store.
        judge: Returns the faults that keep a directory of documents from being used.
        progress: Called with the number of documents compiled so far.

    Raises StoreError where the packaged store is damaged, and SourceTreeError where a directory has faults.
    """
    assert places.path is not None
    now = stamp(places.trees)
    if places.base is Base.PACKAGED:
        now += _content_name(places.path)
    cached = _cache_file(places)
    found = _open_cached(cached, now)
    if found is not None:
        return found
    overlays = tuple(str(overlay) for overlay in places.overlays)
    return _compile_into_cache(_Job(_documents(places, judge), index, progress, overlays, now), cached)


def compile_store(
    documents: Iterable[RawDocument],
    target: Path,
    *,
    index: Index,
    progress: Progress | None = None,
) -> Knowledge:
    """
    Compile documents into a store file, replacing what is there only when the new one is whole.

    Raises OSError or sqlite3.Error where the file cannot be written.
    """
    return _write_file(_Job(list(documents), index, progress), target)


class _Job(Record):
    """What goes into a store."""

    documents: list[RawDocument]
    index: Index
    progress: Progress | None
    overlays: tuple[str, ...] = ()
    stamp: str | None = None


def _documents(places: Places, judge: Judge) -> list[RawDocument]:
    documents: dict[tuple[Kind, str], RawDocument] = {}
    if places.base is Base.PACKAGED:
        assert places.path is not None
        for document in stored_documents(open_store(places.path)):
            documents[document.kind, document.id] = document
    for tree in places.trees:
        origin = str(tree) if tree in places.overlays else None
        faults = tuple(judge(tree))
        gathered = gather(tree, origin=origin)
        if faults or gathered.findings:
            raise SourceTreeError(tree, faults or gathered.findings)
        for document in gathered.documents:
            _decodes(document, tree)
            documents[document.kind, document.id] = document
    return list(documents.values())


def _decodes(document: RawDocument, tree: Path) -> None:
    try:
        decode(document.kind, document.data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ShapeError(tree, str(document.data.get("id", "?")), repr(error)) from error


def base_documents(path: Path) -> list[RawDocument]:
    """
    Return the documents of a compiled store, or of a directory, as far as they can be read.

    Raises StoreError where the file is no store of this version.
    """
    return list(stored_documents(open_store(path)) if path.is_file() else gather(path).documents)


def stored_documents(connection: sqlite3.Connection) -> Iterable[RawDocument]:
    """Yield the documents of a store as mappings, with their provisions."""
    provisions: dict[str, list[Any]] = {}
    for act, body in connection.execute("SELECT act, body FROM provisions ORDER BY act, place"):
        provisions.setdefault(act, []).append(json.loads(body))
    for kind, body, origin in connection.execute("SELECT kind, body, origin FROM documents ORDER BY number"):
        data = json.loads(body)
        if kind == Kind.ACT:
            data["provisions"] = provisions.get(data["id"], [])
        yield RawDocument(Kind(kind), data, origin)


def _content_name(store: Path) -> str:
    status = store.stat()
    return f"+{status.st_mtime_ns}.{status.st_size}"


def _cache_file(places: Places) -> Path | None:
    if places.cache is None:
        return None
    names = "\0".join([places.base.value, *(os.path.abspath(tree) for tree in places.trees)])  # noqa: PTH100 - no links
    name = blake2b(names.encode(errors="surrogateescape"), digest_size=10).hexdigest()
    return places.cache / f"{name}.sqlite"


def _open_cached(cached: Path | None, now: str) -> Knowledge | None:
    if cached is None or not cached.is_file():
        return None
    try:
        connection = open_store(cached)
        row = connection.execute("SELECT value FROM meta WHERE key = 'stamp'").fetchone()
    except (StoreError, sqlite3.Error):
        return None
    return Knowledge(connection) if row == (now,) else None


def _compile_into_cache(job: _Job, cached: Path | None) -> Knowledge:
    if cached is not None:
        with contextlib.suppress(OSError, sqlite3.Error, StoreError):
            cached.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            return _write_file(job, cached)
    connection = sqlite3.connect(":memory:")
    _fill(connection, job)
    return Knowledge(connection)


def _write_file(job: _Job, target: Path) -> Knowledge:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    os.close(handle)
    try:
        connection = sqlite3.connect(name)
        try:
            _fill(connection, job)
        finally:
            connection.close()
        os.replace(name, target)  # noqa: PTH105 - a plain name is at hand
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108 - a plain name is at hand
        raise
    return Knowledge(open_store(target))


def _fill(connection: sqlite3.Connection, job: _Job) -> None:
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;")
    write_documents(connection, job.documents, path_of=_provision_path, progress=job.progress)
    meta = {
        "store_format": str(STORE_FORMAT),
        "fingerprint": _fingerprint(job.documents),
        "counts": to_json(_counts(connection)),
        "overlays": to_json(job.overlays),
    }
    if job.stamp is not None:
        meta["stamp"] = job.stamp
    checked = [
        document.data["review"]["law_checked_to"]
        for document in job.documents
        if document.kind is Kind.SITUATION
    ]
    if checked:
        meta["law_checked_to"] = min(checked)
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
    job.index(connection, Knowledge(connection))
    connection.commit()


def _provision_path(act: str, provision: dict[str, Any]) -> str:
    return path_of(act, address(provision))


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    rows = connection.execute("SELECT kind, count(*) FROM documents GROUP BY kind ORDER BY kind")
    counts = dict(rows.fetchall())
    (counts["provision"],) = connection.execute("SELECT count(*) FROM provisions").fetchone()
    return counts


def _fingerprint(documents: Iterable[RawDocument]) -> str:
    state = blake2b(digest_size=6)
    for document in sorted(documents, key=lambda document: (document.kind.value, document.id)):
        state.update(to_json([document.kind.value, document.data]).encode())
    return state.hexdigest()
