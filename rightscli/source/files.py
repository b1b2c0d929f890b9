# Symbolic links are followed, because people keep overlays that way, but a directory is entered once:
# a loop of links ends instead of running for ever.

"""Finds the files of the knowledge."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from rightscli.diagnostics import Diagnostic, Location, Severity
from rightscli.model import Kind, say

FOLDERS = {
    "acts": Kind.ACT,
    "authorities": Kind.AUTHORITY,
    "calendars": Kind.CALENDAR,
    "deadlines": Kind.DEADLINE,
    "glossary": Kind.TERM,
    "handouts": Kind.HANDOUT,
    "incidents": Kind.INCIDENT,
    "letters": Kind.LETTER,
    "situations": Kind.SITUATION,
}


def folder_of(kind: Kind) -> str:
    """Return the name of the folder that holds the documents of a kind."""
    return next(name for name, held in FOLDERS.items() if held is kind)


_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Found:
    """What lies under a directory."""

    files: tuple[Path, ...]
    """YAML files in a stable order."""
    findings: tuple[Diagnostic, ...]
    """Directories that could not be read."""


def find_files(root: Path) -> list[Path]:
    """Return the YAML files under a directory, sorted; hidden files and directories are left out."""
    return list(find(root, display=str(root)).files)


def find(root: Path, *, display: str) -> Found:
    """
    Return the YAML files under a directory (or the file itself), and what could not be read.

    Args:
        root: Directory or file.
        display: How reports name it; the files below are named from there.
    """
    if root.is_file():
        return Found((root,), ())
    if not os.path.lexists(root):
        return Found((), (_cannot_read(display, "there is no such file or directory"),))
    if not root.exists():
        return Found((), (_cannot_read(display, "the link leads nowhere"),))
    walk = _Walk([], [], set())
    walk.enter(str(root), display)
    return Found(tuple(walk.files), tuple(walk.findings))


def kind_of(path: Path) -> Kind | None:
    """Return the kind of document that a file holds by its folder, None if that folder holds no kind."""
    folders = path.parts[:-1]
    if len(folders) > 1 and FOLDERS.get(folders[-2]) is Kind.SITUATION:
        return Kind.SITUATION
    kind = FOLDERS.get(folders[-1]) if folders else None
    return None if kind is Kind.SITUATION else kind


@dataclass(frozen=True, slots=True)
class _Walk:
    """What has been seen so far."""

    files: list[Path]
    findings: list[Diagnostic]
    entered: set[tuple[int, int]]

    def enter(self, directory: str, shown: str) -> None:
        """Look into a directory and all below it."""
        try:
            state = os.stat(directory)  # noqa: PTH116  a thousand paths a run: strings are cheaper
            if (state.st_dev, state.st_ino) in self.entered:
                return
            self.entered.add((state.st_dev, state.st_ino))
            with os.scandir(directory) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            self.findings.append(_cannot_read(shown, error.strerror or type(error).__name__))
            return
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                self.enter(entry.path, f"{shown}/{entry.name}")
            elif entry.name.lower().endswith(_ENDINGS):
                self.files.append(Path(entry.path))


def _cannot_read(display: str, reason: str) -> Diagnostic:
    return Diagnostic(
        rule="K010",
        severity=Severity.ERROR,
        message=say("cannot read `{path}`: {reason}", path=display, reason=say(reason)),
        primary=Location.whole(display),
        help=say("check the spelling of the path and whether you may read it"),
    )
