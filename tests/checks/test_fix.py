"""`rights kb check --fix`: what it writes, and what it leaves alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rightscli.cli.commands.kb_check import Manner, run_fix
from rightscli.model import Language

from .test_cascades import ACT, RULE

LINE = "# yaml-language-server: $schema=../../schemas/act.schema.json\n"


class Mended:
    """A tree of an act and a rule, the act with a mistake, after `--fix`."""

    def __init__(self, root: Path, act: str | bytes, *, unsafe: bool = False, diff: bool = False) -> None:
        """Write, mend, and read again."""
        self.path = root / "acts" / "fz-53.yaml"
        for name, text in {"acts/fz-53.yaml": act, "deadlines/appeal.yaml": RULE}.items():
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_bytes(text.encode() if isinstance(text, str) else text)
        self.out: list[str] = []
        self.err: list[str] = []
        manner = Manner(
            output_format="concise", language=Language.EN, stdout=self.out.append, stderr=self.err.append
        )
        self.code = run_fix(root, manner=manner, ignore=("K216", "K403"), unsafe=unsafe, diff=diff)
        self.text = self.path.read_bytes()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("status: in-force", "status: in_force"),
        ("status: in-force", "Status: in-force"),
        ("status: in-force", "status:in-force"),
        ("in_force_from: 2023-04-14", "in_force_from: 14.04.2023"),
        ("in_force_from: 2023-04-14", "in_force_from: 14 апреля 2023 г."),
        ("in_force_from: 2023-04-14", "in_force_from: 2023-4-14"),
        ('article: "29"', "article: 29"),
        ('article: "29"', "article: “29”"),
        ("id: fz-53", "id: fz–53"),
        ("  ru: Закон\n", "\tru: Закон\n"),
        (LINE, ""),
        (LINE, LINE.replace("act.", "situation.")),
        ("aliases:\n  - закон\n", "aliases:\n  -закон\n"),
    ],
)
def test_sure_mistake_is_mended(tmp_path: Path, right: str, wrong: str) -> None:
    """A mistake with one reading is written right, to the letter, and nothing is left."""
    assert right in ACT
    mended = Mended(tmp_path, ACT.replace(right, wrong, 1))

    assert (ACT, 0) == (mended.text.decode(), mended.code)
    assert "1 finding fixed\n" in mended.err


@pytest.mark.parametrize("wrong", ["statas: in-force", "status: in-forse"])
def test_guess_is_made_only_if_asked_for(tmp_path: Path, wrong: str) -> None:
    """The nearest word is a guess: `--fix` leaves it, `--unsafe-fixes` writes it."""
    text = ACT.replace("status: in-force", wrong, 1)

    assert (text.encode(), 1) == ((left := Mended(tmp_path, text)).text, left.code)
    assert (ACT.encode(), 0) == ((done := Mended(tmp_path, text, unsafe=True)).text, done.code)


def test_diff_shows_and_writes_nothing(tmp_path: Path) -> None:
    """With `diff` the change is on stdout, the file as it was, and the exit code says that there is one."""
    text = ACT.replace("status: in-force", "status: in_force", 1)
    mended = Mended(tmp_path, text, diff=True)

    assert (text.encode(), 1) == (mended.text, mended.code)
    assert "-status: in_force\n+status: in-force\n" in "".join(mended.out)
    assert ["1 finding would be fixed\n"] == mended.err


def test_set_aside_finding_is_not_mended(tmp_path: Path) -> None:
    """What a comment with a reason sets aside stays as it is."""
    text = ACT.replace(
        "country: ru", "official_url: http://example.org/  # rights: ignore[K506] no other\ncountry: ru"
    )

    assert text.encode() == Mended(tmp_path, text, unsafe=True).text


def test_mark_and_encoding_are_mended(tmp_path: Path) -> None:
    """A byte order mark goes at once; another encoding is a guess."""
    assert ACT.encode() == Mended(tmp_path, "\ufeff" + ACT).text
    shutil.rmtree(tmp_path / "acts")
    assert ACT.encode("cp1251") == Mended(tmp_path, ACT.encode("cp1251")).text
    assert ACT.encode() == Mended(tmp_path, ACT.encode("cp1251"), unsafe=True).text


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    """A file with line ends of Windows keeps them, in the lines that are new too."""
    text = ACT.replace("\n", "\r\n").removeprefix(LINE.replace("\n", "\r\n"))

    assert ACT.replace("\n", "\r\n").encode() == Mended(tmp_path, text).text


def test_fix_that_makes_it_worse_is_not_kept(tmp_path: Path) -> None:
    """Two keys that would both become the same known key are not written over each other."""
    text = ACT.replace("country: ru\n", "cuontry: ru\ncountri: ru\n")
    mended = Mended(tmp_path, text, unsafe=True)

    assert 1 == mended.text.count(b"\ncountry: ru\n")
    assert 1 == mended.code
    assert ["K101"] == [line.split("[")[1][:4] for line in "".join(mended.out).splitlines()]


def test_file_gets_the_right_ending(tmp_path: Path) -> None:
    """A file called .yml is renamed, unless the name is taken."""
    Mended(tmp_path, ACT)
    (tmp_path / "acts" / "fz-53.yaml").rename(tmp_path / "acts" / "fz-53.yml")
    manner = Manner(language=Language.EN, stdout=lambda _text: None, stderr=lambda _text: None)

    assert 0 == run_fix(tmp_path, manner=manner)
    assert ["fz-53.yaml"] == [path.name for path in (tmp_path / "acts").iterdir()]


def test_second_run_changes_nothing(tmp_path: Path) -> None:
    """What was mended stays as it is."""
    text = ACT.replace("status: in-force", "Status: in_force").replace(LINE, "")
    first = Mended(tmp_path, text)
    second = Mended(tmp_path, first.text)

    assert ACT.encode() == first.text == second.text
    assert "0 findings fixed\n" in second.err
