# Text, Markdown and Telegram show a leaflet as a row of pages: those of the situations, or the cards, and
# after them the cases for a class, with the key on a page of its own so that it can be kept back.

"""A leaflet as a row of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.pages import Detail, Item, Marker, Page, PaperSize, Section, SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.pages import Card, Leaflet, LeafletPart


def pages_of(leaflet: Leaflet, part: LeafletPart) -> tuple[Page, ...]:
    """Return what one part of the leaflet shows, page by page."""
    if leaflet.size is PaperSize.CARD:
        return tuple(_card(leaflet, part, card) for card in part.cards)
    return (*part.pages, *_exercises(leaflet, part))


def listed(leaflet: Leaflet, part: LeafletPart) -> tuple[str, ...]:
    """Return the titles for a list of contents; nothing where there is only what the title says."""
    titles = tuple(page.title for page in pages_of(leaflet, part))
    return () if titles == (part.title,) or len(titles) == 1 else titles


def _card(leaflet: Leaflet, part: LeafletPart, card: Card) -> Page:
    cover, *panels = card.panels
    return Page(
        id=card.id,
        kind="card",
        title=card.title,
        language=part.language,
        as_of=leaflet.as_of,
        lead=" ".join(item.text for item in cover.items),
        sections=tuple(panel for panel in panels if panel.items),
    )


def _exercises(leaflet: Leaflet, part: LeafletPart) -> Iterator[Page]:
    if not part.exercises:
        return
    labels = part.labels
    cases: list[Section] = []
    keys: list[Section] = []
    for exercise in part.exercises:
        source = Detail(name="source", label=labels.source, text=exercise.source)
        story = Item(text=exercise.story, details=(source,) if exercise.source else ())
        cases.append(_section(SectionName.INCIDENTS, exercise.title, (story,), Marker.NONE))
        asked = tuple(Item(text=question) for question in exercise.questions)
        cases.append(_section(SectionName.QUESTIONS, labels.questions, asked, Marker.NUMBER))
        answered = tuple(
            Item(head=question, text="", details=tuple(Detail(name="answer", text=each) for each in answer))
            for question, answer in zip(exercise.questions, exercise.answers, strict=True)
        )
        keys.append(_section(SectionName.QUESTIONS, exercise.title, answered, Marker.NUMBER))
    for id_, title, sections in (("cases", labels.exercises, cases), ("key", labels.answers, keys)):
        yield Page(
            id=id_,
            kind="exercises",
            title=title,
            language=part.language,
            as_of=leaflet.as_of,
            sections=tuple(sections),
        )


def _section(name: SectionName, title: str, items: tuple[Item, ...], marker: Marker) -> Section:
    return Section(name=name, title=title, items=items, marker=marker, stacked=True)
