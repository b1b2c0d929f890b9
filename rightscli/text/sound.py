# Most misspelt Russian words are spelt as they sound: unstressed vowels, voiced consonants at the end,
# silent letters. Words with one key sound alike, or nearly.

"""How a Russian word sounds, coarsely."""

from __future__ import annotations

_GROUP_PAIRS = """
ьс с, тся ца, тс ц, дс ц, сч щ, зч щ, жч щ, стн сн, здн зн, вств ств, лнц нц, стл сл, дц ц, тц ц, чн шн
чт шт, гк хк, ого ова, его ива, ио и, иа и, йо и, ое аи
"""
_GROUPS = [(pair.split()[0], pair.split()[1]) for pair in _GROUP_PAIRS.replace("\n", ",").split(",") if pair]
_LETTERS = str.maketrans(
    {
        "о": "а",
        "ё": "и",
        "е": "и",
        "э": "и",
        "я": "и",
        "ы": "и",
        "й": "и",
        "ю": "у",
        "ь": "",
        "ъ": "",
        "щ": "ш",
    }
)
_DEAF = dict(zip("бвгджз", "пфктшс", strict=True))
_DEAFENING = frozenset("пфктшсхцчщ")


def sound_key(word: str) -> str:
    """Return the key that a folded Russian word shares with words that sound like it."""
    for written, spoken in _GROUPS:
        if written in word:
            word = word.replace(written, spoken)
    word = word.translate(_LETTERS)
    key: list[str] = []
    for place, letter in enumerate(word):
        following = word[place + 1 : place + 2]
        spoken = _DEAF.get(letter, letter) if not following or following in _DEAFENING else letter
        if not key or key[-1] != spoken:
            key.append(spoken)
    return "".join(key)
