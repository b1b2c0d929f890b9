# Both formulas are Flesch's: the English one as he published it in 1948, the Russian one with the
# coefficients of Oborneva (2006), since Russian words are longer and sentences shorter. They say nothing
# of a short text, where one long word decides, so the counts of many texts are added up first. What is
# counted is what is spoken: a digit is at least a syllable, and an abbreviation is read out by letters.

"""How easily a text is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rightscli.text.normal import fold, is_cyrillic, words
from rightscli.text.sentence_ends import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

_RUSSIAN_VOWELS = frozenset("аеиоуыэюя")
_ENGLISH_VOWELS = frozenset("aeiouy")
_SPELT_OUT = range(2, 7)
"""Lengths of words in capitals that are abbreviations."""


class _Formula(NamedTuple):
    words: float
    """What a word a sentence costs."""
    syllables: float
    """What a syllable a word costs."""


_BEST = 206.835
_FORMULAS = {"ru": _Formula(1.3, 60.1), "en": _Formula(1.015, 84.6)}


def syllables(word: str) -> int:
    """
    Return how many syllables a word has, judged by its spelling.

    A Russian word has as many as vowels, so «в» has none; an English one has as many as groups of vowels,
    without a silent final e, and at least one. A digit counts as one, and so does a letter of a word of
    two to six capitals.
    """
    digits = sum(character.isdigit() for character in word)
    if len(word) in _SPELT_OUT and word.isalpha() and word.isupper():
        return len(word)
    folded = fold(word)
    if is_cyrillic(folded):
        return digits + sum(letter in _RUSSIAN_VOWELS for letter in folded)
    groups = _groups(folded)
    return digits + groups if digits else max(groups, 1)


def reading_ease(texts: Iterable[str], language: str) -> float | None:
    """
    Return how easily these texts are read together: about 100 is very easy, 30 a text for scholars.

    The language is `ru` or `en`; the scores of the two are not comparable. None if there is no word.
    """
    formula = _FORMULAS[language]
    lengths, spoken = [], 0
    for text in texts:
        for sentence in sentences(text):
            if found := words(sentence):
                lengths.append(len(found))
                spoken += sum(map(syllables, found))
    count = sum(lengths)
    if not count:
        return None
    return _BEST - formula.words * count / len(lengths) - formula.syllables * spoken / count


def _groups(word: str) -> int:
    """Return how many groups of vowels an English word has, a silent e aside."""
    vowels = [letter in _ENGLISH_VOWELS for letter in word]
    groups = sum(here and not before for before, here in zip([False, *vowels], vowels, strict=False))
    silent = word.endswith("e") and vowels[-2:] == [False, True]
    if silent and not (word.endswith("le") and vowels[-3:-2] == [False]):
        groups -= 1
    return groups
