"""What the store keeps so that a question need not reckon it: stems, and which words may cite an act."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from rightscli.law import pieces
from rightscli.model import Language
from rightscli.search import find
from rightscli.search.answer import _beginning, hit_of
from rightscli.search.citations import _cited, cited, cited_in_other_layout
from rightscli.search.lexicon import Lexicon
from rightscli.search.reading import clean, may_cite
from rightscli.text import flip_layout, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.knowledge import Knowledge

LATIN = dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True))
LATIN |= {
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
    "ь": "",
    "ъ": "",
}
EVERY = 4
"""So many names are one that is looked at beside numbers too, which takes most of the time."""
ENDINGS = {
    "ия": "ии",
    "ый": "ого",
    "ие": "ии",
    "ой": "ого",
    "кс": "кса",
    "он": "она",
    "ав": "ава",
    "аз": "аза",
}


@pytest.fixture
def forms(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return the words of the store with their stems, and let no stem be remembered from before."""
    monkeypatch.setattr(sys.modules["rightscli.text.normal"], "_known_stems", {})
    return dict(knowledge.connection.execute("SELECT word, stem FROM search_forms"))


def test_the_store_keeps_the_stems_that_the_library_gives(forms: dict[str, str]) -> None:
    """A word has one stem, whether it is looked up or reckoned."""
    assert len(forms) > 20_000
    assert forms == {word: stem(word) for word in forms}


def test_a_word_that_the_store_has_not_still_gets_its_stem(
    knowledge: Knowledge, forms: dict[str, str]
) -> None:
    """To look it up in vain teaches nothing wrong."""
    lexicon = Lexicon(knowledge.connection)
    strangers = ["синхрофазотронами", "xylophones"]
    lexicon.learn_forms([*strangers, "повестками"])

    assert not forms.keys() & set(strangers)
    assert ["синхрофазотрон", "xylophon", "повестк"] == [stem(one) for one in [*strangers, "повестками"]]
    assert [False, False, True] == [lexicon.is_form(one) for one in [*strangers, "повестками"]]


def test_every_form_of_a_word_asked_for_can_be_marked(forms: dict[str, str]) -> None:
    """No word whose stem was asked for is passed over for its first letters."""
    passed_over = [
        word for word, stem_ in forms.items() if _beginning(stem_) not in {_beginning(word), word[:1]}
    ]

    assert [] == passed_over


def _spellings(name: str, *, numbered: bool) -> Iterator[str]:
    """Yield ways in which a name is typed: in either alphabet, in another case, beside a number."""
    inflected = " ".join(word[:-2] + ENDINGS.get(word[-2:], word[-2:]) for word in name.lower().split())
    if not any(letter.isdigit() for letter in name):
        yield from (name, inflected, "".join(LATIN.get(letter, letter) for letter in name.lower()))
    if numbered:
        yield from (f"ст 5 {inflected}", flip_layout(f"ч 2 ст 5 {inflected}"))


def test_no_shortcut_hides_a_citation(knowledge: Knowledge) -> None:
    """Words that are thought to stand in no citation are left out only where that changes nothing."""
    connection, lexicon = knowledge.connection, Lexicon(knowledge.connection)
    names = sorted({name for name, _ in knowledge.act_names()})
    queries = {
        clean(query)
        for place, name in enumerate(names)
        for query in _spellings(name, numbered=place % EVERY == 0)
    }
    hidden, seen = [], 0
    for query in sorted(queries):
        # Nothing is left out where no word is known to be foreign.
        expected = _cited(pieces(query), frozenset(), connection)
        if expected is None and "5" in query:
            flipped = _cited(pieces(flip_layout(query)), frozenset(), connection)
            expected = flipped if flipped is not None and flipped.exact else None
        found = None
        if may_cite(query, lexicon):
            found = cited(query, lexicon, connection) or cited_in_other_layout(query, lexicon, connection)
        seen += expected is not None
        hidden += [query] if found != expected else []

    assert [] == hidden
    assert seen > 0.75 * len(queries)


@pytest.mark.parametrize(
    ("query", "act"),
    [
        ("zakon ob ags", "fz-113"),
        ("ustav vs rf", "disc-charter"),
        ("ограничение прав из-за повестки", "mvd-order-2023-driving-restriction"),
    ],
)
def test_an_act_is_found_by_a_name_that_looks_like_plain_words(
    knowledge: Knowledge, query: str, act: str
) -> None:
    """Short words in Latin letters, and words with a hyphen."""
    assert act == find(knowledge, query, language=Language.RU).hits[0].id


def test_a_hit_shows_what_its_card_says(knowledge: Knowledge) -> None:
    """Kind, urgency and area of a hit are members of the closed sets whose values the store has."""
    for hit in find(knowledge, "прокуратура", language=Language.RU).hits:
        card = hit.card
        values = (hit.kind.value, hit.urgency and hit.urgency.value, hit.area and hit.area.value)

        assert (card.kind, card.urgency, card.area) == values
        assert (card.title_ru, card.title_en) == (hit.title.ru, hit.title.en)
        assert hit_of(card, 7.0, hit.reason).score == 1.0


PROBE = """
import sys
from pathlib import Path
from rightscli.knowledge import Knowledge, open_store
from rightscli.model import Language
from rightscli.search import find
find(Knowledge(open_store(Path(sys.argv[1]))), sys.argv[2], language=Language.RU)
late = {"Stemmer", "snowballstemmer", "rightscli.text.translit", "rightscli.search.repair"}
late |= {"rightscli.search.citations", "rightscli.model.kinds", "unicodedata"}
print(*sorted(late & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("забрали в метро", ""),
        ("не отпускают со сборного пункта", ""),
        ("синхрофазотронами", "Stemmer"),
    ],
)
def test_known_words_load_neither_the_stemmer_nor_the_layouts(
    knowledge: Knowledge, query: str, expected: str
) -> None:
    """What only strange words need is loaded for them."""
    (_, _, path) = knowledge.connection.execute("PRAGMA database_list").fetchone()
    command = [sys.executable, "-X", "utf8", "-c", PROBE, path, query]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert expected == done.stdout.strip()[: len(expected) or None]
