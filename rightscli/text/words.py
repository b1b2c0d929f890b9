"""Words and the raw chunks between spaces."""

from __future__ import annotations


class _Separators(dict[int, str]):
    """A translation table that keeps the characters of words and turns the rest into spaces."""

    def __missing__(self, code: int) -> str:
        """Decide once per character."""
        character = chr(code)
        kept = character.isalnum() or character in "-'.’‑\xad" or "\u0300" <= character <= "\u036f"
        self[code] = character if kept else " "
        return self[code]


_SEPARATORS = _Separators()
_EDGES = "-'.’‑\xad"


def words(text: str) -> list[str]:
    """
    Return the words of a text in order, as they are written.

    A hyphen or an apostrophe inside a word belongs to it (`53-ФЗ`, `don't`); a full stop only between
    digits (`28.10`).
    """
    found = []
    for chunk in text.translate(_SEPARATORS).split():
        if "." in chunk:
            found.extend(_parts(chunk))
        elif word := chunk.strip(_EDGES):
            found.append(word)
    return found


def chunks(text: str) -> list[str]:
    """
    Return what stands between spaces, punctuation included.

    In a word typed with the wrong keyboard layout `;`, `,`, `[`, `'` and `.` are letters, so a query
    must be cut at spaces before any punctuation is dropped.
    """
    return text.split()


def _parts(chunk: str) -> list[str]:
    pieces: list[str] = []
    for piece in chunk.split("."):
        if pieces and pieces[-1][-1:].isdigit() and piece[:1].isdigit():
            pieces[-1] += f".{piece}"
        else:
            pieces.append(piece)
    return [word for piece in pieces if (word := piece.strip(_EDGES))]
