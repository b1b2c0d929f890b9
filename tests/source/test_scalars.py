"""Plain words mean the same to every program, or are findings."""

from __future__ import annotations

import pytest

from rightscli.source import parse

MEANT = {
    "true": True,
    "false": False,
    "null": None,
    "": None,
    "0": 0,
    "7": 7,
    "-5": -5,
    "2026": 2026,
    "2026-03-11": "2026-03-11",
    "2024-05": "2024-05",
    "29a": "29a",
    "fz-53": "fz-53",
    "now": "now",
    "nothing": "nothing",
    "yesterday": "yesterday",
    "one 1": "one 1",
    "1 2": "1 2",
    "53-ФЗ": "53-ФЗ",
    "Нет": "Нет",
    "да": "да",
    "1.2.3": "1.2.3",
    "...и так далее": "...и так далее",
}
SURPRISES = (
    *("NO", "No", "no", "N", "n", "off", "Off", "OFF", "yes", "Yes", "YES", "y", "Y", "on", "On", "ON"),
    *("True", "TRUE", "False", "FALSE", "~", "Null", "NULL", "=", "28.10"),
    *("1.", ".5", "1e3", "1E3", "1.5e-3", ".inf", "-.Inf", ".nan", "12:30"),
    *("1:30:00", "-190:20", "0123"),
    *(
        "00",
        "0x1F",
        "0o17",
        "0b101",
        "1_000",
        "1_0.5",
        "+5",
        "-0",
        "2026-3-11",
        "2026-03-11T10:00:00",
        "99999999999999999999",
    ),
)


@pytest.mark.parametrize(("word", "meaning"), MEANT.items())
def test_words_that_all_programs_read_alike(word: str, meaning: object) -> None:
    """Only true, false, null, nothing and whole numbers are not text."""
    source = parse(f"a: {word}\n".encode(), display="x", kind=None)

    assert () == source.findings
    assert {"a": meaning} == source.data
    assert source.data is not None
    assert type(meaning) is type(source.data["a"])


@pytest.mark.parametrize("word", SURPRISES)
def test_words_that_programs_read_differently(word: str) -> None:
    """A surprising word is text, is reported at its place, and comes with its correction."""
    source = parse(f"a: {word}\n".encode(), display="x", kind=None)
    [found] = source.findings

    assert {"a": word} == source.data
    assert ("K003", 4, 4 + len(word)) == (found.rule, found.primary.column, found.primary.end_column)
    assert found.fix is not None
    assert f'"{word}"' == found.fix.edits[0].replacement
    assert frozenset({("a",)}) == source.tainted


@pytest.mark.parametrize("word", [*SURPRISES, "5", "true", "null"])
def test_quoted_words_are_text(word: str) -> None:
    """Quotes make text of everything."""
    source = parse(f"a: \"{word}\"\nb: '{word}'\n".encode(), display="x", kind=None)

    assert () == source.findings
    assert {"a": word, "b": word} == source.data


@pytest.mark.parametrize("key", ["no", "on", "5", "true", "28.10", "null"])
def test_keys_must_be_text_to_every_program(key: str) -> None:
    """A key that some program reads as something else is a finding."""
    source = parse(f"{key}: a\n".encode(), display="x", kind=None)

    assert ["K003"] == [one.rule for one in source.findings]


def test_surprises_deep_inside_are_tainted_where_they_are() -> None:
    """The way to a surprising value is noted, so that nobody complains about it twice."""
    source = parse(b"a:\n  - b: x\n    c: [1, no]\n", display="x", kind=None)

    assert frozenset({("a", 0, "c", 1)}) == source.tainted
