"""Catalogues of messages, one for each room."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rightscli.model import Language

LOCALE = Path(__file__).parent / "locale"


class Translator:
    """Gives the program's messages in one language."""

    __slots__ = ("_catalogue", "language")

    def __init__(self, language: Language, catalogue: gettext.NullTranslations) -> None:
        """Use the messages of this catalogue."""
        self.language = language
        self._catalogue = catalogue

    def text(self, message: str) -> str:
        """Return the message in the reader's language."""
        return self._catalogue.gettext(message) if message else ""

    def count(self, singular: str, plural: str, number: int) -> str:
        """Return the form of the message that fits the number, by the language's plural rule."""
        return self._catalogue.ngettext(singular, plural, number)


def mark(message: str) -> str:
    """Mark a message for translation where it is written, to be translated where it is shown."""
    return message


@cache
def translator(language: Language, domain: str) -> Translator:
    """
    Return the messages of one room in one language.

    Raises FileNotFoundError if a catalogue that must be there is missing.
    """
    if language.value == "en":
        return Translator(language, gettext.NullTranslations())
    path = LOCALE / language.value / "LC_MESSAGES" / f"{domain}.mo"
    with path.open("rb") as stream:
        return Translator(language, gettext.GNUTranslations(stream))
