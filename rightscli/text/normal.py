# Most texts need no Unicode tables: only those with combining marks are composed, so that reading
# commands do not load `unicodedata` for ordinary Russian and English.
#
# Snowball is the only inflection we need: a dictionary of forms brought two points of recall for a
# hundred milliseconds of loading. The compiled library and the pure one give the same stems; the pure
# one is there for machines without a wheel.

"""Normal forms, words and stems: what stays equal in whatever way people type the same thing."""

from __future__ import annotations

from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_INVISIBLE = "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u0301"
_DOUBLE_QUOTES = "«»„“”‟″〝〞"
_SINGLE_QUOTES = "‘’‚‛′`´ʼ‹›"
_DASHES = "‐‑‒–—―−﹘﹣－"

_MARKS = frozenset(map(chr, range(0x300, 0x370)))
_LATIN = frozenset("aceopxykmtbh")
_LOOKALIKES = str.maketrans("aceopxykmtbh", "асеорхукмтвн")
_CYRILLIC = ("\u0400", "\u04ff")
_LONGEST = 64
_ROOT = 5
_REMEMBERED = 1 << 14
_known_stems: dict[str, str] = {}
_FLEETING = ("ок", "ек")
_VOWELS = "аеиоуыэюя"
_SINGULAR = {"summonses": "summons"}
"""A plural of a word that itself ends like a plural, which the stemmer cannot know."""
_FOLDED = str.maketrans(
    {
        "ё": "е",
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_INVISIBLE, ""),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        **dict.fromkeys(_SINGLE_QUOTES, "'"),
        **dict.fromkeys(_DASHES, "-"),
    }
)


def fingerprint(text: str) -> str:
    """
    Return eight hexadecimal digits that name a text whatever its line breaks.

    Runs of white space count as one space and composed characters as their decomposed equals; any
    other change of the text changes the fingerprint.
    """
    import hashlib  # noqa: PLC0415  reading commands never need it
    import unicodedata  # noqa: PLC0415

    normal = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.blake2b(normal.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def fold(text: str) -> str:
    """
    Return a text as it is compared: no case, ё as е, one kind of quote, dash and space.

    Stress marks and invisible characters vanish. Folding twice changes nothing more.
    """
    if text.isascii():
        return text.lower().translate(_FOLDED)
    if not _has_marks(text):
        folded = text.casefold().translate(_FOLDED)
        if not _has_marks(folded):
            return folded
        text = folded
    import unicodedata  # noqa: PLC0415

    while True:
        folded = unicodedata.normalize("NFC", text).casefold().translate(_FOLDED)
        if folded == text:
            return folded
        text = folded


def _has_marks(text: str) -> bool:
    return not _MARKS.isdisjoint(text)


class _Separators(dict[int, str]):
    """A translation table that keeps the characters of words and turns the rest into spaces."""

    def __missing__(self, code: int) -> str:
        """Decide once per character."""
        character = chr(code)
        kept = character.isalnum() or character in "-'.’‑\xad" or "\u0300" <= character <= "\u036f"
        self[code] = character if kept else " "
        return self[code]


_SEPARATORS = _Separators()
_EDGES = "-'.’‑\xad"


def words(text: str) -> list[str]:
    """
    Return the words of a text in order, as they are written.

    A hyphen or an apostrophe inside a word belongs to it (`53-ФЗ`, `don't`); a full stop only between
    digits (`28.10`).
    """
    found = []
    for chunk in text.translate(_SEPARATORS).split():
        if "." in chunk:
            found.extend(_parts(chunk))
        elif word := chunk.strip(_EDGES):
            found.append(word)
    return found


def chunks(text: str) -> list[str]:
    """
    Return what stands between spaces, punctuation included.

    In a word typed with the wrong keyboard layout `;`, `,`, `[`, `'` and `.` are letters, so a query
    must be cut at spaces before any punctuation is dropped.
    """
    return text.split()


def _parts(chunk: str) -> list[str]:
    pieces: list[str] = []
    for piece in chunk.split("."):
        if pieces and pieces[-1][-1:].isdigit() and piece[:1].isdigit():
            pieces[-1] += f".{piece}"
        else:
            pieces.append(piece)
    return [word for piece in pieces if (word := piece.strip(_EDGES))]


def folded_words(text: str) -> list[str]:
    """Return the folded words of a text; both parts of a hyphenated word stand for themselves."""
    found = []
    folded = fold(text)
    for word in words(_unslashed(folded) if "/" in folded else folded):
        found += [part for part in word.split("-") if part] if "-" in word else [word]
    return [_one_alphabet(word) for word in found]


def _unslashed(text: str) -> str:
    """Return a folded text with its short forms in one: «в/б» for «вб»; other strokes stay."""
    kept, *rest = text.split("/")
    for piece in rest:
        letters = kept[-1:].isalpha() and piece[:1].isalpha()
        short = letters and not kept[-2:-1].isalnum() and not piece[1:2].isalnum()
        kept += piece if short else f"/{piece}"
    return kept


def _one_alphabet(word: str) -> str:
    """Return a Russian word with its Latin look-alikes (a, c, e, o, p, x…) made Cyrillic."""
    if word.isascii() or _LATIN.isdisjoint(word) or not is_cyrillic(word):
        return word
    return word.translate(_LOOKALIKES)


def is_number(word: str) -> bool:
    """Say whether a word is a number, a date or the like, which says nothing about the subject."""
    return word[:1].isdigit() and not any(letter.isalpha() for letter in word)


def is_cyrillic(word: str) -> bool:
    """Say whether a word has a Cyrillic letter."""
    if word.isascii():
        return False
    first, last = _CYRILLIC
    return first <= word[0] <= last or any(first <= character <= last for character in word)


def stem(word: str) -> str:
    """
    Return the stem of a folded word: Russian when it has a Cyrillic letter, English otherwise.

    Numbers and words longer than any real one are returned as they are.
    """
    known = _known_stems.get(word)
    if known is None:
        known = _stem(word)
        remember_stem(word, known)
    return known


def remember_stem(word: str, stem_: str) -> None:
    """Take the stem of a word as `stem` gave it before, so that nothing has to be loaded to find it."""
    if len(_known_stems) >= _REMEMBERED:
        _known_stems.clear()
    _known_stems[word] = stem_


def _stem(word: str) -> str:
    if len(word) > _LONGEST or word.isdigit():
        return word
    if not is_cyrillic(word):
        return _stemmer("english")(_SINGULAR.get(word, word))
    found = _stemmer("russian")(word)
    # «повесток» has a vowel that «повестка» has not. Words that keep it («человек») lose it in every form.
    if len(found) > _ROOT and found[-2:] in _FLEETING and found[-3] not in _VOWELS:
        return found[:-2] + found[-1]
    return found


def stems(tokens: list[str]) -> list[str]:
    """Return the stem of every folded word, in order."""
    return [stem(token) for token in tokens]


_SUFFIX_LIST = """
ировк ирова остн ован ител тельн тельств ельн ирован ива ыва ова ева ени ани ост ств ник чик щик ист енн анн
ск ен ан ян ок ек ик ат ит ет ов ев ил ал ел а и е я у ю о н к ц л т ч в м
"""
_SUFFIXES = _SUFFIX_LIST.split()


def root(stem_: str) -> str:
    """
    Return what is left of a Russian stem without suffixes that make verbs, nouns and adjectives.

    «задержива», «задержан» and «задержа» have one root. A root is never shorter than five letters, and
    a stem that is no longer has none (the empty string).
    """
    if len(stem_) <= _ROOT or not is_cyrillic(stem_):
        return ""
    shorter = True
    while shorter:
        shorter = False
        for suffix in _SUFFIXES:
            if stem_.endswith(suffix) and len(stem_) - len(suffix) >= _ROOT:
                stem_ = stem_[: -len(suffix)]
                shorter = True
                break
    return stem_


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    try:
        import Stemmer  # noqa: PLC0415
    except ImportError:
        return pure_stemmer(language)
    compiled: Callable[[str], str] = Stemmer.Stemmer(language).stemWord
    return compiled


def pure_stemmer(language: str) -> Callable[[str], str]:
    """Return the stemming function of the library that needs no compiled code."""
    from importlib import import_module  # noqa: PLC0415

    # The package's own door would hand back the compiled stemmer where there is one.
    module = import_module(f"snowballstemmer.{language}_stemmer")
    pure: Callable[[str], str] = getattr(module, f"{language.title()}Stemmer")().stemWord
    return pure
