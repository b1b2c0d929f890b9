"""Cutting text into words and sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.text import folded_words, sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ст. 28.10 КоАП, п. 4!", ["Ст", "28.10", "КоАП", "п", "4"]),
        ("53-ФЗ — закон", ["53-ФЗ", "закон"]),
        ("«не подписывайте»", ["не", "подписывайте"]),
        ("don't sign, o’clock", ["don't", "sign", "o’clock"]),
        ("конец.Начало", ["конец", "Начало"]),
        ("- — ' .", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    """Hyphens and apostrophes stay inside words, full stops only between digits."""
    assert expected == words(text)


@given(st.text())
def test_no_word_has_a_space_or_stands_alone_as_punctuation(text: str) -> None:
    """Every word has a letter, a digit or a mark, and no white space."""
    assert all(
        word.strip("-'.’‑\xad") and not any(letter.isspace() for letter in word) for word in words(text)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Не подписывайте. Требуйте копию!", ["Не подписывайте.", "Требуйте копию!"]),
        ("По п. 4 ст. 29 закона решение ждёт.", ["По п. 4 ст. 29 закона решение ждёт."]),
        ("Жалоба, т. е. обращение. Срок идёт.", ["Жалоба, т. е. обращение.", "Срок идёт."]),
        ("В 2024 г. Суд решил.", ["В 2024 г. Суд решил."]),
        ("Паспорт, справки и т. д. Потом ждите.", ["Паспорт, справки и т. д.", "Потом ждите."]),
        ("А. С. Пушкин писал. Мы читаем.", ["А. С. Пушкин писал.", "Мы читаем."]),
        ("Смотрите {law:koap/28.1. Два/3}. Дальше.", ["Смотрите {law:koap/28.1. Два/3}.", "Дальше."]),
        ("Спросите. {term:kmo} бывает редко.", ["Спросите.", "{term:kmo} бывает редко."]),
        ("Ask, e.g. A lawyer may help. See Art. 29.", ["Ask, e.g. A lawyer may help.", "See Art. 29."]),
        ("They said no. See No. 5 below.", ["They said no.", "See No. 5 below."]),
        ("“Really?” Yes… No.", ["“Really?”", "Yes…", "No."]),
        ("Первый абзац\n\nВторой\nабзац", ["Первый абзац", "Второй абзац"]),
        ("1. Уйдите. 2. Позвоните.", ["1. Уйдите.", "2. Позвоните."]),
        ("", []),
    ],
)
def test_sentences_of_a_text(text: str, expected: list[str]) -> None:
    """Abbreviations, initials, numerals and inline references do not end a sentence."""
    assert expected == sentences(text)


@given(st.text(alphabet=st.sampled_from("аБ1 .!?{}«»\n")))
def test_sentences_lose_nothing(text: str) -> None:
    """All that is not white space is in some sentence, in order."""
    assert "".join(text.split()) == "".join("".join(sentences(text)).split())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("просит В/Б", ["просит", "вб"]),
        ("в/ч 1234 и/или 24/7", ["вч", "1234", "и", "или", "24", "7"]),
        ("w/o a lawyer", ["wo", "a", "lawyer"]),
        ("да/нет /x", ["да", "нет", "x"]),
    ],
)
def test_two_letters_with_a_stroke_are_one_short_form(text: str, found: list[str]) -> None:
    """«В/Б» is a military ID, «в/ч» a unit; a stroke between words or numbers parts them."""
    assert found == folded_words(text)
