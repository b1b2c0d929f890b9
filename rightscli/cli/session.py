# Opening the knowledge for one command. Judging a directory of documents and indexing a store are given
# to the knowledge room from here, because they live above it; neither is loaded for a packaged store.

"""The knowledge that one command works with."""

from __future__ import annotations

import os
import sys
import time

from rightscli.cli.console import tell
from rightscli.knowledge import DatabaseError, StoreError, open_packaged, open_packaged_index

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import TypeVar

    from rightscli.cli.settings import Settings
    from rightscli.diagnostics import Diagnostic
    from rightscli.knowledge import Knowledge, Opened, Places

    T = TypeVar("T")
    K = TypeVar("K", bound=Opened)

_SILENT_SECONDS = 1.0


def with_knowledge(settings: Settings, action: Callable[[Knowledge], T]) -> T:
    """
    Open the knowledge that the settings ask for, and run the action with it.

    A compiled store in the cache that turns out to be damaged is made anew, once; a damaged packaged store
    raises StoreError.
    """
    knowledge = open_packaged() if _is_packaged(settings) else None
    if knowledge is not None:
        return _run_packaged(knowledge, action)
    from rightscli.knowledge import find_places

    places = find_places(settings.knowledge, os.environ)
    if settings.verbose:
        from rightscli.cli.words import say

        used = ", ".join(str(path) for path in (places.path, *places.overlays))
        tell(say("knowledge used: {paths}").format(paths=used), settings)
    return with_knowledge_in(places, action)


def with_index(settings: Settings, action: Callable[[Opened], T]) -> T:
    """Do the same for an action that only searches, and needs no view of the documents."""
    opened = open_packaged_index() if _is_packaged(settings) else None
    return with_knowledge(settings, action) if opened is None else _run_packaged(opened, action)


def _is_packaged(settings: Settings) -> bool:
    return not (settings.knowledge or settings.verbose or os.environ.get("RIGHTS_KNOWLEDGE"))


def with_knowledge_in(places: Places, action: Callable[[Knowledge], T]) -> T:
    """Do the same for places that are known already."""
    try:
        return _run(places, action)
    except DatabaseError as error:
        if not places.trees:
            assert places.path is not None
            raise StoreError(places.path, str(error)) from error
        _forget(places)
        return _run(places, action)


def _run_packaged(opened: K, action: Callable[[K], T]) -> T:
    try:
        return action(opened)
    except DatabaseError as error:
        from rightscli.knowledge import find_places

        path = find_places((), os.environ).path
        assert path is not None
        raise StoreError(path, str(error)) from error
    finally:
        opened.connection.close()


def _run(places: Places, action: Callable[[Knowledge], T]) -> T:
    from rightscli.knowledge import open_knowledge

    knowledge = open_knowledge(places, index=index, judge=judge, progress=_Progress().show)
    try:
        return action(knowledge)
    finally:
        knowledge.connection.close()


def _forget(places: Places) -> None:
    if places.cache is not None:
        import contextlib

        for store in places.cache.glob("*.sqlite"):
            with contextlib.suppress(OSError):
                store.unlink()


def index(connection: sqlite3.Connection, knowledge: Knowledge) -> None:
    """Write the search tables into a new store."""
    from rightscli.search import write_index

    write_index(connection, knowledge)


def judge(tree: Path) -> Sequence[Diagnostic]:
    """Return the faults that keep a directory of documents from being used."""
    from rightscli.checks import check
    from rightscli.diagnostics import Severity

    found = check(tree, select=("K0", "K1")).findings
    return [finding for finding in found if finding.severity is Severity.ERROR]


class _Progress:
    """Says once, on a terminal, that a compile takes long; short ones stay silent."""

    def __init__(self) -> None:
        """Start the watch."""
        self._started = time.monotonic()
        self._said = False

    def show(self, number: int) -> None:
        """Say it when a second has passed."""
        late = time.monotonic() - self._started > _SILENT_SECONDS
        if number and late and not self._said and sys.stderr.isatty():
            from rightscli.cli.words import say

            self._said = True
            tell(say("the knowledge has changed and is being compiled; this happens once"))
