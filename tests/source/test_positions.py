"""Every value is found where it is written, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.source import SourceFile, ValuePath, parse

LETTERS = "абвёЖЯabcXYZ0123 «»—.,!?(){}'\"\\#:-&*%@`|>"
KEYS = st.sampled_from(["id", "ru", "en", "text", "steps", "why", "ключ", "long_key"])
SENTENCE = st.text(LETTERS, min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool)
STYLES = st.sampled_from(["plain", "single", "double", "folded", "literal"])
PLAIN_FIRST = frozenset("абвёЖЯXYZ«")


class Written:
    """A string with the style in which it is to be written."""

    def __init__(self, text: str, style: str) -> None:
        """Fall back to double quotes where plain words would be read otherwise."""
        plain = text[0] in PLAIN_FIRST and ": " not in text and " #" not in text and text[-1] != ":"
        self.text = text
        self.style = "double" if style == "plain" and not plain else style

    def __repr__(self) -> str:
        """Show what failed."""
        return f"Written({self.text!r}, {self.style!r})"

    def lines(self, indent: str) -> list[str]:
        """Return what stands after the key, and the lines below it."""
        match self.style:
            case "plain":
                return [self.text]
            case "single":
                return ["'" + self.text.replace("'", "''") + "'"]
            case "double":
                return ['"' + self.text.replace("\\", "\\\\").replace('"', '\\"') + '"']
            case "folded":
                return [">-", *(f"{indent}{word}" for word in self.text.split(" "))]
            case _:
                return ["|-", f"{indent}{self.text}"]


TEXTS = st.builds(Written, SENTENCE, STYLES)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4), st.dictionaries(KEYS, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)
DOCUMENTS = st.dictionaries(KEYS, TREES, min_size=1, max_size=4)


def write(value: object, indent: str) -> list[str]:
    """Return a value as lines of YAML, the first of which stands after its key or dash."""
    if isinstance(value, Written):
        return value.lines(f"{indent}  ")
    lines = [""]
    pairs = value.items() if isinstance(value, dict) else ((None, item) for item in value)  # type: ignore[attr-defined]
    for key, inner in pairs:
        head, *rest = write(inner, f"{indent}  ")
        mark = "-" if key is None else f"{key}:"
        lines += [f"{indent}{mark} {head}".rstrip(), *rest]
    return lines


def leaves(value: object, path: ValuePath = ()) -> list[tuple[ValuePath, Written]]:
    """Return all strings with their paths."""
    if isinstance(value, Written):
        return [(path, value)]
    pairs = value.items() if isinstance(value, dict) else enumerate(value)  # type: ignore[arg-type]
    return [leaf for step, inner in pairs for leaf in leaves(inner, (*path, step))]


def read(document: dict[str, object]) -> SourceFile:
    """Write a document and read it."""
    text = "\n".join(write(document, "")[1:]) + "\n"
    return parse(text.encode(), display="x.yaml", kind=None)


@given(DOCUMENTS)
def test_values_come_back_as_they_were_written(document: dict[str, object]) -> None:
    """Whatever the style, the value is the text."""
    source = read(document)

    assert () == source.findings
    assert [leaf.text for _, leaf in leaves(document)] == [source.value(path) for path, _ in leaves(document)]


@given(DOCUMENTS)
def test_every_character_is_found_where_it_stands(document: dict[str, object]) -> None:
    """The place of a character of a value holds that character in the file."""
    source = read(document)
    for path, leaf in leaves(document):
        for offset, character in enumerate(leaf.text):
            if character.isspace():
                continue
            place = source.within(path, offset, offset + 1)
            # An escaped character is found at its backslash.
            written = source.lines[place.line - 1][place.column - 1 :]

            assert character == written.lstrip("\\")[:1] or character == "\\" == written[:1]


@given(DOCUMENTS)
def test_values_are_located_whole(document: dict[str, object]) -> None:
    """The place of a value begins and ends at its first and last character, or at its quotes."""
    source = read(document)
    for path, leaf in leaves(document):
        place = source.locate(path)
        first = source.lines[place.line - 1][place.column - 1]
        last = source.lines[place.end_line - 1][place.end_column - 2]
        quote = {"single": "'", "double": '"'}.get(leaf.style)

        assert (quote or leaf.text[0], quote or leaf.text[-1]) == (first, last)


@given(DOCUMENTS)
def test_keys_are_located_by_their_name(document: dict[str, object]) -> None:
    """The place of a key holds its name."""
    source = read(document)
    for path, _ in leaves(document):
        if isinstance(path[-1], str):
            place = source.locate(path, key=True)

            assert path[-1] == source.lines[place.line - 1][place.column - 1 : place.end_column - 1]


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        (("steps", 0, "id"), False, (3, 9, 3, 10)),
        (("steps", 0), False, (3, 5, 3, 7)),
        (("steps",), False, (3, 3, 3, 4)),
        (("steps",), True, (2, 1, 2, 6)),
        (("steps", 0, "gone"), False, (3, 5, 3, 7)),
        (("steps", 9), False, (3, 3, 3, 4)),
        (("nothing",), True, (1, 1, 1, 3)),
        (("text",), False, (5, 3, 6, 10)),
        (("empty",), False, (7, 7, 7, 7)),
    ],
)
def test_places_of_containers_and_of_what_is_missing(
    path: ValuePath,
    key: bool,  # noqa: FBT001
    expected: tuple[int, int, int, int],
) -> None:
    """A list is marked at its dash, a mapping at its first key, a missing value at what should hold it."""
    text = "id: x\nsteps:\n  - id: a\ntext: >-\n  первая\n  вторая.\nempty:\n"
    place = parse(text.encode(), display="x", kind=None).locate(path, key=key)

    assert expected == (place.line, place.column, place.end_line, place.end_column)


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("a: один два\n", 5, 8, (1, 9, 1, 12)),
        ("a: >-\n  один\n  два\n", 5, 8, (3, 3, 3, 6)),
        ("a: >-\n  один\n  два\n", 2, 7, (2, 5, 3, 5)),
        ("a: 'it''s so'\n", 3, 4, (1, 9, 1, 10)),
        ('a: "x\\u00e9\\ty"\n', 1, 2, (1, 6, 1, 7)),
        ('a: "x\\u00e9\\ty"\n', 3, 4, (1, 14, 1, 15)),
        ("a: один\n  два три\n", 9, 12, (2, 7, 2, 10)),
        ("a: один\n", 3, 30, (1, 4, 1, 8)),
        ("a: один\r\nb: два\r\n", 0, 4, (1, 4, 1, 8)),
    ],
)
def test_parts_of_values(text: str, start: int, end: int, expected: tuple[int, int, int, int]) -> None:
    """A part of a value is found through folding, escapes and line breaks; too much of it is the whole."""
    place = parse(text.encode(), display="x", kind=None).within(("a",), start, end)

    assert expected == (place.line, place.column, place.end_line, place.end_column)
