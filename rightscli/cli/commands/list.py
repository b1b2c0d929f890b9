"""`rights list`: what there is."""

from __future__ import annotations

from typing import Annotated

import typer

from rightscli.cli.options import with_settings
from rightscli.cli.settings import Settings
from rightscli.cli.words import say
from rightscli.model import Area, Audience, Kind, Urgency


@with_settings
def list_documents(
    *,
    area: Annotated[Area | None, typer.Option("--area", help=say("Only this area."))] = None,
    audience: Annotated[
        Audience | None, typer.Option("--audience", help=say("Only what speaks to these people."))
    ] = None,
    urgency: Annotated[
        Urgency | None, typer.Option("--urgency", help=say("Only what is this urgent."))
    ] = None,
    kind: Annotated[
        Kind, typer.Option("--kind", help=say("The kind of documents to list."))
    ] = Kind.SITUATION,
    settings: Settings,
) -> int:
    """List documents, situations unless another kind is asked for."""
    from rightscli.cli import looking_up

    return looking_up.list_documents(settings, kind=kind, area=area, audience=audience, urgency=urgency)
