# Importing the full command line costs several times what answering costs. The plain forms of `find` and
# `show` are recognised here by a small table; anything else goes to the full command line, which declares
# the same commands and runs the same bodies. A test compares both over many argument lists.

"""The fast lane for the plain forms of `find` and `show`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.cli.settings import OutputFormat, Settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_VALUES = ("--lang", "--as-of", "--format", "--section", "--knowledge")
_FLAGS = ("--plain", "--no-color", "--no-pager", "--quiet", "-q")


def try_lane(arguments: Sequence[str], environment: Mapping[str, str]) -> int | None:
    """Run a plain `find` or `show` and return its exit code; None where it is not plain."""
    if len(arguments) < 2 or arguments[0] not in ("find", "show") or "_RIGHTS_COMPLETE" in environment:  # noqa: PLR2004 - a command and a word
        return None
    read = _read(arguments[1:])
    if read is None:
        return None
    words, values, flags = read
    if not words or (arguments[0] == "find" and "--section" in values):
        return None
    settings = _settings(values, flags)
    if settings is None:
        return None
    from rightscli.cli.guard import guarded

    section = values.get("--section", [None])[0]
    return guarded(
        lambda: _body(arguments[0], words, settings, section), machine=settings.machine, debug=False
    )


def _body(command: str, words: list[str], settings: Settings, section: str | None) -> int:
    from rightscli.cli import reading

    if command == "find":
        return reading.find(words, settings)
    from rightscli.pages import SectionName

    return reading.show(words, settings, section=None if section is None else SectionName(section))


def _read(arguments: Sequence[str]) -> tuple[list[str], dict[str, list[str]], set[str]] | None:
    words: list[str] = []
    values: dict[str, list[str]] = {}
    flags: set[str] = set()
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if argument in _FLAGS:
            flags.add(argument)
        elif name in _VALUES:
            found = value if equals else next(rest, None)
            if found is None or (name in values and name != "--knowledge"):
                return None
            values.setdefault(name, []).append(found)
        elif argument.startswith("-"):
            return None
        else:
            words.append(argument)
    return words, values, flags


def _settings(values: Mapping[str, list[str]], flags: set[str]) -> Settings | None:
    from rightscli.cli.clock import today
    from rightscli.cli.words import LANGUAGE
    from rightscli.model import Language

    try:
        asked = Language(values["--lang"][0]) if "--lang" in values else None
        as_of = date.fromisoformat(values["--as-of"][0]) if "--as-of" in values else None
        output_format = OutputFormat(values.get("--format", ["text"])[0])
        if "--section" in values:
            from rightscli.pages import SectionName

            SectionName(values["--section"][0])
    except ValueError:
        return None
    plain = "--plain" in flags
    return Settings(
        language=asked or LANGUAGE,
        language_asked=asked is not None,
        as_of=as_of or today(),
        as_of_asked=as_of is not None,
        format=output_format,
        knowledge=tuple(Path(directory) for directory in values.get("--knowledge", ())),
        plain=plain,
        color="--no-color" not in flags,
        pager=not ("--no-pager" in flags or plain),
        quiet=bool(flags & {"--quiet", "-q"}),
    )
