"""Did you mean …?"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from rightscli.diagnostics import Message, say

if TYPE_CHECKING:
    from collections.abc import Iterable

_CLOSE = 0.72


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was most likely meant, None if none is close."""
    close = difflib.get_close_matches(word, sorted(known), n=1, cutoff=_CLOSE)
    return close[0] if close else None


def did_you_mean(word: str, known: Iterable[str], otherwise: Message | None = None) -> Message | None:
    """Return the advice that names the nearest known word, or the other advice."""
    close = nearest(word, known)
    return say("did you mean `{name}`?", name=close) if close is not None else otherwise
