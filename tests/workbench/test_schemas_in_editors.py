"""The schemas in editors without our server: what yaml-language-server makes of them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rightscli.source import kind_of, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from rightscli.workbench import Desk
    from tests.workbench.conftest import Editor

NAME = "situations/medical/control-medical-exam.yaml"
SERVER = os.environ.get("YAML_LANGUAGE_SERVER") or shutil.which("yaml-language-server")
_CLIENT = {"workspace": {"configuration": True}, "textDocument": {"hover": {"contentFormat": ["markdown"]}}}
_FAULTS = [
    ("urgency: hours", "urgency: huors"),
    ("area: medical", "aera: medical"),
    ("review:", "reveiw:"),
    ("    phase: now", "    phase: tomorrow"),
    ("    practical: true", "    practical: maybe"),
    ("id: control-medical-exam", "id: Control_Exam"),
    ("  - conscript", "  - conscrpt"),
    ("    phase: now", "    phase: [now]"),
]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        SERVER is None,
        reason="not here: npm install -g yaml-language-server, or name it in YAML_LANGUAGE_SERVER",
    ),
]


@pytest.fixture
def other(editor_of: Callable[..., Editor]) -> Editor:
    """Return an editor with yaml-language-server, which finds the schema by the first line alone."""
    assert SERVER is not None
    return editor_of(capabilities=_CLIENT, command=[SERVER, "--stdio"])


def test_completion_and_hover_answer(other: Editor, knowledge: Path) -> None:
    """On a real document the words of a vocabulary are offered and a key is explained."""
    address = other.open(knowledge / NAME)
    clean = other.findings(address)
    offers = other.at("completion", address, 3, 9)
    told = other.at("hover", address, 3, 2)

    assert [] == clean
    assert ["now", "hours", "days", "planning"] == [item["label"] for item in offers["items"]]
    assert "How soon the person must act" in told["contents"]["value"]


@pytest.mark.parametrize(("old", "new"), _FAULTS)
def test_it_reports_the_shape_errors_that_we_report(
    other: Editor, desk: Desk, knowledge: Path, old: str, new: str
) -> None:
    """Both mark the same lines of a broken document."""
    text = (knowledge / NAME).read_text(encoding="utf-8")
    assert old in text
    broken = text.replace(old, new, 1)
    theirs = {one["range"]["start"]["line"] + 1 for one in _found(other, knowledge / NAME, broken)}
    desk.put(NAME, broken)
    ours = {one.primary.line for one in desk.findings(NAME) if one.rule.startswith("K1")}
    # A key that is missing has no line: they mark the first key of the document, as others do.
    first = parse(broken.encode(), display=NAME, kind=kind_of(Path(NAME))).locate(()).line

    assert ours - {first} == theirs - {first}
    assert theirs


def _found(editor: Editor, path: Path, text: str) -> list[dict[str, Any]]:
    return editor.findings(editor.open(path, text))
