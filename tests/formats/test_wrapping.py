"""Setting text in lines."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rightscli.formats.wrapping import GLUE, cells, set_lines, text_of

WORDS = st.text(st.sampled_from("абвжщюяABcd019.,;:«»—–№()"), min_size=1, max_size=30)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)
STYLED = st.lists(st.tuples(st.sampled_from(["", "head", "text"]), TEXTS), max_size=4)
WIDTHS = st.integers(20, 120)
MARKERS = st.sampled_from(["", "• ", "[12] ", "10. "])


def lines(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Return the text in lines without styles."""
    return [text_of(line) for line in set_lines([("text", text)], width, first, rest)]


@given(STYLED, WIDTHS, MARKERS)
def test_no_line_is_too_long_but_for_one_word(spans: list[tuple[str, str]], width: int, marker: str) -> None:
    """Only a word that has a line to itself may stick out."""
    for line in set_lines(spans, width, marker, " " * len(marker)):
        text = text_of(line)

        assert cells(text) <= width or len(text.removeprefix(marker).split()) == 1


@given(STYLED, WIDTHS, MARKERS)
def test_nothing_is_lost_or_moved(spans: list[tuple[str, str]], width: int, marker: str) -> None:
    """The words come out as they went in, in their order."""
    words = " ".join(text_of(line) for line in set_lines(spans, width, marker, " " * len(marker))).split()
    expected = [*marker.split(), *"".join(text for _style, text in spans).split()]

    assert expected == (words or marker.split())


@given(STYLED, WIDTHS)
def test_styles_do_not_move_lines(spans: list[tuple[str, str]], width: int) -> None:
    """A text breaks in the same places whatever its styles."""
    bare = [("", "".join(text for _style, text in spans))]

    assert [text_of(line) for line in set_lines(bare, width)] == [
        text_of(line) for line in set_lines(spans, width)
    ]


@example("срок", 40, f"1{GLUE}июля ")
@given(
    st.text(st.sampled_from("абЯc9 ,—·№не.→\N{NO-BREAK SPACE}\N{SOFT HYPHEN}字\u0301\t"), max_size=30),
    st.integers(1, 40),
    st.sampled_from(["", "  ", "• ", "10. ", "[12] ", "→", "字 ", f"1{GLUE}July "]),
)
def test_a_text_that_fits_is_set_as_any_other(text: str, width: int, marker: str) -> None:
    """A line that is taken as it stands is the line that setting it word by word would give."""
    rest = " " * cells(marker)

    assert set_lines([("text", text), ("", "")], width, marker, rest) == set_lines(
        [("text", text)], width, marker, rest
    )


def test_a_hanging_indent_stands_under_the_text() -> None:
    """Later lines begin where the text of the first line began."""
    assert ["1. один два", "   три"] == lines("один два три", 12, "1. ", "   ")


@pytest.mark.parametrize(
    ("expected", "text", "width"),
    [
        (["слово слово", "в доме"], "слово слово в доме", 13),
        (["слово слово —", "это"], "слово слово — это", 13),
        (["слово слово", "не надо"], "слово слово не надо", 14),
        (["слово слово", "№ 5"], "слово слово № 5", 13),
        (["слово слово", "200 000"], "слово слово 200 000", 15),
        (["слово по", "ст. 5"], f"слово по ст.{GLUE}5", 12),
    ],
)
def test_lines_break_where_a_typographer_would(expected: list[str], text: str, width: int) -> None:
    """Short words, negations, numbers and citations are not left behind."""
    assert expected == lines(text, width)


def test_held_together_words_part_when_they_must() -> None:
    """A citation longer than the line breaks at its spaces rather than stick out."""
    assert ["ст. 22", "53-ФЗ"] == lines(GLUE.join(["ст.", "22", "53-ФЗ"]), 10)


def test_a_long_address_stays_whole() -> None:
    """An address is never cut, so that it can be copied."""
    url = "https://example.org/" + "a" * 60

    assert ["см.", url] == lines(f"см. {url}", 20)


def test_the_indent_gives_way_before_a_word() -> None:
    """A word that fits the line but not the indented line takes the room of the indent."""
    assert ["• слово", " освидетельствование"] == lines("слово освидетельствование", 20, "• ", "  ")


@pytest.mark.parametrize(
    ("expected", "text"), [(5, "слово"), (4, "漢字"), (1, "е\N{COMBINING ACUTE ACCENT}")]
)
def test_columns_are_counted_and_not_characters(expected: int, text: str) -> None:
    """Wide characters take two columns and combining marks none."""
    assert expected == cells(text)
