"""What an answer says."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli import search
from rightscli.language import translator
from rightscli.model import Kind, Language
from rightscli.search import Answer, Verdict, find

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge


def _first(answer: Answer, kind: Kind = Kind.SITUATION) -> str | None:
    return next((hit.id for hit in answer.hits if hit.kind is kind), None)


def _reason(answer: Answer, language: Language = Language.RU) -> str:
    return answer.hits[0].reason.render(translator(language, "search"))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("павестка от гаишника", "павестка → повестка"),
        ("званят из военкомата", "званят → звоните"),
        ("запрет на выест", "выест → выезд"),
        ("beeten by police", "beeten → beaten"),
        ("gjdtcnrf jn ufbiybrf", "gjdtcnrf → повестка"),
        ("povestka ot gaishnika", "povestka → повестка, gaishnika → гаишника"),
        ("КМО", "КМО = контрольное медицинское освидетельствование"),
        ("военныйбилет", "военныйбилет → военный билет"),
    ],
)
def test_the_reason_tells_how_the_query_was_read(knowledge: Knowledge, query: str, expected: str) -> None:
    """A repaired word, an abbreviation: the reader sees what it was taken for."""
    assert expected in _reason(find(knowledge, query, language=Language.RU))


def test_reasons_come_in_the_readers_language(knowledge: Knowledge) -> None:
    """English readers get English words around what was matched."""
    answer = find(knowledge, "КМО", language=Language.EN)

    assert "КМО = control medical examination" in _reason(answer, Language.EN)


def test_the_matched_words_stand_in_the_title_or_phrase(knowledge: Knowledge) -> None:
    """They are there to be highlighted."""
    hit = find(knowledge, "повестку вручил гаишник", language=Language.RU).hits[0]

    assert {"повестку"} <= set(hit.matched)


def test_what_a_word_was_read_as_is_highlighted_in_the_reason(knowledge: Knowledge) -> None:
    """The repaired word and the name behind a slang word are marked, the misspelt one is not."""
    hit = find(knowledge, "павестка от гаишника", language=Language.RU).hits[0]

    assert {"повестка", "гаишника"} <= set(hit.matched)
    assert "павестка" not in hit.matched


@pytest.mark.parametrize(
    ("query", "provision", "situation"),
    [
        ("338 ук", "uk/338", "seized-in-kazakhstan"),
        ("статья 338", "uk/338", "seized-in-kazakhstan"),
        ("art. 338 criminal code", "uk/338", "seized-in-kazakhstan"),
        ("ст 28 53фз", "fz-53/28", "control-medical-exam"),
        ("28 53-fz", "fz-53/28", "control-medical-exam"),
        ("53-фз статья 28", "fz-53/28", "control-medical-exam"),
        ("cn 28 53-ap", "fz-53/28", "control-medical-exam"),
        (
            "пункт 1.1 статьи 28 закона о воинской обязанности",
            "fz-53/28/1.1",
            "certificate-instead-of-military-id",
        ),
        ("ст25 конституции жилище", "constitution/25", "officers-at-the-door"),
        ("59.3 конституции", "constitution/59/3", "acs-application"),
        ("53-фз ст 7.4", "fz-53/7", "register-restrictions"),
    ],
)
def test_a_citation_finds_the_provision_and_who_leans_on_it(
    knowledge: Knowledge, query: str, provision: str, situation: str
) -> None:
    """However it is written, also with the wrong layout."""
    answer = find(knowledge, query, language=Language.RU, limit=20)

    assert (_first(answer, Kind.ACT) or "").startswith(provision)
    assert situation in [hit.id for hit in answer.hits]


def test_an_abbreviation_is_not_another_with_fewer_letters(knowledge: Knowledge) -> None:
    """«ППД» is where a unit stands, «ПДД» the traffic rules; «ТЦК» is no «ТК»."""
    assert _first(find(knowledge, "ППД", language=Language.RU), Kind.ACT) is None
    assert "traffic-rules" == _first(find(knowledge, "ПДД", language=Language.RU), Kind.ACT)
    assert _first(find(knowledge, "ТЦК", language=Language.RU), Kind.ACT) is None


@pytest.mark.parametrize("query", ["ФСБ", "справка", "уведомление", "суд"])
def test_one_plain_word_is_no_question(knowledge: Knowledge, query: str) -> None:
    """It is a subject of several situations, if of any, unless the glossary says what it stands for."""
    assert find(knowledge, query, language=Language.RU).verdict is not Verdict.SURE


def test_numbers_in_a_story_are_no_citation(knowledge: Knowledge) -> None:
    """Ages, days and rooms are not articles."""
    answer = find(knowledge, "мне 28 лет задержали в метро по камере в 2024 году", language=Language.RU)

    assert "facial-recognition-detention" == _first(answer)
    assert Kind.ACT is not answer.hits[0].kind


def test_an_authority_named_exactly_comes_first(knowledge: Knowledge) -> None:
    """Who types its name wants it."""
    name = knowledge.summaries(kind=Kind.AUTHORITY)[0]
    answer = find(knowledge, name.title.ru, language=Language.RU)

    assert (name.id, Kind.AUTHORITY) == (answer.hits[0].id, answer.hits[0].kind)


def test_nothing_comes_with_suggestions_where_words_were_misspelt(knowledge: Knowledge) -> None:
    """A kind refusal shows the query as it was understood."""
    answer = find(knowledge, "рецепт борща павестка", language=Language.RU)

    assert any("повестка" in suggestion for suggestion in answer.suggestions)


@pytest.mark.parametrize("query", ["", "   ", "?", "что делать", "и в на", "123", "рецепт борща", "ghbdtn"])
def test_a_query_about_nothing_finds_nothing(knowledge: Knowledge, query: str) -> None:
    """Stop words, numbers and other subjects give no hits and no error."""
    answer = find(knowledge, query, language=Language.RU)

    assert (Verdict.NOTHING, ()) == (answer.verdict, answer.hits)


def test_hits_are_empty_exactly_when_the_verdict_is_nothing(knowledge: Knowledge) -> None:
    """A reader of the answer may rely on either."""
    queries = ["повестка", "борщ", "КМО", "статья 338", "статья 99999", "дела", "ау"]
    answers = [find(knowledge, query, language=Language.RU) for query in queries]

    assert [answer.verdict is Verdict.NOTHING for answer in answers] == [
        not answer.hits for answer in answers
    ]


def test_the_limit_bounds_the_hits(knowledge: Knowledge) -> None:
    """Also for citations."""
    for query in ("военный билет", "ст 28 53-фз"):
        assert len(find(knowledge, query, language=Language.RU, limit=2).hits) == 2


def test_equal_queries_give_equal_answers(knowledge: Knowledge) -> None:
    """The order of hits depends on nothing but the query and the store."""
    one = find(knowledge, "менты дали повестку", language=Language.RU)

    assert one == find(knowledge, "менты дали повестку", language=Language.RU)


HOSTILE = [
    '"', '" OR 1', "title:x", "NEAR(a b)", "a* AND", "повестка NOT военкомат)", "{law:fz-53/29/4}",
    "[red]повестка[/red]", "\x1b[31mповестка", "пов\0естка", "\ud800", "٣٤", "𝕡𝕠𝕧", "🙂🙂", "--help", "';",
    "%", "_", "а" * 5000, "ст. ст. ст.", "53-фз " * 300, "-" * 300, "\u0301" * 300,
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_is_an_error(knowledge: Knowledge, query: str) -> None:
    """Query languages, markup, escape sequences, lone surrogates: all of it is text."""
    answer = find(knowledge, query, language=Language.EN)

    assert answer.query.isprintable()


@given(st.text(max_size=200))
def test_arbitrary_text_never_raises(knowledge: Knowledge, query: str) -> None:
    """Whatever is typed, there is an answer that can be shown."""
    answer = find(knowledge, query, language=Language.RU)
    wording = translator(Language.RU, "search")

    assert all(hit.reason.render(wording) for hit in answer.hits)


PIECES = ["повестка", "павестка", "gjdtcnrf", "povestka", "ст", "28", "53-фз", "метро", "КМО", "police", "и"]


@given(st.lists(st.sampled_from(PIECES)))
def test_any_mixture_of_words_never_raises(knowledge: Knowledge, words: list[str]) -> None:
    """Languages, layouts and citations may stand side by side."""
    assert len(find(knowledge, " ".join(words), language=Language.RU, limit=5).hits) <= 5


def test_an_absurdly_long_query_is_cut_and_stays_fast(knowledge: Knowledge) -> None:
    """A hundred kilobytes cost no more than the part that is read."""
    start = time.process_time()
    answer = find(knowledge, "повестка павестка gjdtcnrf " * 4000, language=Language.RU)

    assert len(answer.query) <= 1200
    assert time.process_time() - start < 2


PROBE = """
import sys
from pathlib import Path
from rightscli.knowledge import Knowledge, open_store
from rightscli.model import Language
from rightscli.search import find
before = set(sys.modules)
find(Knowledge(open_store(Path(sys.argv[1]))), sys.argv[2], language=Language.RU)
print(*sorted({"rapidfuzz", "yaml", "jsonschema", "rich", "rightscli.search.index"} & set(sys.modules)))
"""


@pytest.mark.parametrize("query", ["повестка от гаишника", "павестка", "pavestka"])
def test_a_question_loads_no_heavy_library(knowledge: Knowledge, query: str) -> None:
    """Not YAML, not a schema library, and not the library of distances for the few words near one."""
    (_, _, path) = knowledge.connection.execute("PRAGMA database_list").fetchone()
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", PROBE, path, query], capture_output=True, text=True, check=True
    )

    assert "" == done.stdout.strip()


def test_every_reason_has_russian_words() -> None:
    """No template of a reason is left in English for Russian readers."""
    folder = Path(search.__file__).parent
    written = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    templates = {piece.partition('"')[0] for piece in written.split('say("')[1:]}
    wording = translator(Language.RU, "search")
    same_in_both = {"{first}; {also}", "{word} = {meaning}"}

    assert templates
    assert set() == {template for template in templates - same_in_both if wording.text(template) == template}
