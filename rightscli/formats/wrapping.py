# Lines are broken here and nowhere else, so that plain text and the terminal break alike. Words are
# never cut. A no-break space holds a citation or an amount together and is written as a plain space
# once the line is set. A dash stays at the end of a line; a one-letter word goes with the next one, and
# so does «не»: what must not be done is never parted from its "not".

"""Setting styled text in lines of a given width."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Span = tuple[str, str]
    """A style name and a text."""
    Line = list[Span]
    Word = tuple[int, Line]
    """Columns, and the pieces that no line break may part."""

GLUE = "\N{NO-BREAK SPACE}"
_HANGING = ("—", "–", "·")
_LEANING = frozenset(("№", "ст.", "ч.", "п.", "подп.", "гл.", "не", "Не", "НЕ", "ни", "Ни", "not"))
_SHORT = 5
"""No word that leans on the next one is longer."""
_GROUP = 3
"""Digits in a group of a long number."""
_NARROW = frozenset(map(chr, (*range(0x20, 0x100), *range(0x400, 0x460), *range(0x2010, 0x2028)))).union(
    "№€₽…‹›−•✗→·"
)
"""Signs of one column that texts consist of; any other is looked up, which takes longer."""


def cells(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    if _NARROW.issuperset(text):
        return len(text)
    from unicodedata import combining, east_asian_width  # noqa: PLC0415 - hardly any text needs it

    return sum(
        0
        if combining(sign) or sign == "\N{ZERO WIDTH JOINER}"
        else 2
        if east_asian_width(sign) in "WF"
        else 1
        for sign in text
    )


def set_lines(spans: Iterable[Span], width: int, first: str = "", rest: str = "") -> list[Line]:
    """
    Break styled text into lines.

    Args:
        spans: The text, in pieces of one style each.
        width: Columns; a word that is wider stands on a line of its own and sticks out.
        first: What stands before the first line, such as a number.
        rest: What stands before the others, of the same width.
    """
    spans = list(spans)
    if len(spans) == 1 and (whole_line := _fitting(*spans[0], width, first)):
        return [whole_line]
    lines: list[Line] = []
    line: list[Word] = []
    used = 0
    prefix = first
    room = width - cells(prefix)
    hanging = width - cells(rest)
    for whole in _words(spans):
        for word in (whole,) if whole[0] <= hanging else _parts(whole):
            size = word[0]
            if line and used + 1 + size > room:
                lines.append(_line(prefix, line))
                prefix, line, used = rest, [], 0
                room = hanging
            if not line and size > room:
                if prefix.strip():
                    lines.append([("marker", prefix.rstrip())])
                # The indent gives way before a word does, if that is enough.
                prefix = rest[: width - size] if size <= width else rest
                room = max(width - len(prefix), size)
            used += size + 1 if line else size
            line.append(word)
    if line or prefix.strip():
        lines.append(_line(prefix, line))
    return lines


def _fitting(style: str, text: str, width: int, prefix: str) -> Line:
    """Return the line of a text that fits on one as it stands; nothing for any other."""
    if not text or cells(prefix) + len(text) > width or not _NARROW.issuperset(text):
        return []
    if "  " in text or text[0] == " " or text[-1] == " ":
        return []
    spans = [("marker", prefix), (style, text)] if prefix else [(style, text)]
    return [(name, piece.replace(GLUE, " ")) for name, piece in spans]


def text_of(line: Line) -> str:
    """Return a line without its styles."""
    return "".join(piece for _style, piece in line).rstrip()


def _line(prefix: str, words: list[Word]) -> Line:
    spans: Line = [("marker", prefix)] if prefix else []
    style = words[0][1][0][0] if words else ""
    run = ""
    for place, (_size, pieces) in enumerate(words):
        for begins, (piece_style, text) in enumerate(pieces, -place):
            gap = " " if place and begins == -place else ""
            if piece_style == style:
                run += gap + text
            else:
                spans.append((style, run))
                if gap:
                    spans.append(("", gap))
                style, run = piece_style, text
    spans.append((style, run))
    return [(name, text.replace(GLUE, " ")) for name, text in spans]


def _words(spans: Iterable[Span]) -> list[Word]:
    words: list[Word] = []
    joined = False
    last = ""
    for style, text in spans:
        if not text:
            continue
        simple = _NARROW.issuperset(text)
        for place, piece in enumerate(text.split(" ")):
            if place:
                joined = False
            if not piece:
                continue
            size = len(piece) if simple else cells(piece)
            if joined:
                words[-1] = (words[-1][0] + size, [*words[-1][1], (style, piece)])
                last += piece
            elif words and (piece in _HANGING or (len(last) <= _SHORT and _leans(last, piece))):
                words[-1] = (words[-1][0] + 1 + size, [*words[-1][1], (style, GLUE + piece)])
                last = piece
            else:
                words.append((size, [(style, piece)]))
                last = piece
            joined = True
        joined = not text.endswith(" ")
    return words


def _leans(word: str, following: str) -> bool:
    if word.isdecimal():
        return following[:3].isdecimal() and len(following[:3]) == _GROUP and not following[3:4].isdecimal()
    return word in _LEANING or (len(word) == 1 and word.isalpha())


def _parts(word: Word) -> list[Word]:
    parts: list[Line] = [[]]
    for style, text in word[1]:
        for place, piece in enumerate(text.split(GLUE)):
            if place:
                parts.append([])
            if piece:
                parts[-1].append((style, piece))
    return [(sum(cells(text) for _style, text in part), part) for part in parts if part]
