"""Did you mean …?"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from rightscli.model import Message, say

if TYPE_CHECKING:
    from collections.abc import Iterable

_CLOSE = 0.72
_CLOSE_SHORT = 0.6
"""For words of a few letters, of which one slip is a larger part."""
_SHORT = 4
_TWINS = str.maketrans("асеорхукіѕАВСЕНКМОРТХ", "aceopxykisABCEHKMOPTX")
_NEVER_PART = "“”„‟‘’«»'\"`,; \t\u00a0"
_SAME = str.maketrans({"_": "-", " ": "-", "–": "-", "—": "-", "−": "-", "‑": "-"})


def latin(word: str) -> str:
    """Return a word with the Russian letters that look like Latin ones replaced by these."""
    return word if word.isascii() else word.translate(_TWINS)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was most likely meant, None if none is close."""
    found = meant(word, known)
    return found[0] if found is not None else None


def meant(word: str, known: Iterable[str]) -> tuple[str, bool] | None:
    """
    Return the known word that was most likely meant, and whether that is sure.

    It is sure where only the keyboard, the size of letters, quotes, or the sort of dash differ.
    """
    words = sorted(known)
    same = [one for one in words if _folded(one) == _folded(word)]
    if len(same) == 1:
        return same[0], True
    close = difflib.get_close_matches(
        latin(word), words, n=1, cutoff=_CLOSE_SHORT if len(word) <= _SHORT else _CLOSE
    )
    return (close[0], False) if close else None


def did_you_mean(word: str, known: Iterable[str], otherwise: Message | None = None) -> Message | None:
    """Return the advice that names the nearest known word, or the other advice."""
    close = nearest(word, known)
    return say("did you mean `{name}`?", name=close) if close is not None else otherwise


def _folded(word: str) -> str:
    return latin(word).strip(_NEVER_PART).translate(_SAME).lower()
