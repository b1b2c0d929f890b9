"""Normal forms of text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.text import fingerprint, fold


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """A folded text is its own fold."""
    folded = fold(text)

    assert folded == fold(folded)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Повестка", "ПОВЕСТКА"),
        ("учёба", "учеба"),
        ("уче\u0308ба", "учеба"),
        ("за\u0301мок", "замок"),
        ("военно‑врачебная", "военно-врачебная"),
        ("«КМО»", '"кмо"'),
        ("don’t", "don't"),
        ("при\u00adзыв", "призыв"),
        ("ст.\u00a028", "ст. 28"),
    ],
)
def test_what_people_type_differently_folds_to_one_text(one: str, other: str) -> None:
    """Case, ё, stress, quotes, hyphens and invisible characters make no difference."""
    assert fold(other) == fold(one)


def test_different_words_stay_different() -> None:
    """й is not и, and ъ is not ь."""
    assert fold("мой") != fold("мои")
    assert fold("обьект") != fold("объект")


def test_a_fingerprint_has_eight_hexadecimal_digits() -> None:
    """The format that documents keep."""
    found = fingerprint("Не подписывайте.")

    assert len(found) == 8
    assert int(found, 16) >= 0


@given(st.text())
def test_a_fingerprint_ignores_line_breaks_and_decomposition(text: str) -> None:
    """Rewrapping a YAML block is no change of the text."""
    rewrapped = "\n  ".join(unicodedata.normalize("NFD", text).split())

    assert fingerprint(text) == fingerprint(rewrapped)


def test_a_fingerprint_sees_any_other_change() -> None:
    """Case and punctuation belong to the text."""
    texts = ["Не подписывайте.", "Не подписывайте", "не подписывайте.", "Не подписывайте ."]

    assert len(texts) == len({fingerprint(text) for text in texts})
