# Rules of style run a dozen patterns over every text of a document. The texts are joined once and each
# pattern runs once over all of them, which is ten times faster than text by text.

"""The texts of a document, with their place, language and role."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from rightscli.source import ValuePath

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LANGUAGES = ("ru", "en")
_REFERENCE = re.compile(r"\{[^{}\n]*\}")


@dataclass(frozen=True, slots=True)
class Text:
    """One string of a document."""

    path: ValuePath
    value: str
    role: tuple[str, ...]
    """The keys on the way to it, without positions in lists and without the language."""
    language: str | None
    """`ru` or `en`; None for a string that is not localised."""
    phrase: bool
    """Whether it is one of several phrases, such as `asked_as`."""


class Strings:
    """Some strings of a document, to be searched as one."""

    def __init__(self, texts: list[Text], values: list[str] | None = None) -> None:
        """Take the texts; `values` are what is searched in their place, equally long."""
        self.texts = texts
        self.values = [text.value for text in texts] if values is None else values
        self.joined = "\n".join(self.values)
        lengths = [len(value) + 1 for value in self.values]
        self._starts = list(accumulate(lengths, initial=0))

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[Text, int, int, re.Match[str]]]:
        """Yield every match inside one text, with that text and the span in it."""
        for match in pattern.finditer(self.joined):
            number = bisect_right(self._starts, match.start()) - 1
            text = self.texts[number]
            start = match.start() - self._starts[number]
            end = match.end() - self._starts[number]
            if end <= len(text.value):
                yield text, start, end, match

    def holding(self, needles: Iterable[str]) -> Strings:
        """
        Return only the texts that hold one of these strings, which are lower case.

        Plain searching costs a hundredth of a pattern, so rules look for what their pattern needs first.
        """
        lower = self._lower
        if len(lower) != len(self.joined):
            # A letter whose small form is longer has moved the places; rare, and patterns work as well.
            return self
        numbers: set[int] = set()
        for needle in needles:
            place = lower.find(needle)
            while place >= 0:
                number = bisect_right(self._starts, place) - 1
                numbers.add(number)
                place = lower.find(needle, self._starts[number + 1])
        chosen = sorted(numbers)
        return Strings([self.texts[number] for number in chosen], [self.values[number] for number in chosen])

    @cached_property
    def _lower(self) -> str:
        return self.joined.lower()

    def without_references(self) -> Strings:
        """Return the same texts with every inline reference blotted out, at the same places."""
        if "{" not in self.joined:
            return self
        return Strings(self.texts, [_blot(text.value) for text in self.texts])


def strings_of(data: object) -> list[Text]:
    """Return every string value of a document, in the order of the file."""
    found: list[Text] = []
    _gather(data, (), (), None, found)
    return found


def _gather(
    value: object, path: ValuePath, role: tuple[str, ...], language: str | None, found: list[Text]
) -> None:
    if isinstance(value, str):
        phrase = language is not None and isinstance(path[-1], int)
        found.append(Text(path, value, role, language, phrase))
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in _LANGUAGES:
                _gather(inner, (*path, key), role, key, found)
            else:
                _gather(inner, (*path, key), (*role, key), None, found)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            _gather(inner, (*path, number), role, language, found)


def _blot(value: str) -> str:
    return _REFERENCE.sub(lambda found: "\x00" * len(found[0]), value) if "{" in value else value
