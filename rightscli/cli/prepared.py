# The header is checked as `rightscli.knowledge` checks it; loading that room would cost more than the
# look-up. A test holds the numbers here against those there.

"""Looking up pages that were written when the store was built."""

from __future__ import annotations

import os

APPLICATION_ID = 0x52494748
STORE_FORMAT = 1


def prepared_page(package: str, id: str, language: str, day: str) -> str | None:
    """
    Return the page of a situation from the packaged store, or None where it was not prepared.

    None also stands for a store that is missing or damaged: who opens it next says what is wrong.

    Args:
        package: Directory of the package.
        id: Id of the situation, exactly.
        language: `ru` or `en`.
        day: ISO date of the day for which the page is shown.
    """
    path = os.path.join(package, "store.sqlite")  # noqa: PTH118 - paths cost start-up
    if not os.path.isfile(path):  # noqa: PTH113 - as above
        return None
    import sqlite3
    import zlib

    try:
        connection = sqlite3.connect(f"file:{_quoted(path)}?mode=ro&immutable=1", uri=True)
        try:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if (application, version) != (APPLICATION_ID, STORE_FORMAT):
                return None
            row = connection.execute(
                "SELECT text FROM prepared WHERE id = ? AND language = ? AND start <= ? AND ? < until",
                (id, language, day, day),
            ).fetchone()
        finally:
            connection.close()
        return zlib.decompress(row[0]).decode("utf-8") if row else None
    except (sqlite3.Error, zlib.error, UnicodeError):
        return None


def _quoted(path: str) -> str:
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
