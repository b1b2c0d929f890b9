# A file is ours when its application id says so, and readable when its format number is this one.

"""Opening the compiled store, with suspicion."""

from __future__ import annotations

import os

from rightscli.knowledge.database import Error, connect
from rightscli.knowledge.errors import StoreError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike

    from rightscli.knowledge.database import Connection

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - paths cost start-up
STORE_FORMAT = 3
APPLICATION_ID = 0x52494748


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
