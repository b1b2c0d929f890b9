"""Leaflets for the tests of paper formats, from the invented knowledge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.formats import neutral
from rightscli.model import Language, replace
from rightscli.pages import (
    Card,
    Exercise,
    Item,
    Labels,
    Leaflet,
    LeafletPart,
    Marker,
    PaperSize,
    Readers,
    Section,
    SectionName,
)
from tests.pages.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.pages import Page
    from tests.pages.conftest import Show

CODE = "K7M2QX4P"
SITUATION = "exam-called"
LABELS = {
    Language.RU: Labels(
        contents="Содержание",
        exercises="Случаи для занятия",
        questions="Вопросы",
        answers="Ответы",
        source="Источник",
        sheet="лист {number} из {total}",
        code="Код памятки",
    ),
    Language.EN: Labels(
        contents="Contents",
        exercises="Cases for a class",
        questions="Questions",
        answers="Answers",
        source="Source",
        sheet="sheet {number} of {total}",
        code="Handout code",
    ),
}
STAMP = {
    Language.RU: ("право по 11.03.2026", "годится до 22.02.2027", "черновик", f"код {CODE}"),
    Language.EN: ("law to 11 March 2026", "valid until 22 February 2027", "draft", f"code {CODE}"),
}
EXERCISE = Exercise(
    title="Вечер у метро",
    story="Андрея остановили у турникета.",
    questions=("Что спросить первым?", "Сколько могут держать?"),
    answers=(("Основание.", "И фамилию."), ("Три часа.",)),
    source="газета, 2025",
)


def part(
    language: Language,
    pages: Sequence[Page],
    *,
    exercises: tuple[Exercise, ...] = (),
    warning: str = "",
    cards: tuple[Card, ...] = (),
) -> LeafletPart:
    """Put pages together in one language."""
    return LeafletPart(
        language=language,
        title=pages[0].title if len(pages) == 1 else "Набор",
        intro="",
        pages=tuple(pages),
        stamp=STAMP[language],
        labels=LABELS[language],
        warning=warning,
        exercises=exercises,
        cards=cards,
    )


def bound(*parts: LeafletPart, size: PaperSize = PaperSize.A4, manifest: str = "") -> Leaflet:
    """Bind parts to a leaflet."""
    return Leaflet(
        id=SITUATION,
        parts=parts,
        size=size,
        readers=Readers.TRAINER,
        code=CODE,
        as_of=TODAY,
        law_known_to=TODAY,
        valid_until=TODAY,
        version="v1",
        manifest=manifest,
    )


def one(show: Show, language: Language = Language.RU, size: PaperSize = PaperSize.A4) -> Leaflet:
    """Return the leaflet of one situation."""
    page = show(SITUATION, language)
    return bound(part(language, [page], cards=(card(page),)), size=size)


def both(show: Show) -> Leaflet:
    """Return the leaflet of one situation in two languages."""
    return bound(*(part(language, [show(SITUATION, language)]) for language in Language))


def words_of(page: Page) -> list[str]:
    """Return every text of a page's sections, as a reader sees it."""
    return [
        neutral(words)
        for section in (*page.card, *page.sections)
        for item in section.items
        for words in (section.title, item.head, item.text, item.note, *(each.text for each in item.details))
    ]


def card(page: Page, *, more: int = 1) -> Card:
    """Return a card of eight panels, each with its items so many times over."""
    sections = [section for section in page.sections if section.items][:5]
    panels = [
        Section(name=SectionName.FACTS, title=page.title, items=(Item(text=page.lead),), marker=Marker.NONE),
        *page.card,
        *(replace(section, items=section.items * more) for section in sections),
    ]
    return Card(id=page.id, title=page.title, panels=tuple(panels[:8]))


def of_text(text: str, size: PaperSize = PaperSize.A4) -> Leaflet:
    """Return a leaflet in which every word is this text."""
    from rightscli.pages import Detail, Notice, Page, Tone

    item = Item(
        text=text,
        head=text,
        group=text,
        note=text,
        id=text,
        grounds=(1, 2),
        details=(Detail(name="deadline", label=text, text=text, url=text), Detail(name="why", text=text)),
    )
    sections = tuple(
        Section(name=name, title=text, items=(item,), marker=marker, linked=True, stacked=stacked)
        for name, marker, stacked in (
            (SectionName.STEPS, Marker.NUMBER, False),
            (SectionName.NEVER, Marker.DO_NOT, True),
            (SectionName.RISKS, Marker.BULLET, False),
            (SectionName.LAWFUL, Marker.BULLET, True),
            (SectionName.EVIDENCE, Marker.BULLET, False),
            (SectionName.PENDING, Marker.NONE, True),
            (SectionName.GROUNDS, Marker.REFERENCE, True),
            (SectionName.REVIEW, Marker.NONE, False),
        )
    )
    page = Page(
        id="hostile",
        kind="situation",
        title=text,
        language=Language.RU,
        as_of=TODAY,
        meta=(text, text),
        status=text,
        lead=text,
        notices=(Notice("one", text, Tone.BANNER), Notice("two", text)),
        card=sections[:2],
        sections=sections,
        review={"urgency": "now"},
    )
    labels = Labels(
        contents=text, exercises=text, questions=text, answers=text, source=text, sheet=text, code=text
    )
    exercise = Exercise(title=text, story=text, questions=(text,), answers=((text,),), source=text)
    return bound(
        LeafletPart(
            language=Language.RU,
            title=text,
            intro=text,
            pages=(page, page),
            stamp=(text,),
            labels=labels,
            warning=text,
            exercises=(exercise,),
            cards=(Card(id="hostile", title=text, panels=sections),),
        ),
        size=size,
    )
