"""The forgotten keyboard layout."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.text import are_neighbours, flip_layout


@given(st.text())
def test_flipping_twice_gives_the_text_again(text: str) -> None:
    """The map between the layouts is an involution."""
    assert text == flip_layout(flip_layout(text))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gjdtcnrf", "повестка"),
        ("Gjdtcnrf yf hf,jnt", "Повестка на работе"),
        ("j,;fkjdfnm h'qkthjv [jxe", "обжаловать рэйлером хочу"),
        ("вкфае тщешсу", "draft notice"),
    ],
)
def test_a_text_typed_with_the_wrong_layout(typed: str, meant: str) -> None:
    """Punctuation keys are letters of the other layout."""
    assert meant == flip_layout(typed)


def test_neighbours_on_the_keyboard() -> None:
    """Keys side by side or one row apart are neighbours; the relation goes both ways."""
    assert are_neighbours("а", "п")
    assert are_neighbours("п", "а")
    assert are_neighbours("а", "к")
    assert not are_neighbours("а", "ю")
    assert not are_neighbours("а", "q")
