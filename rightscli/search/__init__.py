"""The search: from what somebody typed to documents, each with the reason why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.search.answer import Answer, Hit, Verdict
from rightscli.search.find import find

if TYPE_CHECKING:
    from rightscli.search.index import write_index

__all__ = ["Answer", "Hit", "Verdict", "find", "write_index"]


def __getattr__(name: str) -> object:
    # Writing an index needs the whole model and the word lists, which a search never does.
    if name == "write_index":
        from rightscli.search.index import write_index  # noqa: PLC0415 - see above

        return write_index
    raise AttributeError(name)
