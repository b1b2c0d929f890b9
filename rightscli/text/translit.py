# There is no one way to write Russian in Latin letters: passports, scholars and people in chats each
# have several. Instead of guessing the scheme, every spelling is brought to one coarse key, and the
# Russian word to the same key by way of its plainest Latin spelling.
#
# The full stop is left out on the Latin side of the key that types «.» in Russian: it types ю with
# the Latin layout, and a map that returns to where it started can hold one of the two only.

"""Russian in Latin letters: a key that all spellings share, the way back, and the wrong keyboard layout."""

from __future__ import annotations

from functools import cache

_LETTERS = "абвгдежзийклмнопрстуфхцчшщыэюя"
_LATIN = "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh sch i e iu ia"
_PLAIN = dict(zip(_LETTERS, _LATIN.split(" "), strict=True))
_PLAIN |= {"ъ": "", "ь": "", "ё": "e", "і": "i", "ї": "i", "є": "e", "ґ": "g"}
_ROMANISED = str.maketrans(_PLAIN)

_FOLDS = (
    ("'", ""), ('"', ""), ("-", ""),
    ("shch", "S"), ("stch", "S"), ("sch", "S"), ("shh", "S"), ("zh", "J"), ("kh", "h"), ("ch", "C"),
    ("sh", "S"), ("tz", "c"), ("ts", "c"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("q", "k"), ("sC", "S"),
    ("ck", "k"), ("y", "i"),
)  # fmt: skip
_BEFORE_VOWELS = (("ia", "a"), ("iu", "u"), ("ie", "e"), ("io", "e"), ("ii", "i"))

_BACK_PAIRS = """
shch щ, sch щ, shh щ, iya ия, iye ие, iyu ию, yo е, jo е, zh ж, kh х, ts ц, tz ц, ch ч, sh ш, yu ю, ju ю, iu ю
ya я, ja я, ia ия, ye е, iy ий, yi ый, ij ий, yj ый, x кс, a а, b б, c ц, d д, e е, f ф, g г, h х, i и, j й
k к, l л, m м, n н, o о, p п, q к, r р, s с, t т, u у, v в, w в, z з, ' ь
"""
_BACK: dict[str, list[tuple[str, str]]] = {}
for _pair in _BACK_PAIRS.replace("\n", ",").split(","):
    if _pair:
        _BACK.setdefault(_pair.split()[0][0], []).append((_pair.split()[0], _pair.split()[1]))
_VOWELS = "аеиоуыэюя"

_QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
_JCUKEN = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_FLIP = str.maketrans(_QWERTY + _JCUKEN, _JCUKEN + _QWERTY)

_ROWS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm")


def latin_key(word: str) -> str:
    """Return the key that a folded Russian word shares with its Latin spellings."""
    return _key(word.translate(_ROMANISED))


def spelling_keys(word: str) -> list[str]:
    """
    Return the keys a folded Latin word may stand for, likeliest first.

    There are several because `j` is й or ж, `c` is ц or к, and digits are letters in chats (`4` is ч).
    """
    variants = [word.replace("j", "y")]
    if "j" in word:
        variants.append(word.replace("j", "zh"))
    if "c" in word.replace("ch", "").replace("ck", ""):
        variants.append(_hard_c(word.replace("j", "y")))
    if "x" in word:
        variants.append(word.replace("j", "y").replace("x", "kh"))
    if not word.isalpha() and ("4" in word or "6" in word):
        variants.append(word.replace("4", "ch").replace("6", "sh"))
    return list(dict.fromkeys(key for variant in variants if (key := _key(variant))))


def to_cyrillic(word: str) -> str:
    """Return the likeliest Russian spelling of a folded Latin word (without ё)."""
    letters: list[str] = []
    place = 0
    while place < len(word):
        for latin, russian in _BACK.get(word[place], ()):
            if word.startswith(latin, place):
                letters.append(russian)
                place += len(latin)
                break
        else:
            letters.append(_y(letters, last=place + 1 == len(word)) if word[place] == "y" else word[place])
            place += 1
    return "".join(letters)


def _y(before: list[str], *, last: bool) -> str:
    """`y` after a vowel is й; at the end after a consonant ы; between consonants ы as well."""
    if before and before[-1][-1:] in _VOWELS:
        return "й"
    return "ы" if before or last else "й"


def _hard_c(word: str) -> str:
    return word.replace("ch", "\0").replace("c", "k").replace("\0", "ch")


def _key(latin: str) -> str:
    for old, new in _FOLDS:
        if old in latin:
            latin = latin.replace(old, new)
    for old, new in _BEFORE_VOWELS:
        while old in latin:
            latin = latin.replace(old, new)
    key = ""
    for letter in latin:
        # Of two equal letters one is written as often as not; 77 is another number than 7.
        if letter.isdigit() or not key.endswith(letter):
            key += letter
    return key


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
