"""What a handout shows to whom, how long it is valid, and its stamp."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from rightscli.handouts import NotForHandoutsError, Request, make
from rightscli.model import Language, ReviewStatus
from rightscli.pages import PaperSize, Readers, SectionName
from tests.pages.conftest import TODAY

if TYPE_CHECKING:
    from rightscli.handouts import Handout
    from rightscli.knowledge import Knowledge
    from tests.handouts.conftest import Making

LANGUAGES = ((Language.RU,), (Language.EN,), (Language.RU, Language.EN))


def sections(handout: Handout) -> list[SectionName]:
    """Return the parts of the first page."""
    return [section.name for section in handout.leaflet.parts[0].pages[0].sections]


def test_a_conscript_sees_what_to_do_and_what_to_fear(made: Making) -> None:
    """What to do, never, rights, when they are right, complaints, risks, and the grounds as citations."""
    handout = made("exam-called")

    assert {
        SectionName.STEPS,
        SectionName.NEVER,
        SectionName.RIGHTS,
        SectionName.LAWFUL,
        SectionName.APPEALS,
        SectionName.RISKS,
    } <= set(sections(handout))
    assert SectionName.INCIDENTS not in sections(handout)
    assert SectionName.CHECK_FIRST not in sections(handout)
    grounds = handout.leaflet.parts[0].pages[0].section(SectionName.GROUNDS)
    assert grounds is not None
    assert {""} == {item.text for item in grounds.items if item.data["ref"] == "fz-1/29/4"}


def test_every_number_of_a_ground_has_its_ground(made: Making) -> None:
    """Whatever a page leans on stands at its end, for every reader."""
    for readers in Readers:
        page = made("exam-called", readers=readers).leaflet.parts[0].pages[0]
        grounds = page.section(SectionName.GROUNDS)
        used = {number for section in page.sections for item in section.items for number in item.grounds}

        assert grounds is not None
        assert used <= {item.number for item in grounds.items}


def test_a_volunteer_sees_everything(made: Making, knowledge: Knowledge) -> None:
    """Every part of the page on the screen stands in the handout."""
    from rightscli.pages import build

    page = build(knowledge, "exam-called", language=Language.RU, as_of=TODAY)

    assert [section.name for section in page.sections] == sections(
        made("exam-called", readers=Readers.VOLUNTEER)
    )


def test_a_trainer_gets_a_case_with_a_key(made: Making, knowledge: Knowledge) -> None:
    """The story is the event's, and every sentence of the key stands on the page."""
    handout = made("exam-called", readers=Readers.TRAINER)
    exercise = handout.leaflet.parts[0].exercises[0]
    page = handout.leaflet.parts[0].pages[0]
    known = {item.text for section in page.sections for item in section.items}
    steps = page.section(SectionName.STEPS)

    assert "Человека увезли сразу после осмотра." == exercise.story
    assert len(exercise.questions) == len(exercise.answers)
    assert steps is not None
    assert tuple(item.text for item in steps.items if item.data["phase"] == "now") == exercise.answers[0]
    assert set(exercise.answers[1]) <= known
    assert ("Суд отменил решение.",) == exercise.answers[-1]
    assert "Газета примеров" in exercise.source


def test_others_get_no_cases(made: Making) -> None:
    """The answer key is for the trainer."""
    assert () == made("exam-called", readers=Readers.VOLUNTEER).leaflet.parts[0].exercises


def test_the_order_asked_for_is_kept(made: Making) -> None:
    """Pages stand in the order of the ids, each once; a set has its own order."""
    asked = made("exam-replaced", "exam-called", "exam-replaced")

    assert ["exam-replaced", "exam-called"] == [page.id for page in asked.leaflet.parts[0].pages]
    assert ("exam-called", "exam-replaced") == made(set="set").request.ids


def test_both_languages_make_two_parts(made: Making) -> None:
    """Russian first, then English, each with its own stamp."""
    parts = made("exam-called", languages=(Language.RU, Language.EN)).leaflet.parts

    assert [Language.RU, Language.EN] == [part.language for part in parts]
    assert "право известно по" in parts[0].stamp[0]
    assert "law as known to" in parts[1].stamp[0]


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("neutral", [False, True])
def test_the_stamp_says_everything(made: Making, size: PaperSize, *, neutral: bool) -> None:
    """Law known to, knowledge, valid until, draft, and the code: on every part of every handout."""
    handout = made("exam-called", size=size, neutral=neutral, languages=(Language.RU, Language.EN))

    for part in handout.leaflet.parts:
        stamp = " ".join(part.stamp)

        assert handout.leaflet.code in stamp
        assert handout.leaflet.version in stamp
        assert "2026" in part.stamp[0]
        assert str(handout.leaflet.valid_until.year) in part.stamp[1]
        assert ("черновик" if part.language is Language.RU else "draft") in stamp


def test_a_handout_is_valid_until_the_first_thing_it_shows_must_be_looked_at(made: Making) -> None:
    """The earliest review, end of a version or beginning of a known change decides, and is named."""
    handout = made("exam-called")

    assert handout.leaflet.valid_until <= date(2027, 2, 22)
    assert handout.leaflet.valid_until == handout.lifetime.valid_until
    assert handout.lifetime.ends_with
    assert ReviewStatus.DRAFT is handout.lifetime.status


def test_an_outdated_handout_says_so_aloud(made: Making) -> None:
    """A warning stands on it from the day after the last valid one, and not before."""
    until = made("exam-called").leaflet.valid_until

    assert "" == made("exam-called", today=until).leaflet.parts[0].warning
    assert "УСТАРЕЛО" in made("exam-called", today=date(2030, 1, 1)).leaflet.parts[0].warning


def test_a_card_has_eight_panels_that_fit(real: Knowledge) -> None:
    """Every situation fits on a card, and what to do now and what never to do is never cut."""
    from rightscli.handouts.cards import ROOM, room_of
    from rightscli.model import Kind

    for summary in real.summaries(kind=Kind.SITUATION):
        for language in Language:
            request = Request(ids=(summary.id,), size=PaperSize.CARD, languages=(language,), as_of=TODAY)
            part = make(real, request, today=TODAY).leaflet.parts[0]
            (card,) = part.cards

            assert 8 == len(card.panels)
            assert all(sum(map(room_of, panel.items)) <= ROOM + 100 for panel in card.panels), summary.id
            assert [SectionName.STEPS, SectionName.NEVER] == [panel.name for panel in card.panels[1:3]]


@pytest.mark.parametrize("name", ["court", "claim-letter", "set", "nothing-like-this", "", "../etc"])
def test_only_situations_are_handed_out(made: Making, name: str) -> None:
    """Anything else is named, with its kind where it has one."""
    with pytest.raises(NotForHandoutsError) as caught:
        made(name)

    assert name == caught.value.name


def test_a_manifest_is_plain_ascii(made: Making) -> None:
    """It fits into any property of any format, and a neutral handout has none."""
    assert made("exam-called").leaflet.manifest.isascii()
    assert "\\" not in made("exam-called").leaflet.manifest
    assert "" == made("exam-called", neutral=True).leaflet.manifest
