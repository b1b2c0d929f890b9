"""How easily a text is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.text import reading_ease, syllables


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("повестка", 3),
        ("ёж", 1),
        ("Объявить", 3),
        ("освидетельствование", 8),
        ("в", 0),
        ("из-за", 2),
        ("КМО", 3),
        ("НЕЗАКОННО", 4),
        ("53-ФЗ", 2),
        ("sign", 1),
        ("the", 1),
        ("decree", 2),
        ("complaint", 2),
        ("people", 2),
        ("apple", 2),
        ("whole", 1),
        ("notice", 2),
        ("day", 1),
        ("Mr", 1),
        ("ACS", 3),
        ("102", 3),
        ("", 1),
    ],
)
def test_syllables_of_a_word(word: str, expected: int) -> None:
    """Russian counts vowels, English groups of them; digits and letters of abbreviations count one each."""
    assert expected == syllables(word)


@pytest.mark.parametrize(
    ("texts", "language", "expected"),
    [
        # 3 words, 1 sentence, 6 syllables: 206.835 - 1.3 * 3 - 60.1 * 2
        (["Мама мыла раму."], "ru", 82.735),
        # 5 words, 2 sentences, 9 syllables: 206.835 - 1.3 * 2.5 - 60.1 * 1.8
        (["Мама мыла раму. Не ешьте."], "ru", 95.405),
        # 6 words, 1 sentence, 6 syllables: 206.835 - 1.015 * 6 - 84.6 * 1
        (["The cat sat on the mat."], "en", 116.145),
        # 4 words, 1 sentence, 8 syllables: 206.835 - 1.015 * 4 - 84.6 * 2
        (["Demand paper copies yourself."], "en", 33.575),
    ],
)
def test_reading_ease_of_texts(texts: list[str], language: str, expected: float) -> None:
    """The formulas give what is computed by hand."""
    assert expected == pytest.approx(reading_ease(texts, language))


def test_texts_are_counted_together() -> None:
    """Two texts score as one text of their sentences, not as the mean of their scores."""
    assert reading_ease(["Мама мыла раму. Не ешьте."], "ru") == reading_ease(
        ["Мама мыла раму.", "Не ешьте."], "ru"
    )


def test_bureaucratic_text_is_harder() -> None:
    """The same said by an office scores less than said by a person."""
    office = reading_ease(["Осуществляется рассмотрение обращений граждан уполномоченными лицами."], "ru")
    person = reading_ease(["Ваше письмо читает тот, кому это поручили."], "ru")

    assert office is not None
    assert person is not None
    assert office < person


@given(st.text(alphabet=" .!?—-\n"), st.sampled_from(["ru", "en"]))
def test_text_without_words_has_no_score(text: str, language: str) -> None:
    """Where there is nothing to read there is no score."""
    assert reading_ease([text], language) is None
