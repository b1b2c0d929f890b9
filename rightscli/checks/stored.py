# A store keeps its documents as the mappings that they were in their files. Written down as JSON, which is
# YAML too, they go through the same first phase as files do, so every rule sees what it would see in a
# checkout; only comments are gone.

"""The documents of a compiled store, as files for the check."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rightscli.knowledge import base_documents
from rightscli.model import Kind
from rightscli.source import folder_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def stored_files(store: Path) -> Iterator[tuple[str, bytes]]:
    """
    Yield the files that the documents of a store could have come from: path below a root, and content.

    Raises StoreError where the file is no store of this version.
    """
    terms: dict[str, list[dict[str, Any]]] = {}
    incidents: list[dict[str, Any]] = []
    for document in base_documents(store):
        if document.kind is Kind.TERM:
            term = dict(document.data)
            terms.setdefault(term.pop("area"), []).append(term)
        elif document.kind is Kind.INCIDENT:
            incidents.append(document.data)
        else:
            folder = folder_of(document.kind)
            if document.kind is Kind.SITUATION:
                folder = f"{folder}/{document.data['area']}"
            yield f"{folder}/{document.id}.yaml", _written(document.data)
    for area, entries in terms.items():
        yield f"{folder_of(Kind.TERM)}/{area}.yaml", _written({"area": area, "terms": entries})
    if incidents:
        yield f"{folder_of(Kind.INCIDENT)}/all.yaml", _written({"incidents": incidents})


def _written(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")
