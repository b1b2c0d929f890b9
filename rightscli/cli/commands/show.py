"""`rights show`: one document as a page."""

from __future__ import annotations

from typing import Annotated

import typer

from rightscli.cli.completion import complete_id
from rightscli.cli.options import with_settings
from rightscli.cli.settings import Settings
from rightscli.cli.words import say
from rightscli.pages import SectionName


@with_settings
def show(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="ID|WORDS...",
            help=say("The id of a document, or words that describe it."),
            autocompletion=complete_id,
        ),
    ],
    *,
    section: Annotated[
        SectionName | None, typer.Option("--section", help=say("Show only this part of the page."))
    ] = None,
    settings: Settings,
) -> int:
    """Show a situation, an act, a term, or any other document."""
    from rightscli.cli import reading

    return reading.show(words, settings, section=section)
