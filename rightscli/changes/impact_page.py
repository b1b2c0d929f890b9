"""An impact as a page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rightscli.changes.words import words_of
from rightscli.model import Kind
from rightscli.pages import Detail, Item, Page, Reader, Section, SectionName, kind_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from rightscli.changes.impact import Impact, Place
    from rightscli.knowledge import Knowledge
    from rightscli.language import Translator
    from rightscli.model import Language


def impact_page(
    knowledge: Knowledge,
    impact: Impact,
    *,
    language: Language,
    day: date,
    codes: Sequence[tuple[str, str]] = (),
) -> Page:
    """
    Return everything that leans on something as a page.

    Args:
        knowledge: What is read.
        impact: What was found.
        language: The reader's language.
        day: The day for which texts are shown.
        codes: Codes of handouts whose content would change, each with what it was printed from.
    """
    reader = Reader(knowledge, language, day)
    words = words_of(language)
    sections = [_section(words.text("Directly"), _items(reader, words, impact.direct))]
    for way in impact.through:
        title = reader.cite(way.document) if "/" in way.document else reader.read(way.title)
        heading = words.text("Through {what}").format(what=f"{title} ({way.document})")
        sections.append(_section(heading, _items(reader, words, way.places)))
    sections.append(
        _section(
            words.text("Handout sets"),
            tuple(Item(id=id_, text=reader.read(title)) for id_, title in impact.sets),
        )
    )
    sections.append(
        _section(
            words.text("Handout codes"),
            tuple(Item(head=code, text=what, data={"code": code}) for code, what in codes),
            stacked=False,
        )
    )
    number = len(impact.situations)
    lead = words.count("{n} situation leans on it.", "{n} situations lean on it.", number).format(n=number)
    return Page(
        id=impact.target,
        kind="impact",
        title=_name(reader, impact.target),
        language=language,
        as_of=day,
        meta=(words.text("what a change would touch"),),
        lead=lead if impact.direct else words.text("Nothing leans on it."),
        sections=tuple(section for section in sections if section.items),
        review={"situations": list(impact.situations)},
    )


def _name(reader: Reader, target: str) -> str:
    citation = reader.cite(target)
    if citation is not None:
        return citation
    summary = reader.knowledge.summary(target)
    return target if summary is None else reader.read(summary.title)


def _section(title: str, items: tuple[Item, ...], *, stacked: bool = True) -> Section:
    return Section(name=SectionName.USED_BY, title=title, items=items, linked=True, stacked=stacked)


def _items(reader: Reader, words: Translator, places: Iterable[Place]) -> tuple[Item, ...]:
    return tuple(
        _item(reader, words, list(same)) for _document, same in groupby(places, key=lambda one: one.document)
    )


def _item(reader: Reader, words: Translator, places: list[Place]) -> Item:
    first = places[0]
    lines = dict.fromkeys(filter(None, (_line(reader, place) for place in places)))
    return Item(
        id=first.document,
        text=reader.read(first.title),
        group=kind_word(first.kind, reader.language),
        note=words.count("{n} place", "{n} places", len(places)).format(n=len(places)),
        details=tuple(Detail(name="place", text=line) for line in lines if first.kind is not Kind.TERM),
        data={
            "kind": first.kind.value,
            "places": [
                {"section": place.section, "index": place.item, "item": place.item_id, "target": place.target}
                for place in places
            ],
        },
    )


def _line(reader: Reader, place: Place) -> str:
    where = reader.section_title(place.section)
    if not where and place.text is None:
        return ""
    name = f"{where}, {place.item_id}" if place.item_id else where
    return f"{name}: {reader.read(place.text)}" if place.text is not None else name
