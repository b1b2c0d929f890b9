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
_VOICED = {deaf: voiced for voiced, deaf in _DEAF.items()}
_VOICING = frozenset("бгджз")


def sound_key(word: str) -> str:
    """Return the key that a folded Russian word shares with words that sound like it."""
    for written, spoken in _GROUPS:
        if written in word:
            word = word.replace(written, spoken)
    word = word.translate(_LETTERS)
    # A consonant sounds as deaf or as voiced as the one after it sounds: «выезд» ends in «ст».
    key = ""
    for letter in reversed(word):
        if not key or key[0] in _DEAFENING:
            spoken = _DEAF.get(letter, letter)
        else:
            spoken = _VOICED.get(letter, letter) if key[0] in _VOICING else letter
        if key[:1] != spoken:
            key = spoken + key
    return key
