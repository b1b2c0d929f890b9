"""What the program says of itself."""

from __future__ import annotations

import os

from rightscli.cli.session import with_knowledge_in
from rightscli.cli.words import say
from rightscli.knowledge import STORE_FORMAT, KnowledgeError, find_places


def version_lines(program: str) -> str:
    """Return the versions of the program, the knowledge, the law and the store, one a line."""
    lines = [f"rights {program}"]
    try:
        meta = with_knowledge_in(find_places((), os.environ), lambda knowledge: knowledge.meta)
    except KnowledgeError as error:
        lines.append(say("knowledge: cannot be read ({reason})").format(reason=error))
    else:
        lines.append(say("knowledge: {fingerprint}").format(fingerprint=meta.fingerprint))
        if meta.law_checked_to is not None:
            lines.append(say("law known to: {day}").format(day=meta.law_checked_to.isoformat()))
    lines.append(say("store format: {number}").format(number=STORE_FORMAT))
    return "\n".join(lines)
