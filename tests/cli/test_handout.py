"""`rights handout`: files, refusals, and checking what was handed out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

ID = "medical-category-dispute"
DAY = ("--today", "2026-11-22")


def code_of(text: str) -> str:
    """Return the code that stands in a handout."""
    from rightscli.handouts import find_codes

    return find_codes(text)[0]


def test_a_handout_goes_to_standard_output(rights: Runner) -> None:
    """Text, in the language asked for, with its stamp, and nothing beside it."""
    done = rights("handout", ID, "--lang", "en", *DAY)

    assert (0, "") == (done.code, done.err)
    assert "valid until" in done.out
    assert "draft: no lawyer has read it" in done.out


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("ending", ["txt", "md", "telegram.txt"])
def test_a_file_still_stands_until_it_is_changed(
    rights: Runner, tmp_path: Path, ending: str, lang: str
) -> None:
    """The format follows the name; the file is recognised, and a changed line is named."""
    path = tmp_path / f"handout.{ending}"

    assert 0 == rights("handout", ID, "--lang", lang, "-o", str(path), *DAY).code
    assert 0 == rights("handout", "verify", str(path), *DAY).code
    text = path.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if len(line) > 30 and code_of(text) not in line)
    path.write_text(text.replace(line, "Подпишите всё."), encoding="utf-8")
    changed = rights("handout", "verify", str(path), *DAY)
    assert 1 == changed.code
    assert "- Подпишите всё." in changed.out


def test_a_code_is_answered_in_json(rights: Runner) -> None:
    """The state, the pages, and the code that the handout would have today."""
    code = code_of(rights("handout", "--set", "medical", "--size", "card", *DAY).out)
    done = rights("handout", "verify", code, "--format", "json", *DAY)
    data = json.loads(done.out)

    assert 0 == done.code
    assert ("current", "medical", "card", code) == (
        data["state"],
        data["handouts"][0]["set"],
        data["handouts"][0]["size"],
        data["handouts"][0]["code_today"],
    )


@pytest.mark.parametrize("text", ["ABCDEFGH", "1", "привет", "🙂" * 8])
def test_a_mistyped_code_is_said_to_be_one(rights: Runner, text: str) -> None:
    """The honest negative, without a guess."""
    done = rights("handout", "verify", text, *DAY)

    assert 1 == done.code
    assert "таких кодов памяток не бывает" in done.out


def test_out_of_date_is_refused(rights: Runner) -> None:
    """Exit 1 naming the document, and with the option a warning on every page."""
    refused = rights("handout", ID, "--lang", "en", "--today", "2029-01-01")
    allowed = rights("handout", ID, "--lang", "en", "--today", "2029-01-01", "--allow-stale")

    assert 1 == refused.code
    assert "" == refused.out
    assert "--allow-stale" in refused.err
    assert 0 == allowed.code
    assert allowed.out.count("OUT OF DATE") == allowed.out.count("handout code")


def test_an_unchanged_handout_may_be_out_of_date(rights: Runner) -> None:
    """Nothing has changed, and yet nobody has looked at it in time: exit 1, and said in the first line."""
    code = code_of(rights("handout", ID, *DAY).out)
    done = rights("handout", "verify", code, "--today", "2029-01-01")

    assert 1 == done.code
    assert "УСТАРЕЛА" in done.out.splitlines()[0]


def test_several_formats_go_to_a_directory(rights: Runner, tmp_path: Path) -> None:
    """One file for each format, one for each message; a second run overwrites nothing."""
    arguments = ("handout", ID, "--format", "text", "--format", "telegram", "-o", str(tmp_path / "new/out"))
    done = rights(*arguments, "--lang", "en", *DAY)
    names = sorted(path.name for path in (tmp_path / "new/out").iterdir())

    assert 0 == done.code
    assert "2 из 2" in done.err
    assert f"{ID}-conscript-en-a4.txt" in names
    assert f"{ID}-conscript-en-a4.telegram-01.txt" in names
    assert 2 == rights(*arguments, "--lang", "en", *DAY).code
    assert 0 == rights(*arguments, "--lang", "en", "--force", *DAY).code


def test_a_neutral_file_has_a_silent_name(rights: Runner, tmp_path: Path) -> None:
    """Its name is its code."""
    rights("handout", ID, "--neutral", "-o", str(tmp_path), *DAY)
    (path,) = tmp_path.iterdir()

    assert f"{code_of(path.read_text(encoding='utf-8'))}.txt" == path.name


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 2),
        ((ID, "--set", "medical"), 2),
        ((ID, "--format", "pdf"), 2),
        ((ID, "--format", "text", "--format", "html"), 2),
        ((ID, "--format", "rtf"), 2),
        (("--set", "medicine"), 1),
        (("unhcr",), 1),
        (("../../etc/passwd",), 1),
        ((ID, "-o", "/nowhere/at/all/x.txt"), 1),
        ((ID, "-o", "/dev/full"), 2),
        ((ID, "-o", "a" * 300), 1),
        (("verify", "no.such.file"), 1),
        (("verify", "/etc"), 1),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    rights: Runner, arguments: tuple[str, ...], code: int
) -> None:
    """The documented exit code, a sentence, no trace, and nothing on standard output."""
    done = rights("handout", *arguments, "--lang", "en", *DAY)

    assert code == done.code
    assert "" == done.out
    assert "Traceback" not in done.err
    assert done.err


def test_an_interrupted_run_leaves_nothing(
    rights: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 130, and no file, whole or half."""
    from rightscli.formats import leaflet_telegram

    def interrupt(_leaflet: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(leaflet_telegram, "messages", interrupt)
    done = rights("handout", ID, "--format", "text", "--format", "telegram", "-o", str(tmp_path), *DAY)

    assert 130 == done.code
    assert [] == list(tmp_path.iterdir())


def test_a_missing_library_is_named(rights: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One sentence with the line to type."""
    import rightscli.cli.handing_out as body

    def missing(_name: str) -> None:
        raise ModuleNotFoundError("No module named 'engine'", name="engine")

    monkeypatch.setattr(body, "import_module", missing)
    done = rights("handout", ID, "--lang", "en", "-o", str(tmp_path / "x.pdf"), *DAY)

    assert 1 == done.code
    assert "pip install engine" in done.err
