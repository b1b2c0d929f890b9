# The few words within reach are found by their pieces and counted in plain slips; they are weighed letter
# by letter, because a slip to the next key, a vowel that sounds alike or a doubled letter is a
# likelier slip than a letter from nowhere.

"""Misspelt words."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from rightscli.search.distance import nearest
from rightscli.search.pieces import keys_near, reach
from rightscli.text import are_neighbours, is_cyrillic, sound_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.search.lexicon import Lexicon, Word

_CANDIDATES = 24
_LONGEST = 40
_OTHER_SPELLING = 0.3
_OFFERED = 3
_CLOSE = 0.35
_ALIKE = (
    "оа",
    "еи",
    "ея",
    "ия",
    "ыи",
    "эе",
    "йи",
    "ую",
    "бп",
    "вф",
    "гк",
    "дт",
    "жш",
    "зс",
    "гх",
    "шщ",
    "цс",
    "чщ",
    "еэ",
)
_SILENT = "ьъ"
_LETTERS = 4096
_OFTEN = 5000
_ALLOWED_GROWS_AT = (6, 8, 10)
_ALLOWED = (1.0, 1.7, 2.0, 2.6)


def misspelt(spellings: list[str], lexicon: Lexicon, *, general: bool) -> list[tuple[Word, float]]:
    """
    Return the words of the vocabulary that somebody may have meant, best first, with a quality below 1.

    Args:
        spellings: The word as typed, and as its keys or letters may be read.
        lexicon: The vocabulary.
        general: Whether the word is a known one of the language, if not a frequent one; then only the
            nearest words count.
    """
    found: dict[int, tuple[float, Word]] = {}
    for place, word in enumerate(spellings):
        most = reach(len(word))
        if most == 0 or len(word) > _LONGEST:
            continue
        allowed = (0.6 if general else 1.0) * _allowed(len(word)) - _OTHER_SPELLING * place
        texts = lexicon.words_with(keys_near(word))
        near = nearest(word, texts, most, _CANDIDATES, often=lexicon.compared >= _OFTEN)
        lexicon.compared += len(texts)
        costs: dict[str, float] = {}
        for text in near:
            limit = min([allowed, *(cost + _CLOSE for cost in costs.values())])
            cost = _cost(word, text, limit)
            if cost <= limit:
                costs[text] = cost
        for candidate in lexicon.words(list(costs)):
            cost = costs[candidate.text] + _OTHER_SPELLING * place
            known = found.get(candidate.term)
            if known is None or cost < known[0]:
                found[candidate.term] = (cost, candidate)
    ranked = sorted(found.values(), key=lambda pair: (pair[0], -pair[1].uses, pair[1].text))
    if not ranked:
        return []
    best = ranked[0][0]
    return [
        (candidate, max(0.5, 0.9 - 0.12 * cost))
        for cost, candidate in ranked[:_OFFERED]
        if cost <= best + _CLOSE
    ]


def _allowed(length: int) -> float:
    """Return how much the weighed edits of a word of this length may cost."""
    return _ALLOWED[bisect_right(_ALLOWED_GROWS_AT, length)]


def _cost(typed: str, meant: str, limit: float) -> float:
    """Weighted optimal-string-alignment distance; any greater number where it is above the limit."""
    if is_cyrillic(typed) and sound_key(typed) == sound_key(meant):
        return 0.4
    above: list[float] = []
    row = [0.0]
    for letter in meant:
        row.append(row[-1] + _missing(letter))
    for i, one in enumerate(typed, start=1):
        previous, above, row = above, row, [row[0] + 1.0]
        for j, other in enumerate(meant, start=1):
            if one == other:
                best = above[j - 1]
            else:
                extra = 0.5 if i > 1 and typed[i - 2] == one else 0.9
                missing = 0.5 if j > 1 and meant[j - 2] == other else _missing(other)
                best = min(above[j - 1] + _instead(one, other), above[j] + extra, row[j - 1] + missing)
                if i > 1 and j > 1 and one == meant[j - 2] and other == typed[i - 2]:
                    best = min(best, previous[j - 2] + 0.7)
            row.append(best)
        # A letter exchanged with the one before comes from the row above the last.
        if min(row) > limit and min(above) > limit:
            return limit + 1
    return row[-1] + (0.4 if typed[0] != meant[0] else 0.0)


def _missing(letter: str) -> float:
    return 0.4 if letter in _SILENT else 0.9


@lru_cache(_LETTERS)
def _instead(one: str, other: str) -> float:
    if one + other in _ALIKE or other + one in _ALIKE:
        return 0.5
    return 0.7 if are_neighbours(one, other) else 1.0
