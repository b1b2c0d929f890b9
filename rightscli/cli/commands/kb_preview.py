"""`rights kb preview`: see the page of a document while it is written."""

from __future__ import annotations

from typing import Annotated

import typer

from rightscli.cli.options import with_some_settings
from rightscli.cli.settings import Settings
from rightscli.cli.words import say


@with_some_settings("as_of", "plain", "no_color", "lang", "knowledge")
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
    settings: Settings,
) -> int:
    """Show a page."""
    from rightscli.cli import previewing

    return previewing.preview(id, settings, watch=watch, html=html, port=port)
