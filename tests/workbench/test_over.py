"""Documents of one's own over a knowledge that was installed, in an editor."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.knowledge import base_documents, compile_store
from rightscli.model import Language
from rightscli.workbench import Desk, RenameError, definition_of, hover, rename, target_at

if TYPE_CHECKING:
    from tests.workbench.conftest import Editor

BASE = Path(__file__).parents[1] / "checks" / "mistakes" / "base"
OURS = "situations/medical/our-exam.yaml"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the knowledge below, compiled, without its files."""
    path = tmp_path_factory.mktemp("store") / "store.sqlite"
    compile_store(base_documents(BASE), path, index=lambda _connection, _knowledge: None).connection.close()
    return path


def written(root: Path) -> Path:
    """Write a document that names what it does not hold, and return its path."""
    path = root / OURS
    path.parent.mkdir(parents=True)
    text = (BASE / "situations/medical/control-exam.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("id: control-exam", "id: our-exam", 1), encoding="utf-8")
    return path


@pytest.mark.parametrize("compiled", [False, True])
def test_what_lies_below_is_known(tmp_path: Path, store: Path, compiled: bool) -> None:  # noqa: FBT001
    """A deadline that is named is told about, found where it has a file, and cannot be renamed from here."""
    written(tmp_path)
    desk = Desk(tmp_path, today=lambda: date(2026, 11, 22), over=store if compiled else BASE)
    desk.reload()
    source = desk.source(OURS)
    assert source is not None
    line = next(number for number, text in enumerate(source.lines) if "deadline: court-claim" in text)
    column = source.lines[line].index("court-claim") + 2
    told = hover(desk, OURS, line, column, Language.EN)
    target = target_at(desk, OURS, line, column)
    assert target is not None
    place = definition_of(desk, target)
    assert place is not None

    assert [] == [found.rule for found in desk.findings(OURS) if found.rule not in {"K216", "K403"}]
    assert told is not None
    assert "**3\xa0months**" in told.text
    assert (None if compiled else BASE / "deadlines/court-claim.yaml") == desk.path(place.path)
    with pytest.raises(RenameError, match="lie over"):
        rename(desk, target, "another-claim")


def test_the_server_lays_an_overlay_over_the_knowledge(editor: Editor, tmp_path: Path) -> None:
    """In a folder of one's own nothing that the program brings is reported missing; a slip still is."""
    path = tmp_path / "ours" / OURS
    (tmp_path / "ours" / "authorities").mkdir(parents=True)
    path.parent.mkdir(parents=True)
    real = Path(__file__).parents[2] / "knowledge/situations/medical/control-medical-exam.yaml"
    text = real.read_text(encoding="utf-8").replace("id: control-medical-exam", "id: our-exam", 1)
    path.write_text(text, encoding="utf-8")
    address = editor.open(path)
    sound = {finding["code"] for finding in editor.findings(address)}
    slip = editor.open(path.with_name("slip.yaml"), text.replace("deadline: ", "deadline: no-", 1))

    assert set() == sound & {"K201", "K202", "K203", "K204"}
    assert "K204" in {finding["code"] for finding in editor.findings(slip)}
