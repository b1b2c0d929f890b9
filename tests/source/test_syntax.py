"""Broken YAML is explained in plain words, at the place where a person would look."""

from __future__ import annotations

import pytest

from rightscli.source import parse

SLIPS = {
    "id: x\nsteps\n  - id: a\n": (2, 1, "the colon is missing after `{key}`"),
    "id: x\ntitle:\n  ru привет\n  en: hello\n": (3, 3, "the colon is missing after `{key}`"),
    "title:\n  ru: Внимание: не ходите\n": (2, 15, "the text holds a colon with a space after it"),
    "title:\n  ru: “Внимание: нет”\n": (2, 7, "the quotes `{sign}` do not protect the colon inside the text"),
    "title:\n  ru: Привет\n   en: Hello\nid: x\n": (
        3,
        1,
        "the indentation of this line fits nothing above it",
    ),
    "steps:\n  - id: a\n    text: b\n   why: c\n": (
        4,
        1,
        "the indentation of this line fits nothing above it",
    ),
    'title:\n  ru: "Привет\n  en: Hello\n': (2, 7, "the quote that opens here is not closed"),
    'title:\n  ru: "Привет\n  en: "Hello"\n': (2, 7, "the quote that opens here is not closed"),
    "title: 'it''s\nid: x\n": (1, 8, "the quote that opens here is not closed"),
    'title: "Привет" мир\n': (1, 16, "text goes on after the closing quote"),
    "ru: {law:fz-53/29} говорит\n": (
        1,
        5,
        "a text that begins with an inline reference must stand in quotes",
    ),
    "text: @foo\n": (1, 7, "a text cannot begin with `{sign}` unless it stands in quotes"),
    "text: *важно* делать\n": (1, 7, "a text cannot begin with `{sign}` unless it stands in quotes"),
    "text: %foo\n": (1, 7, "a text cannot begin with `{sign}` unless it stands in quotes"),
    "text: >- привет\n  как\n": (1, 7, "text stands on the line of `{sign}`"),
    "text: [a,\n  {b: c},\nid: c\n": (
        1,
        7,
        "the bracket `{sign}` that opens here is not closed, or a comma is missing after it",
    ),
    "list: [\n  - a\n": (
        1,
        7,
        "the bracket `{sign}` that opens here is not closed, or a comma is missing after it",
    ),
    "text: [a, b\nid: c\n": (
        1,
        7,
        "the bracket `{sign}` that opens here is not closed, or a comma is missing after it",
    ),
    "id:foo\nb: c\n": (1, 1, "a space is missing after `{key}:`"),
    "a:\n  id:foo\n  b: c\n": (2, 3, "a space is missing after `{key}:`"),
    "a:\n  - b: c\n  -d: e\n": (3, 3, "a space is missing after the dash"),
    "? [a]\n: b\n": (1, 3, "a key must be one plain word"),
}


@pytest.mark.parametrize(("text", "expected"), SLIPS.items())
def test_slip_is_explained(text: str, expected: tuple[int, int, str]) -> None:
    """A typical slip gives one finding, in our own words."""
    [found] = parse(text.encode(), display="x", kind=None).findings

    assert "K001" == found.rule
    assert expected == (found.primary.line, found.primary.column, found.message.template)


def test_a_bracket_is_named_where_it_opens() -> None:
    """Not what the parser was reading when it noticed."""
    [found] = parse(b"a: [x,\n  - y\n", display="x", kind=None).findings

    assert ("sign", "[") in found.message.values
    assert (1, 4) == (found.primary.line, found.primary.column)


def test_the_place_is_as_small_as_it_can_be() -> None:
    """The finding marks the word that lacks its colon, not the line."""
    [found] = parse(b"id: x\nsteps\n  - id: a\n", display="x", kind=None).findings

    assert (1, 6) == (found.primary.column, found.primary.end_column)
