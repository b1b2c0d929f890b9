# The dictionary takes a tenth of a second and ten megabytes, so it is opened only when a word is met that
# the rules leave open.

"""Puts Russian names, positions and names of bodies into a case."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from rightscli.letters.endings import (
    CASES,
    Forms,
    first_name_forms,
    fixed,
    patronymic_forms,
    surname_forms,
)
from rightscli.model import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_TAGS = {"gen": "gent", "dat": "datv", "acc": "accs", "ins": "ablt", "prep": "loct"}
_CYRILLIC = re.compile(r"[А-Яа-яЁё]+(?:[-‐‑][А-Яа-яЁё]+)*\Z")
_TURKIC = {"оглы": True, "улы": True, "уулу": True, "кызы": False, "гызы": False}

_VOWELS = frozenset("аеёиоуыэюя")


class Gender(StrEnum):
    """The grammatical gender of a person."""

    MALE = "мужской"
    FEMALE = "женский"


class Declined(Record):
    """Words in a case."""

    text: str
    sure: bool
    """Whether grammar leaves no choice; otherwise a person should look."""


def gender_of(name: str) -> Gender | None:
    """Return the gender that a full name shows by its patronymic, or None; nothing else is sure enough."""
    for word in reversed(name.lower().split()):
        if word in _TURKIC:
            return Gender.MALE if _TURKIC[word] else Gender.FEMALE
        if word.endswith(("ович", "евич", "ич")) and len(name.split()) > 2:  # noqa: PLR2004 - has a patronymic
            return Gender.MALE
        if word.endswith(("овна", "евна", "ична", "инична")):
            return Gender.FEMALE
    return None


def decline_name(name: str, case: str, gender: Gender) -> Declined:
    """
    Put a full name into a case.

    Words in other alphabets, initials and numbers stay as they are.

    Args:
        name: Surname first, as in a passport; a name before its surname is told apart by the patronymic.
        case: One of `gen`, `dat`, `acc`, `ins`, `prep`.
        gender: Whose name it is.
    """
    words = name.split()
    female = gender is Gender.FEMALE
    done: list[str] = []
    sure = len(words) <= 3 or words[-1].lower() in _TURKIC  # noqa: PLR2004 - surname, name, patronymic
    for word, role in zip(words, _roles(words), strict=True):
        if not _CYRILLIC.match(word) or (word.isupper() and len(word) == 1):
            done.append(word)
            continue
        forms = [_name_part(part, role, female=female) for part in re.split(r"[-‐‑]", word)]
        sure = sure and all(form.sure for form in forms)
        parts = [form.in_case(case) for form in forms]
        written = [_like(new, old) for new, old in zip(parts, re.split(r"[-‐‑]", word), strict=True)]
        done.append("-".join(written))
    return Declined(" ".join(done), sure)


def decline_phrase(phrase: str, case: str) -> Declined:
    """
    Put a position or the name of a body into a case: its head noun and the adjectives before it.

    What cannot be read, such as an abbreviation, stays as it is and is not sure.
    """
    words = phrase.split()
    adjectives: list[int] = []
    for number, word in enumerate(words):
        if not _CYRILLIC.match(word) or "PREP" in _dictionary().parse(word)[0].tag:
            break
        noun = _reading(word, lambda tag: "NOUN" in tag and "nomn" in tag and "Abbr" not in tag)
        adjective = _reading(word, lambda tag: ("ADJF" in tag or "PRTF" in tag) and "nomn" in tag)
        if adjective is not None and (noun is None or adjective.score >= noun.score):
            adjectives.append(number)
            continue
        if noun is None:
            break
        return _bent(words, adjectives, number, noun, case) or Declined(phrase, sure=False)
    if adjectives:  # an adjective that serves as a noun: «Уполномоченный по правам человека»
        *before, last = adjectives
        noun = _reading(words[last], lambda tag: "nomn" in tag and ("ADJF" in tag or "PRTF" in tag))
        return _bent(words, before, last, noun, case) or Declined(phrase, sure=False)
    return Declined(phrase, sure=False)


def _bent(
    words: Sequence[str],
    adjectives: Sequence[int],
    place: int,
    head: Any,  # noqa: ANN401 - the library's own type
    case: str,
) -> Declined | None:
    if head is None:
        return None
    done = list(words)
    for number in (*adjectives, place):
        if number == place and "NOUN" in head.tag:
            reading = head.inflect({_TAGS[case], head.tag.number})
            bent = None if reading is None else _like(reading.word, words[number])
        else:
            bent = _adjective(words[number], case, head)
        if bent is None:
            return None
        done[number] = bent
    return Declined(" ".join(done), sure=True)


def initials(name: str) -> str:
    """Return «Иванов И. И.» for a full name; a single word stays as it is."""
    words = name.split()
    roles = _roles(words)
    surname = " ".join(word for word, role in zip(words, roles, strict=True) if role == "surname")
    rest = [
        f"{word[0]}."
        for word, role in zip(words, roles, strict=True)
        if role != "surname" and word.lower() not in _TURKIC
    ]
    return "\N{NO-BREAK SPACE}".join([surname, *rest]) if surname else name


def _roles(words: Sequence[str]) -> list[str]:
    if len(words) < 2:  # noqa: PLR2004 - one word is a surname
        return ["surname"] * len(words)
    roles = ["surname", "first", *["patronymic"] * (len(words) - 2)]
    second = words[1].lower()
    if len(words) == 3 and second.endswith(("вич", "вна", "ична", "ьич")):  # noqa: PLR2004 - name first
        roles = ["first", "patronymic", "surname"]
    return roles


def _name_part(part: str, role: str, *, female: bool) -> Forms:
    word = part.lower()
    if role == "patronymic":
        return patronymic_forms(word)
    if role == "first":
        forms = first_name_forms(word, female=female)
        return forms if forms.sure else _known(word, "Name", female=female) or forms
    forms = surname_forms(word, female=female)
    return forms if forms.sure else _known(word, "Surn", female=female) or forms


def _known(word: str, kind: str, *, female: bool) -> Forms | None:
    """Return the forms that the dictionary lists for a name, or None."""
    gender = "femn" if female else "masc"
    for reading in _dictionary().parse(word):
        tag = reading.tag
        listed = reading.is_known and kind in tag and "nomn" in tag and "sing" in tag
        if not listed or not (gender in tag or "ms-f" in tag or "Fixd" in tag):
            continue
        if "Fixd" in tag:
            return fixed(word)
        bent = [reading.inflect({_TAGS[case], "sing"}) for case in CASES]
        if all(bent):
            # «Кравцом» or «Кравцем»: the stress is the family's own.
            return Forms(tuple(one.word for one in bent), sure=not word.endswith("ец"))
    return None


@cache
def _dictionary() -> Any:  # noqa: ANN401 - the library's own type
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 - see above

    return MorphAnalyzer()


def _reading(word: str, wanted: Callable[[Any], bool]) -> Any:  # noqa: ANN401 - the library's own type
    return next((one for one in _dictionary().parse(word) if wanted(one.tag)), None)


def _adjective(word: str, case: str, noun: Any) -> str | None:  # noqa: ANN401 - the library's own type
    number, gender = noun.tag.number, noun.tag.gender

    def fits(tag: Any) -> bool:  # noqa: ANN401 - the library's own type
        same = tag.number == number and (number == "plur" or tag.gender == gender)
        return ("ADJF" in tag or "PRTF" in tag) and "nomn" in tag and same

    reading = _reading(word, fits)
    if reading is None:
        return None
    grammemes = {_TAGS[case], number}
    if number == "sing":
        grammemes.add(gender)
    if case == "acc" and (number == "plur" or gender == "masc"):
        grammemes.add(noun.tag.animacy or "anim")
    bent = reading.inflect(grammemes)
    return None if bent is None else _like(bent.word, word)


def _like(new: str, old: str) -> str:
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def preposition(name: str) -> str:
    """Return «Во» before в or ф with another consonant after it, and «В» before everything else."""
    padded = f"{name[:2].lower():2}"
    first, second = padded[0], padded[1]
    return "Во" if first in "вф" and second.isalpha() and second not in _VOWELS else "В"
