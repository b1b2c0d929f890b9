# What every client does is tested with a client that others wrote, beside this. Here stands the rest: clients
# without abilities, documents in ruin, requests that nobody should send, and how long answers take.

"""The language server as an editor meets it: a process that speaks the protocol over its streams."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.workbench.conftest import Editor

SITUATION = "situations/medical/control-medical-exam.yaml"
_TYPICAL = 0.1
"""Seconds for an answer on a machine that does nothing else."""
_LOADED = 4
"""How much slower a shared machine may be."""


def line_of(text: str, words: str) -> int:
    """Return the number of the first line that holds these words."""
    return next(number for number, line in enumerate(text.split("\n")) if words in line)


def span(line: int, start: int, end: int) -> dict[str, Any]:
    """Return a span inside a line."""
    return {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}


def test_a_session_ends_in_order(editor: Editor) -> None:
    """The server says what it can do, and leaves with 0 when it is told to."""
    able = editor.server["capabilities"]

    assert "utf-16" == able["positionEncoding"]
    assert {"/", ":", "{"} <= set(able["completionProvider"]["triggerCharacters"])
    for name in ("hover", "definition", "references", "documentSymbol", "documentFormatting", "rename"):
        assert able[f"{name}Provider"]
    assert ["quickfix", "source.fixAll"] == able["codeActionProvider"]["codeActionKinds"]
    assert 0 == editor.end()


def test_a_broken_document_gets_one_finding_and_answers_go_on(editor: Editor, knowledge: Path) -> None:
    """While a document cannot be read the server says where, still completes, and nothing else suffers."""
    path = knowledge / SITUATION
    text = path.read_text(encoding="utf-8")
    address = editor.open(path)
    editor.findings(address)
    line = line_of(text, "urgency: hours")
    editor.change(address, {"range": span(line, 0, 14), "text": 'urgency: "'})
    broken = editor.findings(address)
    offers = editor.at("completion", address, line, 10)

    assert ["K001"] == [one["code"] for one in broken]
    assert ["now", "hours", "days", "planning"] == [item["label"] for item in offers["items"]]
    assert editor.at("hover", address, line, 3) is not None


def test_columns_count_as_the_editor_counts(editor: Editor, knowledge: Path) -> None:
    """Behind letters of two units a finding and a hover stand where the editor draws them."""
    path = knowledge / SITUATION
    text = path.read_text(encoding="utf-8")
    address = editor.open(path)
    editor.findings(address)
    line = line_of(text, "  ru: Вызвали на контрольное")
    written = "  ru: Вызвали 😀😀 {deadline:kas-appeel} {law:fz-53/29/4}"
    length = len(text.split("\n")[line])
    editor.change(address, {"range": span(line, 0, length), "text": written})
    found = next(one for one in editor.findings(address) if one["code"] == "K204")
    start = written.index("{deadline") + 2
    law = editor.at("hover", address, line, written.index("fz-53") + 2)

    assert span(line, start, start + len("{deadline:kas-appeel}")) == found["range"]
    assert "fz-53/29/4" in law["contents"]["value"]
    assert span(line, written.index("fz-53") + 2, written.index("fz-53") + 12) == law["range"]


def test_an_edit_of_one_document_is_seen_in_another(editor: Editor, knowledge: Path) -> None:
    """Taking the provisions out of an open act marks their uses in another open document, nothing saved."""
    user, act = knowledge / SITUATION, knowledge / "acts" / "fz-53.yaml"
    using = editor.open(user)
    before = editor.findings(using)
    changed = editor.open(act)
    editor.findings(changed)
    text = act.read_text(encoding="utf-8")
    editor.change(changed, {"text": f"{text.partition('provisions:')[0]}provisions: []\n"})

    assert [] == before
    assert "K201" in {one["code"] for one in editor.findings(using)}


def test_a_refused_rename_says_why_and_a_file_that_cannot_be_moved_is_named(
    editor_of: Callable[..., Editor], knowledge: Path
) -> None:
    """What is no id changes nothing; an editor that moves no files is told to let its reader do it."""
    simple = editor_of(capabilities={})
    address = simple.open(knowledge / "deadlines" / "kas-appeal.yaml")
    refused = simple.raw(
        "textDocument/rename",
        {"textDocument": {"uri": address}, "position": {"line": 1, "character": 6}, "newName": "Kas"},
    )
    plain = simple.at("rename", address, 1, 6, newName="kas-appeal-time")

    assert "is no id" in refused["error"]["message"]
    assert address in plain["changes"]
    assert "give the file the new name yourself" in simple.heard("window/showMessage")["message"]


def test_a_document_is_put_into_shape(editor: Editor, knowledge: Path) -> None:
    """Keys out of order are moved by edits of those lines alone; a broken document is left with a word."""
    path = knowledge / SITUATION
    lines = path.read_text(encoding="utf-8").split("\n")
    address = editor.open(path, "\n".join([*lines[:2], lines[3], lines[2], *lines[4:]]))
    params = {"textDocument": {"uri": address}, "options": {"tabSize": 2, "insertSpaces": True}}
    edits = editor.ask("textDocument/formatting", params)
    editor.change(address, {"text": "id: [\n"})

    assert {"area: medical\n"} == {one["newText"] for one in edits if one["newText"]}
    assert all(one["range"]["end"]["line"] <= 4 for one in edits)
    assert None is editor.ask("textDocument/formatting", params)
    assert "the document cannot be read" == editor.heard("window/showMessage")["message"]


def test_russian_speakers_are_spoken_to_in_russian(editor_of: Callable[..., Editor], knowledge: Path) -> None:
    """Findings and hovers speak the language that was asked for."""
    editor = editor_of(lang="ru")
    address = editor.open(knowledge / "deadlines" / "kas-appeal.yaml", "id: kas-appeal\nstpes: 1\n")

    assert any("нет ключа `binds`" in one["message"] for one in editor.findings(address))


def test_what_is_no_document_is_left_alone(editor: Editor, tmp_path: Path, knowledge: Path) -> None:
    """A file outside of any knowledge, an odd address and an unknown request get no answer and no harm."""
    other = tmp_path / "compose.yaml"
    other.write_text("a: 1\n", encoding="utf-8")
    address = editor.open(other)

    assert editor.at("hover", address, 0, 0) is None
    assert editor.at("hover", "untitled:Untitled-1", 0, 0) is None
    assert editor.at("completion", (knowledge / "situations" / "none.yaml").as_uri(), 7, 7) is None
    assert "error" in editor.raw("textDocument/nonsense", {})
    assert 0 == editor.end()


def test_answers_come_at_once(editor: Editor, knowledge: Path) -> None:
    """On a document of 65 KB, changed before each question, answers are quick; findings wait 0.15 s."""
    path = knowledge / SITUATION
    text = path.read_text(encoding="utf-8")
    address = editor.open(path)
    editor.findings(address)
    line = line_of(text, "    deadline: kas-administrative-claim")
    taken: dict[str, list[float]] = {"hover": [], "definition": [], "completion": [], "findings": []}
    for turn in range(5):
        for method, times in taken.items():
            typed = {"range": span(line, 14, 15 if turn % 2 else 14), "text": "" if turn % 2 else "k"}
            editor.change(address, typed if method == "hover" else {"range": span(1, 0, 0), "text": ""})
            started = time.perf_counter()
            if method == "findings":
                editor.findings(address)
            else:
                editor.at(method, address, line, 16)
            times.append(time.perf_counter() - started)
    medians = {method: sorted(times)[2] for method, times in taken.items()}
    size = len(text.encode()) // 1024
    for name, median in medians.items():
        sys.stdout.write(f"{size} KB, {name}: {1000 * median:.0f} ms\n")

    assert all(median < _TYPICAL * _LOADED for median in medians.values())
