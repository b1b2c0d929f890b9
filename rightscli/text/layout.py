# The full stop is left out on the Latin side of the key that types «.» in Russian: it types ю with
# the Latin layout, and a map that returns to where it started can hold one of the two only.

"""The keyboard layout that somebody forgot to switch."""

from __future__ import annotations

from functools import cache

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_FLIP = str.maketrans(_LATIN + _RUSSIAN, _RUSSIAN + _LATIN)

_ROWS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm")


def flip_layout(text: str) -> str:
    """
    Return the text as the same keys type it with the other layout, QWERTY for ЙЦУКЕН and back.

    Flipping twice gives the text again. Flip before folding: `'` and `;` are letters here.
    """
    return text.translate(_FLIP)


def are_neighbours(one: str, other: str) -> bool:
    """Say whether two lower-case letters lie side by side on the keyboard, in either layout."""
    return other in _neighbours().get(one, "")


@cache
def _neighbours() -> dict[str, str]:
    near: dict[str, str] = {}
    for rows in (_ROWS[:3], _ROWS[3:]):
        for number, row in enumerate(rows):
            below = rows[number + 1] if number + 1 < len(rows) else ""
            for place, letter in enumerate(row):
                beside = row[max(0, place - 1) : place] + row[place + 1 : place + 2]
                under = below[max(0, place - 1) : place + 1]
                near[letter] = near.get(letter, "") + beside + under
                for other in under:
                    near[other] = near.get(other, "") + letter
    return near
