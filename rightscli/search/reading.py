# A word is read in the order of what is likeliest: as it stands, as a name of the glossary, as Russian in
# Latin letters; and only where that gives nothing, and the word is no frequent word of the language, as
# typed with the other layout, as misspelt, as run together or torn apart. "Repairing" a good word does
# more harm than missing a bad one.
# A word is worth more the fewer situations it stands in, and less the more frequent it is in general text.
#
# What Latin letters call for is asked of the room `text` itself, which loads it only then.

"""From the text of a query to the terms it may mean."""

from __future__ import annotations

from rightscli import text
from rightscli.model import NamedTuple
from rightscli.search.lexicon import COMMON
from rightscli.text import (
    chunks,
    fold,
    folded_words,
    is_cyrillic,
    is_number,
    root,
    stem,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.search.lexicon import Lexicon, Name

_NEIGHBOURS = frozenset("іїєґў")
"""Letters of Ukrainian and Belarusian: who asks in these asks about the law of another country."""
LONGEST_QUERY = 1200
"""Characters of a query that are read; what follows is ignored."""
MOST_WORDS = 80
"""Words of a query that are read."""

SHORTEST_REPAIR = 4
"""A shorter word is left as it is."""

_LONGEST_NAME = 6
_LONGEST_WORD = 40
_SHORT = 2
_ROOT_QUALITY = 0.7
_ALIKE_QUALITY = 0.5
_NAME_QUALITY = {"official": 1.0, "abbreviations": 0.95, "colloquial": 0.85, "slang": 0.85, "sense": 0.5}
_GENERAL = {0: 1.0, 30: 1.0, 35: 0.95, 40: 0.9, 45: 0.8, 50: 0.65, 55: 0.45, 60: 0.25}
_OF_NAME = 0.9
_UNKNOWN = 0.75


class Reading(NamedTuple):
    """One term that a word may mean."""

    term: int
    quality: float
    """Between 0 and 1: how sure this reading is."""
    how: str
    """word, name, latin, layout, typo, joined, split, root, beginning."""
    shown: str
    """The word or name that it was read as."""


class Unit:
    """One word of the query, or several that are one name, with its readings."""

    __slots__ = (
        "elsewhere",
        "flipped",
        "general",
        "heard",
        "meant",
        "names",
        "readings",
        "stem",
        "typed",
        "word",
    )

    def __init__(self, word: str, stem_: str, general: int) -> None:
        """Take a folded word, its stem and its class in general text."""
        self.word = word
        self.typed = word
        """The word as it stands in the query."""
        self.meant = word
        """The word as it was read: repaired, in Cyrillic, or as it stands."""
        self.elsewhere = False
        """Whether the word names a subject that borders on ours."""
        self.heard = False
        """Whether it was taken for a word that sounds like it, though it may be a form of a known one."""
        self.flipped = False
        self.stem = stem_
        self.general = general
        self.readings: list[Reading] = []
        self.names: list[Name] = []

    def add(self, reading: Reading) -> None:
        """Add a reading unless there is a better one of the same term."""
        for place, other in enumerate(self.readings):
            if other.term == reading.term:
                if reading.quality > other.quality:
                    self.readings[place] = reading
                return
        self.readings.append(reading)

    def take(self, other: Unit) -> None:
        """Read the word as the same word was read elsewhere in the query."""
        self.readings = list(other.readings)
        self.meant = other.meant


def clean(query: str) -> str:
    """Return a query without control characters, cut to the length that is read."""
    known = query[:LONGEST_QUERY].encode("utf-8", "replace").decode("utf-8")
    kept = "".join(character if character.isprintable() else " " for character in known)
    return " ".join(kept.split())


def may_cite(query: str, lexicon: Lexicon) -> bool:
    """Say whether a clean query may cite an act: with a number, or with no word but those of citations."""
    return any(letter.isdigit() for letter in query) or not lexicon.outside_citations(folded_words(query))


def read(query: str, lexicon: Lexicon) -> list[Unit]:
    """
    Return the words of a clean query that are about something, each with what it may mean.

    Stop words, question words and numbers are left out.
    """
    units = _units(query, lexicon)
    for unit in units:
        _read_plainly(unit, lexicon)
    odd = [unit for unit in units if unit.readings[:1] and _is_odd(unit, lexicon)]
    if odd or not all(unit.readings for unit in units):
        from rightscli.search.repair import hear, join  # noqa: PLC0415 - known words need none of it

        join(units, lexicon)
        for unit in odd:
            hear(unit, lexicon)
    for unit in units:
        _read_root(unit, lexicon)
        _read_alike(unit, unit.stem, lexicon)
    doubtful = _doubtful(units)
    if doubtful or not all(unit.readings for unit in units):
        from rightscli.search.repair import doubt, repair_all  # noqa: PLC0415 - as above

        repair_all(units, lexicon)
        for unit in doubtful:
            doubt(unit, lexicon)
    for unit in units:
        if unit.meant != unit.word:
            _read_alike(unit, stem(unit.meant), lexicon)
        unit.elsewhere = _is_of_elsewhere(unit, lexicon)
    _read_names(units, [unit.stem for unit in units], lexicon)
    understood = [stem(unit.meant) for unit in units]
    if understood != [unit.stem for unit in units]:
        _read_names(units, understood, lexicon)
    return units


def _is_odd(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether a word has the stem of a known one, but is a form that no text has."""
    known = unit.readings[0].how != "word" or not is_cyrillic(unit.word) or len(unit.word) <= SHORTEST_REPAIR
    return not known and not lexicon.is_form(unit.word)


def _doubtful(units: list[Unit]) -> list[Unit]:
    """Return the words read as Russian in Latin letters among more words that are English."""
    russian = [
        unit for unit in units if unit.readings and unit.word.isascii() and unit.readings[0].how == "latin"
    ]
    english = sum(
        unit.word.isascii() and unit.readings[:1] != [] and unit.readings[0].how == "word" for unit in units
    )
    if len(russian) > english:
        return []
    return [unit for unit in russian if not unit.general and len(unit.word) > SHORTEST_REPAIR]


def _units(query: str, lexicon: Lexicon) -> list[Unit]:
    units = []
    texts = chunks(query)[:MOST_WORDS]
    _learn(texts, lexicon)
    for chunk, flipped in _in_right_layout(texts, lexicon):
        for word in folded_words(chunk):
            if not 1 < len(word) <= _LONGEST_WORD or is_number(word) or _says_nothing(word, lexicon):
                continue
            stem_ = stem(word)
            unit = Unit(word, stem_, lexicon.general(stem_))
            if flipped:
                unit.flipped = True
                unit.typed = fold(text.flip_layout(word))
            units.append(unit)
    return units[:MOST_WORDS]


def _learn(texts: list[str], lexicon: Lexicon) -> None:
    found = [word for chunk in texts for word in folded_words(chunk)]
    lexicon.learn_forms(found)
    lexicon.learn([*found, *map(stem, found)])


def _says_nothing(word: str, lexicon: Lexicon) -> bool:
    if lexicon.is_stop(word):
        return True
    # "ne", "chto", "kak" are stop words too.
    return word.isascii() and lexicon.general(stem(word)) < COMMON and lexicon.is_stop(text.to_cyrillic(word))


def _in_right_layout(texts: list[str], lexicon: Lexicon) -> list[tuple[str, bool]]:
    """Return the chunks of a query, those flipped that were typed with the wrong layout."""
    known = [_is_known(chunk, lexicon) for chunk in texts]
    if all(known):
        return [(chunk, False) for chunk in texts]
    flipped = [text.flip_layout(chunk) for chunk in texts]
    _learn([other for other, good in zip(flipped, known, strict=True) if not good], lexicon)
    known_flipped = [
        not good and _is_known(other, lexicon) for good, other in zip(known, flipped, strict=True)
    ]
    all_wrong = sum(known_flipped) > sum(known) or (any(known_flipped) and not any(known))
    chosen = []
    for chunk, other, good, better in zip(texts, flipped, known, known_flipped, strict=True):
        wrong = not good if all_wrong else better and _is_about_something(other, lexicon)
        chosen.append((other, True) if wrong else (chunk, False))
    return chosen


def _is_known(chunk: str, lexicon: Lexicon) -> bool:
    found = folded_words(chunk)
    return bool(found) and all(
        is_number(word)
        or _says_nothing(word, lexicon)
        or lexicon.term(stem_ := stem(word)) is not None
        or lexicon.general(stem_) > 0
        or (word.isascii() and len(word) > _SHORT and _latin_terms(word, lexicon) != [])
        for word in found
    )


def _is_about_something(chunk: str, lexicon: Lexicon) -> bool:
    return any(len(word) > _SHORT and lexicon.term(stem(word)) is not None for word in folded_words(chunk))


def _read_plainly(unit: Unit, lexicon: Lexicon) -> None:
    term = lexicon.term(unit.stem)
    if term is not None:
        quality, how = (0.95, "layout") if unit.flipped else (1.0, "word")
        unit.add(Reading(term, quality, how, unit.word))
    if unit.word.isascii() and len(unit.word) > _SHORT and unit.general < COMMON:
        russian = text.to_cyrillic(unit.word)
        for found in _latin_terms(unit.word, lexicon):
            if term is None and unit.meant == unit.word:
                unit.meant = russian if lexicon.term(stem(russian)) == found else lexicon.text_of(found)
            unit.add(Reading(found, 0.9, "latin", unit.meant))


def _latin_terms(word: str, lexicon: Lexicon) -> list[int]:
    """Return the terms of the Russian word that a Latin spelling stands for."""
    russian = text.to_cyrillic(word)
    stem_ = stem(russian)
    term = lexicon.term(stem_)
    found = [term] if term is not None else []
    keys = text.spelling_keys(word)
    for key in keys:
        found += lexicon.by_key("latin", key)
    if not found and len(word) > SHORTEST_REPAIR:
        found += lexicon.by_key("latin-stem", text.latin_key(stem_))
        for key in keys:
            for cut in range(1, 4):
                if found or len(key) - cut < SHORTEST_REPAIR:
                    break
                found += lexicon.by_key("latin-stem", key[:-cut])
    return list(dict.fromkeys(found))


def _read_names(units: list[Unit], stems: list[str], lexicon: Lexicon) -> None:
    """Read runs of words as names of the glossary; the reading goes to every word of the run."""
    runs = [
        (start, length, " ".join(stems[start : start + length]))
        for start in range(len(units))
        for length in range(1, min(_LONGEST_NAME, len(units) - start) + 1)
    ]
    roots = [f"~{short}" if (short := root(one)) else "" for one in stems]
    lexicon.learn_names([*(run for _, _, run in runs), *filter(None, roots)])
    for start, length, run in runs:
        for name in lexicon.names(run):
            _name(units[start : start + length], name, _NAME_QUALITY[name.form])
    for unit, short in zip(units, roots, strict=True):
        if not unit.names and short:
            for name in lexicon.names(short):
                _name([unit], name, _NAME_QUALITY[name.form] * _ROOT_QUALITY)


def _name(run: list[Unit], name: Name, quality: float) -> None:
    for unit in run:
        unit.add(Reading(name.term, quality, "name", name.official_ru))
        if name.form != "sense" and name not in unit.names:
            unit.names.append(name)


def _read_alike(unit: Unit, stem_: str, lexicon: Lexicon) -> None:
    """Add the everyday words that ask for nearly the same: «супруг» and «муж», «beaten» and «побои»."""
    for term in lexicon.stem(stem_).alike:
        unit.add(Reading(term, _ALIKE_QUALITY, "alike", ""))


def _is_of_elsewhere(unit: Unit, lexicon: Lexicon) -> bool:
    if not _NEIGHBOURS.isdisjoint(unit.word):
        return True
    spellings = [unit.meant] if unit.heard else [unit.word, unit.meant]
    if unit.word.isascii():
        spellings.append(text.to_cyrillic(unit.word))
    return any(lexicon.stem(stem(one)).elsewhere for one in spellings)


def _read_root(unit: Unit, lexicon: Lexicon) -> None:
    """Add the words of one root, which say nearly the same: «задержали», «задержание»."""
    if not is_cyrillic(unit.stem) or (unit.readings and unit.readings[0].how not in ("word", "layout")):
        return
    known = lexicon.stem(unit.stem)
    found = root(unit.stem) if known.term is None else ""
    for term in lexicon.by_key("root", found) if found else known.kin:
        unit.add(Reading(term, 0.6, "root", ""))


class Weights:
    """What each unit and term of one query is worth."""

    def __init__(self, units: list[Unit], lexicon: Lexicon) -> None:
        """Look up how wide-spread the terms are."""
        terms = sorted({reading.term for unit in units for reading in unit.readings})
        self.spread = lexicon.spread(terms) if terms else {}
        self.general = [_generality(unit) for unit in units]
        self.units = [self._unit(unit, general) for unit, general in zip(units, self.general, strict=True)]
        self.total = sum(self.units) or 1.0

    def _unit(self, unit: Unit, general: float) -> float:
        if not unit.readings:
            return general * _UNKNOWN
        return general * max(reading.quality * self.spread[reading.term].rarity for reading in unit.readings)


def _generality(unit: Unit) -> float:
    general = _GENERAL.get(unit.general, 0.2)
    return max(general, _OF_NAME) if unit.names else general
