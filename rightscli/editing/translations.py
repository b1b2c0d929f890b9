# An English text remembers which Russian text it translates: the fingerprint of that text stands beside
# it under `of`. A person who has compared the two accepts the translation, and only then is it written.

"""Which texts are translated, and accepting translations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from rightscli.text import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.diagnostics import Location
    from rightscli.source import SourceFile, ValuePath


class State(StrEnum):
    """How an English text stands to the Russian one."""

    CURRENT = "current"
    OUTDATED = "outdated"
    """The Russian text was changed after the translation was accepted."""
    NOT_ACCEPTED = "not-accepted"
    """Nobody has said yet that the two say the same."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Translation:
    """One text in two languages."""

    path: ValuePath
    state: State
    place: Location
    fingerprint: str
    """Of the Russian text as it stands now."""


def translations_of(file: SourceFile) -> list[Translation]:
    """Return every localised text of a file, in the order of the file."""
    return [
        Translation(path, _state(value), file.locate((*path, "ru"), key=True), fingerprint(value["ru"]))
        for path, value in _texts((), file.data)
    ]


def accept(file: SourceFile) -> str:
    """
    Return the text of the file with every translation accepted.

    Each localised text that has an English side gets the fingerprint of its Russian side; nothing else
    changes.
    """
    lines = file.text.split("\n")
    edits: list[tuple[int, int, Translation, bool]] = []
    for translation in translations_of(file):
        if translation.state in (State.OUTDATED, State.NOT_ACCEPTED):
            english = file.locate((*translation.path, "en"), key=True)
            edits.append((english.line, english.column, translation, translation.state is State.OUTDATED))
    for line, column, translation, replace in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        if replace:
            _replace(lines, file.locate((*translation.path, "of")), translation.fingerprint)
        elif _in_flow(file, translation.path):
            _insert_in_flow(lines, file.locate((*translation.path, "en")), translation.fingerprint)
        else:
            _insert_below(lines, line - 1, column - 1, translation.fingerprint)
    return "\n".join(lines)


def _texts(path: ValuePath, value: Any) -> Iterator[tuple[ValuePath, dict[str, Any]]]:  # noqa: ANN401 - any YAML value
    if isinstance(value, dict):
        if isinstance(value.get("ru"), str):
            yield path, value
            return
        for key, inner in value.items():
            yield from _texts((*path, key), inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts((*path, index), inner)


def _state(value: dict[str, Any]) -> State:
    if not isinstance(value.get("en"), str):
        return State.MISSING
    if value.get("of") is None:
        return State.NOT_ACCEPTED
    return State.CURRENT if value["of"] == fingerprint(value["ru"]) else State.OUTDATED


def _replace(lines: list[str], place: Location, written: str) -> None:
    line = lines[place.line - 1]
    lines[place.line - 1] = f"{line[: place.column - 1]}{_scalar(written)}{line[place.end_column - 1 :]}"


def _in_flow(file: SourceFile, path: ValuePath) -> bool:
    russian = file.locate((*path, "ru"), key=True)
    english = file.locate((*path, "en"), key=True)
    before = file.lines[english.line - 1][: english.column - 1].rstrip()
    return russian.line == english.line or before.endswith((",", "{"))


def _insert_in_flow(lines: list[str], english: Location, written: str) -> None:
    line = lines[english.end_line - 1]
    cut = english.end_column - 1
    lines[english.end_line - 1] = f"{line[:cut]}, of: {_scalar(written)}{line[cut:]}"


def _insert_below(lines: list[str], index: int, indent: int, written: str) -> None:
    last = index
    for number in range(index + 1, len(lines)):
        text = lines[number]
        if text.strip() and len(text) - len(text.lstrip(" ")) <= indent:
            break
        if text.strip():
            last = number
    end = "\r" if lines[index].endswith("\r") else ""
    lines.insert(last + 1, f"{' ' * indent}of: {_scalar(written)}{end}")


def _scalar(written: str) -> str:
    # What begins with a digit may read as a number.
    return f'"{written}"' if written[0].isdigit() else written
