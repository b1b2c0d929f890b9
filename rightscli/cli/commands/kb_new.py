"""`rights kb new`: begin a document from a template."""

from __future__ import annotations

from typing import Annotated

import typer

from rightscli.cli.clock import today
from rightscli.cli.words import say
from rightscli.model import Area, Kind


def new(
    kind: Annotated[
        Kind,
        typer.Argument(metavar="KIND", help=say("The kind: {words}.").format(words=", ".join(Kind))),
    ],
    id: Annotated[str, typer.Argument(metavar="ID", help=say("The name of the new document."))],
    *,
    area: Annotated[Area | None, typer.Option("--area", help=say("The area of a situation."))] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help=say("Another file than the usual one; - prints it.")
        ),
    ] = None,
) -> int:
    """Write a new document as a commented template."""
    from rightscli.cli import starting

    return starting.new(kind, id, area=area, output=output, today=today())
