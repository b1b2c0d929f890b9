"""Completing what a person types, from the knowledge."""

from __future__ import annotations

import os

from rightscli.knowledge import KnowledgeError, find_places, open_knowledge


def known_ids(prefix: str = "") -> list[str]:
    """Return the ids of documents that begin like this; none where the knowledge cannot be read."""
    from rightscli.cli.session import index, judge

    try:
        knowledge = open_knowledge(find_places((), os.environ), index=index, judge=judge)
    except (KnowledgeError, OSError):
        return []
    try:
        return knowledge.ids(prefix)
    finally:
        knowledge.connection.close()


def complete_id(incomplete: str) -> list[str]:
    """Return what an unfinished id may become."""
    return known_ids(incomplete)
