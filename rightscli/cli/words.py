"""The program's own words in the language of this run."""

from __future__ import annotations

from rightscli.cli.settings import LANGUAGE
from rightscli.language import translator

__all__ = ["LANGUAGE", "count", "say"]


def say(message: str) -> str:
    """Return the message in the language of this run."""
    return translator(LANGUAGE, "cli").text(message)


def count(singular: str, plural: str, number: int) -> str:
    """Return the form of the message that fits the number."""
    return translator(LANGUAGE, "cli").count(singular, plural, number)
