"""`rights kb lsp`: help an editor."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rightscli.cli.words import LANGUAGE, say
from rightscli.model import Language


def lsp(
    *,
    root: Annotated[
        Path | None,
        typer.Option(
            "--root",
            metavar="DIR",
            help=say("Directory of documents; the one around each document by default."),
        ),
    ] = None,
    stdio: Annotated[
        bool,
        typer.Option("--stdio", help=say("Speak over standard input and output; there is no other way.")),
    ] = True,
    lang: Annotated[Language | None, typer.Option("--lang", help=say("Language of the messages."))] = None,
) -> int:
    """Serve an editor."""
    from rightscli.cli import helping_editors

    assert stdio
    return helping_editors.serve(root, language=lang or LANGUAGE)
