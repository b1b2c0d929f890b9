"""Judging documents while they are edited says what a run over the files says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.checks import Live, check
from rightscli.source import kind_of, parse

if TYPE_CHECKING:
    from rightscli.diagnostics import Diagnostic

ROOT = Path(__file__).resolve().parents[2] / "knowledge"
_KEPT = (
    "acts/fz-113",
    "authorities/",
    "deadlines/",
    "glossary/",
    "situations/medical/",
    "situations/summons/",
)
_BROKEN = {
    "situations/medical/control-medical-exam.yaml": (
        "deadline: kas-administrative-claim",
        "deadline: nothing",
    ),
    "acts/fz-113.yaml": ("id: fz-113", "id: fz-53"),
    "glossary/medical.yaml": ("- fz-53/29/2", "- fz-53/29/999"),
    "deadlines/kas-appeal.yaml": ("unit: ", "unti: "),
    "authorities/district-court.yaml": ("id: ", "id "),
}


def test_a_document_in_an_editor_gets_the_findings_of_a_run(tmp_path: Path, cache_home: Path) -> None:
    """Every document of a torn and damaged copy has the findings that the whole check reports."""
    for path in sorted(ROOT.rglob("*.yaml")):
        name = path.relative_to(ROOT)
        if not name.as_posix().startswith(_KEPT):
            continue
        text = path.read_text(encoding="utf-8")
        if name.as_posix() in _BROKEN:
            old, new = _BROKEN[name.as_posix()]
            assert old in text
            text = text.replace(old, new)
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    cache = cache_home / "rights" / "checks"
    expected: dict[str, list[Diagnostic]] = {}
    for finding in check(tmp_path, cache=cache, display="").findings:
        expected.setdefault(finding.primary.path, []).append(finding)
    live = Live(tmp_path, cache=cache)
    live.reload()
    found = {facts.name: list(live.findings(facts.name)) for facts in live.tree.files}

    assert _BROKEN.keys() <= expected.keys()
    assert expected == {name: findings for name, findings in found.items() if findings}


def test_other_documents_see_an_edit_and_its_end(cache_home: Path) -> None:
    """A provision that is deleted in the editor is missed elsewhere, and is there again when it closes."""
    live = Live(ROOT, cache=cache_home / "rights" / "checks")
    live.reload()
    act, user = "acts/fz-53.yaml", "situations/medical/control-medical-exam.yaml"
    before = live.findings(user)
    text = (ROOT / act).read_text(encoding="utf-8").partition("provisions:")[0]
    seen = live.edit(act, parse(text.encode(), display=act, kind=kind_of(Path(act))))
    during = {finding.rule for finding in live.findings(user)}
    live.close(act)

    assert seen
    assert "K201" in during
    assert before == live.findings(user)


def test_changes_on_disk_are_seen(tmp_path: Path) -> None:
    """A file that appears, changes or goes is noticed; a second look at the same state reads nothing."""
    file = tmp_path / "authorities" / "one.yaml"
    file.parent.mkdir()
    (tmp_path / "acts").mkdir()
    file.write_text("id: one\n", encoding="utf-8")
    live = Live(tmp_path)

    assert live.reload()
    assert not live.reload()
    assert "K102" in {finding.rule for finding in live.findings("authorities/one.yaml")}
    file.write_text("id: [\n", encoding="utf-8")
    assert live.reload()
    assert {"K001"} == {finding.rule for finding in live.findings("authorities/one.yaml")}
    file.unlink()
    assert live.reload()
    assert () == live.findings("authorities/one.yaml")
