"""`rights find`: from words to ranked hits."""

from __future__ import annotations

from typing import Annotated

import typer

from rightscli.cli.options import with_settings
from rightscli.cli.settings import Settings
from rightscli.cli.words import say


@with_settings
def find(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help=say("What happened, in any words."))],
    *,
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, max=50, help=say("At most this many hits."))
    ] = 8,
    settings: Settings,
) -> int:
    """Rank the documents that answer the words."""
    from rightscli.cli import reading

    return reading.find(words, settings, limit=limit)
