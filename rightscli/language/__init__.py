# The words of the program itself (headings, messages, help). What the knowledge says never passes
# through here. English is the language of the message ids, so it needs no catalogue.
#
# A question shows a handful of messages out of hundreds. The standard library reads the whole file first and
# takes as long to import as the store to open; the file, however, is sorted, so that a message can be
# looked up in it where it lies. Plural forms are the library's business.

"""Messages of the program, one catalogue for each room, and the language a reader most likely wants."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    import gettext
    from collections.abc import Mapping, Sequence

    from rightscli.model import Language

LOCALE = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120 - paths cost start-up
CODES = ("ru", "en")

_MAGIC = 0x950412DE
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


def language_code(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """
    Return the code of the language asked for with `--lang`, or else of the one the environment asks for.

    A wrong value of `--lang` counts as none here; it is judged where options are judged.
    """
    asked = None
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and index + 1 < len(arguments):
            asked = arguments[index + 1]
        elif argument.startswith("--lang="):
            asked = argument.partition("=")[2]
    return asked if asked in CODES else _code_of(environment)


def language_from_environment(environment: Mapping[str, str]) -> Language:
    """
    Return the language of the locale: English only where the locale asks for it, Russian otherwise.

    Reads `RIGHTS_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG`, in this order; the first that is set decides.
    """
    from rightscli.model import Language  # noqa: PLC0415 - the code alone needs no model

    return Language(_code_of(environment))


def _code_of(environment: Mapping[str, str]) -> str:
    for name in ("RIGHTS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return "en" if value.lower().startswith("en") else "ru"
    return "ru"


class AsWritten:
    """The messages as they stand in the code: English."""

    def gettext(self, message: str) -> str:
        """Return the message."""
        return message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """Return the English form that fits the number."""
        return singular if number == 1 else plural


class MessageFile:
    """A catalogue in the format of GNU gettext as Babel writes it: sorted, little-endian, UTF-8."""

    def __init__(self, path: str) -> None:
        """Read the file; raise OSError where it cannot be read, and ValueError where it is no catalogue."""
        with open(path, "rb") as stream:  # noqa: PTH123 - paths cost start-up
            self._bytes = stream.read()
        if self._number(0) != _MAGIC:
            raise ValueError(f"{path} is no catalogue of messages")
        self._path = path
        self._count, self._originals, self._translations = (self._number(place) for place in (8, 12, 16))
        self._library: gettext.GNUTranslations | None = None
        self._known: dict[str, str] = {}

    def gettext(self, message: str) -> str:
        """Return the translation, or the message where it has none."""
        known = self._known.get(message)
        if known is None:
            known = self._known[message] = self._found(message)
        return known

    def _found(self, message: str) -> str:
        wanted = message.encode("utf-8")
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            found = self._original(middle)
            if found == wanted:
                return self._translation(middle)
            if found < wanted:
                low = middle + 1
            else:
                high = middle
        # Babel puts messages with a context where they would stand without it, which can mislead the search.
        for place in range(self._count):
            if self._original(place) == wanted:
                return self._translation(place)
        return message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """Return the form that fits the number, by the rule that the catalogue states."""
        if self._library is None:
            import gettext  # noqa: PLC0415 - hardly any answer counts

            with open(self._path, "rb") as stream:  # noqa: PTH123 - as above
                self._library = gettext.GNUTranslations(stream)
        return self._library.ngettext(singular, plural, number)

    def _original(self, place: int) -> bytes:
        return self._text(self._originals, place).partition(b"\0")[0]

    def _translation(self, place: int) -> str:
        return self._text(self._translations, place).partition(b"\0")[0].decode("utf-8")

    def _text(self, table: int, place: int) -> bytes:
        length, start = self._number(table + 8 * place), self._number(table + 8 * place + 4)
        return self._bytes[start : start + length]

    def _number(self, start: int) -> int:
        return int.from_bytes(self._bytes[start : start + 4], "little")


__all__ = ["LOCALE", "Translator", "language_code", "language_from_environment", "mark", "translator"]
