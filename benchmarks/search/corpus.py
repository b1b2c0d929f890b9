# The sixty real situations are planted among generated ones. A tenth of those are near-duplicates of a
# real one with every third word exchanged; the others speak of subjects of their own in the words of the
# language, drawn as often as they occur in it, with some words of ours between them. A generated document has
# about a sixth of the words of a real one: the index of a hundred thousand real ones would be a benchmark of
# the disk.

"""Documents for measuring the search: the real ones, and as many generated ones as are asked for."""

from __future__ import annotations

import random
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.knowledge import compile_store, gather
from rightscli.model import Kind, Localised
from rightscli.search import write_index
from rightscli.search.fields import Entry, entries
from rightscli.search.lists import general_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from rightscli.knowledge import Knowledge

ROOT = Path(__file__).resolve().parents[2]

_ENDINGS = ("", "а", "ы", "у", "ом", "е", "ов", "ами", "ый", "ая", "ого", "ить", "ил", "ение")
_OWN = 30
_NEAR_DUPLICATES = 10
_EXCHANGED = 0.35
_WORDS = {"title": (4, 7), "summary": (12, 24), "steps": (30, 60), "grounds": (8, 20)}


def corpus(knowledge: Knowledge, number: int, *, seed: int = 1) -> Iterator[Entry]:
    """
    Yield the real entries of a knowledge with generated situations among them.

    Args:
        knowledge: The real knowledge.
        number: How many situations there are in all; no fewer than the real ones.
        seed: Where the dice start; equal seeds give equal documents.
    """
    real = list(entries(knowledge))
    situations = [entry for entry in real if entry.kind is Kind.SITUATION]
    yield from situations
    yield from generated(situations, number - len(situations), seed=seed)
    yield from (entry for entry in real if entry.kind is not Kind.SITUATION)


def compiled(path: Path, number: int) -> Knowledge:
    """Compile the repository's knowledge into a store whose index has so many situations."""

    def index(connection: sqlite3.Connection, knowledge: Knowledge) -> None:
        write_index(connection, knowledge, corpus(knowledge, number))

    return compile_store(gather(ROOT / "knowledge").documents, path, index=index)


def generated(situations: list[Entry], number: int, *, seed: int = 1) -> Iterator[Entry]:
    """Yield so many generated situations."""
    dice = random.Random(seed)
    words = _Words(situations, dice)
    for place in range(number):
        if place % _NEAR_DUPLICATES:
            yield _other(place, words, dice)
        else:
            yield _near(situations[dice.randrange(len(situations))], place, words, dice)


class _Words:
    """Words of the language, drawn as often as they occur, and words of ours."""

    def __init__(self, situations: list[Entry], dice: random.Random) -> None:
        self._dice = dice
        classes = [
            (stem, number) for stem, number in general_words().items() if 20 < number < 70 and len(stem) > 2
        ]
        self._stems = [stem for stem, _ in classes]
        self._chances = list(accumulate(10 ** (number / 10) for _, number in classes))
        self._rare = list(accumulate(10 ** (number / 20) for _, number in classes))
        self._ours = [word for entry in situations for text in entry.texts["asked"] for word in text.split()]

    def some(self, number: int) -> list[str]:
        """Return words of general text, one in ten of ours."""
        drawn = self._dice.choices(self._stems, cum_weights=self._chances, k=number)
        dice = self._dice.random
        return [self._dice.choice(self._ours) if dice() < 0.1 else self._form(stem) for stem in drawn]

    def subject(self) -> list[str]:
        """Return the words of one subject, rarer ones more often than in general text."""
        drawn = self._dice.choices(self._stems, cum_weights=self._rare, k=_OWN)
        return [self._form(stem) for stem in drawn]

    def _form(self, stem: str) -> str:
        return stem if stem.isascii() else stem + self._dice.choice(_ENDINGS)


def _other(place: int, words: _Words, dice: random.Random) -> Entry:
    subject = words.subject()

    def text(number: int) -> str:
        drawn = words.some(number)
        return " ".join(dice.choice(subject) if dice.random() < 0.4 else word for word in drawn)

    texts = {column: [text(dice.randint(*span))] for column, span in _WORDS.items()}
    texts["asked"] = [text(dice.randint(3, 6)) for _ in range(6)]
    texts["questions"] = [text(dice.randint(6, 10)) for _ in range(3)]
    return _entry(f"generated-{place}", texts)


def _near(entry: Entry, place: int, words: _Words, dice: random.Random) -> Entry:
    texts = {}
    for column, kept in (
        ("title", 1),
        ("asked", 8),
        ("summary", 2),
        ("questions", 3),
        ("steps", 3),
        ("grounds", 1),
    ):
        found = entry.texts.get(column) or [""]
        chosen = dice.sample(found, min(kept, len(found)))
        texts[column] = [_exchanged(text, words, dice) for text in chosen]
    return _entry(f"{entry.id}-{place}", texts)


def _exchanged(text: str, words: _Words, dice: random.Random) -> str:
    said = text.split()
    other = words.some(len(said))
    return " ".join(
        new if dice.random() < _EXCHANGED else word for word, new in zip(said, other, strict=True)
    )


def _entry(id_: str, texts: dict[str, list[str]]) -> Entry:
    title = texts["title"][0]
    phrases = [(column, "ru", text) for column in ("title", "asked", "questions") for text in texts[column]]
    return Entry(
        id=id_,
        kind=Kind.SITUATION,
        title=Localised(ru=title),
        texts=texts,
        phrases=phrases,
        urgency="days",
        area="summons",
    )
