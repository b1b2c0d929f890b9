"""Handout codes: what they carry, what they notice, and when they change."""

from __future__ import annotations

import copy
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.handouts import ALPHABET, LENGTH, Request, make, read_code, write_code
from rightscli.handouts.code import CONTENTS, SELECTIONS, Code
from rightscli.knowledge import compile_store, gather
from rightscli.model import Language, replace
from rightscli.pages import PaperSize, Readers
from tests.pages.conftest import HERE, TODAY

if TYPE_CHECKING:
    from tests.handouts.conftest import Making

CODES = st.builds(
    Code,
    readers=st.sampled_from(list(Readers)),
    size=st.sampled_from(list(PaperSize)),
    languages=st.sampled_from([(Language.RU,), (Language.EN,), (Language.RU, Language.EN)]),
    neutral=st.booleans(),
    selection=st.integers(0, SELECTIONS - 1),
    content=st.integers(0, CONTENTS - 1),
)
SHOWN = {"title", "summary", "steps", "never", "rights", "lawful_when", "appeals", "risks"}
"""What a conscript sees of a situation."""


@given(CODES)
def test_a_code_carries_how_the_handout_was_made(code: Code) -> None:
    """What is written is read again, in eight unmistakable characters."""
    written = write_code(code)

    assert code == read_code(written)
    assert len(written) == LENGTH
    assert set(written) <= set(ALPHABET)


@given(CODES, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(code: Code, place: int, sign: str) -> None:
    """A slip of the pen is never taken for another handout."""
    written = write_code(code)
    wrong = written[:place] + sign + written[place + 1 :]

    assert (code if wrong == written else None) == read_code(wrong)


@given(CODES, st.integers(0, LENGTH - 1), st.integers(0, LENGTH - 1))
def test_two_exchanged_characters_are_noticed(code: Code, first: int, second: int) -> None:
    """Neighbours or not, characters that changed places make no code."""
    signs = list(write_code(code))
    signs[first], signs[second] = signs[second], signs[first]
    wrong = "".join(signs)

    assert (code if wrong == write_code(code) else None) == read_code(wrong)


@given(CODES)
def test_a_code_is_read_as_people_write_it(code: Code) -> None:
    """Small letters, spaces, hyphens, and letters for the digits they look like do no harm."""
    written = write_code(code)
    sloppy = f" {written[:4]}-{written[4:]} ".lower().replace("0", "o").replace("1", "l")

    assert code == read_code(sloppy)


@given(st.text(max_size=12))
def test_any_text_may_be_typed(text: str) -> None:
    """What is no code is told so, without a failure."""
    found = read_code(text)

    assert found is None or isinstance(found, Code)


def test_the_same_handout_has_the_same_code(made: Making) -> None:
    """Made twice, and for another day with the same law, it is the same."""
    first = made("exam-called")
    again = made("exam-called", today=replace_day())

    assert first.leaflet.code == again.leaflet.code
    assert first.items == again.items


def replace_day() -> Any:  # noqa: ANN401 - a date
    """Return another day before anything ends."""
    return TODAY.replace(day=TODAY.day + 1)


@pytest.mark.parametrize(
    "asked",
    [
        {"readers": Readers.VOLUNTEER},
        {"size": PaperSize.A5},
        {"size": PaperSize.CARD},
        {"languages": (Language.EN,)},
        {"languages": (Language.RU, Language.EN)},
        {"neutral": True},
    ],
    ids=str,
)
def test_another_handout_has_another_code(made: Making, asked: dict[str, Any]) -> None:
    """The reader, the paper, the language and the neutral wording are part of the code."""
    assert made("exam-called").leaflet.code != made("exam-called", **asked).leaflet.code


@cache
def _documents() -> tuple[Any, ...]:
    return tuple(gather(HERE / "fixture").documents)


def _texts(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - YAML
    if isinstance(value, str):
        return [path]
    entries = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return [found for key, each in entries for found in _texts(each, (*path, key))]


def _situation() -> Any:  # noqa: ANN401 - YAML
    return next(document for document in _documents() if document.id == "exam-called").data


PATHS = [path for path in _texts(_situation()) if path[-1] in ("ru", "en")]
"""Every sentence of the situation, in both languages."""


def _holds(path: tuple[Any, ...]) -> bool:
    data = _situation()[path[0]]
    item = data[path[1]] if isinstance(data, list) else {}
    window = item.get("in_force", {}) if isinstance(item, dict) else {}
    start, until = (str(window.get(key) or "") for key in ("from", "until"))
    return (not start or start <= TODAY.isoformat()) and (not until or TODAY.isoformat() <= until)


def _code_with(path: tuple[Any, ...], ending: str) -> str:
    documents = []
    for document in _documents():
        data = copy.deepcopy(document.data) if document.id == "exam-called" else document.data
        if document.id == "exam-called" and path:
            place = data
            for key in path[:-1]:
                place = place[key]
            place[path[-1]] += ending
        documents.append(replace(document, data=data))
    with tempfile.TemporaryDirectory() as directory:
        store = compile_store(documents, Path(directory) / "store.sqlite", index=lambda *_: None)
        request = Request(ids=("exam-called",), as_of=TODAY)
        code = make(store, request, today=TODAY).leaflet.code
        store.connection.close()
    return code


@given(st.sampled_from(PATHS), st.sampled_from([" Ещё.", ".", " 2"]))
def test_a_code_follows_what_is_shown_and_nothing_else(path: tuple[Any, ...], ending: str) -> None:
    """A changed sentence changes the code exactly if this reader sees it in this language."""
    shown = path[0] in SHOWN and path[-1] == "ru" and _holds(path)

    assert shown == (_code_with((), "") != _code_with(path, ending))


def test_the_property_speaks_of_both_kinds_of_sentences() -> None:
    """There are sentences that are shown, and sentences that are not."""
    shown = [path for path in PATHS if path[0] in SHOWN and path[-1] == "ru"]

    assert len(shown) > 10
    assert len(PATHS) - len(shown) > 10


def test_sets_and_situations_have_marks_of_their_own() -> None:
    """A set of one situation is not that situation."""
    one = Request(ids=("exam-called",), as_of=TODAY)
    set_ = Request(set="exam-called", as_of=TODAY)

    assert one.selection != set_.selection
