"""Checking, explaining, building: from options to an exit code."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.cli import ExitCode
from rightscli.cli.console import tell, write_file
from rightscli.cli.guard import CommandError
from rightscli.cli.session import index
from rightscli.cli.words import count, say
from rightscli.knowledge import Base, SourceTreeError, cache_directory, compile_store, find_places, gather
from rightscli.model import Record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rightscli.cli.commands.kb_check import Manner
    from rightscli.knowledge import Knowledge
    from rightscli.model import Language
    from rightscli.source import SourceFile


_HOLDING = ("situations", "acts", "glossary")
"""Folders that show a directory of documents."""
_REFERRED_TO = ("acts", "authorities", "deadlines", "situations")


class Mend(Record):
    """How documents are mended."""

    unsafe: bool = False
    """Whether guesses are applied as well."""
    diff: bool = False
    """Whether the changes are shown and not written."""


def check(
    paths: Sequence[Path],
    *,
    manner: Manner,
    strict: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    cached: bool,
    fresh_on: date | None,
    mend: Mend | None = None,
    over: Path | None = None,
) -> int:
    """Check documents, mend them if asked to, and print what was found; exit 1 when anything fails."""
    from rightscli.cli.commands.kb_check import run_check, run_fix

    cache = cache_directory(os.environ) if cached else None
    root = document_root(paths)
    if over is not None and not over.exists():
        raise CommandError(say("there is no directory {path}").format(path=over))
    over = over or below(root)
    say_below(over)
    if mend is not None:
        return run_fix(
            root=root,
            paths=paths,
            manner=manner,
            unsafe=mend.unsafe,
            diff=mend.diff,
            strict=strict,
            select=select,
            ignore=ignore,
            cache=None if cache is None else cache / "checks",
            over=over,
        )
    return run_check(
        root=root,
        paths=paths,
        manner=manner,
        strict=strict,
        select=select,
        ignore=ignore,
        cache=None if cache is None else cache / "checks",
        fresh_on=fresh_on,
        over=over,
    )


def say_below(over: Path | None) -> None:
    """Say what the documents lie over, if over anything."""
    if over is not None and over.is_file():
        tell(say("checked over the knowledge that was installed"))
    elif over is not None:
        tell(say("checked over {path}").format(path=over))


def below(root: Path) -> Path | None:
    """
    Return what some documents lie over: the main knowledge, if they are only a part of one.

    That is a directory, or the store of an installed package.

    What has all the folders that others refer to is a knowledge by itself and must not lean on another.
    """
    if not root.is_dir() or all((root / folder).is_dir() for folder in _REFERRED_TO):
        return None
    places = find_places((), os.environ)
    if places.path is None or places.path.resolve() == root.resolve():
        return None
    return places.path


def stale(paths: Sequence[Path], *, day: date, within: int, manner: Manner) -> int:
    """Print what has to be looked at again; exit 1 when something has."""
    from rightscli.cli.commands.kb_check import run_stale

    return run_stale(document_root(paths), paths, day=day, within=within, manner=manner)


def manner_of(
    output_format: str,
    language: Language,
    *,
    color: bool,
    statistics: bool = False,
    exit_zero: bool = False,
) -> Manner:
    """Return how findings are reported on the streams of this process."""
    from rightscli.cli.commands.kb_check import Manner

    return Manner(
        output_format=output_format,
        language=language,
        color=color and sys.stdout.isatty() and not os.environ.get("NO_COLOR"),
        statistics=statistics,
        exit_zero=exit_zero,
        stdout=sys.stdout.write,
        stderr=sys.stderr.write,
    )


def explain(code: str | None, *, language: Language, whole: bool = False, markdown: bool = False) -> int:
    """Print what a code means, or list all codes; exit 1 when there is no such code."""
    from rightscli.cli.commands.kb_check import run_explain

    if code is not None and (whole or markdown):
        raise CommandError(
            say("name a code, or ask for all of them"),
            help=say("try: {command}").format(command=f"rights kb explain {code}"),
        )
    return run_explain(
        code,
        language=language,
        whole=whole,
        markdown=markdown,
        stdout=sys.stdout.write,
        stderr=sys.stderr.write,
    )


def document_root(paths: Sequence[Path] = ()) -> Path:
    """
    Return the directory of documents that a command works on.

    That is the knowledge directory around the first path, or else the one that `rights paths` names.
    """
    for path in paths[:1]:
        for directory in (path, *path.absolute().parents):
            if directory.name == "knowledge" or any((directory / name).is_dir() for name in _HOLDING):
                return directory
    places = find_places((), os.environ)
    if places.path is None or places.base is Base.PACKAGED:
        here = Path("knowledge")
        if here.is_dir():
            return here
        if any(Path(name).is_dir() for name in _HOLDING):
            return Path()
        raise CommandError(
            say("there is no directory of documents here"),
            ExitCode.USAGE,
            help=say("name the directory: {command}").format(command="rights kb check DIR"),
        )
    return places.path


def build(root: Path | None, output: Path, *, pages: bool, force: bool) -> int:
    """Compile documents into a store file."""
    root = root or document_root()
    if output.exists() and not force:
        raise FileExistsError(str(output))
    gathered = gather(root)
    if gathered.findings:
        raise SourceTreeError(root, gathered.findings)
    if not gathered.documents:
        raise CommandError(say("{path} holds no documents").format(path=root))
    knowledge = compile_store(gathered.documents, output, index=complete if pages else index)
    meta = knowledge.meta
    knowledge.connection.close()
    number = len(gathered.documents)
    done = count(
        "{number} document compiled into {path} ({fingerprint})",
        "{number} documents compiled into {path} ({fingerprint})",
        number,
    )
    tell(done.format(number=number, path=output, fingerprint=meta.fingerprint))
    return ExitCode.DONE


def complete(connection: sqlite3.Connection, knowledge: Knowledge) -> None:
    """Give a store that will be shipped its search tables and its prepared pages."""
    from rightscli.cli.prepared import WIDTH
    from rightscli.formats import prepared

    index(connection, knowledge)
    prepared.write_pages(connection, knowledge, WIDTH)


def schema(kind: str) -> int:
    """Print the schema of a kind."""
    from rightscli.checks import schema_directory

    sys.stdout.write((schema_directory() / f"{kind}.schema.json").read_text(encoding="utf-8"))
    return ExitCode.DONE


def translations(paths: Sequence[Path], *, accept: bool) -> int:
    """List the texts without a current translation, or accept the translations there are."""
    from rightscli.editing import State, translations_of
    from rightscli.editing import accept as accepted

    open_texts, written = 0, 0
    for path, file in files_of(paths):
        if accept:
            text = accepted(file)
            if text != file.text:
                write_file(path, text, force=True)
                written += 1
            continue
        for translation in translations_of(file):
            if translation.state is not State.CURRENT:
                open_texts += 1
                place = translation.place
                sys.stdout.write(
                    f"{place.path}:{place.line}:{place.column}: {say(translation.state.value)}\n"
                )
    if accept:
        tell(count("{number} file changed", "{number} files changed", written).format(number=written))
        return ExitCode.DONE
    return ExitCode.NEGATIVE if open_texts else ExitCode.DONE


def files_of(paths: Sequence[Path]) -> Iterator[tuple[Path, SourceFile]]:
    """
    Yield the documents under the paths, or all documents, with what was read.

    Raises SourceTreeError where one cannot be read.
    """
    from rightscli.source import find, read

    for root in paths or [document_root()]:
        found = find(root, display=str(root))
        files = [(path, read(path, display=str(path))) for path in found.files]
        findings = (*found.findings, *(finding for _path, file in files for finding in file.findings))
        if findings:
            raise SourceTreeError(root, findings)
        yield from files
