# A code is read aloud, typed from paper and copied by hand, offline. So it has no letters that look like
# others, it tells a slip of the pen from a code that we do not know, and it carries what is needed to
# find the handout again: how it was made, a mark of which pages, and a mark of what they said.

"""Handout codes: eight letters and digits."""

from __future__ import annotations

from rightscli.model import Language, Record
from rightscli.pages import PaperSize, Readers

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
SELECTIONS = 4096
"""How many choices of pages a code tells apart."""
_BASE = 32
_MISREAD = str.maketrans("OIL", "011", " -–—\N{NO-BREAK SPACE}")
_READERS = tuple(Readers)
_SIZES = tuple(PaperSize)
_LANGUAGES = ((Language.RU,), (Language.EN,), (Language.RU, Language.EN))
_WAYS = len(_READERS) * len(_SIZES) * len(_LANGUAGES) * 2
CONTENTS = _BASE ** (LENGTH - 1) // (_WAYS * SELECTIONS)
"""How many contents a code tells apart: two different ones share a code once in so many times."""


class Code(Record, kw_only=True):
    """What a handout code says."""

    readers: Readers
    size: PaperSize
    languages: tuple[Language, ...]
    neutral: bool
    selection: int
    """The mark of the choice of pages, below `SELECTIONS`."""
    content: int
    """The mark of what the pages said, below `CONTENTS`."""


def write_code(code: Code) -> str:
    """Return the eight characters; the last one is computed from the others."""
    number = _READERS.index(code.readers)
    for value, base in (
        (_SIZES.index(code.size), len(_SIZES)),
        (_LANGUAGES.index(code.languages), len(_LANGUAGES)),
        (int(code.neutral), 2),
        (code.selection, SELECTIONS),
        (code.content, CONTENTS),
    ):
        number = number * base + value
    digits = []
    for _ in range(LENGTH - 1):
        number, digit = divmod(number, _BASE)
        digits.append(digit)
    digits.reverse()
    return "".join(ALPHABET[digit] for digit in (*digits, _check(digits)))


def read_code(text: str) -> Code | None:
    """
    Return what a code says, or None if no code of ours reads like this: it was mistyped.

    Case, spaces and hyphens do not matter, and O, I and L are read as 0 and 1. One wrong character and two
    exchanged ones are always noticed.
    """
    signs = clean_code(text)
    if len(signs) != LENGTH or not set(signs) <= set(ALPHABET):
        return None
    digits = [ALPHABET.index(sign) for sign in signs]
    if digits.pop() != _check(digits):
        return None
    number = 0
    for digit in digits:
        number = number * _BASE + digit
    number, content = divmod(number, CONTENTS)
    number, selection = divmod(number, SELECTIONS)
    number, neutral = divmod(number, 2)
    number, language = divmod(number, len(_LANGUAGES))
    readers, size = divmod(number, len(_SIZES))
    if readers >= len(_READERS):
        return None
    return Code(
        readers=_READERS[readers],
        size=_SIZES[size],
        languages=_LANGUAGES[language],
        neutral=bool(neutral),
        selection=selection,
        content=content,
    )


def clean_code(text: str) -> str:
    """Return a code as it is printed, from the way somebody typed it."""
    return text.strip().upper().translate(_MISREAD)


def _check(digits: list[int]) -> int:
    # The sum over a field of 32 elements, each place with a weight of its own: a single error changes it,
    # and so does an exchange of two different characters wherever they stand.
    total = 0
    for digit in digits:
        total = _doubled(total ^ digit)
    return total


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ 0b100101 if value & _BASE else value
