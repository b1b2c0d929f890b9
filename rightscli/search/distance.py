# Loading rapidfuzz takes longer than comparing a word with a few thousand others by hand, and a
# vocabulary is rarely larger near one word. Both ways give the same answer, which a test holds them to.

"""The words within a few slips of a word."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

MANY = 1500
"""So many words are compared by the library."""


def nearest(word: str, texts: Sequence[str], most: int, limit: int, *, often: bool = False) -> list[str]:
    """
    Return the texts within some slips of a word, nearest first, of equal ones the first.

    A slip is a letter missing, added, replaced, or exchanged with its neighbour, and no letter slips
    twice (optimal string alignment).

    Args:
        word: What was typed.
        texts: What may have been meant.
        most: The most slips.
        limit: The most texts to return.
        often: Whether the process goes on asking, so that the library is worth its loading.
    """
    if often or len(texts) >= MANY:
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - see above
        from rapidfuzz.process import extract  # noqa: PLC0415 - see above

        return [
            text for text, _, _ in extract(word, texts, scorer=OSA.distance, score_cutoff=most, limit=limit)
        ]
    letters = frozenset(word)
    masks: dict[str, int] = {}
    for place, letter in enumerate(word):
        masks[letter] = masks.get(letter, 0) | 1 << place
    near = []
    for place, text in enumerate(texts):
        if abs(len(text) - len(word)) > most or len(letters.difference(text)) > most:
            continue
        slips = _slips(masks, len(word), text)
        if slips <= most:
            near.append((slips, place, text))
    return [text for _, _, text in sorted(near)[:limit]]


def _slips(masks: dict[str, int], length: int, text: str) -> int:
    # H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances" (2003):
    # a column of the table of distances is held as two numbers, of its steps up and of its steps down.
    whole = (1 << length) - 1
    last = 1 << (length - 1) if length else 0
    up, down, diagonal, before, slips = whole, 0, 0, 0, length
    if not length:
        return len(text)
    for letter in text:
        same = masks.get(letter, 0)
        exchanged = (((~diagonal) & same) << 1) & before
        diagonal = ((((same & up) + up) ^ up) | same | down | exchanged) & whole
        right_up = down | (~(diagonal | up) & whole)
        right_down = diagonal & up
        if right_up & last:
            slips += 1
        elif right_down & last:
            slips -= 1
        right_up = (right_up << 1 | 1) & whole
        right_down = (right_down << 1) & whole
        up = right_down | (~(diagonal | right_up) & whole)
        down = right_up & diagonal
        before = same
    return slips
