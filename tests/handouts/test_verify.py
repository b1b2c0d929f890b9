"""Whether a handout still stands: by its code, and by its file."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from datetime import timedelta
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.handouts import (
    ChangeKind,
    State,
    find_codes,
    find_manifest,
    verify_code,
    verify_manifest,
)
from rightscli.knowledge import compile_store, gather
from rightscli.model import Language, replace
from rightscli.pages import PaperSize, Readers
from tests.pages.conftest import HERE, TODAY

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge
    from tests.handouts.conftest import Making


def edited(tmp_path: Path, before: str, after: str) -> Knowledge:
    """Return the invented knowledge with other words in the situation."""
    documents = [
        replace(
            document,
            data=json.loads(
                json.dumps(document.data, default=str, ensure_ascii=False).replace(before, after)
            ),
        )
        if document.id == "exam-called"
        else document
        for document in gather(HERE / "fixture").documents
    ]
    return compile_store(documents, tmp_path / "store.sqlite", index=lambda *_: None)


def a_step(made: Making) -> str:
    """Return the words of the first step."""
    return made("exam-called").leaflet.parts[0].pages[0].card[0].items[0].text


@pytest.mark.parametrize("readers", list(Readers))
@pytest.mark.parametrize("size", list(PaperSize))
def test_every_handout_is_recognised(
    made: Making, knowledge: Knowledge, readers: Readers, size: PaperSize
) -> None:
    """From the code alone: which pages, for whom, on what paper, and that it still stands."""
    for asked in ({"set": "set"}, {"ids": ("exam-called",)}):
        for neutral in (False, True):
            handout = made(readers=readers, size=size, neutral=neutral, **asked)
            verdict = verify_code(knowledge, handout.leaflet.code.lower(), as_of=TODAY)

            assert State.CURRENT is verdict.state
            assert handout.request == verdict.handouts[0].request


def test_pages_put_together_by_hand_are_named_again(made: Making, knowledge: Knowledge) -> None:
    """Without the ids the code is unknown, with them it is compared; a wrong order is another handout."""
    code = made("exam-replaced", "exam-called").leaflet.code

    assert State.UNKNOWN is verify_code(knowledge, code, as_of=TODAY).state
    named = verify_code(knowledge, code, as_of=TODAY, ids=("exam-replaced", "exam-called"))
    assert State.CURRENT is named.state
    wrong = verify_code(knowledge, code, as_of=TODAY, ids=("exam-called", "exam-replaced"))
    assert State.UNKNOWN is wrong.state


def test_a_mistyped_code_is_told_from_an_unknown_one(made: Making, knowledge: Knowledge) -> None:
    """One wrong character is a slip, not another handout."""
    code = made("exam-called").leaflet.code
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")

    assert State.MISTYPED is verify_code(knowledge, wrong, as_of=TODAY).state


def test_a_changed_text_is_told_by_the_code(made: Making, tmp_path: Path) -> None:
    """The code names the handout and says that it has changed; which words, it cannot know."""
    code = made("exam-called").leaflet.code
    other = edited(tmp_path, a_step(made), "Сделайте иначе.")
    verdict = verify_code(other, code, as_of=TODAY)
    other.connection.close()

    assert State.CHANGED is verdict.state
    assert ("exam-called",) == verdict.handouts[0].request.ids
    assert not verdict.itemised


def test_a_change_of_the_law_is_told_item_by_item(made: Making, knowledge: Knowledge) -> None:
    """Where only the day made the difference, the code alone tells what changed and when."""
    turned = made("exam-called", readers=Readers.VOLUNTEER).lifetime.turns[0]
    then = turned - timedelta(days=1)
    code = made("exam-called", as_of=then, readers=Readers.VOLUNTEER).leaflet.code
    verdict = verify_code(knowledge, code, as_of=TODAY)

    assert State.CHANGED is verdict.state
    assert verdict.itemised
    assert turned == verdict.turned
    assert all(change.before or change.text for change in verdict.changes)
    assert verdict.changes


def test_a_file_tells_every_change(made: Making, tmp_path: Path) -> None:
    """The manifest names the very step whose words changed."""
    handout = made("exam-called")
    step = handout.leaflet.parts[0].pages[0].card[0].items[0]
    manifest = find_manifest(handout.leaflet.manifest.encode())
    assert manifest is not None
    other = edited(tmp_path, step.text, "Сделайте иначе.")
    verdict = verify_manifest(other, manifest, as_of=TODAY)
    other.connection.close()

    assert State.CHANGED is verdict.state
    assert [(ChangeKind.CHANGED, "steps", step.id, "Сделайте иначе.")] == [
        (change.kind, change.section, change.id, change.text) for change in verdict.changes
    ]


def test_an_unchanged_file_still_stands(made: Making, knowledge: Knowledge) -> None:
    """Nothing differs, in either language."""
    handout = made(set="set", languages=(Language.RU, Language.EN), readers=Readers.TRAINER)
    manifest = find_manifest(handout.leaflet.manifest.encode())
    assert manifest is not None
    verdict = verify_manifest(knowledge, manifest, as_of=TODAY)

    assert State.CURRENT is verdict.state
    assert () == verdict.changes


def test_a_page_that_is_gone_is_named(made: Making, knowledge: Knowledge) -> None:
    """A situation that the knowledge no longer has is told by its id."""
    manifest = find_manifest(made("exam-called").leaflet.manifest.encode())
    assert manifest is not None
    request = replace(manifest.request, ids=("exam-called", "long-gone"))
    verdict = verify_manifest(knowledge, replace(manifest, request=request), as_of=TODAY)

    assert State.CHANGED is verdict.state
    assert ("long-gone",) == verdict.gone


def test_a_manifest_is_found_in_any_wrapping(made: Making) -> None:
    """In an element of a web page, a packed part of a document, and a packed stream of a PDF."""
    text = made("exam-called").leaflet.manifest
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr("docProps/custom.xml", f"<p>{escape(text, quote=False)}</p>")
    stream = zlib.compress(text.encode())
    wrapped = (
        f'<meta name="rights-handout" content="{escape(text)}">'.encode(),
        packed.getvalue(),
        b"%PDF-1.7\n1 0 obj <<>> stream\n" + stream + b"\nendstream",
        b"%PDF-1.7\n/Keywords (" + text.encode("utf-16-be") + b")",
    )

    assert {made("exam-called").leaflet.code} == {
        found.code for data in wrapped if (found := find_manifest(data)) is not None
    }
    assert 4 == sum(find_manifest(data) is not None for data in wrapped)


@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.7 stream\n", b'{"handout":1,']))
def test_any_bytes_may_be_looked_into(data: bytes, start: bytes) -> None:
    """What is no handout of ours holds no manifest, and does no harm."""
    assert find_manifest(start + data) is None


@pytest.mark.parametrize(
    "text",
    [
        '{"handout":1}',
        '{"handout":2,"code":"00000000"}',
        '{"handout":1,"code":"x","set":null,"ids":1,"for":"conscript","items":{}}',
        '{"handout":' + "[" * 100_000,
    ],
)
def test_a_broken_manifest_is_none(text: str) -> None:
    """Something that only begins like a manifest is not trusted."""
    assert find_manifest(text.encode()) is None


def test_codes_are_found_in_a_text(made: Making) -> None:
    """Between other words, once each; dates and words of eight letters are no codes."""
    code = made("exam-called").leaflet.code

    assert (code,) == find_codes(f"код памятки {code}; 20261122 АБВГДЕЖЗ\n{code}")
