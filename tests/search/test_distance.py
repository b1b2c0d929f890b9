"""The words near a word are those that the library of distances finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, Levenshtein
from rapidfuzz.process import extract

from rightscli.search import distance
from rightscli.search.pieces import SLACK, keys_near, keys_of, reach

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


@given(st.text(alphabet="абвг", min_size=4, max_size=14), st.text(alphabet="абвг", min_size=3, max_size=14))
def test_words_within_reach_share_a_piece(typed: str, meant: str) -> None:
    """Nothing near is missed, whatever slipped, unless the lengths are too far apart."""
    near = Levenshtein.distance(typed, meant) <= reach(len(typed)) and abs(len(typed) - len(meant)) <= SLACK

    assert not near or keys_near(typed) & keys_of(meant)


@given(st.text(alphabet="абвг", min_size=4, max_size=14), st.data())
def test_two_letters_exchanged_are_within_reach(meant: str, data: st.DataObject) -> None:
    """Also where one stands in each of two pieces."""
    place = data.draw(st.integers(0, len(meant) - 2))
    typed = meant[:place] + meant[place + 1] + meant[place] + meant[place + 2 :]

    assert keys_near(typed) & keys_of(meant)
