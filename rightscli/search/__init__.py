"""The search: from what somebody typed to documents, each with the reason why."""

from __future__ import annotations

from rightscli.search.answer import Answer, Card, Hit, Verdict
from rightscli.search.find import find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.search.index import write_index
    from rightscli.search.queries import Fault, QueryFile, read_queries
    from rightscli.search.relevance import Judged, Outcome, Quality, by_kind, quality, run

__all__ = [
    "Answer",
    "Card",
    "Fault",
    "Hit",
    "Judged",
    "Outcome",
    "Quality",
    "QueryFile",
    "Verdict",
    "by_kind",
    "find",
    "quality",
    "read_queries",
    "run",
    "write_index",
]

_LATE = {
    "write_index": "index",
    "Fault": "queries",
    "QueryFile": "queries",
    "read_queries": "queries",
    "Judged": "relevance",
    "Outcome": "relevance",
    "Quality": "relevance",
    "by_kind": "relevance",
    "quality": "relevance",
    "run": "relevance",
}
"""What a search never needs, with the modules that hold it: writing an index, and measuring."""


def __getattr__(name: str) -> object:
    if name not in _LATE:
        raise AttributeError(name)
    import importlib  # noqa: PLC0415 - a search never comes here

    return getattr(importlib.import_module(f"rightscli.search.{_LATE[name]}"), name)
