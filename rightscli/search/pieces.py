# A word within k slips of another has one of its k + 1 pieces whole, near the place where it stood. So a
# misspelt word is looked up by its pieces, and only the words that share one are compared with it letter
# by letter: G. Li, D. Deng, J. Wang, J. Feng, "Pass-Join: A Partition-based Method for Similarity Joins"
# (2011). The number of look-ups depends on the word, not on the size of the vocabulary.

"""Keys by which the words near a misspelt word are found."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SLACK = 2
"""A word may be so much longer or shorter than what was typed."""
_REACH_GROWS_AT = (4, 6, 10)


def reach(length: int) -> int:
    """Return how many slips apart a word may be from one of this length that was typed."""
    return bisect_right(_REACH_GROWS_AT, length)


def keys_of(word: str) -> set[str]:
    """Return the keys under which a word of the vocabulary stands."""
    length = len(word)
    slips = {
        most
        for typed in range(max(1, length - SLACK), length + SLACK + 1)
        if (most := reach(typed)) >= abs(typed - length)
    } - {0}
    return {
        _key(length, start, word[start:end])
        for most in slips
        if length > most
        for start, end in _cut(length, most + 1)
    }


def keys_near(word: str) -> set[str]:
    """Return the keys under which every word within `reach` slips of a typed word stands."""
    most = reach(len(word))
    keys = set()
    slack = min(SLACK, most)
    for length in range(max(most + 1, len(word) - slack), len(word) + slack + 1):
        longer = len(word) - length
        for place, (start, end) in enumerate(_cut(length, most + 1)):
            first = max(0, start - place, start + longer - (most - place))
            last = min(len(word) - (end - start), start + place, start + longer + (most - place))
            keys |= {_key(length, start, word[at : at + end - start]) for at in range(first, last + 1)}
    return keys | set(_exchanged(word, most)) if most else set()


def _exchanged(word: str, most: int) -> Iterator[str]:
    """Yield the keys of the word with two letters exchanged at a cut, which spoils both pieces."""
    cuts = _cut(len(word), most + 1)
    for (start, cut), (_, end) in pairwise(cuts):
        other = f"{word[: cut - 1]}{word[cut : cut + 1]}{word[cut - 1]}{word[cut + 1 :]}"
        yield _key(len(word), start, other[start:cut])
        yield _key(len(word), cut, other[cut:end])


def _cut(length: int, number: int) -> list[tuple[int, int]]:
    """Return where the pieces of a word begin and end; the last ones are the longer ones."""
    size, longer = divmod(length, number)
    places = []
    start = 0
    for place in range(number):
        end = start + size + (place >= number - longer)
        places.append((start, end))
        start = end
    return places


def _key(length: int, start: int, piece: str) -> str:
    return f"{length}.{start}.{piece}"
