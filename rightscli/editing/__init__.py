# Edits go into the text of a file at known places. Nothing is written anew from data, so comments,
# quotes and line breaks stay as their author left them.

"""Changing documents in place."""

from __future__ import annotations

from rightscli.editing.translations import State, Translation, accept, translations_of

__all__ = ["State", "Translation", "accept", "translations_of"]
