"""The words of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.language import translator

if TYPE_CHECKING:
    from rightscli.model import Language

DOMAIN = "letters"


def say(language: Language, message: str, **values: object) -> str:
    """Return a message of the program in a language, with its values filled in."""
    text = translator(language, DOMAIN).text(message)
    return text.format(**values) if values else text
