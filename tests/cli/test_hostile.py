"""Bad input of every kind: one sentence, the documented exit code, no traceback, nothing half-written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.cli import ExitCode

if TYPE_CHECKING:
    from tests.cli.conftest import Environment, ProcessRunner, Runner

ROOT = Path(__file__).resolve().parents[2]
PAGE = "control-medical-exam"


def overlay(root: Path, name: str, content: bytes) -> Path:
    """Return an overlay directory with one file."""
    path = root / "overlay" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return root / "overlay"


BROKEN = {
    "broken": b"id: court\n  name: [unclosed\n",
    "duplicate": b"id: court\nid: court\n",
    "alias": b"id: &a court\nname: *a\n",
    "tag": b"id: !!python/object/apply:os.system ['true']\n",
    "bomb": b"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
    "deep": b"a: " + b"[" * 5000 + b"]" * 5000,
    "huge": b"a: " + b"x" * 3_000_000,
    "latin": "id: суд\n".encode("cp1251"),
    "utf16": "id: court\n".encode("utf-16"),
    "nul": b"id: co\x00urt\n",
    "list": b"- 1\n- 2\n",
    "empty": b"",
    "missing-keys": b"id: court\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_overlay_is_refused_with_its_place(rights: Runner, tmp_path: Path, name: str) -> None:
    """A broken overlay never takes the knowledge down silently: exit 3, with file and line."""
    directory = overlay(tmp_path, "authorities/court.yaml", BROKEN[name])

    shown = rights("show", PAGE, "--knowledge", str(directory))

    assert (ExitCode.KNOWLEDGE, "") == (shown.code, shown.out)
    assert "court.yaml:" in shown.err
    assert "Traceback" not in shown.err


def test_a_missing_overlay_is_refused(rights: Runner, tmp_path: Path) -> None:
    """A directory that is not there is an error, not an empty overlay."""
    shown = rights("show", PAGE, "--knowledge", str(tmp_path / "nowhere"))

    assert (ExitCode.KNOWLEDGE, "") == (shown.code, shown.out)
    assert "nowhere" in shown.err


def test_missing_knowledge_is_refused(process: ProcessRunner, tmp_path: Path) -> None:
    """A RIGHTS_KNOWLEDGE that leads nowhere is named."""
    shown = process("show", PAGE, env={"RIGHTS_KNOWLEDGE": str(tmp_path / "nowhere")})

    assert (ExitCode.KNOWLEDGE, "") == (shown.code, shown.out)
    assert "nowhere" in shown.err


def test_an_overlay_page_says_where_it_came_from(rights: Runner, tmp_path: Path) -> None:
    """A document of an overlay replaces ours, and its page names the overlay."""
    text = (ROOT / "knowledge" / "authorities" / "district-court.yaml").read_bytes()
    directory = overlay(tmp_path, "authorities/district-court.yaml", text)

    shown = rights("show", "district-court", "--lang", "ru", "--knowledge", str(directory))

    assert 0 == shown.code, shown.err
    assert str(directory) in "".join(shown.out.split())


def test_the_cache_may_be_unwritable(process: ProcessRunner) -> None:
    """Without a place for the cache everything works, only slower."""
    shown = process("show", PAGE, env={"XDG_CACHE_HOME": "/proc/nowhere", "HOME": "/proc/nowhere"})

    assert (0, "") == (shown.code, shown.err)
    assert shown.out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [("show", PAGE), ("find", "метро"), ("list",), ("--help",)])
def test_a_full_disk_is_one_sentence(environment_with: Environment, arguments: tuple[str, ...]) -> None:
    """Output that cannot be written is said, with a documented exit code."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "rightscli", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env=environment_with(),
        )

    assert ExitCode.NEGATIVE == done.returncode
    assert b"Traceback" not in done.stderr
    assert 1 == len(done.stderr.decode().strip().splitlines())


def test_a_reader_that_leaves_is_no_error(environment_with: Environment) -> None:
    """`| head -1` ends silently."""
    done = subprocess.run(
        [
            "bash",
            "-c",
            (
                f"{sys.executable} -m rightscli list --kind incident --format json | head -c 10;"
                " echo ${PIPESTATUS[0]}"
            ),
        ],
        capture_output=True,
        check=False,
        env=environment_with(),
    )

    assert b"" == done.stderr
    assert done.stdout.decode().splitlines()[-1].endswith(("0", "141"))


def test_an_interrupt_is_silent(rights: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with 130 and says nothing."""

    def interrupted(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("rightscli.cli.reading.with_knowledge", interrupted)
    outcome = rights("show", PAGE)

    assert (ExitCode.INTERRUPTED, "", "") == (outcome.code, outcome.out, outcome.err)


def test_a_fault_of_ours_is_one_sentence(rights: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug ends with 70, one sentence, and no traceback."""

    def faulty(*_: object, **__: object) -> int:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr("rightscli.cli.reading.with_knowledge", faulty)
    outcome = rights("show", PAGE)

    assert (ExitCode.BUG, "") == (outcome.code, outcome.out)
    assert "by nought" in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "LANG": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "koi8-r"},
        {"PYTHONIOENCODING": "cp1251"},
        {"PYTHONUTF8": "0", "LC_ALL": "POSIX"},
        {"TERM": "dumb"},
        {"COLUMNS": "20"},
        {"COLUMNS": "0"},
        {"COLUMNS": "many"},
        {"LANG": "xx_XX.nonsense"},
        {"HOME": ""},
    ],
    ids=str,
)
def test_odd_surroundings_do_not_matter(environment_with: Environment, environment: dict[str, str]) -> None:
    """Whatever the locale, the terminal, or the width: the page comes, and nothing breaks."""
    done = subprocess.run(
        [sys.executable, "-m", "rightscli", "show", PAGE, "--lang", "ru"],
        capture_output=True,
        check=False,
        env=environment_with(environment),
    )

    assert (0, b"") == (done.returncode, done.stderr)
    assert len(done.stdout) > 2000


def test_arguments_need_not_be_text(process: ProcessRunner) -> None:
    """Bytes that are no text are searched for as question marks."""
    found = process("find", b"\xff\xfe\xc3\x28", "рецепт".encode())

    assert ExitCode.NEGATIVE == found.code
    assert "Traceback" not in found.err


@pytest.mark.parametrize(
    "query",
    [
        "слово " * 20_000,
        "x" * 100_000,
        "\x1b[31mred\x1b[0m",
        "[bold red]метро[/]",
        "\u202eметро\u202c",
        '" OR 1=1 --',
        "NEAR(метро AND (",
        "*",
        "'",
        "🙂" * 500,
        "\n\t\r",
        "",
    ],
    ids=range(12),
)
def test_absurd_queries_are_answered(rights: Runner, query: str) -> None:
    """Long, hostile, or empty: an answer or an honest no, quickly, and nothing is interpreted."""
    begun = time.monotonic()
    outcome = rights("find", query)

    assert outcome.code in (0, 1, 2)
    assert time.monotonic() - begun < 10
    assert "\x1b" not in outcome.out + outcome.err
    assert "\u202e" not in outcome.out + outcome.err
    assert "Traceback" not in outcome.err


def test_markup_in_knowledge_is_text(rights: Runner, tmp_path: Path) -> None:
    """Markup in a document is printed as it stands; escape sequences never reach the terminal."""
    text = (ROOT / "knowledge" / "authorities" / "district-court.yaml").read_text("utf-8")
    text = text.replace("ru: районный суд", "ru: '[bold red]районный[/] суд'", 1)
    directory = overlay(tmp_path, "authorities/district-court.yaml", text.encode())

    shown = rights("show", "district-court", "--lang", "ru", "--knowledge", str(directory))

    assert 0 == shown.code, shown.err
    assert "[bold red]районный[/] суд" in shown.out.replace("\n", " ").lower().replace(
        "районный[/]\n", "районный[/] "
    )


def test_a_file_is_written_whole_or_not_at_all(rights: Runner, tmp_path: Path) -> None:
    """An existing file is kept, a missing directory is said, and no part of a file is left behind."""
    target = tmp_path / "page.txt"
    target.write_text("mine", encoding="utf-8")

    kept = rights("show", PAGE, "-o", str(target))
    nowhere = rights("show", PAGE, "-o", str(tmp_path / "no" / "page.txt"))
    forced = rights("show", PAGE, "-o", str(target), "--force")

    assert ExitCode.USAGE == kept.code
    assert ExitCode.NEGATIVE == nowhere.code
    assert (0, "") == (forced.code, forced.out)
    assert "mine" != target.read_text("utf-8")
    assert [target] == list(tmp_path.iterdir())


def test_nothing_is_kept_of_what_was_typed(process: ProcessRunner, tmp_path: Path) -> None:
    """After a search nothing lies in the home directory but the compiled knowledge."""
    home = tmp_path / "home"
    home.mkdir()
    secret = "фамилиясекрет"

    process("find", secret, env={"HOME": str(home), "XDG_CACHE_HOME": str(home / ".cache")})

    files = [path for path in home.rglob("*") if path.is_file()]
    assert [".sqlite"] == sorted({path.suffix for path in files if "checks" not in path.parts})
    assert all(secret.encode() not in path.read_bytes() for path in files)


def test_a_damaged_store_in_the_cache_is_made_anew(process: ProcessRunner, tmp_path: Path) -> None:
    """A cached store whose inside is garbage is compiled again, and the answer comes."""
    home = {"XDG_CACHE_HOME": str(tmp_path)}
    process("list", env=home)
    [store] = (tmp_path / "rights").glob("*.sqlite")
    content = bytearray(store.read_bytes())
    content[8192:] = b"\xaa" * (len(content) - 8192)
    store.write_bytes(content)

    shown = process("show", PAGE, env=home)

    assert (0, "") == (shown.code, shown.err)
    assert shown.out


def test_two_processes_may_compile_at_once(environment_with: Environment, tmp_path: Path) -> None:
    """Both write the cache, and both answer."""
    environment = environment_with({"XDG_CACHE_HOME": str(tmp_path)})
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "rightscli", "list"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )
        for _ in range(2)
    ]
    done = [process.communicate() for process in running]

    assert [0, 0] == [process.returncode for process in running]
    assert done[0] == done[1]


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_real_interrupt_ends_with_130(environment_with: Environment, tmp_path: Path) -> None:
    """Ctrl-C during a compile ends the process with 130 and leaves no part of a store."""
    environment = environment_with({"XDG_CACHE_HOME": str(tmp_path)})
    process = subprocess.Popen(
        [sys.executable, "-m", "rightscli", "list"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    time.sleep(0.35)
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate()

    assert process.returncode in (ExitCode.INTERRUPTED, 0)
    assert b"Traceback" not in err
    assert [] == list(tmp_path.rglob(".*.sqlite.*"))
