"""Looking up pages that were written when the store was built."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sqlite3 import Connection

WIDTH = 80
"""Columns of the pages that are written in advance: those of a pipe."""


def prepared_page(id: str, language: str, day: str, *, package: str | None = None) -> str | None:
    """
    Return the page of a situation from the packaged store, or None where it was not prepared.

    None also stands for a store that is missing or damaged: who opens it next says what is wrong.

    Args:
        id: Id of the situation, exactly.
        language: `ru` or `en`.
        day: ISO date of the day for which the page is shown.
        package: Directory of the package, where it is not this one.
    """
    from rightscli.knowledge import DatabaseError, StoreError, open_store, packaged_store

    path = packaged_store() if package is None else packaged_store(package)
    if path is None:
        return None
    try:
        connection = open_store(path)
        try:
            return prepared_text(connection, id, language, day)
        finally:
            connection.close()
    except (StoreError, DatabaseError):
        return None


def prepared_text(connection: Connection, id: str, language: str, day: str) -> str | None:
    """Return the same from an open store; one that was compiled from documents holds no such pages."""
    from zlib import decompress, error

    from rightscli.knowledge import DatabaseError

    try:
        row = connection.execute(
            "SELECT text FROM prepared WHERE id = ? AND language = ? AND start <= ? AND ? < until",
            (id, language, day, day),
        ).fetchone()
        return decompress(row[0]).decode("utf-8") if row else None
    except (DatabaseError, error, UnicodeError):
        return None
