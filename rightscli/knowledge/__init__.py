# Documents become rows of one compiled store; readers see the rows as the model, lazily. Nothing here
# parses YAML unless a directory of documents has to be compiled.

"""The knowledge: found, compiled, and read."""

from __future__ import annotations

from rightscli import late

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.knowledge.compiling import base_documents, compile_store
    from rightscli.knowledge.decode import document_of
    from rightscli.knowledge.lines import Lean, Meta, Summary
    from rightscli.knowledge.opening import (
        STORE_FORMAT,
        DatabaseError,
        KnowledgeError,
        NoKnowledgeError,
        Opened,
        ShapeError,
        SourceTreeError,
        StoreError,
        open_knowledge,
        open_packaged,
        open_packaged_index,
        open_store,
        packaged_store,
    )
    from rightscli.knowledge.places import Base, Places, cache_directory, find_places
    from rightscli.knowledge.raw import RawDocument, documents_in
    from rightscli.knowledge.tree import gather
    from rightscli.knowledge.view import Knowledge

__all__ = [
    "STORE_FORMAT",
    "Base",
    "DatabaseError",
    "Knowledge",
    "KnowledgeError",
    "Lean",
    "Meta",
    "NoKnowledgeError",
    "Opened",
    "Places",
    "RawDocument",
    "ShapeError",
    "SourceTreeError",
    "StoreError",
    "Summary",
    "base_documents",
    "cache_directory",
    "compile_store",
    "document_of",
    "documents_in",
    "find_places",
    "gather",
    "open_knowledge",
    "open_packaged",
    "open_packaged_index",
    "open_store",
    "packaged_store",
]

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "compiling": "base_documents compile_store",
            "decode": "document_of",
            "opening": (
                "STORE_FORMAT DatabaseError KnowledgeError NoKnowledgeError Opened ShapeError SourceTreeError"
                " StoreError open_knowledge open_packaged open_packaged_index open_store packaged_store"
            ),
            "places": "Base Places cache_directory find_places",
            "raw": "RawDocument documents_in",
            "tree": "gather",
            "lines": "Lean Meta Summary",
            "view": "Knowledge",
        },
    )
