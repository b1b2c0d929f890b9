# The compiled store is one SQLite file: documents as JSON rows, light columns for lists, provisions and
# references in tables of their own, and whatever tables the search writes. It holds data only.

"""Writing documents into a compiled store."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rightscli.knowledge.links import links_of
from rightscli.knowledge.opening import APPLICATION_ID, STORE_FORMAT
from rightscli.model import Kind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping

    from rightscli.knowledge.raw import RawDocument

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, area TEXT, urgency TEXT,
  audience TEXT, status TEXT, title TEXT NOT NULL, origin TEXT, body TEXT NOT NULL
);
CREATE TABLE former (id TEXT PRIMARY KEY, now TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE provisions (ref TEXT PRIMARY KEY, act TEXT NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL)
  WITHOUT ROWID;
CREATE TABLE links (
  target TEXT NOT NULL, document INTEGER NOT NULL, section TEXT NOT NULL, item INTEGER NOT NULL, item_id TEXT
);
"""
_INDEXES = """
CREATE INDEX documents_kind ON documents (kind, area, id);
CREATE INDEX provisions_act ON provisions (act, place);
CREATE INDEX links_target ON links (target);
"""


def write_documents(
    connection: sqlite3.Connection,
    documents: Iterable[RawDocument],
    *,
    path_of: Callable[[str, dict[str, Any]], str],
    progress: Callable[[int], None] | None = None,
) -> None:
    """
    Fill an empty database with documents.

    Args:
        connection: An empty database.
        documents: What to store; later documents replace earlier ones of the same id.
        path_of: Gives the path of a provision from its act's id and its mapping.
        progress: Called with the number of documents written so far.
    """
    connection.executescript(
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {STORE_FORMAT};"
    )
    connection.executescript(_TABLES)
    unique = {(document.kind, document.id): document for document in documents}
    ordered = sorted(unique.values(), key=lambda document: (document.kind.value, document.id))
    for number, document in enumerate(ordered):
        _write(connection, number, document, path_of)
        if progress is not None and number % 200 == 0:
            progress(number)
    connection.executescript(_INDEXES)


def _write(
    connection: sqlite3.Connection,
    number: int,
    document: RawDocument,
    path_of: Callable[[str, dict[str, Any]], str],
) -> None:
    data = document.data
    body = data
    if document.kind is Kind.ACT:
        body = {key: value for key, value in data.items() if key != "provisions"}
        connection.executemany(
            "INSERT OR REPLACE INTO provisions VALUES (?, ?, ?, ?)",
            [
                (path_of(document.id, provision), document.id, place, to_json(provision))
                for place, provision in enumerate(data.get("provisions") or ())
            ],
        )
    review = data.get("review") or {}
    connection.execute(
        "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            document.id,
            document.kind.value,
            data.get("area"),
            data.get("urgency"),
            _audience(data),
            review.get("status"),
            to_json(_title(document)),
            document.origin,
            to_json(body),
        ),
    )
    connection.executemany(
        "INSERT OR REPLACE INTO former VALUES (?, ?)",
        [(former, document.id) for former in data.get("former_ids") or ()],
    )
    connection.executemany(
        "INSERT INTO links VALUES (?, ?, ?, ?, ?)",
        [(link.target, number, link.section, link.item, link.item_id) for link in links_of(document)],
    )


def _audience(data: Mapping[str, Any]) -> str | None:
    audience = data.get("audience")
    return " ".join(audience) if isinstance(audience, list) else audience


def _title(document: RawDocument) -> dict[str, Any]:
    data = document.data
    match document.kind:
        case Kind.AUTHORITY:
            title = data["name"]
        case Kind.TERM:
            title = data["official"]
        case Kind.CALENDAR:
            title = {"ru": str(data["year"]), "en": str(data["year"])}
        case _:
            title = data["title"]
    return {key: value for key, value in title.items() if key != "forms"}


def to_json(value: Any) -> str:  # noqa: ANN401 - any YAML value
    """Return the value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
