"""Applying fixes to a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rightscli.diagnostics import Applicability, Edit, Fix, Location
from rightscli.editing import apply_fixes


def fix(*edits: tuple[int, int, int, int, str]) -> Fix:
    """Return the fix with these edits: line, column, end line, end column, text."""
    return Fix(
        edits=tuple(
            Edit(Location("x", line, column, end_line, end), text)
            for line, column, end_line, end, text in edits
        ),
        applicability=Applicability.SAFE,
    )


def test_edits_of_one_fix_are_written_together() -> None:
    """A fix with two edits changes both places."""
    text, applied = apply_fixes("a: x\nb: y\n", [fix((1, 4, 1, 4, '"'), (1, 5, 1, 5, '"'))])

    assert 'a: "x"\nb: y\n' == text
    assert 1 == len(applied)


def test_later_of_two_touching_fixes_waits() -> None:
    """Of two fixes that touch each other only the first is applied."""
    first, second = fix((1, 1, 1, 3, "A")), fix((1, 3, 1, 4, "B"))

    assert ("Ac\n", [first]) == apply_fixes("abc\n", [first, second])


def test_fix_is_applied_whole_or_not_at_all() -> None:
    """If one edit of a fix touches an earlier fix, its other edits are not written either."""
    first, second = fix((1, 1, 1, 2, "A")), fix((1, 1, 1, 2, "B"), (2, 1, 2, 2, "C"))

    assert ("A\nb\n", [first]) == apply_fixes("a\nb\n", [first, second])


def test_line_ends_of_the_file_are_kept() -> None:
    """New lines in a file from Windows end as its other lines do."""
    text, _ = apply_fixes("a: x\r\nb: y\r\n", [fix((2, 1, 2, 1, "c: z\n"))])

    assert "a: x\r\nc: z\r\nb: y\r\n" == text


def test_mark_stays_unless_its_fix_is_applied() -> None:
    """A byte order mark is taken away by its own fix only, and shifts no place."""
    assert "\ufeffb" == apply_fixes("\ufeffa", [fix((1, 1, 1, 2, "b"))])[0]
    assert "a" == apply_fixes("\ufeffa", [fix((1, 1, 1, 1, ""))])[0]


def test_rename_alone_changes_no_text() -> None:
    """A fix that only renames the file is not applied to its text."""
    assert ("a", []) == apply_fixes("a", [Fix(rename="a.yaml")])


PLACES = st.tuples(st.integers(1, 6), st.integers(1, 12), st.integers(0, 3), st.integers(0, 12))


@given(st.text("ab\n\r", max_size=30), st.lists(st.tuples(PLACES, st.text("xy\n", max_size=3)), max_size=5))
def test_whatever_the_places_nothing_outside_of_them_changes(
    text: str, edits: list[tuple[tuple[int, int, int, int], str]]
) -> None:
    """Places that are not in the text do no harm, and no more fixes are applied than were given."""
    fixes = [
        fix((line, column, line + lines, column + columns, written))
        for (line, column, lines, columns), written in edits
    ]
    result, applied = apply_fixes(text, fixes)
    unapplied, none = apply_fixes(text, [])

    assert len(applied) <= len(fixes)
    assert (text, []) == (unapplied, none)
    assert len(result) <= len(text) + sum(len(written) * 2 for _, written in edits)
