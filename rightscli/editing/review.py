# The outcome of a reading is a few values in one block. They are written over the old ones, character by
# character; the rest of the file is not touched, and the result is read again before it is handed out.

"""Writing the review block of a document in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.source import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rightscli.source import SourceFile

BLOCK = "review"
ORDER = (
    "status",
    "law_checked_to",
    "reviewed_on",
    "reviewed_by",
    "review_due",
    "replaced_by",
    "notes",
)
"""The keys of the block, in the order of the schema."""


class ReviewError(ValueError):
    """The block cannot be written in this file."""


def write_review(file: SourceFile, values: Mapping[str, str]) -> str:
    """
    Return the text of the file with these values in its review block.

    Args:
        file: A document that could be read.
        values: By key of the block, plain text without line breaks; other keys keep their values.

    Raises ReviewError where the document has no review block, or one that is not written a key a line.
    """
    data = file.data if isinstance(file.data, dict) else {}
    block = data.get(BLOCK)
    if not isinstance(block, dict) or not block:
        raise ReviewError("the document has no review block")
    places = {key: file.locate((BLOCK, key), key=True) for key in block}
    if len({place.line for place in places.values()} | {file.locate((BLOCK,), key=True).line}) <= len(places):
        raise ReviewError("the review block is not written a key a line")
    lines = file.text.split("\n")
    for key in sorted(values, key=ORDER.index, reverse=True):
        if key in block:
            value = file.locate((BLOCK, key))
            if value.line != value.end_line:
                raise ReviewError(f"the value of {key} takes several lines")
            line = lines[value.line - 1]
            lines[value.line - 1] = f"{line[: value.column - 1]}{values[key]}{line[value.end_column - 1 :]}"
    # New lines go in from the end to the beginning, so that the places above stay right.
    for key in sorted((key for key in values if key not in block), key=ORDER.index, reverse=True):
        earlier = [one for one in block if ORDER.index(one) < ORDER.index(key)]
        after = max(file.locate((BLOCK, one)).end_line for one in earlier)
        indent = " " * (places[earlier[0]].column - 1)
        ending = "\r" if lines[after - 1].endswith("\r") else ""
        lines.insert(after, f"{indent}{key}: {values[key]}{ending}")
    text = "\n".join(lines)
    _prove(file, text, values)
    return text


def _prove(file: SourceFile, text: str, values: Mapping[str, str]) -> None:
    assert isinstance(file.data, dict)
    expected = {**file.data, BLOCK: {**file.data[BLOCK], **values}}
    again = parse(text.encode("utf-8"), display=file.display, kind=file.kind)
    if again.data != expected:
        raise ReviewError("the document would not read the same afterwards")
