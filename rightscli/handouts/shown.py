# What a handout shows is compared item by item, in the words in which it is shown. What is said about the
# page itself (who has checked it, to which day) is not among the items: a page that was looked at again
# and found right still says the same.

"""What a handout shows, as items that can be compared."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from rightscli.model import Language, Record
from rightscli.pages import PaperSize, SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rightscli.pages import Exercise, Item, LeafletPart, Page, Section

TITLE = "title"
EXERCISES = "exercises"
_MARK = 10


class Shown(Record, kw_only=True):
    """One thing that a reader sees."""

    language: Language
    page: str
    """The id of the page, or nothing for what stands before the first page."""
    section: str
    id: str
    """The item's own name, where it has one."""
    mark: str
    """Fingerprint of the words."""
    heading: str = ""
    """What it stands under, for people."""
    text: str = ""

    @property
    def place(self) -> tuple[Language, str, str]:
        """Where it stands."""
        return self.language, self.page, self.section


def shown(parts: Sequence[LeafletPart], size: PaperSize) -> tuple[Shown, ...]:
    """Return everything that the parts show on paper of this size, in reading order."""
    return tuple(item for part in parts for item in _part(part, size))


def digest(items: Sequence[Shown], selection: str) -> int:
    """Return a large number that stands for exactly these items of this choice of pages."""
    lines = [selection]
    lines += [f"{item.language.value}\t{item.page}\t{item.section}\t{item.id}\t{item.mark}" for item in items]
    return int.from_bytes(hashlib.sha256("\n".join(lines).encode()).digest(), "big")


def number_of(text: str) -> int:
    """Return a large number that stands for a text."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")


def _part(part: LeafletPart, size: PaperSize) -> Iterator[Shown]:
    yield _shown(part, "", TITLE, "", (part.title, part.intro), text=part.title)
    if size is PaperSize.CARD:
        for card in part.cards:
            for number, panel in enumerate(card.panels, 1):
                refs: dict[int, str] = {}
                yield from _section(part, card.id, f"{number}-{panel.name.value}", panel, refs)
    else:
        for page in part.pages:
            yield from _page(part, page)
    for exercise in part.exercises:
        yield _exercise(part, exercise)


def _page(part: LeafletPart, page: Page) -> Iterator[Shown]:
    yield _shown(part, page.id, TITLE, "", (page.title, page.lead, *page.meta), text=page.title)
    refs = {
        item.number: str(item.data.get("ref", item.head))
        for section in page.sections
        if section.name is SectionName.GROUNDS
        for item in section.items
        if item.number is not None
    }
    for section in page.sections:
        if section.name is not SectionName.REVIEW:
            yield from _section(part, page.id, section.name.value, section, refs)


def _section(
    part: LeafletPart, page: str, name: str, section: Section, refs: dict[int, str]
) -> Iterator[Shown]:
    for item in section.items:
        words = (section.title, *_words(item, refs))
        id_ = item.id or str(item.data.get("ref", ""))
        text = item.text or item.head
        yield _shown(part, page, name, id_, words, heading=section.title, text=text)


def _words(item: Item, refs: dict[int, str]) -> Iterator[str]:
    # Grounds are compared by what they are: their numbers change whenever one is added before them.
    yield from (item.group, item.head, item.text, item.note)
    yield from (refs.get(number, "") for number in item.grounds)
    for detail in item.details:
        yield from (detail.label, detail.text, detail.url or "")
        yield from (refs.get(number, "") for number in detail.grounds)


def _exercise(part: LeafletPart, exercise: Exercise) -> Shown:
    words = [exercise.title, exercise.story, exercise.source, *exercise.questions]
    words += [sentence for answer in exercise.answers for sentence in answer]
    heading = part.labels.exercises
    return _shown(part, "", EXERCISES, "", words, heading=heading, text=exercise.title)


def _shown(
    part: LeafletPart,
    page: str,
    section: str,
    id_: str,
    words: Sequence[str],
    *,
    heading: str = "",
    text: str = "",
) -> Shown:
    mark = hashlib.sha256("\x1f".join(words).encode()).hexdigest()[:_MARK]
    return Shown(
        language=part.language,
        page=page,
        section=section,
        id=id_,
        mark=mark,
        heading=heading,
        text=text,
    )
