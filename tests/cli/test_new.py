"""`rights kb new`: a document is valid at once except for its marked blanks."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.checks import check
from rightscli.model import Kind

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
ASKED = {
    Kind.SITUATION: ("situation", "new-situation", "--area", "medical"),
    Kind.ACT: ("act", "new-act"),
    Kind.AUTHORITY: ("authority", "new-authority"),
    Kind.DEADLINE: ("deadline", "new-deadline"),
    Kind.LETTER: ("letter", "new-letter"),
    Kind.CALENDAR: ("calendar", "ru-2099"),
    Kind.HANDOUT: ("handout", "new-handout"),
    Kind.TERM: ("term", "abroad"),
    Kind.INCIDENT: ("incident", "2099"),
}
BLANK = "K520"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the knowledge that is the one in use."""
    root = tmp_path / "knowledge"
    shutil.copytree(KNOWLEDGE, root)
    for path in (root / "glossary").glob("abroad.yaml"):
        path.unlink()
    monkeypatch.setenv("RIGHTS_KNOWLEDGE", str(root))
    return root


@pytest.mark.parametrize("kind", list(Kind))
def test_a_new_document_has_blanks_and_no_other_fault(rights: Runner, copy: Path, kind: Kind) -> None:
    """Only the blanks are errors; what is not asked for yet is at most a hint."""
    done = rights("kb", "new", *ASKED[kind])
    assert 0 == done.code
    [path] = [path for path in copy.rglob("*.yaml") if not (KNOWLEDGE / path.relative_to(copy)).exists()] or [
        copy / "glossary" / "abroad.yaml"
    ]
    found = check(copy, [path]).findings

    assert BLANK in {finding.rule for finding in found}
    assert [] == [
        (finding.rule, finding.primary.line)
        for finding in found
        if finding.rule != BLANK and finding.severity.value != "hint"
    ]


def test_a_template_can_be_printed(rights: Runner, copy: Path) -> None:
    """With `-o -` nothing is written, and the schema speaks in comments."""
    before = sorted(copy.rglob("*"))
    done = rights("kb", "new", "handout", "new-handout", "-o", "-")

    assert 0 == done.code
    assert done.out.startswith("# yaml-language-server: $schema=../../schemas/handout.schema.json\n# ")
    assert before == sorted(copy.rglob("*"))


def test_what_is_there_is_kept(rights: Runner, copy: Path) -> None:
    """A document of that name, in any area, is not written over."""
    path = copy / "situations" / "medical" / "control-medical-exam.yaml"
    before = path.read_bytes()
    done = rights("kb", "new", "situation", "control-medical-exam", "--area", "service")

    assert 2 == done.code
    assert before == path.read_bytes()
    assert not (copy / "situations" / "service" / "control-medical-exam.yaml").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("situation", "no-area"),
        ("act", "ФЗ-53"),
        ("act", "Two--Hyphens"),
        ("term", "no-such-area"),
        ("poem", "x"),
    ],
)
def test_wrong_names_are_refused(rights: Runner, copy: Path, arguments: tuple[str, ...]) -> None:
    """A name that could not stand is refused before anything is written."""
    before = sorted(copy.rglob("*"))
    done = rights("kb", "new", *arguments)

    assert 2 == done.code
    assert before == sorted(copy.rglob("*"))
