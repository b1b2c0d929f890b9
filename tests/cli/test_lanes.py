"""The fast lane and the full command line are one: byte for byte, over many argument lists."""

from __future__ import annotations

import itertools
import os
from typing import TYPE_CHECKING

import pytest

from rightscli.cli.app import run
from rightscli.cli.lane import try_lane

if TYPE_CHECKING:
    from pathlib import Path

WORDS = (
    ("show", "control-medical-exam"),
    ("show", "fz-53"),
    ("show", "fz-53/29/4"),
    ("show", "kmo"),
    ("show", "no-such-thing"),
    ("show", "повестка"),
    ("show", "забрали", "в", "метро", "по", "камере"),
    ("show", "district-court"),
    ("find", "забрали", "в", "метро"),
    ("find", "павестка", "в", "воинкомат"),
    ("find", "рецепт", "борща"),
    ("find", "gjdtcnrf"),
)
OPTIONS = (
    (),
    ("--lang", "en"),
    ("--lang=ru",),
    ("--format", "json"),
    ("--format=markdown",),
    ("--as-of", "2023-01-01"),
    ("--plain",),
    ("--no-color", "-q"),
    ("--quiet", "--no-pager"),
    ("--section", "steps"),
    ("--section=grounds", "--lang", "en"),
    ("--lang", "xx"),
    ("--as-of", "31.12.2025"),
    ("--format", "yaml"),
    ("--section", "nonsense"),
    ("--lang",),
    ("--nonsense",),
    ("-x",),
    ("--lang", "ru", "--lang", "en"),
    ("--knowledge", "no/such/directory"),
    ("--", "--lang"),
    ("--force",),
    ("-v",),
    ("--limit", "2"),
    ("--debug",),
    ("--help",),
)
ODD = (("find",), ("show",), ("find", ""), ("show", ""), ("show", " "), ("find", "-"), ("show", "--", "kmo"))
LISTS = [(*words, *options) for words, options in itertools.product(WORDS, OPTIONS)] + list(ODD)


def test_there_are_many_lists() -> None:
    """The comparison is wide enough to mean something, and the lane takes a good part of it."""
    assert len(LISTS) >= 300


@pytest.mark.parametrize("arguments", LISTS, ids=" ".join)
def test_both_lanes_say_the_same(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], cache_home: Path
) -> None:
    """Where the lane answers, the full command line answers the same: output, messages, exit code."""
    fast = try_lane(arguments, os.environ)
    by_lane = capsys.readouterr()
    if fast is None:
        assert ("", "") == by_lane
        return

    full = run(arguments)

    assert (full, *capsys.readouterr()) == (fast, *by_lane)


@pytest.mark.parametrize("words", [words for words in WORDS if words[0] == "show"])
def test_plain_lines_take_the_lane(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str], cache_home: Path
) -> None:
    """The comparison would prove nothing if the lane declined everything."""
    assert try_lane((*words, "--lang", "ru"), os.environ) is not None

    capsys.readouterr()
