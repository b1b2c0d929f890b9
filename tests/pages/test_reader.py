"""What a text of the knowledge becomes for one reader on one day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from rightscli.model import Language, Localised
from rightscli.pages import in_language
from rightscli.pages.reader import Reader
from rightscli.text import fingerprint
from tests.pages.conftest import TODAY

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge


def read(knowledge: Knowledge, text: str, language: Language = Language.RU, as_of: date = TODAY) -> str:
    """Return the text as the reader sees it, with plain spaces."""
    written = Reader(knowledge, language, as_of).read(Localised(text, text))
    return written.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("по п. 4 ст. 29 1-ФЗ", "по {law:fz-1/29/4}"),
        ("по 1-ФЗ", "по {law:fz-1}"),
        ("срок 3 месяца", "срок {deadline:claim}"),
        ("в течение 3 месяцев", "в течение {deadline:claim|gen}"),
        ("справку дают немедленно", "справку дают {deadline:certificate}"),
        ("в районный суд", "в {authority:court|acc}"),
        ("перед районным судом", "перед {authority:court|ins}"),
        ("это контрольный осмотр", "это {term:exam}"),
        ("см. «Осмотр „заменили“»", "см. {situation:exam-replaced}"),
        ("письмо «Иск об отмене решения»", "письмо {letter:claim-letter}"),
        ("фигурные {скобки} и {} остаются", "фигурные {скобки} и {} остаются"),
        ("не закрыта {law:fz-1", "не закрыта {law:fz-1"),
    ],
)
def test_references_are_written_out(knowledge: Knowledge, expected: str, text: str) -> None:
    """An inline reference becomes words in its case; what is no reference stays."""
    assert expected == read(knowledge, text)


@pytest.mark.parametrize(
    "reference",
    ["law:fz-1/99", "law:nothing", "deadline:x", "authority:x", "term:x", "situation:x", "letter:x", "odd:x"],
)
def test_a_reference_to_nothing_is_said(knowledge: Knowledge, reference: str) -> None:
    """A dangling reference is visible, in brackets, under its own name."""
    assert f"см. [нет такого: {reference}]" == read(knowledge, f"см. {{{reference}}}")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("Контрольный осмотр законен.", "{term:exam} законен."),
        ("Ждите. Районный суд ответит.", "Ждите. {authority:court} ответит."),
        ("Ждут? Немедленно!", "Ждут? {deadline:certificate}!"),
        ("Тоже см. районный суд.", "Тоже см. {authority:court}."),
        ("п. 4 ст. 29 1-ФЗ говорит иначе.", "{law:fz-1/29/4} говорит иначе."),
    ],
)
def test_a_reference_begins_a_sentence_with_a_capital(knowledge: Knowledge, expected: str, text: str) -> None:
    """A name at the beginning of a sentence is written large; after an abbreviation it is not."""
    assert expected == read(knowledge, text)


def test_english_references(knowledge: Knowledge) -> None:
    """The same references are written in English for an English reader."""
    text = "under {law:fz-1/29/4} within {deadline:claim|gen} at the {authority:court|prep}"

    expected = "under Art. 29(4) of Law 1-FZ within 3 months at the district court"

    assert expected == read(knowledge, text, Language.EN)


def test_a_reference_follows_the_day(knowledge: Knowledge) -> None:
    """A time limit is written as it stood on the day asked about."""
    assert "10 дней" == read(knowledge, "{deadline:claim}", as_of=date(2017, 5, 1))


def test_no_time_limit_is_invented_for_a_day_without_one(knowledge: Knowledge) -> None:
    """Before the first version the text says that there is none, and names no other."""
    written = read(knowledge, "срок {deadline:claim}", as_of=date(2015, 5, 1))

    assert "срок [Срок подачи иска: что действовало на эту дату (01.05.2015), неизвестно]" == written


def test_an_untranslated_text_is_marked(knowledge: Knowledge) -> None:
    """Without English, the Russian stands inside a mark, resolved in Russian."""
    written = Reader(knowledge, Language.EN, TODAY).read(Localised("Идите в {authority:court|acc}."))

    assert "[not translated from Russian: Идите в районный суд.]" == written


def test_a_missing_name_inside_a_translated_text_is_marked(knowledge: Knowledge) -> None:
    """An act without an English name is marked inside an English sentence."""
    assert "see [not translated from Russian: 2-ФЗ]" == read(knowledge, "see {law:fz-2}", Language.EN)


@pytest.mark.parametrize(
    ("expected", "of"),
    [
        ("A text.", None),
        ("A text.", fingerprint("Текст.")),
        ("[translation out of date] A text.", fingerprint("Другой текст.")),
    ],
)
def test_a_translation_of_another_text_is_marked(expected: str, of: str | None) -> None:
    """English that remembers another Russian text than the present one is out of date."""
    assert expected == in_language(Localised("Текст.", "A text.", of), Language.EN)


def test_russian_never_shows_english(knowledge: Knowledge) -> None:
    """A Russian reader sees the Russian text, whatever the state of its translation."""
    assert "Текст." == Reader(knowledge, Language.RU, TODAY).read(Localised("Текст.", "A text.", "00000000"))
