"""`rights letter`, as a volunteer uses it."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest
from docx import Document

if TYPE_CHECKING:
    from tests.cli.conftest import Environment, ProcessRunner, Runner

LETTER = "injuries-record-application"
SECRET = "Тайнопись"


@pytest.fixture
def needed(rights: Runner) -> dict[str, str]:
    """Return the examples of every required field of the letter."""
    fields = json.loads(rights("letter", LETTER, "--show", "--format", "json").out)["fields"]
    return {field["id"]: field["example"] for field in fields if field["required"]}


def given(needed: dict[str, str]) -> list[str]:
    """Return the options that give these facts, with a name that can be looked for."""
    return given_as({**needed, "applicant": f"{SECRET} Андрей Павлович"})


def test_the_list_is_by_form(rights: Runner) -> None:
    """Without a letter all are listed under the names of their forms."""
    out = rights("letter", "--lang", "ru")

    assert 0 == out.code
    assert ["Иски", "Жалобы"] == [line for line in out.out.splitlines() if line in ("Жалобы", "Иски")]
    assert f"  {LETTER}: " in out.out


def test_the_list_is_data(rights: Runner) -> None:
    """A program gets objects; a form can be chosen."""
    letters = json.loads(rights("letter", "--form", "claim", "--format", "json").out)["letters"]

    assert {"claim"} == {letter["form"] for letter in letters}
    assert "court-claim-draft-decision" in {letter["id"] for letter in letters}


def test_the_empty_letter_says_what_it_asks_for(rights: Runner) -> None:
    """The paper with the names of its fields, then each field with help and example."""
    out = rights("letter", LETTER, "--show", "--lang", "ru")

    assert 0 == out.code
    assert "Что нужно для письма" in out.out
    assert "\napplicant: " in out.out


def test_missing_facts_are_named_all_at_once(rights: Runner, needed: dict[str, str]) -> None:
    """Nothing is written, and every missing field stands in the error."""
    out = rights("letter", LETTER, "--no-input")

    assert (1, "") == (out.code, out.out)
    assert [] == [name for name in needed if name not in out.err]


def test_the_error_is_data_for_a_program(rights: Runner) -> None:
    """JSON is all there is on standard output."""
    out = rights("letter", LETTER, "--no-input", "--format", "json")

    assert 1 == out.code
    assert "applicant" in json.loads(out.out)["error"]["help"]


@pytest.mark.parametrize("ending", ["docx", "pdf", "txt"])
def test_a_letter_is_written(ending: str, rights: Runner, needed: dict[str, str], tmp_path: Path) -> None:
    """The file is whole, for the user's eyes only, and nothing else is left in its directory."""
    path = tmp_path / f"letter.{ending}"
    out = rights("letter", LETTER, *given(needed), "--no-input", "-o", str(path))

    assert (0, "") == (out.code, out.out)
    assert [path] == list(tmp_path.iterdir())
    assert 0o600 == path.stat().st_mode & 0o777
    if ending == "docx":
        assert SECRET in "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)


def test_a_dash_is_standard_output(rights: Runner, needed: dict[str, str]) -> None:
    """`-o -` prints the text, as no `-o` does."""
    printed = rights("letter", LETTER, *given(needed), "--no-input", "-o", "-")

    assert SECRET in printed.out
    assert printed.out == rights("letter", LETTER, *given(needed), "--no-input").out


def test_a_file_that_is_there_stays(rights: Runner, needed: dict[str, str], tmp_path: Path) -> None:
    """It is overwritten only when that is asked for."""
    path = tmp_path / "letter.txt"
    path.write_text("важное", encoding="utf-8")
    refused = rights("letter", LETTER, *given(needed), "--no-input", "-o", str(path))

    assert (2, "важное") == (refused.code, path.read_text(encoding="utf-8"))

    forced = rights("letter", LETTER, *given(needed), "--no-input", "-o", str(path), "--force")

    assert 0 == forced.code
    assert SECRET in path.read_text(encoding="utf-8")


def test_a_full_disk_leaves_nothing(
    rights: Runner, needed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failed write leaves no half file, and says why."""

    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    out = rights("letter", LETTER, *given(needed), "--no-input", "-o", str(tmp_path / "letter.docx"))

    assert 1 == out.code
    assert [] == list(tmp_path.iterdir())
    assert SECRET not in out.err


def test_an_interrupted_write_leaves_nothing(
    rights: Runner, needed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle ends with 130 and an empty directory."""

    def interrupted(_number: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupted)
    out = rights("letter", LETTER, *given(needed), "--no-input", "-o", str(tmp_path / "letter.docx"))

    assert 130 == out.code
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["letter.doc", "letter", "letter.md"])
def test_an_unknown_ending_is_refused(name: str, rights: Runner, tmp_path: Path) -> None:
    """The ending says what is written; another one is a wrong command line."""
    out = rights("letter", LETTER, "--draft", "--no-input", "-o", str(tmp_path / name))

    assert 2 == out.code
    assert [] == list(tmp_path.iterdir())


def test_a_fact_that_no_letter_knows_is_said(rights: Runner, needed: dict[str, str]) -> None:
    """A slip in the name of a field gets the nearest one."""
    out = rights("letter", LETTER, *given(needed), "--set", "aplicant=x", "--no-input")

    assert 0 == out.code
    assert "поля aplicant нет ни в одном письме; может быть, applicant?" in out.err


def test_a_wrong_date_is_named_with_its_field(rights: Runner, needed: dict[str, str]) -> None:
    """What does not fit a field is refused before anything is written."""
    out = rights("letter", LETTER, *given(needed), "--set", "letter_date=31.02.2026", "--no-input")

    assert (1, "") == (out.code, out.out)
    assert "letter_date" in out.err


def test_broken_facts_are_shown_by_place(rights: Runner, tmp_path: Path) -> None:
    """A file that is no YAML, or holds something else than facts, is said with its line."""
    path = tmp_path / "facts.yaml"
    for text in ("a: [", "a: 1\na: 2\n", "- a\n", "a: {b: c}\n", "declined: x\n"):
        path.write_text(text, encoding="utf-8")
        out = rights("letter", LETTER, "--facts", str(path), "--no-input")

        assert out.code in (1, 2), text
        assert "facts.yaml" in out.err


def test_a_draft_marks_its_gaps(rights: Runner) -> None:
    """Where facts are missing, the paper says so loudly."""
    out = rights("letter", LETTER, "--draft", "--no-input", "--lang", "ru")

    assert 0 == out.code
    assert "ЧЕРНОВИК" in out.out
    assert "[НЕ ЗАПОЛНЕНО: " in out.out


def test_a_letter_that_is_not_there(rights: Runner) -> None:
    """The nearest one is named."""
    out = rights("letter", "court-claim-draft-decisions", "--no-input")

    assert 1 == out.code
    assert "rights letter court-claim-draft-decision" in out.err


def test_nothing_of_a_person_stays_on_the_machine(
    process: ProcessRunner, needed: dict[str, str], tmp_path: Path
) -> None:
    """Whether a run works or fails, home, cache and temporary directory hold no fact afterwards."""
    places = {name: tmp_path / name for name in ("home", "cache", "tmp", "out")}
    for place in places.values():
        place.mkdir()
    env = {
        "HOME": str(places["home"]),
        "XDG_CACHE_HOME": str(places["cache"]),
        "TMPDIR": str(places["tmp"]),
        "XDG_CONFIG_HOME": str(places["home"] / "config"),
        "XDG_DATA_HOME": str(places["home"] / "data"),
    }
    for ending in ("docx", "pdf"):
        done = process(
            "letter", LETTER, *given(needed), "--no-input", "-o", str(places["out"] / f"a.{ending}"), env=env
        )

        assert 0 == done.code, done.err
    failed = process(
        "letter", LETTER, *given(needed), "--no-input", "-o", str(places["out"] / "no" / "a.docx"), env=env
    )
    found = [
        path
        for name in ("home", "cache", "tmp")
        for path in places[name].rglob("*")
        if path.is_file() and SECRET.encode() in path.read_bytes()
    ]

    assert 1 == failed.code
    assert [] == found
    assert {"a.docx", "a.pdf"} == {path.name for path in places["out"].iterdir()}
    assert SECRET not in done.err + failed.err


def test_questions_are_asked_on_a_terminal(
    environment_with: Environment, needed: dict[str, str], tmp_path: Path
) -> None:
    """Field by field, back and forth, with help; then everything is read back before the file is written."""
    path = tmp_path / "letter.txt"
    known = {name: value for name, value in needed.items() if name not in ("applicant", "applicant_gender")}
    with Terminal(["letter", LETTER, *given_as(known), "-o", str(path)], environment_with()) as terminal:
        assert "[1/" in terminal.until("> ")
        assert "апример" in terminal.answer("?")
        assert "это нужно заполнить" in terminal.answer("")
        assert "[2/" in terminal.answer("Сорока Андрей Павлович")
        assert "Enter оставит" in terminal.answer("<")
        seen = terminal.answer("")
        while "Проверьте:" not in seen:
            assert not path.exists()
            seen = terminal.answer("мужской" if "2. женский" in seen else "")
        assert "Сорока Андрей Павлович" in seen
        terminal.answer("", last=True)

        assert 0 == terminal.wait()
    assert "Сорока" in path.read_text(encoding="utf-8")


def test_ctrl_c_among_the_questions_writes_nothing(environment_with: Environment, tmp_path: Path) -> None:
    """Half an answer is no letter."""
    path = tmp_path / "letter.txt"
    with Terminal(["letter", LETTER, "-o", str(path)], environment_with()) as terminal:
        terminal.until("> ")
        terminal.process.send_signal(signal.SIGINT)

        assert 130 == terminal.wait()
    assert [] == list(tmp_path.iterdir())


def given_as(values: dict[str, str]) -> list[str]:
    """Return the options that give these facts."""
    return [part for name, value in values.items() for part in ("--set", f"{name}={value}")]


def _listen() -> None:
    """Hear Ctrl-C also where the tests run in the background, and the shell has turned it off."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """A program on a terminal of its own, and a person who answers it."""

    def __init__(self, arguments: list[str], environment: dict[str, str]) -> None:
        """Start the program."""
        self._master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "rightscli", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            preexec_fn=_listen,  # noqa: PLW1509 - no threads run yet that could be cut off
        )
        os.close(slave)

    def __enter__(self) -> Self:
        """Return the terminal."""
        return self

    def __exit__(self, *_error: object) -> None:
        """End the program if it still runs."""
        self.process.kill()
        self.process.wait()
        os.close(self._master)

    def wait(self) -> int:
        """Return the exit code, reading what is still said, as a terminal does."""
        end = time.monotonic() + 60
        while self.process.poll() is None and time.monotonic() < end:
            if select.select([self._master], [], [], 0.2)[0]:
                with contextlib.suppress(OSError):
                    os.read(self._master, 4096)
        return self.process.wait(timeout=1)

    def answer(self, line: str, *, last: bool = False) -> str:
        """Type a line; return what the program says until it asks again."""
        os.write(self._master, f"{line}\n".encode())
        return self.until("\0" if last else ("> ", "строку: "))

    def until(self, signs: str | tuple[str, ...]) -> str:
        """Return what the program says until it ends with a sign, or ends."""
        seen = b""
        end = time.monotonic() + 60
        while time.monotonic() < end and not seen.decode("utf-8", "replace").endswith(signs):
            if not select.select([self._master], [], [], 0.2)[0]:
                if self.process.poll() is not None:
                    break
                continue
            try:
                seen += os.read(self._master, 4096)
            except OSError:
                break
        return seen.decode("utf-8", "replace")
