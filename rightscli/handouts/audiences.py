# Everybody gets the same sentences; readers differ in how many of them they need. A person who is called
# up and those close to him get what to do and what to fear, on few sheets; the grounds stay as citations,
# because a citation can be shown to an officer. A volunteer must be able to answer "says who?".

"""What each kind of reader sees of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.model import replace
from rightscli.pages import Detail, Readers, SectionName, Tone

if TYPE_CHECKING:
    from rightscli.pages import Item, Page, Section

_SHORT = frozenset(
    (
        SectionName.STEPS,
        SectionName.NEVER,
        SectionName.RIGHTS,
        SectionName.LAWFUL,
        SectionName.APPEALS,
        SectionName.RISKS,
        SectionName.GROUNDS,
        SectionName.PENDING,
    )
)
SEEN = {
    Readers.CONSCRIPT: _SHORT,
    Readers.RELATIVE: _SHORT | {SectionName.RECOGNISE, SectionName.EVIDENCE},
    Readers.VOLUNTEER: frozenset(SectionName),
    Readers.TRAINER: frozenset(SectionName),
}
"""The parts of a page that each kind of reader sees."""


def for_readers(page: Page, readers: Readers) -> Page:
    """Return the page with what these readers need."""
    page = replace(page, sections=tuple(_for_paper(section) for section in page.sections))
    if readers in (Readers.VOLUNTEER, Readers.TRAINER):
        return page
    kept = [section for section in page.sections if section.name in SEEN[readers]]
    used = {number for section in kept for number in numbers_of(section)}
    return replace(
        page,
        # The age of the law and the review stand in the stamp of every sheet.
        status="",
        notices=tuple(notice for notice in page.notices if notice.tone is Tone.BANNER),
        sections=tuple(section for section in (_shortened(each, used) for each in kept) if section.items),
    )


def for_card(page: Page) -> Page:
    """Return the page with the parts from which a card chooses; a card is the same for all readers."""
    kept = _SHORT - {SectionName.GROUNDS, SectionName.PENDING} | {SectionName.QUESTIONS}
    return replace(page, sections=tuple(section for section in page.sections if section.name in kept))


def numbers_of(section: Section) -> set[int]:
    """Return the numbers of the grounds that a section leans on."""
    return {
        number
        for item in section.items
        for numbers in (item.grounds, *(detail.grounds for detail in item.details))
        for number in numbers
    }


def _shortened(section: Section, used: set[int]) -> Section:
    if section.name is SectionName.GROUNDS:
        items = tuple(_cited(item) for item in section.items if item.number in used)
    elif section.name is SectionName.PENDING:
        items = tuple(
            replace(item, details=tuple(detail for detail in item.details if detail.name != "source"))
            for item in section.items
            if used.intersection(item.grounds)
        )
    else:
        return section
    return replace(section, items=items, stacked=False)


def _cited(item: Item) -> Item:
    if str(item.data.get("ref", "")).startswith("source:"):
        return replace(item, details=())
    return replace(item, text="" if item.head else item.text, details=())


def _for_paper(section: Section) -> Section:
    # Paper has no command line: a letter is named by its title.
    items = tuple(
        replace(item, details=tuple(_named(detail) for detail in item.details)) if item.details else item
        for item in section.items
    )
    return replace(section, items=items)


def _named(detail: Detail) -> Detail:
    if detail.name == "letter" and isinstance(detail.data, dict):
        return replace(detail, text=str(detail.data["title"]))
    return detail
