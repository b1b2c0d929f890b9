# In a pipe a list is for programs: one document a line, the id, a tab, the title. On a terminal it is for
# eyes: columns under the name of each field of life.

"""Lists of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.formats import neutral
from rightscli.formats.json import to_text
from rightscli.formats.wrapping import cells, set_lines, text_of
from rightscli.pages import area_word, in_language, kind_word, urgency_in_short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.formats.wrapping import Line, Span
    from rightscli.knowledge import Summary
    from rightscli.model import Language

_COLUMNS_FROM = 72
_TITLE_AT_LEAST = 30
_MEASURE = 120


def as_text(
    summaries: Sequence[Summary],
    language: Language,
    *,
    width: int,
    terminal: bool = False,
    color: bool = False,
) -> str:
    """
    Return a list of documents in the order given.

    Args:
        summaries: The documents.
        language: The reader's language.
        width: Columns of the terminal.
        terminal: Whether a person reads it; otherwise each line is an id, a tab, and the title.
        color: Whether to use the escape sequences of a terminal.
    """
    if not terminal:
        return "".join(
            f"{neutral(summary.id)}\t{neutral(in_language(summary.title, language))}\n"
            for summary in summaries
        )
    lines = _lines(summaries, language, min(width, _MEASURE))
    if not color:
        return "".join(f"{text_of(line)}\n" for line in lines)
    from rightscli.formats import terminal as painter  # noqa: PLC0415 - a pipe never loads it

    return painter.paint(lines, width=width)


def as_json(summaries: Sequence[Summary], language: Language) -> str:
    """
    Return the list as JSON.

    The shape: `[{"id", "kind", "title", "area", "urgency", "audience": [], "status", "origin"}]`.
    """
    return to_text(
        [
            {
                "id": summary.id,
                "kind": summary.kind.value,
                "title": in_language(summary.title, language),
                "area": summary.area.value if summary.area else None,
                "urgency": summary.urgency.value if summary.urgency else None,
                "audience": list(summary.audience),
                "status": summary.status,
                "origin": summary.origin,
            }
            for summary in summaries
        ]
    )


def _lines(summaries: Sequence[Summary], language: Language, width: int) -> list[Line]:
    urgencies = {
        summary.urgency: urgency_in_short(summary.urgency, language)
        for summary in summaries
        if summary.urgency is not None
    }
    ids = max((cells(neutral(summary.id)) for summary in summaries), default=0) + 2
    words = max((cells(word) for word in urgencies.values()), default=-2) + 2
    columns = width >= _COLUMNS_FROM and width - ids - words >= _TITLE_AT_LEAST
    lines: list[Line] = []
    group = ""
    for summary in summaries:
        name = kind_word(summary.kind, language)
        if summary.area is not None:
            name = area_word(summary.area, language)
        if name != group:
            group = name
            lines += [[]] if lines else []
            lines += set_lines([("heading", name.upper())], width)
        urgency = "" if summary.urgency is None else urgencies[summary.urgency]
        style = "" if summary.urgency is None else f"urgency-{summary.urgency.value}"
        title = neutral(in_language(summary.title, language))
        if columns:
            lines += _row(summary.id, urgency, style, title, width=width, ids=ids, words=words)
        else:
            known: list[Span] = [("id", neutral(summary.id))]
            known += [("", " · "), (style, urgency)] if urgency else []
            lines += set_lines([("text", title)], width)
            lines += set_lines(known, width, "  ", "  ")
    return lines


def _row(
    id_: str,
    urgency: str,
    style: str,
    title: str,
    *,
    width: int,
    ids: int,
    words: int,
) -> list[Line]:
    left = ids + words
    rows = set_lines([("text", title)], width - left)
    name = neutral(id_)
    first: Line = [
        ("id", name),
        ("", " " * (ids - cells(name))),
        (style, urgency),
        ("", " " * (words - cells(urgency))),
    ]
    return [[*(first if number == 0 else [("", " " * left)]), *row] for number, row in enumerate(rows)]
