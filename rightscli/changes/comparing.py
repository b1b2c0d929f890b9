# What is compared is the page, not the document: a reader is told about a step, and the step may change
# because a time limit, a fee or a ground changed elsewhere. A provision whose earlier text we do not know
# is not a change; it is kept apart, so that nobody takes the edge of our knowledge for an amendment.

"""What a page says on one day and not on another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from rightscli.law import version_on
from rightscli.model import Record, Start
from rightscli.pages import Item, Page, Reader, SectionName, build

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge
    from rightscli.model import Language, Provision, Version

_APART = frozenset(
    (
        SectionName.GROUNDS,
        SectionName.SOURCES,
        SectionName.REVIEW,
        SectionName.RELATED,
        SectionName.INCIDENTS,
        SectionName.USED_BY,
        SectionName.VERSIONS,
    )
)
"""Parts of a page that are not advice; grounds come in as the reasons of changes."""

_ALIKE = 0.6
"""How much of two texts without ids must agree for one to be the other, changed."""


class ChangeKind(StrEnum):
    """What became of an item."""

    NEW = "new"
    GONE = "gone"
    DIFFERENT = "different"
    GROUND = "ground"
    """The words are the same; the law that they lean on is not."""
    UNKNOWN = "unknown"
    """It cannot be compared: what held on one of the days is earlier than what we know."""


class Reason(Record, kw_only=True):
    """A ground that does not say on the second day what it said on the first."""

    ref: str
    citation: str
    ended: date | None
    """The last day of the version that was in force on the first day, if it ended."""
    began: date | None
    """The first day of the version in force on the second day, if it is another one."""
    amended_by: str | None
    """How the act that changed it is cited."""


class Change(Record, kw_only=True):
    """An item that differs."""

    section: SectionName
    title: str
    """Heading of the section."""
    kind: ChangeKind
    before: Item | None
    after: Item | None
    reasons: tuple[Reason, ...]


class Comparison(Record, kw_only=True):
    """A document on two days."""

    id: str
    title: str
    first: date
    second: date
    changes: tuple[Change, ...]
    unknown: tuple[str, ...]
    """Citations of grounds of which one of the two days is not known to us."""
    page: Page
    """What the page says on the second day."""

    @property
    def known(self) -> tuple[Change, ...]:
        """The changes without those that cannot be compared."""
        return tuple(change for change in self.changes if change.kind is not ChangeKind.UNKNOWN)


def compare(knowledge: Knowledge, id: str, first: date, second: date, language: Language) -> Comparison:
    """
    Compare what the page of a document, or of a provision, says on two days.

    Raises `rightscli.pages.NoSuchDocumentError`.
    """
    before = build(knowledge, id, language=language, as_of=first)
    after = build(knowledge, id, language=language, as_of=second)
    grounds = _Grounds(knowledge, language, first, second)
    for page in (before, after):
        for ref in _refs(page).values():
            grounds.look_at(ref)
    changes = [
        change
        for name in _sections(before, after)
        for change in _section_changes(name, before, after, grounds)
    ]
    return Comparison(
        id=after.id,
        title=after.title,
        first=first,
        second=second,
        changes=tuple(changes),
        unknown=tuple(grounds.unknown),
        page=after,
    )


class _Grounds:
    """How each ground stands on both days."""

    def __init__(self, knowledge: Knowledge, language: Language, first: date, second: date) -> None:
        self._reader = Reader(knowledge, language, second)
        self._days = (first, second)
        # What each page says where its day is earlier than what we know.
        self._gaps = tuple(Reader(knowledge, language, day).not_known for day in self._days)
        self._reasons: dict[str, Reason | None] = {}
        self.unknown: list[str] = []

    def gap_in(self, *items: Item) -> bool:
        """Say whether an item speaks of what is earlier than what we know."""
        said = [
            text for item in items for text in (item.head, item.text, *(one.text for one in item.details))
        ]
        return any(gap in text for text in said for gap in self._gaps)

    def look_at(self, ref: str) -> Reason | None:
        """Return why this ground says something else on the second day, or None."""
        if ref not in self._reasons:
            provision = self._reader.knowledge.provision(ref)
            self._reasons[ref] = None if provision is None else self._reason(provision)
        return self._reasons[ref]

    def _reason(self, provision: Provision) -> Reason | None:
        before, after = (version_on(provision.versions, day) for day in self._days)
        if before is after:
            if before is None:
                self.unknown.append(self._cite(provision))
            return None
        early, late = (before, after) if self._days[0] <= self._days[1] else (after, before)
        if early is None and late is not None and late.start is not Start.EXACT:
            self.unknown.append(self._cite(provision))
            return None
        return Reason(
            ref=provision.ref,
            citation=self._cite(provision),
            ended=None if early is None else early.in_force_until,
            began=None if late is None else late.in_force_from,
            amended_by=self._amended_by(late),
        )

    def _cite(self, provision: Provision) -> str:
        return self._reader.cite(provision.ref) or provision.ref

    def _amended_by(self, version: Version | None) -> str | None:
        if version is None or version.amended_by is None:
            return None
        return self._reader.cite(version.amended_by) or version.amended_by


def _sections(before: Page, after: Page) -> list[SectionName]:
    names = [section.name for page in (after, before) for section in page.sections]
    return [name for name in dict.fromkeys(names) if name not in _APART]


def _refs(page: Page) -> dict[int, str]:
    section = page.section(SectionName.GROUNDS)
    items = section.items if section is not None else ()
    found = {item.number: str(item.data["ref"]) for item in items if item.number is not None}
    # The page of a provision has no list of grounds; it is its own ground.
    return found or ({0: page.id} if "/" in page.id else {})


def _section_changes(name: SectionName, before: Page, after: Page, grounds: _Grounds) -> Iterator[Change]:
    old, new = before.section(name), after.section(name)
    heading = new or old
    assert heading is not None
    refs = (_refs(before), _refs(after))
    for gone, come in _pairs(old.items if old else (), new.items if new else ()):
        reasons = _reasons(gone, come, refs, grounds)
        if come is None:
            kind = ChangeKind.GONE
        elif gone is None:
            kind = ChangeKind.NEW
        elif _words(gone) != _words(come):
            blank = not reasons and grounds.gap_in(gone, come)
            kind = ChangeKind.UNKNOWN if blank else ChangeKind.DIFFERENT
        elif reasons:
            kind = ChangeKind.GROUND
        else:
            continue
        yield Change(section=name, title=heading.title, kind=kind, before=gone, after=come, reasons=reasons)


def _pairs(old: tuple[Item, ...], new: tuple[Item, ...]) -> list[tuple[Item | None, Item | None]]:
    """Put the items together that are the same one on both days, in the order of the second day."""
    left = list(old)
    paired: list[tuple[Item | None, Item | None]] = []
    waiting: list[int] = []
    for item in new:
        match = next((one for one in left if _same(one, item)), None)
        if match is None:
            waiting.append(len(paired))
        else:
            left.remove(match)
        paired.append((match, item))
    for index in waiting:
        new_item = paired[index][1]
        assert new_item is not None
        match = next((one for one in left if _nameless(one, new_item) and _alike(one, new_item)), None)
        if match is not None:
            left.remove(match)
            paired[index] = (match, new_item)
    return [*paired, *((item, None) for item in left)]


def _same(one: Item, other: Item) -> bool:
    if one.id is not None or other.id is not None:
        return one.id == other.id
    return (one.head, one.text) == (other.head, other.text)


def _nameless(one: Item, other: Item) -> bool:
    return one.id is None and other.id is None


def _alike(one: Item, other: Item) -> bool:
    if one.head or other.head:
        return one.head == other.head
    return SequenceMatcher(None, one.text, other.text, autojunk=False).ratio() >= _ALIKE


def _words(item: Item) -> tuple[object, ...]:
    # The remark after an item speaks of how its grounds stand, and that is told as a reason.
    return (
        item.head,
        item.text,
        tuple((detail.name, detail.text) for detail in item.details if detail.name != "source"),
    )


def _reasons(
    gone: Item | None,
    come: Item | None,
    refs: tuple[dict[int, str], dict[int, str]],
    grounds: _Grounds,
) -> tuple[Reason, ...]:
    found: dict[str, Reason] = {}
    for item, known in ((gone, refs[0]), (come, refs[1])):
        if item is None:
            continue
        numbers = [*item.grounds, *(number for detail in item.details for number in detail.grounds)]
        for ref in [known[number] for number in numbers if number in known] or _alone(known):
            reason = grounds.look_at(ref)
            if reason is not None:
                found[ref] = reason
    return tuple(found.values())


def _alone(refs: dict[int, str]) -> list[str]:
    """Return the one ground of a page that is about a single provision, or nothing."""
    return [refs[0]] if 0 in refs else []
