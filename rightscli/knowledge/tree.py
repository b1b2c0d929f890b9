"""Reading directories of documents."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING

from rightscli.knowledge.raw import RawDocument, documents_in
from rightscli.model import Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rightscli.diagnostics import Diagnostic


class Gathered(Record):
    """What a directory holds."""

    documents: tuple[RawDocument, ...]
    findings: tuple[Diagnostic, ...]
    """Faults of files that could not be read; their documents are missing."""


def gather(root: Path, *, origin: str | None = None) -> Gathered:
    """
    Read every document under a directory.

    Args:
        root: A directory laid out as the knowledge is.
        origin: What to note as the documents' origin; None for the main knowledge.
    """
    from rightscli.source import find, read  # noqa: PLC0415 - YAML is not loaded to read a store

    found = find(root, display=str(root))
    documents: list[RawDocument] = []
    findings = list(found.findings)
    for path in found.files:
        file = read(path, display=str(path))
        findings += file.findings
        if file.kind is not None and isinstance(file.data, dict):
            documents += documents_in(file.kind, file.data, origin)
    return Gathered(tuple(documents), tuple(findings))


def stamp(trees: Iterable[Path]) -> str:
    """
    Return a name for the state of the directories that is cheap to compute.

    It changes when a file is added, removed, or written; directories that cannot be read count as empty,
    and the reading that follows says so.
    """
    state = blake2b(digest_size=16)
    for tree in trees:
        state.update(f"{os.fspath(tree)}\0".encode(errors="surrogateescape"))
        for path, entry in sorted(_files(os.fspath(tree))):
            line = f"{path}\0{entry.st_mtime_ns}\0{entry.st_size}\0{entry.st_ino}\n"
            state.update(line.encode(errors="surrogateescape"))
    return state.hexdigest()


def _files(directory: str) -> Iterable[tuple[str, os.stat_result]]:
    try:
        entries = list(os.scandir(directory))
    except OSError:
        return
    for entry in entries:
        try:
            if entry.is_dir(follow_symlinks=True):
                yield from _files(entry.path)
            elif entry.name.endswith((".yaml", ".yml")):
                yield entry.path, entry.stat()
        except OSError:
            continue
