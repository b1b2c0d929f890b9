"""The shape of the house: arrows point down, libraries stay in their rooms, modules stay small."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "rightscli"

LEVEL = {
    "model": 0,
    "diagnostics": 0,
    "text": 0,
    "language": 0,
    "source": 1,
    "law": 1,
    "deadlines": 1,
    "templates": 1,
    "knowledge": 2,
    "search": 3,
    "checks": 3,
    "pages": 3,
    "editing": 3,
    "survey": 3,
    "letters": 4,
    "changes": 4,
    "handouts": 4,
    "formats": 4,
    "workbench": 4,
    "cli": 5,
}
"""Rooms by level; a room may import rooms of lower levels only."""

NOUNS = ("model",)
"""Level 0 rooms that other rooms of level 0 may use: they hold words, not work."""

HOME = {
    "Stemmer": {"text"},
    "snowballstemmer": {"text"},
    "yaml": {"source"},
    "sqlite3": {"knowledge", "search", "cli"},
    "_sqlite3": {"knowledge"},
    "rapidfuzz": {"search"},
    "jsonschema": {"checks"},
    "referencing": {"checks"},
    "rich": {"formats"},
    "typst": {"formats"},
    "docx": {"formats"},
    "segno": {"formats"},
    "jinja2": {"templates"},
    "pymorphy3": {"letters"},
    "gettext": {"language", "cli"},
    "typer": {"cli"},
    "prompt_toolkit": {"cli"},
    "pygls": {"workbench"},
    "lsprotocol": {"workbench"},
    "watchfiles": {"cli"},
}
"""Third-party libraries, and standard ones that we confine, with the rooms that may import them."""

FORBIDDEN = ("click", "requests", "urllib.request", "http", "socket", "pickle", "marshal", "ssl", "asyncio")

LISTENING = {
    # A preview in a browser: bound to this machine's own address, for the one who writes, when asked for.
    "cli/loopback.py": {"http.server"},
}
"""Modules that may import something forbidden, each with its reason."""

LONGEST = 400


def modules() -> list[Path]:
    """Return every module of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    """Return the room a module stands in; the package's own modules stand at the top."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else "cli"


def imports(path: Path, *, at_run_time: bool = False) -> set[str]:
    """Return the dotted names that a module imports anywhere in it, or those that it really loads."""
    found: set[str] = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if at_run_time:
        tree.body = [node for node in tree.body if not _for_checkers_only(node)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            assert node.module is not None
            found.add(node.module)
            if node.module == "rightscli":
                found.update(f"rightscli.{alias.name}" for alias in node.names)
    return found


def _for_checkers_only(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def test_every_room_has_a_level() -> None:
    """A new room must be given its place before it is used."""
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}

    assert set() == rooms - set(LEVEL) - {"schemas"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_arrows_point_down(path: Path) -> None:
    """No module imports a room of its own level or above."""
    home = room_of(path)
    wrong = []
    for name in sorted(imports(path)):
        parts = name.split(".")
        if parts[0] != "rightscli" or len(parts) == 1 or parts[1] not in LEVEL or parts[1] == home:
            continue
        if LEVEL[parts[1]] >= LEVEL[home] and not (LEVEL[home] == 0 and parts[1] in NOUNS):
            wrong.append(name)

    assert [] == wrong


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_rooms_are_entered_by_the_door(path: Path) -> None:
    """Other rooms are imported from their front door, not from modules inside."""
    home = room_of(path)
    inside = [
        name
        for name in sorted(imports(path))
        if name.startswith("rightscli.")
        and name.count(".") > 1
        and name.split(".")[1] != home
        and not name.startswith("rightscli.formats.")
    ]

    assert [] == inside


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_libraries_stay_in_their_rooms(path: Path) -> None:
    """A confined library is imported only in the rooms that keep it, and nothing reaches for the network."""
    home = room_of(path)
    names = imports(path, at_run_time=True)
    strayed = [name for name in sorted(names) if home not in HOME.get(name.split(".")[0], {home})]
    excused = LISTENING.get(path.relative_to(PACKAGE).as_posix(), set())
    banned = [
        name for name in sorted(names - excused) if name in FORBIDDEN or name.split(".")[0] in FORBIDDEN
    ]

    assert [] == strayed
    assert [] == banned


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_stay_small(path: Path) -> None:
    """A module over the limit has more than one purpose."""
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert lines <= LONGEST, f"{lines} lines"


def test_every_room_has_a_front_door() -> None:
    """A room says what it offers."""
    silent = [
        room
        for room in LEVEL
        if (PACKAGE / room).is_dir()
        and room != "formats"
        and "__all__" not in (PACKAGE / room / "__init__.py").read_text(encoding="utf-8")
    ]

    assert [] == silent


def test_the_clock_is_read_in_one_place() -> None:
    """Only `cli/clock.py` asks what day it is."""
    asking = [
        str(path.relative_to(PACKAGE))
        for path in modules()
        if any(
            word in path.read_text(encoding="utf-8")
            for word in ("date.today(", "datetime.now(", "time.time(", "time.strftime(")
        )
    ]

    assert ["cli/clock.py"] == asking
