# Words that are not about anything are data of this room, not code. They are read when an index is
# written and travel inside it, so that a search opens no file but the store.

"""Stop words, general words, and everyday words that ask for nearly the same."""

from __future__ import annotations

from importlib.resources import files

from rightscli.search.lexicon import STOP
from rightscli.text import fold, stem


def general_words() -> dict[str, int]:
    """
    Return the class of every general word by its stem.

    The class is ten times the logarithm of the word's occurrences in a thousand million words of general
    text, in steps of five, or STOP. Stop words stand under their folded form as well.
    """
    classes: dict[str, int] = {}
    for line in _lines("general.txt"):
        number, _, listed = line.partition(" ")
        classes.update(dict.fromkeys(listed.split(), int(number)))
    for line in _lines("stop.txt"):
        for word in line.split():
            classes[fold(word)] = STOP
    return classes


def alike_words() -> dict[str, list[str]]:
    """Return for the stem of an everyday word the stems of those that ask for nearly the same."""
    alike: dict[str, dict[str, None]] = {}
    for line in _lines("alike.txt"):
        said, directed, meant = line.partition(">")
        sources = [stem(fold(word)) for word in said.split()]
        targets = [stem(fold(word)) for word in (meant if directed else said).split()]
        for source in sources:
            alike.setdefault(source, {}).update(dict.fromkeys(one for one in targets if one != source))
    return {source: list(targets) for source, targets in alike.items()}


def words_of_elsewhere() -> set[str]:
    """Return the stems of words that name subjects which border on ours."""
    return {stem(fold(word)) for line in _lines("elsewhere.txt") for word in line.split()}


def _lines(name: str) -> list[str]:
    text = files("rightscli.search").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
