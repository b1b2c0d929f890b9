"""Catalogues of messages, one for each room."""

from __future__ import annotations

import os

from rightscli.language.messages import AsWritten, MessageFile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.model import Language

LOCALE = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120 - paths cost start-up

_opened: dict[tuple[str, str], Translator] = {}


class Translator:
    """Gives the program's messages in one language."""

    __slots__ = ("_catalogue", "language")

    def __init__(self, language: Language, catalogue: AsWritten | MessageFile) -> None:
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


def translator(language: Language, domain: str) -> Translator:
    """
    Return the messages of one room in one language.

    Raises FileNotFoundError if a catalogue that must be there is missing.
    """
    key = (language.value, domain)
    if key not in _opened:
        _opened[key] = _open(language, domain)
    return _opened[key]


def _open(language: Language, domain: str) -> Translator:
    if language.value == "en":
        return Translator(language, AsWritten())
    path = os.path.join(LOCALE, language.value, "LC_MESSAGES", f"{domain}.mo")  # noqa: PTH118 - as above
    return Translator(language, MessageFile(path))
