"""The page of any document."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rightscli.model import (
    Act,
    Authority,
    DeadlineRule,
    HandoutSet,
    Incident,
    Letter,
    Situation,
    Term,
    WorkingCalendar,
    replace,
)
from rightscli.pages.acts import act_page, law_page
from rightscli.pages.limits import deadline_page
from rightscli.pages.others import (
    authority_page,
    calendar_page,
    handout_page,
    incident_page,
    letter_page,
    term_page,
)
from rightscli.pages.page import Marker, Page, Section, SectionName
from rightscli.pages.reader import Reader
from rightscli.pages.situation import situation_page

if TYPE_CHECKING:
    from datetime import date

    from rightscli.knowledge import Knowledge
    from rightscli.model import Document, Language


class NoSuchDocumentError(LookupError):
    """The knowledge has no document or provision of this name."""

    def __init__(self, name: str) -> None:
        """Name what was asked for."""
        super().__init__(name)
        self.name = name


def build(
    knowledge: Knowledge,
    id: str,
    *,
    language: Language,
    as_of: date,
    section: SectionName | None = None,
    asked: bool = False,
) -> Page:
    """
    Return the page of a document, or of a provision by its path.

    Args:
        knowledge: What is read.
        id: The id of a document, also a former one, or the path of a provision.
        language: The reader's language, strictly.
        as_of: The day for which the law is shown.
        section: The only part to keep; the numbers of its grounds stay those of the whole page.
        asked: Whether the reader named the day; the page then says so above everything else.

    Raises NoSuchDocumentError.
    """
    reader = Reader(knowledge, language, as_of, asked=asked)
    if "/" in id:
        page = law_page(reader, id, knowledge.provisions_under(id))
    else:
        document = knowledge.get(id)
        page = None if document is None else _page_of(reader, document)
    if page is None:
        raise NoSuchDocumentError(id)
    return page if section is None else only(page, section)


def only(page: Page, name: SectionName) -> Page:
    """Return the page with one part of it, and the grounds and warnings that this part leans on."""
    kept = [section for section in page.sections if section.name is name]
    used = {number for section in kept for number in _numbers(section)}
    if kept and name is not SectionName.GROUNDS:
        for section in page.sections:
            if section.marker is Marker.REFERENCE:
                items = tuple(item for item in section.items if item.number in used)
            elif section.name is SectionName.PENDING and name is not SectionName.PENDING:
                items = tuple(item for item in section.items if used.intersection(item.grounds))
            else:
                continue
            if items:
                kept.append(replace(section, items=items))
    return replace(page, lead="", card=(), sections=tuple(kept))


def _numbers(section: Section) -> set[int]:
    numbers: set[int] = set()
    for item in section.items:
        numbers.update(item.grounds)
        for detail in item.details:
            numbers.update(detail.grounds)
    return numbers


def _page_of(reader: Reader, document: Document) -> Page:
    match document:
        case Situation():
            return situation_page(reader, document)
        case Act():
            return act_page(reader, document)
        case Authority():
            return authority_page(reader, document)
        case DeadlineRule():
            return deadline_page(reader, document)
        case Term():
            return term_page(reader, document)
        case Incident():
            return incident_page(reader, document)
        case Letter():
            return letter_page(reader, document)
        case HandoutSet():
            return handout_page(reader, document)
        case WorkingCalendar():
            return calendar_page(reader, document)
        case _:
            assert_never(document)
