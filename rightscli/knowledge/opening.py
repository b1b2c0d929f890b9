"""Opening the knowledge, whatever it is."""

from __future__ import annotations

from rightscli.knowledge.errors import NoKnowledgeError
from rightscli.knowledge.store import open_store, packaged_store
from rightscli.knowledge.view import Knowledge

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.knowledge.compiling import Index, Judge, Progress
    from rightscli.knowledge.places import Places


def open_packaged() -> Knowledge | None:
    """
    Open the store that an installed package brings, or return None in a checkout, which has none.

    Raises StoreError where the store is damaged.
    """
    path = packaged_store()
    return None if path is None else Knowledge(open_store(path))


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
        return Knowledge(open_store(places.path))
    from rightscli.knowledge.compiling import open_compiled  # noqa: PLC0415 - only directories need it

    return open_compiled(places, index=index, judge=judge, progress=progress)
