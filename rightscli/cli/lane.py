# Importing the full command line costs several times what answering costs. The plain forms of `find` and
# `show` are recognised here by a small table; anything else goes to the full command line, which declares
# the same commands and runs the same bodies. A page that was prepared when the store was built is handed
# out without loading anything at all. A test compares all ways over many argument lists.

"""The fast lane for the plain forms of `find` and `show`."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from rightscli.cli.settings import Settings

_VALUES = ("--lang", "--as-of", "--format", "--section", "--knowledge")
_FLAGS = ("--plain", "--no-color", "--no-pager", "--quiet", "-q")
_UTF8 = ("utf-8", "utf8")

Line = tuple[list[str], dict[str, list[str]], set[str]]
"""Words, values of options, and flags."""


def try_lane(arguments: Sequence[str], environment: Mapping[str, str]) -> int | None:
    """Run a plain `find` or `show` and return its exit code; None where it is not plain."""
    if not arguments or arguments[0] not in ("find", "show") or "_RIGHTS_COMPLETE" in environment:
        return None
    line = _read(arguments[1:])
    if line is None or not line[0] or (arguments[0] == "find" and "--section" in line[1]):
        return None
    if arguments[0] == "show" and _hand_out(line, environment):
        return 0
    settings = _settings(line)
    if settings is None:
        return None
    from rightscli.cli.console import prepare_streams

    words, values, _flags = line
    section = values.get("--section", [None])[0]
    prepare_streams()
    try:
        return _body(arguments[0], words, settings, section)
    except BaseException as error:  # noqa: BLE001 - what is no failure of the command is raised again
        return _report(error, machine=settings.machine)


def _body(command: str, words: list[str], settings: Settings, section: str | None) -> int:
    from rightscli.cli import reading

    if command == "find":
        return reading.find(words, settings)
    from rightscli.pages import SectionName

    return reading.show(words, settings, section=None if section is None else SectionName(section))


def _hand_out(line: Line, environment: Mapping[str, str]) -> bool:
    words, values, flags = line
    if len(words) != 1 or set(values) - {"--lang"} or len(values.get("--lang", ())) > 1:
        return False
    if environment.get("RIGHTS_KNOWLEDGE") or environment.get("FORCE_COLOR"):
        return False
    from rightscli.cli.prepared import WIDTH

    columns = environment.get("COLUMNS", str(WIDTH))
    if columns != str(WIDTH) or (sys.stdout.isatty() and "--plain" not in flags):
        return False
    if (sys.stdout.encoding or "").lower() not in _UTF8:
        return False
    text = _prepared(words[0], values, environment)
    if text is None:
        return False
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        sys.exit(_report(error, machine=False))
    return True


def _report(error: BaseException, *, machine: bool) -> int:
    # Most commands succeed, and the endings of those that do not are loaded only now.
    from rightscli.cli.guard import guarded

    def fail() -> int:
        raise error

    return guarded(fail, machine=machine, debug=False)


def _prepared(word: str, values: Mapping[str, list[str]], environment: Mapping[str, str]) -> str | None:
    from rightscli.language import language_code

    asked = [f"--lang={value}" for value in values.get("--lang", ())]
    code = language_code(asked, environment)
    if asked and asked != [f"--lang={code}"]:
        return None
    from rightscli.cli.clock import today_in_iso
    from rightscli.cli.prepared import prepared_page

    return prepared_page(word, code, today_in_iso())


def _read(arguments: Sequence[str]) -> Line | None:
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


def _settings(line: Line) -> Settings | None:
    from rightscli.cli.settings import FORMATS, LANGUAGE, Settings
    from rightscli.model import Language

    _words, values, flags = line
    output_format = values.get("--format", ["text"])[0]
    if output_format not in FORMATS:
        return None
    try:
        asked = Language(values["--lang"][0]) if "--lang" in values else None
        day = _day(values["--as-of"][0]) if "--as-of" in values else None
        if "--section" in values:
            from rightscli.pages import SectionName

            SectionName(values["--section"][0])
    except ValueError:
        return None
    plain = "--plain" in flags
    return Settings(
        language=asked or LANGUAGE,
        language_asked=asked is not None,
        day=day,
        format=output_format,
        knowledge=_directories(values["--knowledge"]) if "--knowledge" in values else (),
        plain=plain,
        color="--no-color" not in flags,
        pager=not ("--no-pager" in flags or plain),
        quiet=bool(flags & {"--quiet", "-q"}),
    )


def _day(text: str) -> date:
    from datetime import date

    return date.fromisoformat(text)


def _directories(names: Sequence[str]) -> tuple[Path, ...]:
    from pathlib import Path

    return tuple(Path(name) for name in names)
