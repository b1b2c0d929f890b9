# A page is finished text: every reference is resolved, every date and every word is written in the
# reader's language. A format only lays it out, so a format holds no words of its own and cannot say
# something another format does not.

"""The page model: what a reader sees, before it takes a format."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from rightscli.model import Language, Record

Data = Mapping[str, object]
"""Values for machines: what `json.dumps` takes."""

NOTHING: Data = MappingProxyType({})


class SectionName(StrEnum):
    """The parts of a page; the value is what a reader types after `--section`."""

    DUE = "due"
    TRACE = "trace"
    RECOGNISE = "recognise"
    ASK_FIRST = "ask-first"
    STEPS = "steps"
    NEVER = "never"
    RIGHTS = "rights"
    UNLAWFUL = "unlawful"
    LAWFUL = "lawful"
    APPEALS = "appeals"
    EVIDENCE = "evidence"
    RISKS = "risks"
    QUESTIONS = "questions"
    CHECK_FIRST = "check-first"
    INCIDENTS = "incidents"
    RELATED = "related"
    SAYS = "says"
    VERSIONS = "versions"
    PROVISIONS = "provisions"
    FACTS = "facts"
    FIELDS = "fields"
    USED_BY = "used-by"
    GROUNDS = "grounds"
    SOURCES = "sources"
    PENDING = "pending"
    REVIEW = "review"


class Marker(StrEnum):
    """What stands before the items of a section."""

    NUMBER = "number"
    BULLET = "bullet"
    DO_NOT = "do-not"
    """A bullet of things never to do; the text itself begins with the negation."""
    REFERENCE = "reference"
    """The number of a ground, in brackets."""
    NONE = "none"


class Tone(StrEnum):
    """What a notice is about, for formats that set it apart. The words alone carry the meaning."""

    BANNER = "banner"
    """Stands above everything: the page speaks of another day, or is withdrawn."""
    NOTE = "note"
    """Stands after the first screen."""


class Notice(Record):
    """A line said about the page itself."""

    name: str
    """A stable slug, for example `as-of`."""
    text: str
    tone: Tone = Tone.NOTE


class Detail(Record, kw_only=True):
    """A labelled line below an item: why, deadline, authority, source."""

    name: str
    """A stable slug; the key in JSON."""
    text: str
    label: str = ""
    grounds: tuple[int, ...] = ()
    url: str | None = None
    data: object = None
    """The same for machines; None where the text is all there is."""


class Item(Record, kw_only=True):
    """One entry of a section."""

    text: str
    id: str | None = None
    head: str = ""
    """What stands before the text in a heavier weight: a citation, a span of dates, a question."""
    group: str = ""
    """Subheading under which neighbouring items with the same value stand."""
    number: int | None = None
    """The number of a ground, or the place of a step in the whole list."""
    grounds: tuple[int, ...] = ()
    note: str = ""
    """A short remark after the text: practical advice, not yet checked."""
    details: tuple[Detail, ...] = ()
    data: Data = NOTHING


class Section(Record, kw_only=True):
    """A titled list of items."""

    name: SectionName
    title: str
    items: tuple[Item, ...]
    marker: Marker = Marker.BULLET
    stacked: bool = False
    """Whether the head of an item stands on a line of its own."""
    linked: bool = False
    """Whether the ids of the items name documents that a reader can ask for."""
    boxed: bool = False
    """Whether a format that has boxes should set the section apart."""
    columns: tuple[str, ...] = ()
    """Headings of a table whose cells are the head, the note and the text of each item; empty for a list."""


class Page(Record, kw_only=True):
    """A document as a reader of one language sees it, for one day."""

    id: str
    kind: str
    title: str
    language: Language
    as_of: date
    meta: tuple[str, ...] = ()
    """Short words under the title; the first is the urgency where there is one."""
    status: str = ""
    """One line: who has checked the page, to which day, and how well it is established."""
    lead: str = ""
    notices: tuple[Notice, ...] = ()
    card: tuple[Section, ...] = ()
    """What must stand on the first screen: what to do now, what never to do."""
    sections: tuple[Section, ...] = ()
    review: Data = NOTHING
    origin: str | None = None
    """The overlay the document came from; None for the packaged knowledge."""

    def section(self, name: SectionName) -> Section | None:
        """Return the part of the page with this name, or None."""
        return next((section for section in self.sections if section.name is name), None)
