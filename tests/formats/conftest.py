"""The invented knowledge of the tests of pages, for the tests of formats."""

from __future__ import annotations

from tests.pages.conftest import TODAY, Show, knowledge, show

__all__ = ["TODAY", "Show", "knowledge", "show", "without_escapes"]


def without_escapes(text: str) -> str:
    """Return what a terminal shows of a text, without its styles."""
    first, *rest = text.split("\x1b[")
    return "".join([first, *(piece.partition("m")[2] for piece in rest)])
