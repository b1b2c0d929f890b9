# Snowball is the only inflection we need: a dictionary of forms brought two points of recall for a
# hundred milliseconds of loading. The compiled library and the pure one give the same stems; the pure
# one is there for machines without a wheel.

"""Stems: one form for the inflected forms of a word."""

from __future__ import annotations

from functools import cache, lru_cache

from rightscli.text.normal import is_cyrillic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST = 64
_ROOT = 5
_REMEMBERED = 1 << 14
_FLEETING = ("ок", "ек")
_VOWELS = "аеиоуыэюя"
_SINGULAR = {"summonses": "summons"}
"""A plural of a word that itself ends like a plural, which the stemmer cannot know."""


@lru_cache(_REMEMBERED)
def stem(word: str) -> str:
    """
    Return the stem of a folded word: Russian when it has a Cyrillic letter, English otherwise.

    Words with digits and words longer than any real one are returned as they are.
    """
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
