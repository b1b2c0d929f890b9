"""Formatting changes the order of keys and the indentation, and neither meaning nor comments."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.checks import key_order
from rightscli.editing import FormatError, comments_of, formatted
from rightscli.model import Kind
from rightscli.source import SourceFile, ValuePath, kind_of, parse, read

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
FILES = sorted(KNOWLEDGE.rglob("*.yaml"))
ORDER = ("id", "title", "steps", "text", "ru", "en", "grounds", "notes")
UNTIDY = """\
# about the document
steps:
# about this step
- text: {ru: да, en: "yes"}   # beside
  # about the name
  id: one
  grounds: [a, b]
- id: 'two'
  text:
      en: >-
        folded # no comment
        text
      ru: |
        буквально
          # тоже не комментарий
# about the title
title: Т
id: x
"""
TIDY = """\
# about the document
id: x
# about the title
title: Т
steps:
  # about this step
  # about the name
  - id: one
    text: {ru: да, en: "yes"}   # beside
    grounds: [a, b]
  - id: 'two'
    text:
      ru: |
        буквально
          # тоже не комментарий
      en: >-
        folded # no comment
        text
"""


def file_of(text: str) -> SourceFile:
    """Return the text as a file that was read."""
    return parse(text.encode("utf-8"), display="x.yaml", kind=None)


def house(_path: ValuePath) -> tuple[str, ...]:
    """Return the same order for every mapping."""
    return ORDER


def test_keys_and_indentation_take_the_shape_of_the_house() -> None:
    """Keys stand in order with the comments above them; quotes, flow and prose are as they were."""
    assert TIDY == formatted(file_of(UNTIDY), house)


def test_what_is_tidy_stays() -> None:
    """Formatting twice is formatting once."""
    assert TIDY == formatted(file_of(TIDY), house)


def test_spaces_at_the_ends_of_lines_go_unless_they_are_text() -> None:
    """Spaces after a value go; spaces inside a block of text stay."""
    assert "id: x\nnotes: |\n  a  \n  b\n" == formatted(
        file_of("id: x   \nnotes: |\n  a  \n  b\n\n\n"), house
    )


def test_a_document_that_would_mean_something_else_is_refused() -> None:
    """What cannot be moved safely is left alone."""
    with pytest.raises(FormatError):
        formatted(file_of("notes: |+\n  a\n\n\nid: x\n\n"), house)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_knowledge_is_formatted(path: Path) -> None:
    """Every document of the knowledge has the shape of the house."""
    file = read(path, display=str(path))
    kind = kind_of(path.relative_to(KNOWLEDGE))
    assert kind is not None

    assert file.text == formatted(file, lambda place: key_order(kind, place))


_words = st.text("абв gh#'\":-", min_size=1, max_size=12).map(lambda text: text.replace("\n", " "))
_values = st.recursive(
    _words,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.sampled_from(ORDER), inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


def written(value: object, indent: int, comments: list[str]) -> list[str]:
    """Return a value as lines of YAML in blocks, with comments strewn in."""
    pad = " " * indent
    if isinstance(value, dict):
        lines = []
        for key, inner in value.items():
            if comments:
                lines.append(f"{pad}# {comments.pop()}")
            lines += under(f"{pad}{key}:", inner, indent, comments)
        return lines
    assert isinstance(value, list)
    lines = []
    for inner in value:
        if isinstance(inner, dict):
            body = written(inner, indent + 2, comments)
            first = next(number for number, line in enumerate(body) if not line.lstrip().startswith("#"))
            body[first] = f"{pad}- {body[first].lstrip()}"
            lines += body
        elif isinstance(inner, list):
            lines.append(f"{pad}- {flow(inner)}")
        else:
            lines.append(f"{pad}- {quoted(str(inner))}")
    return lines


def under(head: str, inner: object, indent: int, comments: list[str]) -> list[str]:
    """Return a key with its value."""
    if isinstance(inner, dict | list):
        return [head, *written(inner, indent + 2, comments)]
    return [f"{head} {quoted(str(inner))}"]


def flow(value: object) -> str:
    """Return a value in braces and brackets."""
    if isinstance(value, list):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    return quoted(str(value))


def quoted(text: str) -> str:
    """Return a text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


@given(
    document=st.dictionaries(st.sampled_from(ORDER), _values, min_size=1, max_size=6),
    comments=st.lists(_words, max_size=6),
)
def test_any_document_keeps_its_meaning_and_its_comments(
    document: dict[str, object], comments: list[str]
) -> None:
    """Whatever the order of keys and wherever comments stand, both survive, and once is enough."""
    file = file_of("\n".join(written(document, 0, list(comments))) + "\n")
    assert document == file.data
    text = formatted(file, house)
    again = file_of(text)

    assert file.data == again.data
    assert sorted(comments_of(file)) == sorted(comments_of(again))
    assert text == formatted(again, house)


def test_the_order_of_keys_is_the_order_of_the_schema() -> None:
    """Keys are ordered by the schema, also deep inside and through references."""
    assert ("ru", "en") == tuple(
        key for key in key_order(Kind.SITUATION, ("steps", 0, "text")) if key in {"ru", "en"}
    )
    assert key_order(Kind.SITUATION, ())[0] == "id"
    assert () == key_order(Kind.SITUATION, ("no", "such", "place"))
