"""`rights deadline`: the last day to act, with the count."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from rightscli.cli.completion import complete_id
from rightscli.cli.options import read_date, with_settings
from rightscli.cli.settings import Settings
from rightscli.cli.words import say
from rightscli.deadlines import Moment, read_moment


def _moment(text: str) -> Moment:
    try:
        return read_moment(text)
    except ValueError:
        message = say("{text!r} is not a date; write it as 2026-03-31 or 2026-03-31T14:30").format(text=text)
        raise typer.BadParameter(message) from None


@with_settings
def deadline(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="SITUATION|RULE...",
            help=say("The id of a situation or a time limit, or words that describe it."),
            autocompletion=complete_id,
        ),
    ],
    *,
    start: Annotated[
        Moment,
        typer.Option(
            "--from",
            parser=_moment,
            metavar="YYYY-MM-DD[THH:MM]",
            help=say("When the event happened; hours are counted only from an hour."),
        ),
    ],
    event: Annotated[
        str | None,
        typer.Option(
            "--event", metavar="NAME", help=say("Count only the time limits that begin with this event.")
        ),
    ] = None,
    ics: Annotated[
        Path | None,
        typer.Option(
            "--ics",
            metavar="FILE",
            help=say("Write the due dates also as calendar entries with reminders."),
        ),
    ] = None,
    today: Annotated[
        date | None,
        typer.Option(
            "--today",
            parser=read_date,
            metavar="YYYY-MM-DD",
            help=say("The day by which a time limit is open or missed (today by default)."),
        ),
    ] = None,
    settings: Settings,
) -> int:
    """Count the time limits of a situation, and show every step of the count."""
    from rightscli.cli import counting

    return counting.deadline(words, settings, start=start, event=event, ics=ics, today=today)
