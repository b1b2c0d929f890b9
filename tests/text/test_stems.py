"""Stems, roots and sounds."""

from __future__ import annotations

import sys

import pytest

from rightscli.text import fold, remember_stem, root, sound_key, stem, stems, words
from rightscli.text.normal import pure_stemmer

SENTENCES = (
    "Призывника удерживают на сборном пункте и заставляют подписать бумаги о военном билете. "
    "Обжалуйте решение призывной комиссии в суде, требуйте приостановить отправку к месту службы. "
    "Полицейские задержали его в метро по камерам, распознающим лица, и доставили в военкомат."
)
ENGLISH = (
    "The conscript was detained at the assembly point and forced to sign for a military ID. "
    "Appeal the decision of the draft commission, ask the court for interim protection."
)


@pytest.mark.parametrize(
    "forms",
    [
        "повестка повестки повестку повесткой повесток повесткам",
        "военный военного военному военные военных",
        "бумажка бумажек бумажки",
        "человек человека человеком",
        "appeal appealed appealing appeals",
    ],
)
def test_inflected_forms_have_one_stem(forms: str) -> None:
    """Cases, numbers and endings vanish."""
    assert len(set(stems(forms.split()))) == 1


@pytest.mark.parametrize(("language", "text"), [("russian", SENTENCES), ("english", ENGLISH)])
def test_both_libraries_give_the_same_stems(language: str, text: str) -> None:
    """A machine without the compiled library finds the same documents."""
    module = sys.modules["rightscli.text.normal"]
    found = words(fold(text))

    assert list(map(pure_stemmer(language), found)) == list(map(module._stemmer(language), found))


def test_the_pure_library_is_used_where_there_is_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without PyStemmer stems still come, and the same ones."""
    module = sys.modules["rightscli.text.normal"]
    expected = stem("повестками")
    monkeypatch.setattr(module, "_known_stems", {})
    monkeypatch.setitem(sys.modules, "Stemmer", None)
    module._stemmer.cache_clear()
    try:
        assert expected == stem("повестками")
    finally:
        module._stemmer.cache_clear()


def test_stems_that_were_found_before_are_taken_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is loaded for them; and what is remembered is bounded, which changes no stem."""
    module = sys.modules["rightscli.text.normal"]
    monkeypatch.setattr(module, "_known_stems", {})
    monkeypatch.setattr(module, "_REMEMBERED", 2)
    with monkeypatch.context() as without:
        without.setattr(module, "_stemmer", None)
        remember_stem("повестками", "повестк")

        assert "повестк" == stem("повестками")

    assert ["суд", "сбор", "призыв", "повестк"] == stems(["суда", "сборы", "призывом", "повестками"])
    assert len(module._known_stems) <= 2


@pytest.mark.parametrize(
    "family",
    [
        "задержали задержание задерживают задержанный",
        "уклонист уклоняться уклонение",
        "удерживают удержание",
        "отказали отказывают",
    ],
)
def test_words_of_one_family_have_one_root(family: str) -> None:
    """Verb and noun of one root meet, which stems alone do not bring about."""
    assert len({root(stem(word)) for word in family.split()}) == 1


def test_short_stems_have_no_root() -> None:
    """What is left of a short word would join strangers."""
    assert [""] * 3 == [root(stem("суд")), root(stem("сборы")), root("draft")]


@pytest.mark.parametrize(
    ("spelt", "heard"),
    [
        ("повестка", "павестка"),
        ("военкомат", "воинкомат"),
        ("военный", "военый"),
        ("дезертир", "дизертир"),
        ("плоскостопие", "плоскостапие"),
        ("счёт", "щёт"),
        ("подъезд", "подьезд"),
        ("чувство", "чуство"),
        ("лестница", "лесница"),
        ("выезд", "выест"),
        ("сдача", "здача"),
        ("отсрочка", "адсрочка"),
    ],
)
def test_words_spelt_as_they_sound_have_one_key(spelt: str, heard: str) -> None:
    """The commonest slips of Russian spelling."""
    assert sound_key(fold(spelt)) == sound_key(fold(heard))


def test_words_that_sound_different_have_different_keys() -> None:
    """The key still tells words apart."""
    different = ["повестка", "поездка", "призыв", "призрак", "суд", "сбор"]

    assert len(different) == len({sound_key(word) for word in different})
