# Edits go into the text of a file at known places. Nothing is written anew from data, so comments,
# quotes and line breaks stay as their author left them.

"""Changing documents in place."""

from __future__ import annotations

from rightscli.editing.comments import comments_of
from rightscli.editing.fixing import apply_fixes
from rightscli.editing.formatting import FormatError, KeyOrder, formatted
from rightscli.editing.review import ReviewError, write_review
from rightscli.editing.templates import template
from rightscli.editing.translations import State, Translation, accept, translations_of

__all__ = [
    "FormatError",
    "KeyOrder",
    "ReviewError",
    "State",
    "Translation",
    "accept",
    "apply_fixes",
    "comments_of",
    "formatted",
    "template",
    "translations_of",
    "write_review",
]
