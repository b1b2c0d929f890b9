"""The entries that are looked at more closely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from rightscli.model import Language
from rightscli.search import choosing, find
from rightscli.search.spread import bits, numbers_of

if TYPE_CHECKING:
    import pytest

    from rightscli.knowledge import Knowledge

NUMBERS = st.dictionaries(st.integers(0, 40), st.integers(0, 300))


def _read(digits: list[int], entry: int) -> int:
    return sum((digit >> entry & 1) << place for place, digit in enumerate(digits))


def _steps(numbers: dict[int, int]) -> list[tuple[int, int]]:
    return [(number, 1 << entry) for entry, number in numbers.items()]


@given(NUMBERS, NUMBERS)
def test_the_better_reading_of_a_word_counts(one: dict[int, int], other: dict[int, int]) -> None:
    """An entry has the greater of the numbers that two readings give it."""
    digits = choosing._best([*_steps(one), *_steps(other)])

    assert [max(one.get(entry, 0), other.get(entry, 0)) for entry in range(41)] == [
        _read(digits, entry) for entry in range(41)
    ]


@given(NUMBERS, NUMBERS)
def test_words_are_added_for_all_entries_at_once(one: dict[int, int], other: dict[int, int]) -> None:
    """Digits are carried as in any sum."""
    digits = choosing._sum(choosing._best(_steps(one)), choosing._best(_steps(other)))

    assert [one.get(entry, 0) + other.get(entry, 0) for entry in range(41)] == [
        _read(digits, entry) for entry in range(41)
    ]


@given(NUMBERS, st.integers(1, 10))
def test_the_highest_are_chosen_with_their_equals(numbers: dict[int, int], most: int) -> None:
    """All entries are chosen that are as high as the last of so many."""
    entries = sum(1 << entry for entry in numbers)
    highest = choosing._highest(choosing._best(_steps(numbers)), entries, most)
    last = sorted(numbers.values(), reverse=True)[:most][-1:]

    assert sorted(entry for entry, number in numbers.items() if [number] >= last) == sorted(
        numbers_of(highest)
    )


@given(st.dictionaries(st.integers(1, 500), st.integers(1, 2000)))
def test_every_entry_stands_on_one_level(weights: dict[int, int]) -> None:
    """Bits keep all entries, and none twice."""
    entries = sorted(weights)
    found = bits(entries, [weights[entry] for entry in entries]).values()

    assert entries == sorted(
        number for level in found for number in numbers_of(int.from_bytes(level, "little"))
    )


def test_a_large_index_is_ranked_by_fts5(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes first by bits comes first by bm25 as well."""
    queries = ("повестка на работу", "бьют в полиции", "загранпаспорт без военного билета")
    by_bits = [find(knowledge, query, language=Language.RU).hits[0].id for query in queries]
    monkeypatch.setattr(choosing, "MOST_AS_BITS", 0)

    assert by_bits == [find(knowledge, query, language=Language.RU).hits[0].id for query in queries]
