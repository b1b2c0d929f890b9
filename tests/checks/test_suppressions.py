"""Comments set findings aside where they stand, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from rightscli.checks import check

HTTP = "http://example.org/"


def codes(root: Path, text: str, *select: str) -> list[str]:
    """Return the codes found in a situation with this text."""
    path = root / "situations" / "medical" / "exam.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return [finding.rule for finding in check(root, select=select or ("K506", "K59", "K0")).findings]


@pytest.mark.parametrize(
    "text",
    [
        f"sources:\n  - url: {HTTP}  # rights: ignore[K506] no encryption there\n",
        f"sources:\n  # rights: ignore[K506] no encryption there\n  - url: {HTTP}\n",
        f"sources:\n  # rights: ignore[K506] no encryption there\n  # and more\n\n  - url: {HTTP}\n",
        f"sources:\n  - url: >-  # rights: ignore[K506] no encryption there\n      {HTTP}\n",
        f"sources:\n  # rights: ignore[K506] no encryption there\n  - url: >-\n      {HTTP}\n",
        f"sources:\n  - url: {HTTP}  # rights: ignore[k506] small letters\n",
        f"sources:\n  - url: {HTTP}  #rights:ignore[K506] without spaces\n",
    ],
)
def test_finding_is_set_aside(tmp_path: Path, text: str) -> None:
    """A comment with a reason works on its line, above its line, and for a folded text."""
    assert [] == codes(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"sources:\n  - url: {HTTP}\n# rights: ignore[K506] below\n", ["K506", "K591"]),
        (f"# rights: ignore[K506] far above\nid: exam\nsources:\n  - url: {HTTP}\n", ["K591", "K506"]),
        (f"sources:\n  - url: {HTTP}  # rights: ignore[K506]\n", ["K590"]),
        (f'sources:\n  - url: "{HTTP} # rights: ignore[K506] no comment"\n', ["K506"]),
        (f"sources:\n  - url: >-\n      {HTTP}\n      # rights: ignore[K506] no comment\n", ["K506"]),
        ("id: exam\nid: two  # rights: ignore[K002] twice\n", ["K002", "K592"]),
    ],
)
def test_finding_is_not_set_aside(tmp_path: Path, text: str, expected: list[str]) -> None:
    """A comment elsewhere, without a reason, inside a text, or about reading has no effect, and is found."""
    assert expected == codes(tmp_path, text)


def test_findings_between_documents_can_be_set_aside(tmp_path: Path) -> None:
    """Findings of the second phase obey comments as well."""
    text = "related:\n  - id: exan  # rights: ignore[K207] written next week\n"

    assert [] == codes(tmp_path, text, "K207", "K59")


def test_comment_about_an_unwanted_code_is_not_called_unused(tmp_path: Path) -> None:
    """What was not looked for cannot be missing."""
    text = "id: exam  # rights: ignore[K506] who knows\n"

    assert [] == codes(tmp_path, text, "K111", "K59")
    assert ["K591"] == codes(tmp_path, text, "K506", "K59")


def test_set_aside_findings_are_counted(tmp_path: Path) -> None:
    """The report says how many findings were set aside."""
    codes(tmp_path, f"sources:\n  - url: {HTTP}  # rights: ignore[K506] no encryption there\n")

    assert 1 == check(tmp_path, select=["K506"]).suppressed
