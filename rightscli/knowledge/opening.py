# A file is ours when its application id says so, and readable when its format number is this one.
#
# The library's package wraps the compiled module and loads `datetime`, for types of columns that no store
# has. Opening a store and asking it needs the compiled module alone.

"""Opening the knowledge, whatever it is, with suspicion; and what can be wrong with it as a whole."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike
    from pathlib import Path
    from sqlite3 import Connection, DatabaseError, Error, connect

    from rightscli.diagnostics import Diagnostic
    from rightscli.knowledge.compiling import Index, Judge, Progress
    from rightscli.knowledge.places import Places
    from rightscli.knowledge.view import Knowledge
else:
    try:
        from _sqlite3 import DatabaseError, Error, connect
    except ImportError:
        from sqlite3 import DatabaseError, Error, connect

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - paths cost start-up
STORE_FORMAT = 9
APPLICATION_ID = 0x52494748


class KnowledgeError(Exception):
    """The knowledge cannot be read."""


class NoKnowledgeError(KnowledgeError):
    """There is neither a compiled store nor a directory of documents."""


class ShapeError(KnowledgeError):
    """A document does not have the shape of its kind."""

    def __init__(self, tree: Path, document: str, reason: str) -> None:
        """Say which document of which directory, and what did not fit."""
        super().__init__(f"{tree}: {document}: {reason}")
        self.tree = tree
        self.document = document
        self.reason = reason


class StoreError(KnowledgeError):
    """A store file is missing, damaged, foreign, or of another format."""

    def __init__(self, path: str | PathLike[str], reason: str) -> None:
        """Say which file, and what is wrong with it."""
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class SourceTreeError(KnowledgeError):
    """A directory of documents has faults that keep it from being used."""

    def __init__(self, root: Path, findings: tuple[Diagnostic, ...]) -> None:
        """Say which directory, with the findings."""
        super().__init__(str(root))
        self.root = root
        self.findings = findings


class Opened:
    """An open store, for whoever asks it directly: searching needs no view of the documents."""

    def __init__(self, connection: Connection) -> None:
        """Read from this open store."""
        self.connection = connection
        self.kept: dict[str, object] = {}
        """What the rooms above remember of this store, each under its own name; it goes with this."""


def open_packaged() -> Knowledge | None:
    """
    Open the store that an installed package brings, or return None in a checkout, which has none.

    Raises StoreError where the store is damaged.
    """
    path = packaged_store()
    return None if path is None else _viewed(open_store(path))


def open_packaged_index() -> Opened | None:
    """Do the same for whoever only searches."""
    path = packaged_store()
    return None if path is None else Opened(open_store(path))


def open_knowledge(
    places: Places,
    *,
    index: Index,
    judge: Judge,
    progress: Progress | None = None,
) -> Knowledge:
    """
    Open the packaged store as it is, or the compiled form of directories of documents.

    Args:
        places: Where the knowledge is.
        index: Writes the search tables where a store has to be compiled.
        judge: Returns the faults that keep a directory of documents from being used.
        progress: Called with the number of documents compiled so far.

    Raises NoKnowledgeError where there is no knowledge, StoreError where the packaged store is damaged,
    SourceTreeError where a directory has faults, and ShapeError where a document slipped past the judge.
    """
    if places.path is None:
        raise NoKnowledgeError
    if not places.trees:
        return _viewed(open_store(places.path))
    from rightscli.knowledge.compiling import open_compiled  # noqa: PLC0415 - only directories need it

    return open_compiled(places, index=index, judge=judge, progress=progress)


def packaged_store(package: str = PACKAGE) -> str | None:
    """Return the path of the store that an installed package brings; a checkout has none."""
    path = os.path.join(package, "store.sqlite")  # noqa: PTH118 - as above
    return path if os.path.isfile(path) else None  # noqa: PTH113 - as above


def open_store(path: str | PathLike[str]) -> Connection:
    """
    Open a store for reading.

    Raises StoreError where the file is missing, damaged, no store of ours, or of another format.
    """
    try:
        connection = connect(f"file:{_quoted(os.path.abspath(path))}?mode=ro&immutable=1", uri=True)  # noqa: PTH100 - as above
    except Error as error:
        raise StoreError(path, str(error)) from error
    try:
        check_header(connection)
        connection.execute("SELECT value FROM meta LIMIT 1").fetchone()
    except (Error, ValueError) as error:
        connection.close()
        raise StoreError(path, str(error)) from error
    return connection


def check_header(connection: Connection) -> None:
    """Raise ValueError unless the open file is a store of this format."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise ValueError("it is not a store of this program")
    if version != STORE_FORMAT:
        raise ValueError(f"it has format {version}, and this program reads format {STORE_FORMAT}")


def _quoted(path: str) -> str:
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _viewed(connection: Connection) -> Knowledge:
    from rightscli.knowledge.view import Knowledge  # noqa: PLC0415 - a page written in advance needs no view

    return Knowledge(connection)


__all__ = [
    "APPLICATION_ID",
    "PACKAGE",
    "STORE_FORMAT",
    "DatabaseError",
    "KnowledgeError",
    "NoKnowledgeError",
    "Opened",
    "ShapeError",
    "SourceTreeError",
    "StoreError",
    "check_header",
    "open_knowledge",
    "open_packaged",
    "open_packaged_index",
    "open_store",
    "packaged_store",
]
