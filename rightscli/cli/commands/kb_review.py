"""`rights kb review`: note the outcome of a reading."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from rightscli.cli.clock import today
from rightscli.cli.options import read_date
from rightscli.cli.words import say
from rightscli.model import ReviewStatus

_DAY = "YYYY-MM-DD"


def review(
    id: Annotated[str, typer.Argument(metavar="ID", help=say("The document that was read."))],
    *,
    status: Annotated[
        ReviewStatus | None, typer.Option("--status", help=say("How far the document has come."))
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="ROLE", help=say("The role of the reader, never a name: lawyer.")),
    ] = None,
    checked_to: Annotated[
        date | None,
        typer.Option(
            "--checked-to", parser=read_date, metavar=_DAY, help=say("The day to which the law was checked.")
        ),
    ] = None,
    due: Annotated[
        date | None,
        typer.Option("--due", parser=read_date, metavar=_DAY, help=say("When to look at it again.")),
    ] = None,
    replaced_by: Annotated[
        str | None,
        typer.Option("--replaced-by", metavar="ID", help=say("What to read instead of a retired document.")),
    ] = None,
) -> int:
    """Write the review block of a document in place."""
    from rightscli.cli import reviewing

    return reviewing.review(
        id,
        status=status,
        by=by,
        checked_to=checked_to,
        due=due,
        replaced_by=replaced_by,
        today=today(),
    )
