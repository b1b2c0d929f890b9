"""`rights find`: from words to ranked hits."""

from __future__ import annotations

from typing import Annotated

import typer

from rightscli.cli import ExitCode
from rightscli.cli.guard import CommandError
from rightscli.cli.options import with_settings
from rightscli.cli.settings import Settings
from rightscli.cli.words import say


@with_settings
def find(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS...", help=say("What happened, in any words; without them, choose by typing.")
        ),
    ] = None,
    *,
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, max=50, help=say("At most this many hits."))
    ] = 8,
    settings: Settings,
) -> int:
    """Rank the documents that answer the words."""
    if words:
        from rightscli.cli import reading

        return reading.find(words, settings, limit=limit)
    from rightscli.cli.choosing import can_choose, choose
    from rightscli.cli.session import with_knowledge

    if settings.machine or settings.output is not None or not can_choose():
        raise CommandError(
            say("{name} is missing").format(name="'WORDS...'"),
            ExitCode.USAGE,
            help=say("see: {command}").format(command="rights find --help"),
        )
    return with_knowledge(settings, lambda knowledge: choose(knowledge, settings))
