"""`rights kb diff` and `rights kb impact`: what changes, and what a change touches."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from rightscli.cli.options import read_date, with_settings
from rightscli.cli.settings import Settings
from rightscli.cli.words import say


@with_settings
def diff(
    document: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]", help=say("A document, or a provision as people cite it.")),
    ] = None,
    *,
    first: Annotated[
        date, typer.Option("--from", parser=read_date, metavar="YYYY-MM-DD", help=say("The earlier day."))
    ],
    second: Annotated[
        date | None,
        typer.Option(
            "--to", parser=read_date, metavar="YYYY-MM-DD", help=say("The later day (today by default).")
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help=say("Compare every document."))] = False,
    settings: Settings,
) -> int:
    """Show what the advice says on one day and not on another."""
    from rightscli.cli import comparing

    return comparing.diff(document or [], first, second or settings.as_of, settings, every=every)


@with_settings
def impact(
    target: Annotated[
        list[str],
        typer.Argument(
            metavar="WHAT...", help=say("A provision, an act, an authority, a deadline or another document.")
        ),
    ],
    *,
    settings: Settings,
) -> int:
    """Show what leans on something."""
    from rightscli.cli import comparing

    return comparing.impact(target, settings)
