"""`rights kb format`: put documents into the shape of the house."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rightscli.cli import ExitCode
from rightscli.cli.console import tell, write_file
from rightscli.cli.words import count, say
from rightscli.cli.workshop import files_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rightscli.source import SourceFile


def format_documents(paths: Sequence[Path], *, check: bool, diff: bool, accept_translations: bool) -> int:
    """
    Format documents in place; with `check` or `diff` only say what would change, and exit 1 if anything.

    A document that cannot be formatted without changing what it means is named and left alone.
    """
    from rightscli.editing import FormatError

    changed, refused = 0, 0
    for path, file in files_of(paths):
        try:
            text = _formatted(file, accept_translations=accept_translations)
        except FormatError as error:
            refused += 1
            tell(say("{path} is left as it is: {why}").format(path=path, why=error))
            continue
        if text == file.text:
            continue
        changed += 1
        if diff:
            sys.stdout.write(_difference(path, file.text, text))
        elif check:
            sys.stdout.write(f"{path}\n")
        else:
            write_file(path, text, force=True)
    if check or diff:
        message = count("{number} file would change", "{number} files would change", changed)
    else:
        message = count("{number} file changed", "{number} files changed", changed)
    tell(message.format(number=changed))
    return ExitCode.NEGATIVE if refused or (changed and (check or diff)) else ExitCode.DONE


def _formatted(file: SourceFile, *, accept_translations: bool) -> str:
    from rightscli.checks import key_order
    from rightscli.editing import accept, formatted
    from rightscli.source import parse

    kind = file.kind
    text = formatted(file, lambda path: key_order(kind, path) if kind is not None else ())
    if not accept_translations:
        return text
    return accept(parse(text.encode("utf-8"), display=file.display, kind=kind))


def _difference(path: Path, before: str, after: str) -> str:
    import difflib

    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), str(path), str(path)
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
