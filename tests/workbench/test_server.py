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


def test_findings_come_while_typing(editor: Editor, knowledge: Path) -> None:
    """A wrong id is found where it was typed, with its advice, and gone when it is right again."""
    path = knowledge / SITUATION
    text = path.read_text(encoding="utf-8")
    address = editor.open(path)
    clean = editor.findings(address)
    line = line_of(text, "    deadline: kas-administrative-claim")
    editor.change(address, {"range": span(line, 14, 38), "text": "kas-administrative-clam"})
    found = editor.findings(address)
    editor.change(address, {"range": span(line, 14, 37), "text": "kas-administrative-claim"})

    assert [] == clean
    assert [("K204", 1, span(line, 14, 37))] == [
        (one["code"], one["severity"], one["range"]) for one in found
    ]
    assert "→ did you mean `kas-administrative-claim`?" in found[0]["message"]
    assert [] == editor.findings(address)


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


def test_definitions_and_uses_are_places_in_files(editor: Editor, knowledge: Path) -> None:
    """A ground leads into its act, and a deadline is used in many documents."""
    path = knowledge / SITUATION
    text = path.read_text(encoding="utf-8")
    address = editor.open(path)
    line = line_of(text, "- fz-53/29/4")
    column = text.split("\n")[line].index("fz-53")
    where = editor.at("definition", address, line, column + 2)
    act = (knowledge / "acts" / "fz-53.yaml").read_text(encoding="utf-8").split("\n")
    uses = editor.at("references", address, line, column + 2, context={"includeDeclaration": True})

    assert (knowledge / "acts" / "fz-53.yaml").as_uri() == where["uri"]
    assert 'point: "4"' in act[where["range"]["start"]["line"]]
    assert where == uses[0]
    assert len(uses) > 50


def test_offers_are_told_about_when_asked(editor: Editor, knowledge: Path) -> None:
    """An offered id carries a title at once, and all that is known of it when it is looked at."""
    path = knowledge / SITUATION
    text = path.read_text(encoding="utf-8")
    address = editor.open(path)
    line = line_of(text, "    deadline: kas-administrative-claim")
    offers = editor.at("completion", address, line, 16)
    item = next(one for one in offers["items"] if one["label"] == "kas-appeal")
    resolved = editor.ask("completionItem/resolve", item)

    assert span(line, 14, 38) == item["textEdit"]["range"]
    assert "counted from:" in resolved["documentation"]["value"]


def test_a_rename_moves_the_file_where_the_editor_can(
    editor: Editor, editor_of: Callable[..., Editor], knowledge: Path
) -> None:
    """All changes come with the move; an editor that moves no files gets them and a word about it."""
    path = knowledge / "deadlines" / "kas-appeal.yaml"
    address = editor.open(path)
    changes = editor.at("rename", address, 1, 6, newName="kas-appeal-time")["documentChanges"]
    refused = editor.raw(
        "textDocument/rename",
        {"textDocument": {"uri": address}, "position": {"line": 1, "character": 6}, "newName": "Kas"},
    )
    simple = editor_of(capabilities={})
    plain = simple.at("rename", simple.open(path), 1, 6, newName="kas-appeal-time")

    moved = {"kind": "rename", "oldUri": address, "newUri": address.replace("kas-appeal", "kas-appeal-time")}
    assert moved.items() <= changes[-1].items()
    assert len(changes) > 10
    assert "is no id" in refused["error"]["message"]
    assert len(changes) - 1 == len(plain["changes"])
    assert "give the file the new name yourself" in simple.heard("window/showMessage")["message"]


def test_safe_fixes_are_preferred_and_guesses_are_not(editor: Editor, knowledge: Path) -> None:
    """A tab is mended safely, a misspelt word is guessed; both say which finding they mend."""
    path = knowledge / "deadlines" / "kas-appeal.yaml"
    text = path.read_text(encoding="utf-8").replace("unit: months", "unit: month", 1)
    address = editor.open(path, text)
    guess = actions(editor, address, editor.findings(address))
    editor.change(address, {"text": "id: kas-appeal\ntitle:\n\tru: Срок\n"})
    sure = actions(editor, address, editor.findings(address))

    assert [("K104", False)] == [(one["diagnostics"][0]["code"], one["isPreferred"]) for one in guess]
    assert "months" == guess[0]["edit"]["changes"][address][0]["newText"]
    assert ("K006", True) in [(one["diagnostics"][0]["code"], one["isPreferred"]) for one in sure]


def actions(editor: Editor, address: str, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what can be done about findings anywhere in a document."""
    where = {"start": {"line": 0, "character": 0}, "end": {"line": 999, "character": 0}}
    params = {"textDocument": {"uri": address}, "range": where, "context": {"diagnostics": found}}
    offered: list[dict[str, Any]] = editor.ask("textDocument/codeAction", params)
    return [one for one in offered if one["kind"] == "quickfix"]


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
