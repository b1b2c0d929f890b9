"""Facts and law go in, a paper comes out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.formats import paper_text
from rightscli.letters import GroundError, LetterError, MissingFieldsError, TemplateError, read_value
from rightscli.model import Language
from rightscli.pages import BlockKind

if TYPE_CHECKING:
    from rightscli.letters import Filled
    from rightscli.model import Letter
    from tests.letters.conftest import Fill

GOLDENS = Path(__file__).parent / "goldens"


def lines_of(done: Filled) -> list[str]:
    """Return the texts of the blocks."""
    return [block.text.replace("\N{NO-BREAK SPACE}", " ") for block in done.paper.blocks]


@pytest.mark.parametrize("name", ["filled", "draft", "blank"])
def test_the_text_is_the_golden_one(name: str, filled: Fill) -> None:
    """The whole letter with its last page stands as it was read and approved."""
    if name == "filled":
        done = filled()
    elif name == "draft":
        done = filled({"applicant": "", "decision_date": "", "attachments": ""}, draft=True)
    else:
        done = filled(blank=True, check=False)

    assert (GOLDENS / f"{name}.txt").read_text(encoding="utf-8") == paper_text.render(done.paper)


def test_an_act_is_named_in_full_once(filled: Fill) -> None:
    """The first citation of an act is the judicial one, later ones are short."""
    text = "\n".join(lines_of(filled()))

    assert 1 == text.count("Федерального закона от 28.03.1998 № 53-ФЗ")
    assert 2 == text.count("Федерального закона № 53-ФЗ")
    assert "п. 4 ст. 29 Федерального закона от 28.03.1998 № 53-ФЗ" in text
    assert "п. 16 Положения о призыве (постановление Правительства РФ от 11.11.2006 № 663)" in text
    assert "ч. 1 ст. 218 КАС РФ" in text


def test_an_english_letter_cites_in_english(filled: Fill) -> None:
    """The language of the letter decides how it cites, dates and counts."""
    done = filled(
        body="{law:fz-53/29/4} and {law:fz-53/28/6}, {deadline:kas-claim}, {{ letter_date | date_long }}",
        letter_language=Language.EN,
    )
    expected = (
        "Art. 29(4) of Law 53-FZ of 28 March 1998 and Art. 28(6) of Law 53-FZ, 3 months, 10 November 2026"
    )

    assert [expected] == lines_of(done)


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("{law:fz-53/1}", "не действовала на 2026-11-22"),
        ("{law:fz-53/2}", "не проверена"),
        ("{law:fz-53/99}", "fz-53/99"),
        ("{law:fz-99/1}", "fz-99/1"),
        ("{deadline:nothing}", "deadline:nothing"),
        ("{authority:nobody}", "authority:nobody"),
        ("{letter:complaint}", "letter:complaint"),
    ],
)
def test_what_the_law_does_not_bear_is_refused(reference: str, said: str, filled: Fill) -> None:
    """A letter is not written on a ground that is not in force, not verified, or not there."""
    with pytest.raises(GroundError) as caught:
        filled(body=reference)

    assert said in caught.value.text(Language.RU)


def test_the_day_decides(filled: Fill) -> None:
    """A provision that has ended could be cited while it was in force."""
    done = filled(body="{law:fz-53/1}", as_of=date(2023, 6, 1))

    assert ["ст. 1 Федерального закона от 28.03.1998 № 53-ФЗ"] == lines_of(done)


def test_before_the_first_version_nothing_is_known(filled: Fill) -> None:
    """The day before the first version we know is refused, and said to be unknown."""
    with pytest.raises(GroundError) as caught:
        filled(body="{law:fz-53/29/4}", as_of=date(2010, 1, 1))

    assert caught.value.text(Language.RU).startswith("неизвестно, действовала ли")


def test_a_place_that_is_open_goes_to_the_last_page(filled: Fill) -> None:
    """Inside the letter there is no doubt; the volunteer is told to find the place."""
    done = filled(body="{law:fz-53/28/extract-term}")
    check = [block.text.replace("\N{NO-BREAK SPACE}", " ") for block in done.paper.check]

    assert ["ст. 28 Федерального закона от 28.03.1998 № 53-ФЗ"] == lines_of(done)
    assert "ст. 28 Федерального закона № 53-ФЗ (fz-53/28/extract-term)" in check


def test_the_last_page_says_what_to_verify(filled: Fill) -> None:
    """Recalled grounds, changes, guesses and the state of the letter stand there, for the reader."""
    text = " ".join(block.text for block in filled(language=Language.EN).paper.check)

    for part in (
        "Mind the time: 3",
        "as of a man",
        "of whom: Ветрова Андрея Павловича",
        "A bill on the time",
    ):
        assert part in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "No lawyer has read this letter yet." in text


def test_every_missing_field_is_named(filled: Fill) -> None:
    """One error names all required facts that are not there, in the order of the letter."""
    with pytest.raises(MissingFieldsError) as caught:
        filled({"applicant": " ", "decision_date": "", "letter_date": ""})

    assert ["applicant", "decision_date", "letter_date"] == [field.id for field in caught.value.fields]


def test_gender_is_asked_where_the_name_does_not_show_it(filled: Fill) -> None:
    """Without a patronymic nobody is guessed to be a man."""
    with pytest.raises(MissingFieldsError) as caught:
        filled({"applicant": "Ким Саша"})

    assert ["applicant_gender"] == [field.id for field in caught.value.fields]
    assert "Я была против" in "\n".join(
        lines_of(filled({"applicant": "Ким Саша", "applicant_gender": "женский"}))
    )


def test_a_correction_wins_over_grammar(filled: Fill) -> None:
    """The form that the person gave is printed, and is not doubted."""
    done = filled(declined={"applicant": {"gen": "Ветерова Андрея"}})

    assert "от Ветерова Андрея" in lines_of(done)
    assert all(one.sure for one in done.bent)


def test_a_fault_in_the_letter_is_no_surprise(filled: Fill) -> None:
    """A letter that cannot be run, or uses what it does not declare, is refused with its line."""
    with pytest.raises(TemplateError) as slip:
        filled(body="a\n{{ applicant.name }}")
    with pytest.raises(TemplateError) as unknown:
        filled(body="{{ nobody }}")

    assert "в строке 2" in slip.value.text(Language.RU) or "в строке 2" in str(slip.value.values)
    assert "nobody" in unknown.value.text(Language.RU)


def test_a_letter_does_not_swell(filled: Fill) -> None:
    """Loops over long lists end at a limit."""
    with pytest.raises(LetterError):
        filled({"attachments": [str(number) for number in range(101)]})
    with pytest.raises(TemplateError):
        filled(
            {"attachments": ["x" * 900] * 100},
            body="{% for item in attachments %}\n" + "{{ item }} и так далее\n" * 400 + "{% endfor %}\n",
        )


def test_numbers_start_again_after_a_paragraph(filled: Fill) -> None:
    """Every list counts from one; dashes inside a list do not end it; a typed number goes on."""
    done = filled(body="1. а\n- б\n1. в\nг\n1. д\nе\n2. ё")

    assert [1, 2, 1, 2] == [b.number for b in done.paper.blocks if b.kind is BlockKind.NUMBERED]


def test_a_bar_in_a_name_does_not_part_the_signature(filled: Fill) -> None:
    """Only the template's own bar parts the row."""
    (block,) = filled(
        {"applicant": "А | Б", "applicant_gender": "мужской"}, body="~ {{ applicant }} | подпись"
    ).paper.blocks

    assert ("А | Б", "подпись") == (block.text, block.right_text)


@pytest.mark.parametrize(
    "typed",
    [
        "# Заголовок",
        "> шапка",
        "===",
        "1. пункт",
        "{{ applicant }}",
        "{law:kas/218/1}",
        "~ а | б",
        "{% if x %}",
    ],
)
def test_what_looks_like_markup_stays_text(typed: str, filled: Fill) -> None:
    """A value at the beginning of a line is a paragraph, whatever it looks like."""
    (block,) = filled({"event_description": typed}, body="{{ event_description }}").paper.blocks

    assert (BlockKind.PARAGRAPH, typed) == (block.kind, block.text)


@given(st.text(max_size=300))
def test_any_text_is_printed_as_it_is(letter: Letter, filled: Fill, typed: str) -> None:
    """Whatever is typed comes out as the same characters, once cleaned, and makes no other blocks."""
    field = next(one for one in letter.fields if one.id == "applicant_phone")
    value = read_value(field, typed, today=date(2026, 1, 1))
    done = filled({"applicant_phone": typed}, body="> тел.: {{ applicant_phone }}!")
    (block,) = done.paper.blocks

    assert BlockKind.HEADER is block.kind
    assert f"тел.: {value.text}!" == block.text
    assert f"тел.: {value.text}!" in paper_text.render(done.paper)
