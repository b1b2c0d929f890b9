# Most texts need no Unicode tables: only those with combining marks are composed, so that reading
# commands do not load `unicodedata` for ordinary Russian and English.

"""Normal forms: what stays equal when people type the same thing in different ways."""

from __future__ import annotations

_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_INVISIBLE = "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u0301"
_DOUBLE_QUOTES = "«»„“”‟″〝〞"
_SINGLE_QUOTES = "‘’‚‛′`´ʼ‹›"
_DASHES = "‐‑‒–—―−﹘﹣－"

_MARKS = frozenset(map(chr, range(0x300, 0x370)))
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
