# Apart from the other words because every list of documents needs these and no others.

"""Names of kinds, areas and urgencies, and titles, in the reader's language."""

from __future__ import annotations

from rightscli.language import mark, translator
from rightscli.model import Area, Kind, Language, Urgency

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.model import Localised

DOMAIN = "pages"

URGENCY = {
    Urgency.NOW: mark("ACT NOW"),
    Urgency.HOURS: mark("HOURS COUNT"),
    Urgency.DAYS: mark("DAYS COUNT"),
    Urgency.PLANNING: mark("PLAN AHEAD"),
}
URGENCY_SHORT = {
    Urgency.NOW: mark("NOW"),
    Urgency.HOURS: mark("hours"),
    Urgency.DAYS: mark("days"),
    Urgency.PLANNING: mark("plan"),
}
AREA = {
    Area.DETENTION: mark("detention"),
    Area.MEDICAL: mark("medical examination"),
    Area.SUMMONS: mark("summonses"),
    Area.DOCUMENTS: mark("documents"),
    Area.DECISIONS: mark("draft decisions"),
    Area.OBJECTION: mark("conscientious objection"),
    Area.SERVICE: mark("in the army"),
    Area.ABROAD: mark("abroad"),
    Area.RELATIVES: mark("for relatives"),
}
KIND = {
    Kind.SITUATION: mark("situation"),
    Kind.ACT: mark("legal act"),
    Kind.AUTHORITY: mark("authority"),
    Kind.DEADLINE: mark("time limit"),
    Kind.LETTER: mark("letter"),
    Kind.TERM: mark("term"),
    Kind.INCIDENT: mark("documented case"),
    Kind.CALENDAR: mark("working calendar"),
    Kind.HANDOUT: mark("handout"),
}


def urgency_word(urgency: Urgency, language: Language) -> str:
    """Say how urgent something is: «СЧЁТ НА ЧАСЫ»."""
    return translator(language, DOMAIN).text(URGENCY[urgency])


def urgency_in_short(urgency: Urgency, language: Language) -> str:
    """Say how urgent something is in one short word, for a column: «часы»."""
    return translator(language, DOMAIN).text(URGENCY_SHORT[urgency])


def area_word(area: Area, language: Language) -> str:
    """Name a field of life."""
    return translator(language, DOMAIN).text(AREA[area])


def kind_word(kind: Kind, language: Language) -> str:
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
