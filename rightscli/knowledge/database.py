# The library's package wraps the compiled module and loads `datetime`, for types of columns that no store
# has. Opening a store and asking it needs the compiled module alone.

"""The database library, as little of it as a store needs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sqlite3 import Connection, DatabaseError, Error, connect
else:
    try:
        from _sqlite3 import Connection, DatabaseError, Error, connect
    except ImportError:
        from sqlite3 import Connection, DatabaseError, Error, connect

__all__ = ["Connection", "DatabaseError", "Error", "connect"]
