"""The words of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.language import Translator, mark, translator

if TYPE_CHECKING:
    from rightscli.model import Language

CHANGE = {
    "new": mark("New"),
    "gone": mark("No longer said"),
    "different": mark("Changed"),
    "ground": mark("The law behind it changed"),
    "unknown": mark("Not comparable: one of the days is earlier than what we know"),
}
"""What became of an item."""


def words_of(language: Language) -> Translator:
    """Return the room's messages in a language."""
    return translator(language, "changes")
