"""The review block is written in place, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.editing import ReviewError, write_review
from rightscli.source import SourceFile, parse

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
DOCUMENT = """# comment
id: law  # kept
review:
  status: draft   # not yet
  law_checked_to: 2026-03-11
  review_due: "2027-02-22"
notes: after
"""
OUTCOME = {
    "status": "reviewed",
    "law_checked_to": "2026-11-01",
    "reviewed_on": "2026-11-22",
    "reviewed_by": "lawyer",
    "review_due": "2027-05-01",
}


def file_of(text: str) -> SourceFile:
    """Return the text as a file that was read."""
    return parse(text.encode("utf-8"), display="x.yaml", kind=None)


def test_values_are_replaced_and_added_in_order() -> None:
    """Old values are written over, new keys stand where the schema has them, comments stay."""
    expected = """# comment
id: law  # kept
review:
  status: reviewed   # not yet
  law_checked_to: 2026-11-01
  reviewed_on: 2026-11-22
  reviewed_by: lawyer
  review_due: 2027-05-01
notes: after
"""

    assert expected == write_review(file_of(DOCUMENT), OUTCOME)


def test_lines_of_windows_stay_lines_of_windows() -> None:
    """New lines end as the lines around them do."""
    text = write_review(file_of(DOCUMENT.replace("\n", "\r\n")), OUTCOME)

    assert text.count("\n") == text.count("\r\n")


@pytest.mark.parametrize("text", ["id: law\n", "id: law\nreview: {status: draft}\n", "review: draft\n"])
def test_a_block_that_cannot_be_edited_is_refused(text: str) -> None:
    """A missing block, and one in braces, are left alone."""
    with pytest.raises(ReviewError):
        write_review(file_of(text), OUTCOME)


@given(
    path=st.sampled_from(sorted(KNOWLEDGE.glob("[adhls]*/**/*.yaml"))),
    keys=st.sets(st.sampled_from(sorted(OUTCOME))),
)
def test_every_document_takes_a_review(path: Path, keys: set[str]) -> None:
    """In every real document only the lines of the block change."""
    values = {key: OUTCOME[key] for key in keys}
    file = parse(path.read_bytes(), display=path.name, kind=None)
    before, after = file.text.split("\n"), write_review(file, values).split("\n")
    assert file.data is not None
    block = file.locate(("review",), key=True).line - 1

    assert before[:block] == after[:block]
    assert len(after) - len(before) == len(values.keys() - file.data["review"].keys())
