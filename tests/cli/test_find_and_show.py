"""A sloppy question, and the page that answers it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from rightscli.knowledge import find_places, gather
from rightscli.model import Area, Kind

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

TREE = find_places((), {}).path
assert TREE is not None
SITUATIONS = sorted(document.id for document in gather(TREE).documents if document.kind is Kind.SITUATION)

SLOPPY = [
    ("забрали в метро по камере", "facial-recognition-detention"),
    ("ЗАБРАЛИ В МЕТРО", "facial-recognition-detention"),
    ("zaderzhali v metro kamera", "facial-recognition-detention"),
    ("pfghfkb d vtnhj rfvthf", "facial-recognition-detention"),
    ("контрольная медкомисия кмо", "control-medical-exam"),
    ("sbornyy punkt ne vypuskayut", "held-at-assembly-point"),
    ("kidnapped in kazakhstan deserter", "seized-in-kazakhstan"),
    ("гаишник суёт повестку", "traffic-police-draft-notice"),
]


@pytest.mark.parametrize(("query", "expected"), SLOPPY)
def test_a_sloppy_question_finds_the_page(rights: Runner, query: str, expected: str) -> None:
    """Case, slips, Latin letters, the wrong layout and slang do not hide the answer."""
    found = rights("find", "--lang", "ru", "--format", "json", *query.split())

    assert 0 == found.code
    assert expected == json.loads(found.out)["hits"][0]["id"]


def test_nothing_matched_is_an_honest_no(rights: Runner) -> None:
    """An off-topic question gets no answer, a sentence and the areas on standard error, and exit 1."""
    found = rights("find", "--lang", "ru", "рецепт", "борща")

    assert (1, "") == (found.code, found.out)
    assert "ничего не найдено по запросу «рецепт борща»" == found.err.split("\n")[0]
    assert all(f"\n  {area} " in found.err for area in Area)


def test_json_is_nothing_but_json(rights: Runner) -> None:
    """With --format json, errors are JSON as well."""
    for arguments in (
        ("find", "рецепт", "борща"),
        ("show", "no-such-document-at-all"),
        ("law", "борщ"),
        ("list", "--nonsense"),
        ("nonsense",),
    ):
        outcome = rights(*arguments, "--format", "json")

        assert outcome.code in (1, 2)
        json.loads(outcome.out)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_first_screen_is_enough_to_act(
    rights: Runner, situation: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 80 by 24 a page shows what this is, what to do now, and what never to do."""
    monkeypatch.setenv("COLUMNS", "80")
    shown = rights("show", situation, "--lang", language, "--format", "json")
    page = json.loads(shown.out)
    text = rights("show", situation, "--lang", language).out

    first = " ".join(text.split("\n")[:24])
    joined = " ".join(first.split())

    assert 0 == shown.code
    for section in (
        page["card"]["sections"] if isinstance(page["card"], dict) and "sections" in page["card"] else []
    ):
        for item in section["items"]:
            assert " ".join(item["text"].split()) in joined


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_page_can_be_shown_in_every_format(rights: Runner, situation: str) -> None:
    """Text, Markdown and JSON of every page come without complaint."""
    for output_format in ("text", "markdown", "json"):
        for language in ("ru", "en"):
            shown = rights("show", situation, "--format", output_format, "--lang", language)

            assert (0, "") == (shown.code, shown.err)
            assert len(shown.out) > 2000


def test_english_pages_hold_no_russian_sentences(rights: Runner) -> None:
    """A page in English that is translated whole carries no mark of a missing translation."""
    for situation in SITUATIONS:
        shown = rights("show", situation, "--lang", "en")

        assert "not translated" not in shown.out


def test_words_that_surely_mean_one_page_show_it(rights: Runner) -> None:
    """`show` takes words; what it chose is said on standard error."""
    shown = rights("show", "--lang", "ru", "забрали", "в", "метро", "по", "камере")

    assert 0 == shown.code
    assert "facial-recognition-detention" in shown.err


def test_words_that_may_mean_several_pages_are_never_guessed(rights: Runner) -> None:
    """Where several pages fit, `show` names them and shows none."""
    shown = rights("show", "--lang", "ru", "повестка")

    assert (1, "") == (shown.code, shown.out)
    assert "rights show paper-summons" in shown.err


def test_a_part_of_a_page_can_be_asked_for(rights: Runner) -> None:
    """`--section` keeps the part and its grounds, and refuses a part that the page lacks."""
    whole = rights("show", "control-medical-exam", "--lang", "ru")
    part = rights("show", "control-medical-exam", "--lang", "ru", "--section", "appeals")
    none = rights("show", "district-court", "--lang", "ru", "--section", "steps")

    assert 0 == part.code
    assert 0 < len(part.out) < len(whole.out) / 2
    assert (1, "") == (none.code, none.out)


def test_a_date_before_the_law_says_so(rights: Runner) -> None:
    """As of a day before the first known version nothing is shown as if it had been in force."""
    shown = rights("law", "fz-53/29/4", "--as-of", "1990-01-01", "--lang", "ru", "--section", "says")

    assert 0 == shown.code
    assert "01.01.1990" in shown.out
    assert "приостановлено" not in shown.out


def test_the_model_case_changes_with_the_date(rights: Runner) -> None:
    """The suspension by a complaint to the regional commission ended on 13 April 2023."""
    before = rights("law", "fz-53/28/7", "--as-of", "2023-04-13", "--lang", "ru", "--section", "says")
    after = rights("law", "fz-53/28/7", "--as-of", "2023-04-14", "--lang", "ru", "--section", "says")

    assert 0 == before.code == after.code
    assert before.out != after.out


LAW = ["ст. 29 53-ФЗ", "29 53-fz", "fz-53/29/4", "Art. 29(4) of Law 53-FZ", "328 УК", "ч. 1 ст. 219 КАС РФ"]


@pytest.mark.parametrize("citation", LAW)
def test_laws_are_found_as_people_cite_them(rights: Runner, citation: str) -> None:
    """A citation shows the provision and who leans on it."""
    shown = rights("law", "--lang", "ru", *citation.split())

    assert 0 == shown.code, shown.err
    assert shown.out


def test_a_law_that_is_not_held_is_said(rights: Runner) -> None:
    """What we do not hold is an honest no that names what we hold."""
    shown = rights("law", "ст. 999 53-ФЗ")

    assert (1, "") == (shown.code, shown.out)
    assert "fz-53/29/4" in shown.err


@pytest.mark.parametrize("word", ["КМО", "кмо", "KMO", "kmo", "контролька"])
def test_terms_are_found_by_any_of_their_forms(rights: Runner, word: str) -> None:
    """Abbreviation, slang, case and alphabet do not matter."""
    shown = rights("term", word, "--lang", "ru")

    assert 0 == shown.code
    assert "контрольное медицинское освидетельствование" in shown.out.lower()


def test_an_unknown_term_is_said(rights: Runner) -> None:
    """A word that the glossary lacks is an honest no."""
    assert 1 == rights("term", "борщ").code


def test_lists_can_be_narrowed(rights: Runner) -> None:
    """Filters narrow, and an empty list is an honest no."""
    everything = rights("list").out.splitlines()
    detention = rights("list", "--area", "detention").out.splitlines()
    acts = rights("list", "--kind", "act").out.splitlines()
    none = rights("list", "--kind", "act", "--area", "detention")

    assert sorted(line.split("\t")[0] for line in everything) == SITUATIONS
    assert "held-at-assembly-point" in [line.split("\t")[0] for line in detention]
    assert len(detention) < len(everything)
    assert "fz-53" in [line.split("\t")[0] for line in acts]
    assert (1, "") == (none.code, none.out)
