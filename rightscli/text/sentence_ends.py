# Rules of style count words per sentence, so the splitter errs on the side of joining: a doubtful full
# stop (after an abbreviation or an initial) does not end a sentence.

"""Sentences of Russian and English prose."""

from __future__ import annotations

import os
from functools import cache

_ENDS = ".!?…"
_CLOSERS = "»”’\"')]"
_OPENERS = "«“„‘\"'([{—–-"


def sentences(text: str) -> list[str]:
    """
    Return the sentences of a text in order, without the white space around them.

    An empty line ends a sentence; a single line break does not. The full stop of an abbreviation
    («т. е.», «ст.», "e.g."), of an initial or of a number does not, nor does anything inside an inline
    reference in braces.
    """
    found: list[str] = []
    for paragraph in _paragraphs(text):
        start = 0
        for end in _ends(paragraph):
            found.append(paragraph[start:end].strip())
            start = end
        found.append(paragraph[start:].strip())
    return [sentence for sentence in found if sentence]


def _paragraphs(text: str) -> list[str]:
    paragraphs = [[]] if (lines := text.splitlines()) else []  # type: list[list[str]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line.strip())
        else:
            paragraphs.append([])
    return [" ".join(lines) for lines in paragraphs if lines]


def _ends(text: str) -> list[int]:
    """Positions just after the closing mark of every sentence but the last."""
    ends: list[int] = []
    depth = 0
    for place, character in enumerate(text):
        if character == "{":
            depth += 1
        elif character == "}":
            depth = max(0, depth - 1)
        if depth or character not in _ENDS or text[place + 1 : place + 2] in _ENDS:
            continue
        after = place + 1
        while after < len(text) and text[after] in _CLOSERS:
            after += 1
        if after >= len(text) or not text[after].isspace():
            continue
        rest = text[after:].lstrip()
        if not _begins(rest):
            continue
        if character != "." or not _abbreviated(text[ends[-1] if ends else 0 : place], rest):
            ends.append(after)
    return ends


def _begins(rest: str) -> bool:
    first = rest.lstrip(_OPENERS)[:1] if rest[:1] != "{" else rest[:1]
    return first == "{" or first.isupper() or first.isdigit()


def _abbreviated(sentence: str, rest: str) -> bool:
    """Say whether the full stop after this text belongs to an abbreviation, an initial, or a numeral."""
    before = sentence.split()
    word = before[-1].lstrip(_OPENERS).casefold() if before else ""
    pair = f"{before[-2].lstrip(_OPENERS).casefold()} {word}" if len(before) > 1 else word
    marks = _abbreviations()
    mark = marks.get(pair) or marks.get(word)
    if mark == "~":
        return not rest.lstrip(_OPENERS)[:1].isupper()
    if mark == "=":
        return rest[:1].isdigit()
    if word.isdigit():
        return len(before) == 1
    return len(word) == 1 or mark is not None


@cache
def _abbreviations() -> dict[str, str]:
    """Abbreviations with the mark of the data file: `~` may end a sentence, `=` only before a number."""
    path = os.path.join(os.path.dirname(__file__), "data", "abbreviations.txt")  # noqa: PTH118, PTH120
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        lines = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    return {line.lstrip("~="): line[0] if line[0] in "~=" else "." for line in lines}
