# The order is from the surest repair to the boldest: two known words run together, a word not typed to
# its end, words of the same beginning, and misspelt words last, which costs loading a library.

"""Reading the words of a query that no document has."""

from __future__ import annotations

from itertools import pairwise

from rightscli.search.lexicon import COMMON
from rightscli.search.reading import SHORTEST_REPAIR, Reading
from rightscli.text import flip_layout, fold, is_cyrillic, sound_key, stem, to_cyrillic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.search.lexicon import Lexicon
    from rightscli.search.reading import Unit

_COMPLETIONS = 3
_KIN = 6
_KIN_SLACK = 4
_LONG = 8
_HEARD_QUALITY = 0.85
_MOST_HEARD = 3
_ODD_QUALITY = 0.7
"""What a form that no text has is worth where another that sounds like it was meant as likely."""


def join(units: list[Unit], lexicon: Lexicon) -> None:
    """Read two words as one that was torn apart: «загран паспорт»."""
    for one, other in pairwise(units):
        if one.readings and other.readings:
            continue
        joined = one.word + other.word
        term = lexicon.term(stem(joined))
        if term is not None:
            for unit in (one, other):
                unit.add(Reading(term, 0.95, "joined", joined))
                unit.meant = joined


def repair_all(units: list[Unit], lexicon: Lexicon) -> None:
    """Read the words of a query that have no reading; equal words are read alike."""
    repaired: dict[str, Unit] = {}
    for unit in units:
        if not unit.readings and unit.word in repaired and unit is not units[-1]:
            unit.take(repaired[unit.word])
        elif not unit.readings:
            repair(unit, lexicon, last=unit is units[-1])
            repaired[unit.word] = unit


def doubt(unit: Unit, lexicon: Lexicon) -> None:
    """Read a word that was read as Russian in Latin letters as a misspelt English one as well."""
    from rightscli.search.typos import misspelt  # noqa: PLC0415 - as below

    found = [pair for pair in misspelt([unit.word], lexicon, general=False) if pair[0].text.isascii()]
    for candidate, quality in found:
        unit.add(Reading(candidate.term, quality, "typo", candidate.text))
    if found:
        unit.meant = found[0][0].text


def hear(unit: Unit, lexicon: Lexicon) -> None:
    """Read a form that no text has also as those that sound like it: «званят» may be no form of «звание»."""
    plain, unit.readings = unit.readings, []
    if _read_heard(unit, lexicon) and not {one.term for one in plain} & {one.term for one in unit.readings}:
        unit.readings += [one._replace(quality=_ODD_QUALITY * one.quality) for one in plain]
        unit.heard = True
    else:
        unit.readings, unit.meant = plain, unit.word


def repair(unit: Unit, lexicon: Lexicon, *, last: bool) -> None:
    """
    Read a word that no document has.

    Args:
        unit: The word.
        lexicon: The vocabulary.
        last: Whether it is the last word of the query, which may not be typed to its end.
    """
    word = unit.word
    if unit.general >= COMMON or len(word) < SHORTEST_REPAIR or not any(letter.isalpha() for letter in word):
        return
    if _split(unit, lexicon) or (last and _complete(unit, lexicon)):
        return
    if unit.general and _read_kin(unit, lexicon):
        return
    if not _read_heard(unit, lexicon):
        _read_misspelt(unit, lexicon)
    if not unit.readings:
        _read_kin(unit, lexicon)


def _complete(unit: Unit, lexicon: Lexicon) -> bool:
    begun = lexicon.words_from(unit.word, _COMPLETIONS)
    for found in begun:
        unit.add(Reading(found.term, 0.75, "beginning", found.text))
    if begun:
        unit.meant = begun[0].text
    return bool(begun)


def _read_heard(unit: Unit, lexicon: Lexicon) -> bool:
    """Read a word as those that sound like it, however many letters of it are wrong."""
    if not is_cyrillic(unit.word):
        return False
    heard = {lexicon.text_of(term): term for term in lexicon.by_key("sound", sound_key(unit.word))}
    if not heard:
        return False
    from rightscli.search.distance import nearest  # noqa: PLC0415 - few queries need it

    # Few slip at the beginning of a word.
    likely = sorted(heard, key=lambda text: (text[:2] != unit.word[:2], abs(len(text) - len(unit.word))))
    for text in nearest(unit.word, likely, len(unit.word), _MOST_HEARD):
        unit.add(Reading(heard[text], _HEARD_QUALITY, "typo", text))
    if unit.readings:
        unit.meant = unit.readings[0].shown
    return bool(unit.readings)


def _read_misspelt(unit: Unit, lexicon: Lexicon) -> None:
    from rightscli.search.typos import misspelt  # noqa: PLC0415 - loads rapidfuzz

    spellings = [unit.word]
    if unit.word.isascii():
        spellings += [to_cyrillic(unit.word), fold(flip_layout(unit.word))]
    elif not unit.flipped:
        spellings.append(fold(flip_layout(unit.word)))
    asked = (*spellings, str(unit.general > 0))
    found = lexicon.misspelt.get(asked)
    if found is None:
        found = lexicon.misspelt[asked] = misspelt(spellings, lexicon, general=unit.general > 0)
    for candidate, quality in found:
        unit.add(Reading(candidate.term, quality, "typo", candidate.text))
    if found:
        unit.meant = found[0][0].text


def _split(unit: Unit, lexicon: Lexicon) -> bool:
    """Read a word as two that were run together: «военныйбилет»."""
    word = unit.word
    for cut in range(3, len(word) - 2):
        parts = (word[:cut], word[cut:])
        terms = [lexicon.term(stem(part)) for part in parts]
        if all(term is not None for term in terms) and len(word) >= _LONG:
            for term in terms:
                assert term is not None
                unit.add(Reading(term, 0.85, "split", " ".join(parts)))
            unit.meant = " ".join(parts)
            return True
    return False


def _read_kin(unit: Unit, lexicon: Lexicon) -> bool:
    """Read a word that is spelt well, but which no document has, as words that begin like its stem."""
    if not is_cyrillic(unit.word) or len(unit.stem) < SHORTEST_REPAIR:
        return False
    beginning = unit.stem[: max(SHORTEST_REPAIR, len(unit.stem) - 2)]
    for found in lexicon.words_from(beginning, _KIN):
        if abs(len(found.text) - len(unit.word)) <= _KIN_SLACK:
            unit.add(Reading(found.term, 0.5, "root", ""))
    return bool(unit.readings)
