# Apart from the other words because every list of documents needs these and no others.

"""Names of kinds, areas and urgencies, and titles, in the reader's language."""

from __future__ import annotations

from rightscli.language import mark, translator
from rightscli.model import Language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.model import Localised

DOMAIN = "pages"

# By their values, which the closed sets equal: an answer has the values and needs no more.
URGENCY = {
    "now": mark("ACT NOW"),
    "hours": mark("HOURS COUNT"),
    "days": mark("DAYS COUNT"),
    "planning": mark("PLAN AHEAD"),
}
URGENCY_SHORT = {
    "now": mark("NOW"),
    "hours": mark("hours"),
    "days": mark("days"),
    "planning": mark("plan"),
}
AREA = {
    "detention": mark("detention"),
    "medical": mark("medical examination"),
    "summons": mark("summonses"),
    "documents": mark("documents"),
    "decisions": mark("draft decisions"),
    "objection": mark("conscientious objection"),
    "service": mark("in the army"),
    "abroad": mark("abroad"),
    "relatives": mark("for relatives"),
}
KIND = {
    "situation": mark("situation"),
    "act": mark("legal act"),
    "authority": mark("authority"),
    "deadline": mark("time limit"),
    "letter": mark("letter"),
    "term": mark("term"),
    "incident": mark("documented case"),
    "calendar": mark("working calendar"),
    "handout": mark("handout"),
}


def urgency_word(urgency: str, language: Language) -> str:
    """Say how urgent something is: «СЧЁТ НА ЧАСЫ»."""
    return translator(language, DOMAIN).text(URGENCY[urgency])


def urgency_in_short(urgency: str, language: Language) -> str:
    """Say how urgent something is in one short word, for a column: «часы»."""
    return translator(language, DOMAIN).text(URGENCY_SHORT[urgency])


def area_word(area: str, language: Language) -> str:
    """Name a field of life."""
    return translator(language, DOMAIN).text(AREA[area])


def kind_word(kind: str, language: Language) -> str:
    """Name a kind of document."""
    return translator(language, DOMAIN).text(KIND[kind])


def in_language(text: Localised, language: Language) -> str:
    """Return a text without references, such as a title, in a language; a missing one is marked."""
    if language is Language.RU:
        return text.ru
    return untranslated(text.ru, language) if text.en is None else dated(text, text.en, language)


def untranslated(russian: str, language: Language) -> str:
    """Return a Russian text marked as not translated."""
    return translator(language, DOMAIN).text("[not translated from Russian: {text}]").format(text=russian)


def dated(text: Localised, english: str, language: Language) -> str:
    """Return the English of a text, marked where the Russian has changed since it was translated."""
    if text.of is None:
        return english
    from rightscli.text import fingerprint  # noqa: PLC0415 - only translations that carry a mark need it

    if text.of == fingerprint(text.ru):
        return english
    return translator(language, DOMAIN).text("[translation out of date] {text}").format(text=english)
