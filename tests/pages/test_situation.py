"""The page of a situation."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from rightscli.model import Language
from rightscli.pages import SectionName, Tone

if TYPE_CHECKING:
    from rightscli.pages import Item, Page
    from tests.pages.conftest import Show


def items(page: Page, name: SectionName) -> tuple[Item, ...]:
    """Return the items of a section that must be there."""
    section = page.section(name)
    assert section is not None
    return section.items


def texts(page: Page) -> str:
    """Return every text of the page."""
    return repr(page)


def test_sections_stand_in_their_order(show: Show) -> None:
    """Acting comes first, then the reasons, then what all of it leans on."""
    names = [section.name.value for section in show("exam-called").sections]

    assert [
        "recognise",
        "ask-first",
        "steps",
        "never",
        "rights",
        "unlawful",
        "lawful",
        "appeals",
        "evidence",
        "risks",
        "questions",
        "check-first",
        "incidents",
        "related",
        "grounds",
        "sources",
        "pending",
        "review",
    ] == names


def test_the_card_holds_what_to_do_now_and_what_never(show: Show) -> None:
    """The first screen has the steps of the first phase and the prohibitions, and nothing else."""
    card = {section.name.value: [item.id for item in section.items] for section in show("exam-called").card}

    assert {"steps": ["ask-which", "keep-phone"], "never": ["sign-blank", "hand-over-originals"]} == card


def test_the_same_ground_has_the_same_number(show: Show) -> None:
    """A provision that several claims lean on is listed once and numbered once."""
    page = show("exam-called")
    refs = [item.data["ref"] for item in items(page, SectionName.GROUNDS)]

    assert ["fz-1/29/4", "fz-1/7/certificate", "source:news-2024", "fz-1/5/1"] == refs
    assert (1,) == items(page, SectionName.RIGHTS)[0].grounds
    assert (1,) == items(page, SectionName.STEPS)[0].grounds
    assert (3,) == items(page, SectionName.RISKS)[0].grounds


def test_numbers_of_grounds_are_places_in_the_list(show: Show) -> None:
    """Every number used on the page is in the list of grounds, which counts from one."""
    page = show("exam-called")
    listed = [item.number for item in items(page, SectionName.GROUNDS)]
    used = {number for section in page.sections for item in section.items for number in item.grounds}

    assert list(range(1, len(listed) + 1)) == listed
    assert set() == used - set(listed)


def test_appeals_stand_in_their_order(show: Show) -> None:
    """Roads of complaint follow `order`, whatever their order in the document."""
    assert ["court-claim", "complaint"] == [
        item.id for item in items(show("exam-called"), SectionName.APPEALS)
    ]


@pytest.mark.parametrize(
    ("section", "old"), [(SectionName.STEPS, "old-way"), (SectionName.NEVER, "old-never")]
)
def test_an_item_out_of_force_is_left_out(show: Show, section: SectionName, old: str) -> None:
    """Advice that the law no longer supports on the day is not shown, and is shown for its own days."""
    now = [item.id for item in items(show("exam-called"), section)]
    then = [item.id for item in items(show("exam-called", as_of=date(2019, 1, 1)), section)]

    assert old not in now
    assert old in then


def test_the_first_screen_has_nothing_out_of_force(show: Show) -> None:
    """Old advice is on the first screen of its own days only."""
    now = {item.id for section in show("exam-called").card for item in section.items}
    then = {item.id for section in show("exam-called", as_of=date(2019, 1, 1)).card for item in section.items}

    assert {"old-now", "old-never"} == then - now


def test_a_ground_without_a_version_is_said_and_not_replaced(show: Show) -> None:
    """An ended provision shows when it ended, and neither its old text nor any other."""
    page = show("exam-called")
    ended = next(item for item in items(page, SectionName.GROUNDS) if item.data["ref"] == "fz-1/5/1")

    expected = (
        "На эту дату (22.11.2026) нет действующей редакции;"
        " последняя известная редакция действовала по 31.12.2019"
    )

    assert expected == ended.text
    assert "Раньше справку выдавали сразу" not in texts(page)
    assert "not-in-force" in [notice.name for notice in page.notices if notice.tone is Tone.BANNER]


def test_a_day_before_the_first_version_says_so(show: Show) -> None:
    """On a day before anything is known the page names the first version it knows, without its text."""
    page = show("exam-called", as_of=date(2014, 1, 1))
    first = items(page, SectionName.GROUNDS)[0]

    expected = (
        "Что действовало на эту дату (01.01.2014), неизвестно; самая ранняя известная редакция — с 01.01.2020"
    )

    assert expected == first.text
    assert "приостановлено до решения суда" not in texts(page)


def test_another_day_shows_another_version(show: Show) -> None:
    """On a day of an older version that version is shown, with its own confidence."""
    first = items(show("exam-called", as_of=date(2021, 6, 1)), SectionName.GROUNDS)[0]

    assert "Жалоба не приостанавливает решение." == first.text
    assert "recalled" == first.data["confidence"]


def test_a_change_is_pending_only_from_its_day(show: Show) -> None:
    """A bill of March 2026 is no pending change in 2025."""
    assert show("exam-called").section(SectionName.PENDING) is not None
    assert show("exam-called", as_of=date(2025, 1, 1)).section(SectionName.PENDING) is None


def test_items_on_a_changing_ground_say_so(show: Show) -> None:
    """Whoever reads only one line sees that its ground may change."""
    right = items(show("exam-called"), SectionName.RIGHTS)[0]

    assert "может измениться, см. ниже" == right.note
    assert [1] == right.data["may_change"]


def test_the_status_names_the_weakest_confidence(show: Show) -> None:
    """One recalled ground is enough for the page to say that part of it is not checked."""
    page = show("exam-called")

    assert "Черновик: юрист не проверял · право по 11.03.2026 · часть не сверена с законом" == page.status
    assert "recalled" == page.review["weakest_confidence"]


def test_a_claim_without_ground_on_the_day_says_so(show: Show) -> None:
    """Advice whose ground is not in force on the day is marked, on the first screen too."""
    page = show("exam-called", as_of=date(2018, 6, 1))
    said = "не все основания подтверждены на эту дату"

    assert said == items(page, SectionName.RIGHTS)[0].note
    assert [1] == items(page, SectionName.RIGHTS)[0].data["lapsed"]
    assert [said, "", ""] == [item.note for item in page.card[0].items]
    assert ["", ""] == [item.note for item in show("exam-called").card[0].items]


def test_practical_advice_is_marked(show: Show) -> None:
    """Advice that leans on no provision is told from law."""
    assert "практический совет" == items(show("exam-called"), SectionName.STEPS)[1].note


def test_a_time_limit_is_told_in_words(show: Show) -> None:
    """A step with a time limit says how much, from when, and how well that is known."""
    step = next(item for item in items(show("exam-called"), SectionName.STEPS) if item.id == "file-claim")
    limit = next(detail for detail in step.details if detail.name == "deadline")

    expected = (
        "3 месяца со дня, когда человек узнал о решении"
        " (не сверено с текстом закона; может измениться, см. ниже)"
    )

    assert "Ваш срок" == limit.label
    assert expected == limit.text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_law_known_to_an_earlier_day_is_said(show: Show) -> None:
    """On a day after the law was checked the page says so; on an earlier day it does not."""
    late = [notice.name for notice in show("exam-called").notices]
    early = [notice.name for notice in show("exam-called", as_of=date(2026, 1, 1)).notices]

    assert "law-known-to" in late
    assert "law-known-to" not in early


def test_a_day_that_was_asked_for_is_announced(show: Show) -> None:
    """Only a reader who named a day is told which day the page speaks of."""
    asked = show("exam-called", as_of=date(2024, 2, 3), asked=True)

    assert ("as-of", Tone.BANNER) == (asked.notices[0].name, asked.notices[0].tone)
    assert "03.02.2024" in asked.notices[0].text
    assert "as-of" not in [notice.name for notice in show("exam-called", as_of=date(2024, 2, 3)).notices]


def test_an_overlay_document_says_where_it_came_from(show: Show) -> None:
    """A page from an added directory names it; another page names none."""
    page = show("exam-replaced")

    assert "lawyers-2026" == page.origin
    assert any("lawyers-2026" in notice.text for notice in page.notices)
    assert "Звоните юристу сообщества." == page.card[0].items[0].text
    assert show("exam-called").origin is None


def test_english_marks_what_is_missing_or_old(show: Show) -> None:
    """No Russian text stands unmarked on an English page."""
    page = show("exam-replaced", Language.EN)

    assert "[not translated from Russian: Осмотр «заменили»]" == page.title
    assert "[translation out of date] The examination was moved." == page.lead
    assert "[not translated from Russian: Звоните юристу сообщества.]" == page.card[0].items[0].text


def test_what_is_not_established_stands_apart(show: Show) -> None:
    """Things to check first name their law, and take no number among the grounds."""
    check = items(show("exam-called"), SectionName.CHECK_FIRST)[0]

    assert () == check.grounds
    assert "unverified" == check.data["confidence"]
    assert ["Спросите в районном суде.", "ст. 7 1-ФЗ (точное место уточняется)"] == [
        detail.text.replace("\N{NO-BREAK SPACE}", " ") for detail in check.details
    ]


def test_one_section_keeps_its_numbers_and_its_grounds(show: Show) -> None:
    """A part of a page has the numbers of the whole page, and brings the grounds it leans on."""
    page = show("exam-called", section=SectionName.UNLAWFUL)
    whole = show("exam-called")

    assert ["unlawful", "grounds"] == [section.name.value for section in page.sections]
    assert (2, 4) == items(page, SectionName.UNLAWFUL)[0].grounds
    assert [2, 4] == [item.number for item in items(page, SectionName.GROUNDS)]
    assert items(whole, SectionName.GROUNDS)[1] == items(page, SectionName.GROUNDS)[0]
    assert whole.status == page.status
    assert whole.notices == page.notices


def test_a_section_on_changing_ground_brings_the_change(show: Show) -> None:
    """A part that leans on a provision under change shows the change with it."""
    page = show("exam-called", section=SectionName.RIGHTS)

    assert ["rights", "grounds", "pending"] == [section.name.value for section in page.sections]


def test_a_section_that_is_not_there_leaves_nothing(show: Show) -> None:
    """A part that the page does not have is not replaced by another."""
    assert () == show("exam-called", section=SectionName.VERSIONS).sections


def test_the_last_section_says_what_the_page_is(show: Show) -> None:
    """The reader is told once that this is information and where a lawyer is needed."""
    about = [item.text for item in items(show("exam-called"), SectionName.REVIEW)]

    assert 1 == sum("а не консультация юриста" in line for line in about)
    assert any("Нужен адвокат" in line for line in about)
    assert any("22.02.2027" in line for line in about)
