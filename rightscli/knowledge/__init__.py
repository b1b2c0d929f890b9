# Documents become rows of one compiled store; readers see the rows as the model, lazily. Nothing here
# parses YAML unless a directory of documents has to be compiled.

"""The knowledge: found, compiled, and read."""

from __future__ import annotations

from rightscli.knowledge.errors import (
    KnowledgeError,
    NoKnowledgeError,
    ShapeError,
    SourceTreeError,
    StoreError,
)
from rightscli.knowledge.opening import open_knowledge
from rightscli.knowledge.places import Base, Places, cache_directory, find_places
from rightscli.knowledge.raw import RawDocument, documents_in
from rightscli.knowledge.store import STORE_FORMAT, open_store
from rightscli.knowledge.view import Knowledge, Lean, Meta, Summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.knowledge.compiling import compile_store
    from rightscli.knowledge.tree import gather

__all__ = [
    "STORE_FORMAT",
    "Base",
    "Knowledge",
    "KnowledgeError",
    "Lean",
    "Meta",
    "NoKnowledgeError",
    "Places",
    "RawDocument",
    "ShapeError",
    "SourceTreeError",
    "StoreError",
    "Summary",
    "cache_directory",
    "compile_store",
    "documents_in",
    "find_places",
    "gather",
    "open_knowledge",
    "open_store",
]


def __getattr__(name: str) -> object:
    # Compiling needs hashes and temporary files, which a plain `rights show` never uses.
    if name == "compile_store":
        from rightscli.knowledge.compiling import compile_store  # noqa: PLC0415 - see above

        return compile_store
    if name == "gather":
        from rightscli.knowledge.tree import gather  # noqa: PLC0415 - see above

        return gather
    raise AttributeError(name)
