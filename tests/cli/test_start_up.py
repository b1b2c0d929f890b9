"""What a command loads: heavy libraries only where they are needed."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.cli.session import index
from rightscli.knowledge import compile_store, gather

if TYPE_CHECKING:
    from tests.cli.conftest import Environment

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("typer", "rich", "yaml", "jsonschema", "referencing", "rapidfuzz", "babel", "dataclasses", "inspect")
SLOW = ("typing", "pathlib", "datetime", "json", "sqlite3", "gettext", "contextlib", "logging", "decimal")
"""Modules of the standard library that cost a good part of what a whole answer may cost."""
CODE = """
import os, sys
sys.argv = ["rights", *sys.argv[1:]]
from rightscli.__main__ import main
os._exit = sys.exit
try:
    main()
except SystemExit:
    pass
print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""

CASES = [
    (("show", "control-medical-exam"), ()),
    (("show", "control-medical-exam", "--lang", "en", "--format", "json"), ()),
    (("find", "забрали", "в", "метро"), ()),
    (("find", "павестка"), ()),
    (("list",), ("typer",)),
    (("law", "fz-53/29/4"), ("typer",)),
    (("--help",), ("typer",)),
]


@pytest.mark.parametrize(("arguments", "allowed"), CASES, ids=lambda case: " ".join(case) or "-")
def test_heavy_libraries_stay_out(
    environment_with: Environment, arguments: tuple[str, ...], allowed: tuple[str, ...]
) -> None:
    """A question is answered without the libraries that only checking, terminals or repair need."""
    command = [sys.executable, "-c", CODE, *arguments]
    subprocess.run(
        command, capture_output=True, check=False, env=environment_with()
    )  # compiles, where needed
    done = subprocess.run(command, capture_output=True, check=False, env=environment_with())
    loaded = done.stderr.decode().splitlines()[-1].split()
    expected = set(allowed) | ({"dataclasses", "inspect"} if "typer" in allowed else set())

    assert {"rightscli"} <= set(loaded)
    assert set() == (set(HEAVY) & set(loaded)) - expected


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a directory with the package as it is installed: with a compiled store inside."""
    folder = tmp_path_factory.mktemp("installed")
    shutil.copytree(ROOT / "rightscli", folder / "rightscli", ignore=shutil.ignore_patterns("__pycache__"))
    documents = gather(ROOT / "knowledge").documents
    store = folder / "rightscli" / "store.sqlite"
    compile_store(documents, store, index=index).connection.close()
    with sqlite3.connect(store) as connection:
        connection.execute("CREATE TABLE prepared (id, language, start, until, text)")
        page = ("control-medical-exam", "ru", "2000-01-01", "9999-12-31", zlib.compress(b"page"))
        connection.execute("INSERT INTO prepared VALUES (?, ?, ?, ?, ?)", page)
    connection.close()
    return folder


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (("show", "control-medical-exam"), ()),
        (("find", "забрали", "в", "метро"), ()),
        (("find", "arrested", "in", "the", "metro", "--lang", "en"), ()),
        (("find", "павестка"), ()),
    ],
    ids=lambda case: " ".join(case) or "-",
)
def test_an_installed_program_answers_without_slow_modules(
    installed: Path, environment_with: Environment, arguments: tuple[str, ...], allowed: tuple[str, ...]
) -> None:
    """What a volunteer asks for most loads next to nothing: this is where the start-up time went."""
    environment = environment_with({"PYTHONPATH": str(installed)})
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(installed)!r})\n{CODE}"]
    done = subprocess.run([*command, *arguments], capture_output=True, check=False, env=environment)
    loaded = done.stderr.decode().splitlines()[-1].split()

    assert {"rightscli"} <= set(loaded)
    assert list(allowed) == sorted({*HEAVY, *SLOW} & set(loaded))
