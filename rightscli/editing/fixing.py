# Fixes of one round are written from the end of the file to its beginning, so that places stay right. Of two
# that touch, the later one waits for the next round, when its place is known anew.

"""Applying the fixes of findings to a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rightscli.diagnostics import Edit, Fix

_BOM = "\ufeff"


def apply_fixes(text: str, fixes: Iterable[Fix]) -> tuple[str, list[Fix]]:
    """
    Return the text with fixes applied, and those that were applied: all that do not touch an earlier one.

    Args:
        text: The text of a file; a byte order mark stays unless a fix takes it away.
        fixes: In the order of their weight; places count from 1 and leave the byte order mark out.
    """
    bare = text.removeprefix(_BOM)
    starts = _line_starts(bare)
    newline = "\r\n" if "\r\n" in bare else "\n"
    taken: list[tuple[int, int]] = []
    edits: list[tuple[int, int, str]] = []
    applied: list[Fix] = []
    for fix in fixes:
        spans = [(*_span(edit, starts, bare), edit.replacement.replace("\n", newline)) for edit in fix.edits]
        if not spans or any(_touch(span, other) for span in spans for other in taken):
            continue
        taken += [(start, end) for start, end, _ in spans]
        edits += spans
        applied.append(fix)
    mark = _BOM if text != bare and not any(_drops_mark(fix) for fix in applied) else ""
    for start, end, replacement in sorted(edits, reverse=True):
        bare = f"{bare[:start]}{replacement}{bare[end:]}"
    return mark + bare, applied


def _line_starts(text: str) -> list[int]:
    starts = [0]
    while (place := text.find("\n", starts[-1])) >= 0:
        starts.append(place + 1)
    return starts


def _span(edit: Edit, starts: list[int], text: str) -> tuple[int, int]:
    place = edit.location
    return (
        _offset(place.line, place.column, starts, text),
        _offset(place.end_line, place.end_column, starts, text),
    )


def _offset(line: int, column: int, starts: list[int], text: str) -> int:
    if line > len(starts):
        return len(text)
    end = starts[line] if line < len(starts) else len(text) + 1
    return min(starts[line - 1] + column - 1, end - 1)


def _touch(one: tuple[int, int, str], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _drops_mark(fix: Fix) -> bool:
    """Say whether a fix writes nothing at the very beginning, as the fix of a byte order mark."""
    return any(
        not edit.replacement
        and (edit.location.line, edit.location.column) == (1, 1)
        and (edit.location.end_line, edit.location.end_column) == (1, 1)
        for edit in fix.edits
    )
