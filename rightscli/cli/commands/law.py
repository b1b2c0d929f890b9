"""`rights law`: what a provision says, and what leans on it."""

from __future__ import annotations

from typing import Annotated

import typer

from rightscli.cli.options import with_settings
from rightscli.cli.settings import Settings
from rightscli.cli.words import say
from rightscli.pages import SectionName


@with_settings
def law(
    citation: Annotated[
        list[str],
        typer.Argument(metavar="CITATION...", help=say("An act or a provision, as people cite it.")),
    ],
    *,
    section: Annotated[
        SectionName | None, typer.Option("--section", help=say("Show only this part of the page."))
    ] = None,
    history: Annotated[
        bool, typer.Option("--history", help=say("Draw its versions and pending changes as a line of time."))
    ] = False,
    settings: Settings,
) -> int:
    """Show what the law says on the date, its versions, and the situations that lean on it."""
    if history:
        from rightscli.cli import comparing

        return comparing.history(citation, settings)
    from rightscli.cli import looking_up

    return looking_up.law(citation, settings, section=section)
