"""Neutral handouts draw no attention, and what they need for that comes from data."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from rightscli.formats import leaflet_markdown, leaflet_telegram, leaflet_text
from rightscli.handouts import Request, make
from rightscli.handouts.neutral import Neutral, names_in
from rightscli.model import Incident, Kind, Language, Term
from rightscli.pages import PaperSize, Readers
from tests.pages.conftest import TODAY

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge
    from rightscli.pages import Leaflet
    from tests.handouts.conftest import Making

SETS = (
    "abroad",
    "already-in-the-unit",
    "alternative-civilian-service",
    "documents",
    "draft-decisions",
    "medical",
    "parents",
    "raids-and-facial-recognition",
    "summons-and-register",
)


def neutral(knowledge: Knowledge, set_: str, readers: Readers, size: PaperSize) -> Leaflet:
    """Return a neutral handout of a set in both languages."""
    request = Request(
        set=set_,
        readers=readers,
        size=size,
        languages=(Language.RU, Language.EN),
        neutral=True,
        as_of=TODAY,
    )
    return make(knowledge, request, today=TODAY).leaflet


@pytest.mark.parametrize("set_", SETS)
@pytest.mark.parametrize(
    ("readers", "size"), [(Readers.TRAINER, PaperSize.A4), (Readers.CONSCRIPT, PaperSize.CARD)]
)
def test_nothing_draws_attention(real: Knowledge, set_: str, readers: Readers, size: PaperSize) -> None:
    """No link, no organisation, no event, no id and no loaded word is left in any text format."""
    leaflet = neutral(real, set_, readers, size)
    summaries = real.summaries(kind=Kind.SITUATION)
    # Two words with a hyphen, such as "missed-summons", are also plain English.
    ids = [summary.id for summary in summaries if summary.id.count("-") > 1]
    names = names_in(real)
    judges = [Neutral(names, language) for language in Language]
    for render in (leaflet_text.render, leaflet_markdown.render, leaflet_telegram.render):
        text = re.sub(r"\s+", " ", render(leaflet))

        assert [] == [id_ for id_ in ids if id_ in text]
        assert "http" not in text
        assert "Медуза" not in text
    for part in leaflet.parts:
        judge = judges[list(Language).index(part.language)]
        loaded = [
            item.text
            for page in part.pages
            for section in (*page.card, *page.sections)
            for item in section.items
            if judge.draws_attention(f"{item.head} . {item.text}")
        ]
        titles = [page.title for page in part.pages if judge.draws_attention(page.title)]

        assert [] == loaded + titles
    assert leaflet.code == leaflet.id


def test_the_first_screen_survives(real: Knowledge) -> None:
    """A neutral page still says what to do and what never to do."""
    for set_ in SETS:
        leaflet = neutral(real, set_, Readers.CONSCRIPT, PaperSize.A4)

        assert all(page.sections and page.card for page in leaflet.parts[0].pages), set_


def test_events_are_not_told(made: Making, knowledge: Knowledge) -> None:
    """What happened to others stands in a volunteer's handout, and not in a neutral one."""
    incident = knowledge.incident("city-2024")

    assert isinstance(incident, Incident)
    assert incident.title.ru in leaflet_text.render(made("exam-called", readers=Readers.VOLUNTEER).leaflet)
    assert incident.title.ru not in leaflet_text.render(
        made("exam-called", readers=Readers.VOLUNTEER, neutral=True).leaflet
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Подайте жалобу в районный суд.", False),
        ("Не подписывайте пустые листы.", False),
        ("Откажитесь ехать на войну.", True),
        ("Это Облава!", True),
        ("Пишите на пример.ru", True),
        ("Пишите на example.org", True),
        ("Смотрите https://example.org/x", True),
        ("Напишите @somebody", True),
        ("Обратитесь в Комитет ООН против пыток", True),
        ("Прокуратура ответит за 30 дней", False),
    ],
)
def test_what_draws_attention(real: Knowledge, text: str, *, expected: bool) -> None:
    """Loaded words in any form, addresses, and bodies abroad; not the courts and offices at home."""
    assert expected == Neutral(names_in(real), Language.RU).draws_attention(text)


def test_slang_draws_attention(real: Knowledge) -> None:
    """What the glossary calls slang is left out, whichever it is."""
    judge = Neutral(names_in(real), Language.RU)
    slang = [
        phrase for term in real.documents(Kind.TERM) if isinstance(term, Term) for phrase in term.slang.ru
    ]

    assert len(slang) > 20
    assert [] == [phrase for phrase in slang if not judge.draws_attention(f"Так говорят: {phrase}.")]


def test_the_list_of_words_is_in_order() -> None:
    """Both languages, small letters, each word once."""
    from rightscli.handouts import neutral as module

    words = json.loads(module._LIST.read_text(encoding="utf-8"))

    assert {"about", "ru", "en"} == set(words)
    for language in Language:
        assert len(words[language.value]) == len(set(words[language.value]))
        assert [word.lower() for word in words[language.value]] == words[language.value]


def test_how_well_a_claim_is_known_is_still_said(made: Making) -> None:
    """Leaving out what draws attention leaves no claim looking surer than it is."""
    full, neutral_ = (made("exam-called", neutral=neutral) for neutral in (False, True))
    notes = [
        {
            item.text: item.note
            for section in handout.leaflet.parts[0].pages[0].sections
            for item in section.items
        }
        for handout in (full, neutral_)
    ]

    assert any(notes[1].values())
    assert [] == [text for text, note in notes[1].items() if note != notes[0].get(text, note)]


def test_steps_are_numbered_without_gaps(real: Knowledge) -> None:
    """A missing number would tell where something was left out."""
    leaflet = neutral(real, "already-in-the-unit", Readers.CONSCRIPT, PaperSize.A4)

    for page in leaflet.parts[0].pages:
        for section in page.sections:
            if section.name.value == "steps":
                assert {None} == {item.number for item in section.items}
