"""`rights term`: what a word means."""

from __future__ import annotations

from typing import Annotated

import typer

from rightscli.cli.options import with_settings
from rightscli.cli.settings import Settings
from rightscli.cli.words import say


@with_settings
def term(
    words: Annotated[
        list[str], typer.Argument(metavar="WORD...", help=say("A term, an abbreviation, or slang."))
    ],
    *,
    settings: Settings,
) -> int:
    """Show what a word of the field means."""
    from rightscli.cli import looking_up

    return looking_up.term(words, settings)
