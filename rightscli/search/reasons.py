"""Why a hit matched, in one line, which words to highlight, and what to try instead."""

from __future__ import annotations

from functools import lru_cache

from rightscli.diagnostics import Message, say
from rightscli.model import Language
from rightscli.text import folded_words, stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.search.lexicon import Lexicon
    from rightscli.search.ranking import Candidate
    from rightscli.search.units import Unit

_GOOD_PHRASE = 0.45
_MOST_WORDS = 4
_SHORT = 4
_TITLES = 1024


def reason(candidate: Candidate, units: list[Unit], language: Language, lexicon: Lexicon) -> Message:
    """
    Return the strongest reason that can be told in one line.

    Args:
        candidate: The hit.
        units: The words of the query.
        language: The reader's language.
        lexicon: The vocabulary.
    """
    told = (
        _repaired(candidate, units),
        _name(candidate, units, language),
        _phrase(candidate, lexicon),
    )
    reasons = [one for one in told if one is not None]
    if len(reasons) > 1:
        return say("{first}; {also}", first=reasons[0], also=reasons[1])
    if reasons:
        return reasons[0]
    words = tuple(units[place].meant for place in candidate.matched)[:_MOST_WORDS]
    return say("has the words: {words}", words=", ".join(words))


def said(units: list[Unit]) -> list[set[str]]:
    """Return for each word of the query the stems of what it was typed as, and read as."""
    return [
        {stem(part) for part in folded_words(unit.meant)}
        | {
            stem(word)
            for shown in {reading.shown for reading in unit.readings}
            for word in folded_words(shown)
        }
        for unit in units
    ]


def highlighted(candidate: Candidate, meant: list[set[str]], title: str, why: Message) -> tuple[str, ...]:
    """
    Return the words of the title and of the reason that the query asked for, folded.

    Args:
        candidate: The hit.
        meant: What `said` returned for the query.
        title: Its title in the reader's language.
        why: The reason that is told.
    """
    wanted = set[str]().union(*(meant[place] for place in candidate.matched))
    beginnings = {one[:1] for one in wanted}
    found = dict.fromkeys((*_words_of(title), *folded_words(_texts(why))))
    return tuple([word for word in found if word[:1] in beginnings and stem(word) in wanted])


@lru_cache(_TITLES)
def _words_of(title: str) -> tuple[str, ...]:
    return tuple(folded_words(title))


def suggestions(units: list[Unit]) -> tuple[str, ...]:
    """Return other queries to try: what the words of this one may mean, where that differs."""
    if not any(map(_differs, units)):
        return ()
    return (" ".join(dict.fromkeys(unit.meant for unit in units)),)


def _texts(message: Message) -> str:
    """Return what fills the template of a message."""
    return " ".join(
        _texts(value) if isinstance(value, Message) else str(value) for _, value in message.values
    )


def _name(candidate: Candidate, units: list[Unit], language: Language) -> Message | None:
    for place in candidate.matched:
        unit = units[place]
        for name in unit.names:
            official = name.official_en if language is Language.EN and name.official_en else name.official_ru
            if name.form != "official" and not _same(unit.meant, official):
                said = _said(units, name.term)
                return say("{word} = {meaning}", word=said, meaning=official)
    return None


def _said(units: list[Unit], term: int) -> str:
    """Return the words of the query that are this name."""
    words = [unit.meant for unit in units if any(name.term == term for name in unit.names)]
    said = " ".join(dict.fromkeys(words))
    return said.upper() if len(said) <= _SHORT else said


def _same(word: str, official: str) -> bool:
    return stem(word) in {stem(part) for part in folded_words(official)}


def _repaired(candidate: Candidate, units: list[Unit]) -> Message | None:
    pairs = {
        f"{units[place].typed} → {units[place].meant}": None
        for place in candidate.matched
        if _differs(units[place])
    }
    return say("read as: {pairs}", pairs=", ".join(list(pairs)[:_MOST_WORDS])) if pairs else None


def _differs(unit: Unit) -> bool:
    return unit.typed != unit.meant


def _phrase(candidate: Candidate, lexicon: Lexicon) -> Message | None:
    if candidate.phrase.score < _GOOD_PHRASE:
        return None
    kind, text = lexicon.phrase(candidate.phrase.phrase)
    if kind == "title":
        return say("the title fits")
    if kind == "questions":
        return say("people ask: “{phrase}”", phrase=text)
    if kind == "signs":
        return say("this is how it looks: “{phrase}”", phrase=text.rstrip("."))
    return say("people say: “{phrase}”", phrase=text)
