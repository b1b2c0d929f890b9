# A question shows a handful of messages out of hundreds. The standard library reads the whole file first and
# takes as long to import as the store to open; the file, however, is sorted, so that a message can be
# looked up in it where it lies. Plural forms are the library's business.

"""Reading single messages out of a compiled catalogue."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import gettext

_MAGIC = 0x950412DE


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

    def gettext(self, message: str) -> str:
        """Return the translation, or the message where it has none."""
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
