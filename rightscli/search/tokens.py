"""The words of a text that are compared: folded, without inline references, stop words and numbers."""

from __future__ import annotations

from rightscli.text import fold, is_cyrillic, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

_LATIN = frozenset("aceopxykmtbh")
_LOOKALIKES = str.maketrans("aceopxykmtbh", "асеорхукмтвн")


def spoken(text: str, names: Mapping[str, str]) -> str:
    """
    Return a text with its inline references read out.

    Args:
        text: Prose of the knowledge.
        names: What to read for a reference such as `authority:police`; others are left out.
    """
    if "{" not in text:
        return text
    pieces = []
    for piece in text.split("{"):
        inside, brace, after = piece.partition("}")
        pieces.append(f"{names.get(inside.partition('|')[0], '')} {after}" if brace else piece)
    return " ".join(pieces)


def folded_words(text: str) -> list[str]:
    """Return the folded words of a text; both parts of a hyphenated word stand for themselves."""
    found = []
    for word in words(fold(text)):
        found += [part for part in word.split("-") if part] if "-" in word else [word]
    return [one_alphabet(word) for word in found]


def one_alphabet(word: str) -> str:
    """Return a Russian word with its Latin look-alikes (a, c, e, o, p, x…) made Cyrillic."""
    if word.isascii() or _LATIN.isdisjoint(word) or not is_cyrillic(word):
        return word
    return word.translate(_LOOKALIKES)


def is_number(word: str) -> bool:
    """Say whether a word is a number, a date or the like, which says nothing about the subject."""
    return word[:1].isdigit() and not any(letter.isalpha() for letter in word)
