"""Pages of laws, time limits, authorities, terms, cases, letters, handouts and calendars."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from rightscli.model import Language
from rightscli.pages import NoSuchDocumentError, SectionName

if TYPE_CHECKING:
    from rightscli.pages import Item, Page
    from tests.pages.conftest import Show


def items(page: Page, title: str) -> list[Item]:
    """Return the items of the section with this title."""
    return [item for section in page.sections if section.title == title for item in section.items]


def plain(text: str) -> str:
    """Return the text with plain spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_provision_is_shown_as_it_stood(show: Show) -> None:
    """The page of a provision says what it said on the day, and lists its versions with their days."""
    page = show("fz-1/29/4", as_of=date(2021, 1, 1))
    says = items(page, "Что здесь сказано на 01.01.2021")
    versions = items(page, "Как это менялось")

    assert "п. 4 ст. 29 1-ФЗ" == plain(page.title)
    assert ["Жалоба не приостанавливает решение."] == [item.text for item in says]
    assert ["действует с 01.01.2020 по 31.12.2022", "действует с 01.01.2023"] == [
        item.head for item in versions
    ]
    assert [True, False] == [item.data["current"] for item in versions]


def test_a_provision_names_who_leans_on_it(show: Show) -> None:
    """Every document that refers to the provision is listed with the parts where it does."""
    used = {item.id: item.data["sections"] for item in items(show("fz-1/29/4"), "Где это применяется")}

    assert {"exam-called", "court", "claim", "answer", "claim-letter", "ru-2026"} == set(used)
    assert ["Что делать", "Ваши права", "Когда они правы", "Куда и как жаловаться"] == used["exam-called"]


def test_a_first_day_that_is_not_established_is_not_given_as_one(show: Show) -> None:
    """A version that was surely in force on a day is not said to begin on it."""
    says = items(show("fz-1/7/certificate"), "Что здесь сказано на 22.11.2026")[0]

    assert "действует не позднее чем с 01.05.2018" == next(
        detail.text for detail in says.details if detail.name == "dates"
    )


def test_a_place_with_several_provisions_lists_them(show: Show) -> None:
    """An act is shown with every provision that is known, each as it stands on the day."""
    heads = [plain(item.head) for item in items(show("fz-1"), "Нормы")]

    assert ["п. 4 ст. 29 1-ФЗ", "ч. 1 ст. 5 1-ФЗ", "ст. 7 1-ФЗ (точное место уточняется)"] == heads


def test_an_ended_provision_shows_its_history_by_its_days_only(show: Show) -> None:
    """A provision that has ended says so first; its old text stands only under the days it was in force."""
    page = show("fz-1/5/1")

    assert items(page, "Что здесь сказано на 22.11.2026")[0].text.startswith("На эту дату (22.11.2026) нет")
    assert [("действует с 01.06.2015 по 31.12.2019", "Раньше справку выдавали сразу.")] == [
        (item.head, item.text) for item in items(page, "Как это менялось")
    ]


def test_a_time_limit_is_explained(show: Show) -> None:
    """The page of a time limit says whom it binds, how it is counted, and how it is restored."""
    facts = {item.head: plain(item.text) for item in items(show("claim"), "Как считать срок")}

    assert "3 месяца со дня, когда человек узнал о решении" == facts["Ваш срок"]
    assert "считают со следующего дня" in facts["Счёт"]
    assert "Суд восстановит срок при уважительной причине." == facts["Если срок пропущен"]


def test_a_time_limit_follows_the_day(show: Show) -> None:
    """The rule is told as it stood, and a day before the first rule has none."""
    then = items(show("claim", as_of=date(2018, 1, 1)), "Как считать срок")[0]
    before = items(show("claim", as_of=date(2010, 1, 1)), "Как считать срок")[0]

    assert "10 дней со дня, когда человек узнал о решении" == plain(then.text)
    assert (
        "Срок подачи иска: что действовало на эту дату (01.01.2010), неизвестно;"
        " самая ранняя известная редакция — с 01.01.2016"
    ) == before.text


def test_an_old_rule_brings_no_ended_grounds(show: Show) -> None:
    """The grounds of an earlier rule are not numbered, so that the page does not look broken."""
    page = show("claim")

    assert "not-in-force" not in [notice.name for notice in page.notices]


def test_a_limit_of_the_authority_is_named_as_theirs(show: Show) -> None:
    """A reader must not take the other side's time limit for their own."""
    assert "Their time limit" == items(show("answer", Language.EN), "How it is counted")[0].head


def test_an_authority_says_what_it_can_and_cannot(show: Show) -> None:
    """Both lists are there, and the channel has its address."""
    page = show("court")

    assert ["Отменить решение."] == [item.text for item in items(page, "Что может сделать")]
    assert ["Освободить от службы навсегда."] == [item.text for item in items(page, "Чего не может")]
    assert ["https://example.org/court"] == [
        detail.url for item in items(page, "Как обратиться") for detail in item.details
    ]


def test_a_term_has_its_other_names(show: Show) -> None:
    """Abbreviation, speech and slang are told apart, and so is what it is not."""
    page = show("exam")
    names = {item.head: item.text for item in items(page, "Другие названия")}

    assert {"Сокращённо": "КО", "Говорят": "повторная комиссия", "На жаргоне": "контролька"} == names
    assert ["check-up"] == [item.id for item in items(page, "Не путать с")]
    assert "Контрольный осмотр" == page.title


def test_a_case_shows_its_outcome_and_sources(show: Show) -> None:
    """A documented case says what happened, how it ended, and where that was published."""
    page = show("city-2024")

    assert ("задокументированный случай", "май 2024", "Город") == tuple(map(plain, page.meta))
    assert "Суд отменил решение." == items(page, "Что произошло")[1].text
    assert ["https://example.org/news"] == [
        detail.url for item in items(page, "Источники") for detail in item.details
    ]


def test_a_letter_lists_what_it_asks_for(show: Show) -> None:
    """Fields stand with their help and example; one that may stay empty says so."""
    fields = items(show("claim-letter"), "Что нужно указать")

    assert [("name", ""), ("note", "можно не заполнять")] == [(item.id, item.note) for item in fields]


def test_a_handout_lists_its_situations_in_order(show: Show) -> None:
    """A set shows its situations as it orders them."""
    assert ["exam-called", "exam-replaced"] == [
        item.id for item in items(show("set"), "Ситуации в этом наборе")
    ]


def test_a_calendar_shows_its_days(show: Show) -> None:
    """The days off against the rule of the week are listed."""
    facts = {item.head: item.text for item in items(show("ru-2026"), "Коротко")}

    assert "09.01.2026" == facts["Нерабочие дни"]


@pytest.mark.parametrize("id_", ["no-such-document", "fz-1/99", "no-such-act/1"])
def test_a_name_of_nothing_is_refused(show: Show, id_: str) -> None:
    """A page of nothing is an error that names what was asked for."""
    with pytest.raises(NoSuchDocumentError) as caught:
        show(id_)

    assert id_ == caught.value.name


@pytest.mark.parametrize("id_", ["exam", "city-2024", "ru-2026"])
def test_what_has_no_review_is_a_draft(show: Show, id_: str) -> None:
    """A document that carries no review is not passed off as checked."""
    assert show(id_).status.startswith("Черновик: юрист не проверял")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "id_", ["exam-called", "fz-1", "court", "claim", "exam", "claim-letter", "set", "city-2024", "ru-2026"]
)
def test_every_page_ends_with_what_it_is(show: Show, id_: str, language: Language) -> None:
    """No kind of page leaves out the last section, and none shows an empty one."""
    page = show(id_, language)

    assert SectionName.REVIEW is page.sections[-1].name
    assert [] == [section.title for section in page.sections if not section.items]
