"""Russian in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.text import latin_key, spelling_keys, to_cyrillic


@pytest.mark.parametrize(
    ("russian", "spellings"),
    [
        ("повестка", ["povestka"]),
        ("мобилизация", ["mobilizaciya", "mobilizatsiya", "mobilizacija", "mobilizatsia", "mobilizatziya"]),
        ("дедовщина", ["dedovshchina", "dedovschina", "dedovshhina"]),
        ("отсрочка", ["otsrochka", "otsro4ka"]),
        ("сборный", ["sbornyj", "sborniy", "sbornyy", "sborny"]),
        ("жалоба", ["zhaloba", "jaloba"]),
        ("юрист", ["yurist", "jurist", "iurist"]),
        ("хочу", ["hochu", "khochu", "xochu"]),
        ("подписать", ["podpisat", "podpisat'"]),
        ("учёба", ["ucheba", "uchyoba", "uchioba"]),
        ("объект", ["obekt", "obyekt", "ob'ekt"]),
        ("полиция", ["policiya", "politsiya", "politsia"]),
        ("военник", ["voennik", "voenik"]),
    ],
)
def test_spellings_share_the_key_of_the_word(russian: str, spellings: list[str]) -> None:
    """Passports, scholars and chats spell differently; the key is one."""
    missing = [spelling for spelling in spellings if latin_key(russian) not in spelling_keys(spelling)]

    assert [] == missing


def test_different_words_have_different_keys() -> None:
    """A key that joins everything would find everything."""
    russian = ["повестка", "полиция", "паспорт", "призыв", "приказ", "присяга", "жалоба", "суд", "сбор"]

    assert len(russian) == len({latin_key(word) for word in russian})


@pytest.mark.parametrize(
    ("spelling", "russian"),
    [
        ("povestka", "повестка"),
        ("gosuslugah", "госуслугах"),
        ("mobilizaciya", "мобилизация"),
        ("shchit", "щит"),
    ],
)
def test_the_way_back_to_cyrillic(spelling: str, russian: str) -> None:
    """The plainest reading of a Latin spelling."""
    assert russian == to_cyrillic(spelling)


@given(st.text(max_size=40))
def test_any_text_has_keys(text: str) -> None:
    """Whatever is typed, the functions answer, and the likeliest key comes first and once."""
    keys = spelling_keys(text)

    assert len(keys) == len(set(keys))
    assert isinstance(latin_key(text) + to_cyrillic(text), str)
