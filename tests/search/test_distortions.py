"""The same words typed in every way people type them."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rightscli.model import Kind, Language, Situation, Term
from rightscli.search import find
from rightscli.text import flip_layout, is_cyrillic

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge

LETTERS = "абвгдежзийклмнопрстуфхцчшщыэюя"
SPELT = "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sch y e yu ya"
LATIN = dict(zip(LETTERS, SPELT.split(" "), strict=True)) | {"ё": "yo", "ъ": "", "ь": ""}
NEAR = {"о": "а", "е": "и", "и": "е", "а": "о", "т": "д", "с": "з", "к": "г"}


def _capitals(text: str) -> str:
    return text.upper()


def _without_dots(text: str) -> str:
    return text.replace("ё", "е").replace("Ё", "Е")


def _spaced(text: str) -> str:
    return f"  {text.replace(' ', '   ')}?! "


def _latin(text: str) -> str:
    return "".join(LATIN.get(letter, letter) for letter in text.lower())


def _misspelt(text: str) -> str:
    """Put one slip into every longer word: two letters swapped, one lost, or one heard wrong."""
    dice = random.Random(text)
    return " ".join(_slip(word, dice) if len(word) > 5 else word for word in text.split())


def _slip(word: str, dice: random.Random) -> str:
    place = dice.randrange(1, len(word) - 2)
    sort = dice.choice(("swap", "lose", "hear"))
    if sort == "swap":
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    if sort == "lose":
        return word[:place] + word[place + 1 :]
    return word[:place] + NEAR.get(word[place], word[place]) + word[place + 1 :]


WAYS: dict[str, tuple[Callable[[str], str], float]] = {
    "as written": (str, 0.97),
    "capitals": (_capitals, 0.97),
    "without dots": (_without_dots, 0.97),
    "spaced": (_spaced, 0.97),
    "latin": (_latin, 0.9),
    "wrong layout": (flip_layout, 0.93),
    "misspelt": (_misspelt, 0.85),
}


def _phrases(knowledge: Knowledge) -> list[tuple[str, str]]:
    found = []
    for document in knowledge.documents(Kind.SITUATION):
        assert isinstance(document, Situation)
        texts = (document.title.ru, *document.asked_as.ru)
        found += [(document.id, text) for text in texts if len(text.split()) > 1 and is_cyrillic(text)]
    return found


@pytest.mark.parametrize("way", WAYS)
def test_titles_and_ways_of_asking_are_found_however_typed(knowledge: Knowledge, way: str) -> None:
    """The situation is among the first three for its own title and phrases."""
    distort, floor = WAYS[way]
    phrases = _phrases(knowledge)
    missed = []
    for id_, text in phrases:
        answer = find(knowledge, distort(text), language=Language.RU)
        if id_ not in [hit.id for hit in answer.hits if hit.kind is Kind.SITUATION][:3]:
            missed.append(distort(text))

    assert 1 - len(missed) / len(phrases) >= floor, missed


def test_terms_are_found_by_each_of_their_forms(knowledge: Knowledge) -> None:
    """Official names, abbreviations and slang lead to the term or to a situation it belongs to."""
    missed = []
    forms = 0
    for document in knowledge.documents(Kind.TERM):
        assert isinstance(document, Term)
        for form in (document.official.ru, *document.abbreviations.ru, *document.slang.ru):
            forms += 1
            found = {hit.id for hit in find(knowledge, form, language=Language.RU, limit=12).hits}
            if not found & {document.id, *document.situations}:
                missed.append(form)

    assert 1 - len(missed) / forms >= 0.95, missed


def test_an_abbreviation_alone_leads_where_the_glossary_says(knowledge: Knowledge) -> None:
    """The first situation is one of the term's own, before those that have the word by chance."""
    missed = []
    forms = 0
    for document in knowledge.documents(Kind.TERM):
        assert isinstance(document, Term)
        for form in document.abbreviations.ru if document.situations else ():
            forms += 1
            hits = find(knowledge, form, language=Language.RU).hits
            first = next((hit.id for hit in hits if hit.kind is Kind.SITUATION), None)
            if first not in document.situations:
                missed.append(form)

    assert 1 - len(missed) / forms >= 0.8, missed
