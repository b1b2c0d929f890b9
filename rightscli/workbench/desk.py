# What lies on disk is checked once and remembered; what is open in the editor lies on top of it. All
# places are `Location`s whose path is the name below the root; the server alone knows of addresses.

"""The documents somebody works on, open ones as they stand in the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.checks import Live
from rightscli.knowledge import document_of, documents_in
from rightscli.source import FOLDERS, SourceFile, kind_of, parse, read
from rightscli.workbench.outline import Outline

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from rightscli.diagnostics import Diagnostic
    from rightscli.knowledge import RawDocument
    from rightscli.model import Document, Kind

_KEPT = 64
"""How many files that are not open stay read."""


class Desk:
    """One directory of documents."""

    def __init__(
        self,
        root: Path,
        *,
        today: Callable[[], date],
        cache: Path | None = None,
        over: Path | None = None,
    ) -> None:
        """
        Take the directory; nothing is read yet.

        Args:
            root: Directory of the knowledge.
            today: Says what day it is.
            cache: Where results of earlier checks lie, None for nowhere.
            over: The directory, or the compiled store, that the root is laid over, None if it stands alone.
        """
        self.root = root
        self.today = today
        self.over = over
        self.live = Live(root, cache=cache, over=over)
        self._open: dict[str, SourceFile] = {}
        self._read: dict[str, tuple[tuple[int, int], SourceFile]] = {}
        self._outlines: dict[str, tuple[str, Outline]] = {}
        self._models: dict[tuple[Kind, str], Document] = {}

    def reload(self) -> bool:
        """Read what has changed on disk; say whether anything had."""
        return self.live.reload()

    def put(self, name: str, text: str) -> bool:
        """Take the text of an open document; say whether other documents may see the difference."""
        if name in self._open and self._open[name].text == text:
            return False
        # Half a pair of surrogates is no character of any encoding; a mark stands for it, equally long.
        data = text.encode("utf-8", "replace")
        source = parse(data, display=name, kind=kind_of(self.root / name))
        self._open[name] = source
        return self.live.edit(name, source)

    def close(self, name: str) -> None:
        """Go back to the file of a document."""
        self._open.pop(name, None)
        self.live.close(name)

    @property
    def open_names(self) -> list[str]:
        """The names of the open documents."""
        return sorted(self._open)

    def source(self, name: str) -> SourceFile | None:
        """Return a document with its places, None if there is no such file."""
        if name in self._open:
            return self._open[name]
        below = self.live.below(name)
        path = self.root / name if below is None else below.path
        data = None if below is None else below.data
        try:
            state = path.stat() if data is None else None
        except OSError:
            return None
        key = (0, 0) if state is None else (state.st_mtime_ns, state.st_size)
        if self._read.get(name, (None, None))[0] != key:
            if len(self._read) >= _KEPT:
                self._read.clear()
            found = (
                read(path, display=name) if data is None else parse(data, display=name, kind=kind_of(path))
            )
            self._read[name] = (key, found)
        return self._read[name][1]

    def path(self, name: str) -> Path | None:
        """Return the file of a document, None for one that lies in a compiled store."""
        below = self.live.below(name)
        if below is None:
            return self.root / name
        return below.path if below.data is None else None

    def outline(self, name: str) -> Outline | None:
        """Return the levels of a document, also of a broken one."""
        source = self.source(name)
        if source is None:
            return None
        known = self._outlines.get(name)
        if known is None or known[0] is not source.text:
            known = (source.text, Outline(source.lines))
            self._outlines = {one: kept for one, kept in self._outlines.items() if one in self._open}
            self._outlines[name] = known
        return known[1]

    def kind(self, name: str) -> Kind | None:
        """Return what a file holds, by its folder."""
        return kind_of(self.root / name)

    def findings(self, name: str) -> tuple[Diagnostic, ...]:
        """Return what is wrong with a document."""
        return self.live.findings(name)

    def document(self, kind: Kind, id: str) -> Document | None:
        """Return a document by its id, or as it was when it could last be read; None if it never could."""
        defined = self.live.tree.ids(kind).get(id) or self.live.tree.former[kind].get(id)
        source = None if defined is None else self.source(defined.facts.name)
        if source is None or defined is None:
            return None
        present = next((one.id for one in defined.facts.definitions if not one.former), id)
        for raw in documents_in(kind, source.data, None) if isinstance(source.data, dict) else ():
            if raw.data.get("id") in {id, present if not _is_list(kind) else id}:
                model = _decoded(raw)
                if model is not None:
                    self._models[kind, id] = model
                break
        return self._models.get((kind, id))


def _is_list(kind: Kind) -> bool:
    return kind.value in {"term", "incident"}


def _decoded(raw: RawDocument) -> Document | None:
    try:
        return document_of(raw)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def root_of(path: Path) -> Path | None:
    """Return the directory of documents that holds a file or lies in a directory, None if there is none."""
    for folder in (path, *path.parents):
        for candidate in (folder, folder / "knowledge"):
            if sum((candidate / name).is_dir() for name in FOLDERS) > 1:
                return candidate
    return None
