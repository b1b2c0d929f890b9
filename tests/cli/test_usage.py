"""Wrong command lines, help, versions and completion."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from rightscli.cli import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import ProcessRunner, Runner

WRONG = [
    (("shwo", "control-medical-exam"), "rights show control-medical-exam"),
    (("control-medical-exm",), "rights show control-medical-exam"),
    (("повестка",), "rights find повестка"),
    (("list", "--area", "nonsense"), "detention"),
    (("list", "--nonsense"), "--nonsense"),
    (("show", "control-medical-exam", "--as-of", "31.12.2025"), "2026-03-31"),
    (("find", "метро", "--limit"), "--limit"),
    (("paths", "surplus"), "surplus"),
    (("kb", "chek"), "rights kb check"),
    (("kb", "zzzzzz"), "rights kb --help"),
]


@pytest.mark.parametrize(("arguments", "expected"), WRONG, ids=str)
def test_a_wrong_line_is_answered_with_what_to_type(
    rights: Runner, arguments: tuple[str, ...], expected: str
) -> None:
    """One sentence on standard error names the thing and what to do; exit 2, nothing is guessed."""
    outcome = rights(*arguments)

    assert (ExitCode.USAGE, "") == (outcome.code, outcome.out)
    assert expected in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("command", [(), ("find",), ("show",), ("list",), ("law",), ("kb",), ("kb", "check")])
def test_help_speaks_the_readers_language(
    process: ProcessRunner, command: tuple[str, ...], language: str
) -> None:
    """Help is in the language of the locale, whole: headings, options and commands."""
    locale = {"ru": "ru_RU.UTF-8", "en": "en_US.UTF-8"}[language]
    outcome = process(*command, "--help", env={"LANG": locale})
    russian = any("а" <= letter <= "я" for letter in outcome.out)

    assert (0, "") == (outcome.code, outcome.err)
    assert (language == "ru") == russian
    assert ("Usage:" in outcome.out) == (language == "en")
    assert "\x1b" not in outcome.out


def test_the_version_names_program_knowledge_law_and_store(process: ProcessRunner) -> None:
    """Four lines say what is used, so that two volunteers can compare."""
    outcome = process("--version", env={"LANG": "en_US.UTF-8"})

    assert 0 == outcome.code
    assert ["rights", "knowledge:", "law", "store"] == [line.split()[0] for line in outcome.out.splitlines()]


def test_paths_say_what_is_used_and_why(rights: Runner, tmp_path: Path) -> None:
    """The main knowledge, the overlays and the cache are named, for people and for programs."""
    shown = rights("paths", "--knowledge", str(tmp_path))
    machine = json.loads(rights("paths", "--format", "json").out)

    assert 0 == shown.code
    assert str(tmp_path) in shown.out
    assert "checkout" == machine["knowledge"]["base"]


@pytest.mark.parametrize(
    ("shell", "environment"),
    [
        ("bash", {"COMP_WORDS": "rights show facial", "COMP_CWORD": "2"}),
        ("zsh", {"_TYPER_COMPLETE_ARGS": "rights show facial"}),
        ("fish", {"_TYPER_COMPLETE_ARGS": "rights show facial", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}),
    ],
)
def test_completion_completes_ids(process: ProcessRunner, shell: str, environment: dict[str, str]) -> None:
    """A shell that asks for completion gets the ids that begin as typed."""
    outcome = process(env={"_RIGHTS_COMPLETE": f"complete_{shell}", **environment})

    assert "facial-recognition-detention" in outcome.out
    assert "control-medical-exam" not in outcome.out


def test_completion_stays_silent_without_knowledge(process: ProcessRunner, tmp_path: Path) -> None:
    """Knowledge that cannot be read completes nothing and says nothing."""
    outcome = process(
        env={
            "_RIGHTS_COMPLETE": "complete_bash",
            "COMP_WORDS": "rights show facial",
            "COMP_CWORD": "2",
            "RIGHTS_KNOWLEDGE": str(tmp_path / "nowhere"),
        }
    )

    assert "" == outcome.out.strip()
    assert "Traceback" not in outcome.err


def test_stats_speak_to_people_and_to_programs(rights: Runner) -> None:
    """`kb stats` prints the same figures as lines and as JSON."""
    lines = rights("kb", "stats", "--lang", "en")
    data = json.loads(rights("kb", "stats", "--format", "json").out)

    assert 0 == lines.code
    assert str(data["documents"]["situation"]) in lines.out
    assert data["texts"]["en"] == data["texts"]["total"]
    assert {"documents", "claims", "pending", "unused_provisions"} <= set(data)


def test_a_store_can_be_built_and_used(process: ProcessRunner, tmp_path: Path) -> None:
    """`kb build` writes a store, keeps an existing file, and prints schemas of every kind."""
    store = tmp_path / "store.sqlite"
    built = process("kb", "build", "--no-pages", "-o", str(store))
    kept = process("kb", "build", "--no-pages", "-o", str(store))
    schema = process("kb", "schema", "situation")

    assert (0, True) == (built.code, store.stat().st_size > 100_000)
    assert ExitCode.USAGE == kept.code
    assert "Situation" == json.loads(schema.out)["title"]


def test_verbose_names_the_knowledge_that_was_used(rights: Runner) -> None:
    """The answer stays as it is; standard error says where it came from."""
    plain = rights("list")
    verbose = rights("list", "-v")

    assert plain.out == verbose.out
    assert "" == plain.err
    assert "knowledge" in verbose.err


def test_a_dash_stands_for_standard_output(
    rights: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-o -` writes no file of that name."""
    monkeypatch.chdir(tmp_path)
    done = rights("show", "control-medical-exam", "-o", "-")

    assert done.out == rights("show", "control-medical-exam").out
    assert [] == list(tmp_path.iterdir())
