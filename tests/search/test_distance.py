"""The words near a word are those that the library of distances finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from rightscli.search import distance

if TYPE_CHECKING:
    import pytest

LETTERS = st.text(alphabet="абвгaт", max_size=9)


@given(word=LETTERS, texts=st.lists(LETTERS, unique=True, max_size=12), most=st.integers(0, 4))
def test_own_distances_are_those_of_the_library(word: str, texts: list[str], most: int) -> None:
    """Which texts are within reach, in which order, and how many are kept."""
    found = extract(word, texts, scorer=OSA.distance, score_cutoff=most, limit=5)
    expected = sorted(((slips, place, text) for text, slips, place in found))

    assert [text for _, _, text in expected] == distance.nearest(word, texts, most, 5)


@given(word=st.text(max_size=70), text=st.text(max_size=70))
def test_any_two_texts_are_as_far_apart(word: str, text: str) -> None:
    """Also long ones, empty ones, and those of odd characters."""
    slips = OSA.distance(word, text)

    assert [text] == distance.nearest(word, [text], slips, 1)
    assert [] == (distance.nearest(word, [text], slips - 1, 1) if slips else [])


def test_many_texts_are_left_to_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways give the same words in the same order."""
    texts = ["повестка", "повестки", "повесть", "совет", "павестка"]
    own = distance.nearest("павестка", texts, 3, 3)
    monkeypatch.setattr(distance, "MANY", 0)

    assert own == distance.nearest("павестка", texts, 3, 3)
    assert ["павестка", "повестка", "повестки"] == own
