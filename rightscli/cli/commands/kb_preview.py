"""`rights kb preview`: see the page of a document while it is written."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from rightscli.cli.options import read_date
from rightscli.cli.settings import Settings
from rightscli.cli.words import LANGUAGE, say
from rightscli.model import Language


def preview(
    id: Annotated[str, typer.Argument(metavar="ID", help=say("The document, or the path of a provision."))],
    *,
    watch: Annotated[bool, typer.Option("--watch", help=say("Show it again after every change."))] = False,
    html: Annotated[
        bool,
        typer.Option("--html", help=say("Show it in a browser on this machine, and follow every change.")),
    ] = False,
    port: Annotated[
        int,
        typer.Option(
            "--port", metavar="N", min=0, max=65535, help=say("The port for the browser; any free one for 0.")
        ),
    ] = 0,
    as_of: Annotated[
        date | None,
        typer.Option(
            "--as-of",
            parser=read_date,
            metavar="YYYY-MM-DD",
            help=say("Show what was true on this day (today by default)."),
        ),
    ] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help=say("Plain text without colour, boxes or pager."))
    ] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help=say("No colour."))] = False,
    lang: Annotated[
        Language | None,
        typer.Option("--lang", help=say("Language of the answer; only texts in this language are shown.")),
    ] = None,
) -> int:
    """Show a page."""
    from rightscli.cli import previewing

    settings = Settings(
        language=lang or LANGUAGE,
        language_asked=lang is not None,
        day=as_of,
        plain=plain,
        color=not no_color,
        pager=False,
    )
    return previewing.preview(id, settings, watch=watch, html=html, port=port)
