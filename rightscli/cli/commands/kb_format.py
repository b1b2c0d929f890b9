"""`rights kb format`: put documents into the shape of the house."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rightscli.cli.words import say


def format_(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH...]", help=say("Files or directories; the whole knowledge by default.")
        ),
    ] = None,
    *,
    check: Annotated[
        bool, typer.Option("--check", help=say("Change nothing; name the files that would change."))
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=say("Change nothing; show what would change."))
    ] = False,
    accept_translations: Annotated[
        bool,
        typer.Option(
            "--accept-translations",
            help=say("Note in the files that the English texts were compared with the Russian."),
        ),
    ] = False,
) -> int:
    """Format documents."""
    from rightscli.cli import formatting

    return formatting.format_documents(
        paths or [], check=check, diff=diff, accept_translations=accept_translations
    )
