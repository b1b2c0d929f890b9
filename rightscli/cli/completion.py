"""Completing what a person types, from the knowledge."""

from __future__ import annotations

import os

from rightscli.knowledge import KnowledgeError, find_places
from rightscli.model import Kind


def known_ids(prefix: str = "") -> list[str]:
    """Return the ids of documents that begin like this; none where the knowledge cannot be read."""
    from rightscli.cli.session import with_knowledge_in

    try:
        return with_knowledge_in(find_places((), os.environ), lambda knowledge: knowledge.ids(prefix))
    except (KnowledgeError, OSError):
        return []


def complete_id(incomplete: str) -> list[str]:
    """Return what an unfinished id may become."""
    return known_ids(incomplete)


def complete_letter(incomplete: str) -> list[str]:
    """Return the letters that an unfinished id may become."""
    return _ids_of(Kind.LETTER, incomplete)


def complete_situation(incomplete: str) -> list[str]:
    """Return the situations that an unfinished id may become."""
    return _ids_of(Kind.SITUATION, incomplete)


def _ids_of(kind: Kind, prefix: str) -> list[str]:
    from rightscli.cli.session import with_knowledge_in

    try:
        return with_knowledge_in(
            find_places((), os.environ),
            lambda knowledge: [one.id for one in knowledge.summaries(kind=kind) if one.id.startswith(prefix)],
        )
    except (KnowledgeError, OSError):
        return []
