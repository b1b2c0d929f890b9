# Rules see a document through this view. It hands out only nodes of the right shape: what is misshapen
# has been reported by the schema layer, and one mistake gives one finding.

"""One document (or one list of them) as rules see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeGuard

from rightscli.checks.inline import Inline, inline_references
from rightscli.checks.strings import Strings, Text, strings_of
from rightscli.model import CLAIM_SECTIONS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.diagnostics import Location
    from rightscli.source import SourceFile, ValuePath


_MACHINE = frozenset(
    {"id", "grounds", "ground", "url", "official_url", "read_on", "in_force_from", "in_force_until"}
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a section."""

    section: str
    path: ValuePath
    value: dict[str, Any]

    @property
    def id(self) -> str | None:
        """The item's own name, if it has one."""
        name = self.value.get("id")
        return name if isinstance(name, str) else None


@dataclass(frozen=True)
class Entry:
    """A file that could be read."""

    source: SourceFile
    name: str
    """Path below the root of the knowledge, with forward slashes."""
    kind: Kind | None
    data: dict[str, Any]

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return self.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]

    @cached_property
    def strings(self) -> list[Text]:
        """Every string of the document."""
        return strings_of(self.data)

    @cached_property
    def localised(self) -> Strings:
        """The texts in Russian and English."""
        return Strings([text for text in self.strings if text.language is not None])

    @cached_property
    def prose(self) -> Strings:
        """The texts in Russian and English that are sentences, with inline references blotted out."""
        texts = [text for text in self.strings if text.language is not None and not text.phrase]
        return Strings(texts).without_references()

    @cached_property
    def everything(self) -> Strings:
        """All strings, to be searched as one."""
        return Strings(self.strings)

    @cached_property
    def readable(self) -> Strings:
        """The strings that people read or fill in: all but ids, paths, days and addresses."""
        return Strings([text for text in self.strings if not text.role or text.role[-1] not in _MACHINE])

    @cached_property
    def with_digits(self) -> Strings:
        """Those of them that hold a digit."""
        return self.readable.holding("0123456789")

    @cached_property
    def pairs(self) -> tuple[tuple[ValuePath, dict[str, Any]], ...]:
        """The localised texts, each as a mapping with its Russian text, in the order of the file."""
        texts = (text for text in self.strings if text.language == "ru" and not text.phrase)
        found = ((text.path[:-1], self.source.value(text.path[:-1])) for text in texts)
        return tuple((path, pair) for path, pair in found if isinstance(pair, dict))

    @cached_property
    def inline(self) -> tuple[Inline, ...]:
        """Everything that stands in braces in localised texts."""
        return tuple(inline_references(self.localised))

    @cached_property
    def documents(self) -> tuple[tuple[ValuePath, dict[str, Any]], ...]:
        """The documents in the file: itself, or the items of its list."""
        if self.kind is Kind.TERM:
            return tuple(self.mappings("terms"))
        if self.kind is Kind.INCIDENT:
            return tuple(self.mappings("incidents"))
        return (((), self.data),)

    @cached_property
    def claims(self) -> tuple[Item, ...]:
        """The items of a situation that must lean on grounds."""
        if self.kind is not Kind.SITUATION:
            return ()
        return tuple(item for section in CLAIM_SECTIONS for item in self.items(section))

    @cached_property
    def law_checked_to(self) -> str | None:
        """The day to which the law was checked, None if the document does not say."""
        review = self.data.get("review")
        day = review.get("law_checked_to") if isinstance(review, dict) else None
        return day if is_day(day) else None

    def items(self, section: str) -> Iterator[Item]:
        """Yield the items of a section that are mappings."""
        for path, value in self.mappings(section):
            yield Item(section, path, value)

    def mappings(self, *path: str | int) -> Iterator[tuple[ValuePath, dict[str, Any]]]:
        """Yield the items of a list that are mappings, with their paths."""
        values = self.source.value(path)
        if isinstance(values, list):
            for number, value in enumerate(values):
                if isinstance(value, dict):
                    yield (*path, number), value

    def at(self, *path: str | int, key: bool = False) -> Location:
        """Return where a value or its key stands."""
        return self.source.locate(path, key=key)

    def span_of(self, path: ValuePath, start: int, end: int) -> Location:
        """Return where some characters of the text at a path stand."""
        return self.source.within(path, start, end)

    def span(self, text: Text, start: int, end: int) -> Location:
        """Return where some characters of a text stand."""
        return self.source.within(text.path, start, end)


def is_day(value: object) -> TypeGuard[str]:
    """Say whether a value is a day written as `YYYY-MM-DD`; such days compare as text."""
    return isinstance(value, str) and len(value) == 10 and value[4] == "-" == value[7]  # noqa: PLR2004  the meaning stands beside it
