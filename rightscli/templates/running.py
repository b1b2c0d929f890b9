# Values never become text of the template: each is written as a number between two private characters and
# put back only after the lines have been read. So nothing that a person types can be markup, a reference
# or a tag.

"""Runs a template that was judged sound."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined

from rightscli.templates.parsing import OWN_LINE, Template, environment

MAX_CHARACTERS = 400_000
MAX_VALUES = 20_000
_OPEN, _CLOSE = "\ue000", "\ue001"

Piece = str | tuple[Any]
"""A piece of a line: text of the template, or a value (in a tuple of one)."""


class TooLongError(Exception):
    """What the template writes is longer than any letter."""


def run_template(
    template: Template, values: Mapping[str, object], filters: Mapping[str, Callable[..., object]]
) -> list[list[Piece]]:
    """
    Return the lines that a template writes, each as pieces.

    Lines of control tags leave nothing. Values that were written stand as they are, as tuples of one; what
    their text is, is for the caller to say.

    Args:
        template: A body without faults; ValueError otherwise.
        values: All fields that the body uses; an empty one must be false.
        filters: What each filter does.

    Raises:
        TooLongError: The letter would be longer than any letter is.
    """
    if template.faults:
        raise ValueError(template.faults[0].detail)
    written: list[object] = []

    def put_aside(value: object) -> str:
        if len(written) >= MAX_VALUES:
            raise TooLongError
        written.append(value)
        return f"{_OPEN}{len(written) - 1}{_CLOSE}"

    language = environment()
    language.undefined = StrictUndefined
    language.finalize = put_aside
    language.filters.update(filters)
    parts = []
    length = 0
    for part in language.from_string(template.marked).generate(dict(values)):
        length += len(part)
        if length > MAX_CHARACTERS:
            raise TooLongError
        parts.append(part)
    lines = "".join(parts).split("\n")
    return [
        _pieces(line.replace(OWN_LINE, ""), written)
        for line in lines
        if not (OWN_LINE in line and not line.replace(OWN_LINE, "").strip())
    ]


def _pieces(line: str, written: list[object]) -> list[Piece]:
    pieces: list[Piece] = []
    rest = line
    while rest:
        text, opened, rest = rest.partition(_OPEN)
        if text:
            pieces.append(text)
        if opened:
            number, _, rest = rest.partition(_CLOSE)
            pieces.append((written[int(number)],))
    return pieces
