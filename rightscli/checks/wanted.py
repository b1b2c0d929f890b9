"""Finds out which files to read and which of them to report on."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.diagnostics import Diagnostic, Location, Severity
from rightscli.model import say
from rightscli.source import find

if TYPE_CHECKING:
    from collections.abc import Sequence

State = tuple[int, int, int]
"""Time of change in nanoseconds, size, and number of the file in its file system."""


@dataclass(frozen=True, slots=True)
class WantedFile:
    """A file of the run."""

    name: str
    """Path below the root, with forward slashes; the path as given for a file from elsewhere."""
    path: Path
    shown: str
    """How reports name it."""
    state: State
    data: bytes | None = None
    """What to read in place of the content of the file."""


@dataclass(slots=True)
class Wanted:
    """The files of the run, sorted, and what was wrong with finding them."""

    files: list[WantedFile] = field(default_factory=list)
    reported: set[str] = field(default_factory=set)
    """Names of the files whose findings are reported."""
    findings: list[Diagnostic] = field(default_factory=list)


def find_wanted(root: Path, paths: Sequence[Path], shown: str) -> Wanted:
    """Return what to read; the arguments are those of `check`."""
    wanted = Wanted()
    found = find(root, display=shown)
    wanted.findings.extend(found.findings)
    base = root if root.is_dir() else root.parent
    prefix = "" if shown in {"", "."} else f"{shown}/"
    for path in found.files:
        name = path.relative_to(base).as_posix()
        wanted.files.append(WantedFile(name, path, f"{prefix}{name}", state_of(path)))
    if not found.files and not found.findings:
        wanted.findings.append(_no_documents(shown))
    if paths:
        for path in paths:
            _add_path(wanted, root, path)
    else:
        wanted.reported.update(file.name for file in wanted.files)
    wanted.files.sort(key=lambda file: file.name)
    return wanted


def find_below(over: Path) -> Wanted:
    """
    Return the files of the knowledge that an overlay lies over: of a directory, or of a compiled store.

    They are read because documents refer to them, and are not reported on; their names begin with `..`, so
    that none of them hides a file of the overlay. Raises StoreError where a file is no store.
    """
    if over.is_file():
        from rightscli.checks.stored import stored_files  # noqa: PLC0415  only an installed package has a store

        return Wanted(
            [
                WantedFile(f"../{name}", over / name, f"{over.name}/{name}", (0, len(data), 0), data)
                for name, data in sorted(stored_files(over))
            ]
        )
    found = find(over, display=str(over))
    files = [
        WantedFile(f"../{path.relative_to(over).as_posix()}", path, path.as_posix(), state_of(path))
        for path in found.files
    ]
    return Wanted(files, set(), list(found.findings))


def _add_path(wanted: Wanted, root: Path, path: Path) -> None:
    inside = _below(root, path)
    if inside is not None and path.exists():
        names = [
            file.name
            for file in wanted.files
            if inside in {"", file.name} or file.name.startswith(f"{inside}/")
        ]
        if names:
            wanted.reported.update(names)
            return
    found = find(path, display=str(path))
    wanted.findings.extend(found.findings)
    if not found.files and not found.findings:
        wanted.findings.append(_no_documents(str(path)))
    have = {file.name for file in wanted.files}
    for file in found.files:
        shown = file.as_posix()
        if shown not in have:
            wanted.files.append(WantedFile(shown, file, shown, state_of(file)))
        wanted.reported.add(shown)


def _below(root: Path, path: Path) -> str | None:
    """Return the path below the root, None if it lies elsewhere."""
    try:
        inside = Path(os.path.abspath(path)).relative_to(os.path.abspath(root)).as_posix()  # noqa: PTH100  links must stay as they are written
    except ValueError:
        return None
    return "" if inside == "." else inside


def state_of(path: Path) -> State:
    """Return what tells whether a file has changed; zeros for one that is not there."""
    try:
        state = path.stat()
    except OSError:
        return 0, 0, 0
    return state.st_mtime_ns, state.st_size, state.st_ino


def _no_documents(shown: str) -> Diagnostic:
    return Diagnostic(
        rule="K010",
        severity=Severity.ERROR,
        message=say("`{path}` holds no documents", path=shown),
        primary=Location.whole(shown),
        help=say("name a directory with YAML files, such as knowledge"),
    )
