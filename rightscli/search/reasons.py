"""Why a hit matched, in one line, which words to highlight, and what to try instead."""

from __future__ import annotations

from functools import lru_cache

from rightscli.model import Language, Message, say
from rightscli.text import folded_words, stem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.search.lexicon import Lexicon, Name
    from rightscli.search.ranking import Candidate
    from rightscli.search.units import Unit

_GOOD_PHRASE = 0.45
_MOST_WORDS = 4
_SHORT = 4
_TEXTS = 4096


def reasons(
    candidates: Sequence[Candidate], units: list[Unit], language: Language, lexicon: Lexicon
) -> list[Message]:
    """
    Return for each hit the strongest reason that can be told in one line.

    Args:
        candidates: The hits.
        units: The words of the query.
        language: The reader's language.
        lexicon: The vocabulary.
    """
    lexicon.learn_phrases(one.phrase.phrase for one in candidates if one.phrase.phrase)
    named = {_official(name, language) for unit in units for name in unit.names}
    lexicon.learn_forms(word for official in named for word in folded_words(official))
    return [_reason(candidate, units, language, lexicon) for candidate in candidates]


def _reason(candidate: Candidate, units: list[Unit], language: Language, lexicon: Lexicon) -> Message:
    told = (
        _repaired(candidate, units),
        _name(candidate, units, language),
        _phrase(candidate, lexicon),
    )
    found = [one for one in told if one is not None]
    if len(found) > 1:
        return say("{first}; {also}", first=found[0], also=found[1])
    if found:
        return found[0]
    words = tuple(units[place].meant for place in candidate.matched())[:_MOST_WORDS]
    return say("has the words: {words}", words=", ".join(words))


def highlighted(
    candidates: Sequence[Candidate],
    told: Sequence[Message],
    units: list[Unit],
    language: Language,
    lexicon: Lexicon,
) -> list[tuple[str, ...]]:
    """
    Return for each hit the words of its title and of its reason that the query asked for, folded.

    Args:
        candidates: The hits.
        told: The reason that is told for each.
        units: The words of the query.
        language: The reader's language.
        lexicon: The vocabulary.
    """
    said = [_said_words(unit) for unit in units]
    lexicon.learn_forms(word for words in said for word in words)
    meant = [{stem(word) for word in words} for words in said]
    beginnings = {one[:1] for stems in meant for one in stems}
    shown = [
        [
            word
            for word in dict.fromkeys((*_words_of(candidate.card.title(language)), *_words_in(why)))
            if word[:1] in beginnings
        ]
        for candidate, why in zip(candidates, told, strict=True)
    ]
    lexicon.learn_forms(word for words in shown for word in words)
    marked = []
    for candidate, words in zip(candidates, shown, strict=True):
        wanted = set[str]().union(*(meant[place] for place in candidate.matched()))
        marked.append(tuple([word for word in words if stem(word) in wanted]))
    return marked


def _said_words(unit: Unit) -> list[str]:
    """Return the words that a word of the query was typed as, and read as."""
    texts = dict.fromkeys((unit.meant, *(reading.shown for reading in unit.readings)))
    return [word for text in texts for word in folded_words(text)]


@lru_cache(_TEXTS)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(folded_words(text))


def suggestions(units: list[Unit]) -> tuple[str, ...]:
    """Return other queries to try: what the words of this one may mean, where that differs."""
    if not any(map(_differs, units)):
        return ()
    return (" ".join(dict.fromkeys(unit.meant for unit in units)),)


def _words_in(message: Message) -> list[str]:
    """Return the words of what fills the template of a message."""
    return [
        word
        for _, value in message.values
        for word in (_words_in(value) if isinstance(value, Message) else _words_of(str(value)))
    ]


def _name(candidate: Candidate, units: list[Unit], language: Language) -> Message | None:
    for place in candidate.matched():
        unit = units[place]
        for name in unit.names:
            official = _official(name, language)
            if name.form != "official" and not _same(unit.meant, official):
                said = _said(units, name.term)
                return say("{word} = {meaning}", word=said, meaning=official)
    return None


def _official(name: Name, language: Language) -> str:
    return (name.official_en if language is Language.EN else None) or name.official_ru


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
        for place in candidate.matched()
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
