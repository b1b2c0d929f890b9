# A case for a class is a documented event, the questions are the program's own or those that people ask,
# and every sentence of the key stands in the knowledge: a trainer can defend each of them.

"""Cases for a class, made from data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.pages import Exercise, SectionName, build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rightscli.handouts.wording import Words
    from rightscli.knowledge import Knowledge
    from rightscli.model import Incident
    from rightscli.pages import Item, Page

_ASKED = 4
"""How many of the questions that people ask are put to the class in one case."""


def exercises(
    knowledge: Knowledge, pages: tuple[Page, ...], words: Words, as_of: date
) -> tuple[Exercise, ...]:
    """Return a case for each page that has one: its latest event that no earlier page has used."""
    used: set[str] = set()
    made = []
    for page in pages:
        incident = _incident(knowledge, page.id, used)
        if incident is not None:
            used.add(incident.id)
            made.append(_exercise(knowledge, page, incident, words, as_of))
    return tuple(made)


def _incident(knowledge: Knowledge, situation_id: str, used: set[str]) -> Incident | None:
    situation = knowledge.situation(situation_id)
    found = [knowledge.incident(id_) for id_ in (situation.incidents if situation else ())]
    fresh = [incident for incident in found if incident is not None and incident.id not in used]
    return max(fresh, key=lambda incident: (incident.outcome is not None, incident.date), default=None)


def _exercise(knowledge: Knowledge, page: Page, incident: Incident, words: Words, as_of: date) -> Exercise:
    told = build(knowledge, incident.id, language=words.language, as_of=as_of)
    facts = _items(told, SectionName.FACTS)
    asked = list(_questions(page, facts[1:], words))
    return Exercise(
        title=" · ".join((told.title, *told.meta[1:])),
        story=" ".join(item.text for item in facts[:1]),
        questions=tuple(question for question, _answer in asked),
        answers=tuple(answer for _question, answer in asked),
        source="; ".join(_source(item) for item in _items(told, SectionName.SOURCES)[:1]),
    )


def _questions(page: Page, outcome: tuple[Item, ...], words: Words) -> Iterator[tuple[str, tuple[str, ...]]]:
    now = tuple(item.text for item in _items(page, SectionName.STEPS) if item.data.get("phase") == "now")
    never = tuple(item.text for item in _items(page, SectionName.NEVER))
    lawful = tuple(item.text for item in _items(page, SectionName.LAWFUL))
    appeals = tuple(_appeal(item) for item in _items(page, SectionName.APPEALS))
    for question, answer in (
        (words.say("What is to be done first?"), now),
        (words.say("What must not be done, signed or said?"), never),
        (words.say("In which cases would the authority be right?"), lawful),
        (words.say("Where does one complain, and within which time limit?"), appeals),
    ):
        if answer:
            yield question, answer
    for item in _items(page, SectionName.QUESTIONS)[:_ASKED]:
        yield item.head, (item.text,)
    for item in outcome:
        yield item.head, (item.text,)


def _appeal(item: Item) -> str:
    limits = [detail for detail in item.details if detail.name in ("authority", "deadline", "no_deadline")]
    lines = [f"{detail.label}: {detail.text}" for detail in limits]
    return ". ".join(text.rstrip(".") for text in (item.head, *lines)) + "."


def _items(page: Page, name: SectionName) -> tuple[Item, ...]:
    section = page.section(name)
    return () if section is None else section.items


def _source(item: Item) -> str:
    addresses = [detail.url for detail in item.details if detail.url]
    return " · ".join((item.head, item.text, *(detail.text for detail in item.details), *addresses))
