"""`rights handout`: what people take away, and whether it still stands."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import typer

from rightscli.cli.completion import complete_id
from rightscli.cli.options import read_date, with_settings
from rightscli.cli.settings import Settings
from rightscli.cli.usage import Command, Group, worded_pieces
from rightscli.cli.words import say
from rightscli.pages import PaperSize, Readers


class HandoutFormat(StrEnum):
    """How a handout is written."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "markdown"
    TELEGRAM = "telegram"
    TEXT = "text"


class HandoutLanguage(StrEnum):
    """The language of a handout."""

    RU = "ru"
    EN = "en"
    BOTH = "both"


class Handouts(Group):
    """`rights handout ID...` makes a handout; `rights handout verify` is the only word that is no id."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - the library's own types
        """Read the words as those of the command that makes handouts, unless they begin with `verify`."""
        if args[:1] not in (["verify"], ["make"]):
            args = ["make", *args]
        return super().parse_args(ctx, args)


class Make(Command):
    """The command that is meant where no other is named."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - the library's own types
        """Write the usage line as it is typed."""
        pieces = " ".join(worded_pieces(self, ctx))
        formatter.write_usage(ctx.parent.command_path, pieces, prefix=say("Usage: "))


handout = typer.Typer(rich_markup_mode=None)

_Today = Annotated[
    date | None,
    typer.Option(
        "--today",
        parser=read_date,
        metavar="YYYY-MM-DD",
        help=say("Take this day for today, for example to repeat an earlier run."),
    ),
]


@handout.command(
    "make",
    cls=Make,
    help=say("Make a handout of situations, in their order, or of a set that trainers use."),
    epilog=say(
        "Whether a handout still stands: rights handout verify CODE or FILE."
        " The sets: rights list --kind handout."
    ),
)
@with_settings
def make(
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID...",
            help=say("Situations, in the order in which they are shown."),
            autocompletion=complete_id,
        ),
    ] = None,
    *,
    set_: Annotated[
        str | None, typer.Option("--set", metavar="SET", help=say("A set instead of single situations."))
    ] = None,
    output_format: Annotated[
        list[HandoutFormat] | None,
        typer.Option(
            "--format", help=say("How it is written; may be repeated. By default text, or by FILE.")
        ),
    ] = None,
    all_formats: Annotated[
        bool, typer.Option("--all-formats", help=say("Write every format into a directory."))
    ] = False,
    lang: Annotated[
        HandoutLanguage | None, typer.Option("--lang", help=say("Language of the handout, or both."))
    ] = None,
    audience: Annotated[
        Readers | None,
        typer.Option(
            "--audience", help=say("For whom: this decides how much is shown. By default as the set says.")
        ),
    ] = None,
    size: Annotated[
        PaperSize,
        typer.Option("--size", help=say("The sheet; a card is an A4 sheet that folds into eight panels.")),
    ] = PaperSize.A4,
    neutral: Annotated[
        bool,
        typer.Option(
            "--neutral",
            help=say("Leave out names, links and loaded words, for people who may be searched."),
        ),
    ] = False,
    allow_stale: Annotated[
        bool,
        typer.Option("--allow-stale", help=say("Make it even if it is out of date; every page says so.")),
    ] = False,
    today: _Today = None,
    settings: Settings,
) -> int:
    """Make a handout."""
    from rightscli.cli import handing_out

    return handing_out.hand_out(
        tuple(ids or ()),
        settings,
        set_=set_,
        formats=tuple(HandoutFormat) if all_formats else tuple(dict.fromkeys(output_format or ())),
        language=None if lang is None else lang.value,
        readers=audience,
        size=size,
        neutral=neutral,
        allow_stale=allow_stale,
        today=today,
    )


@handout.command(
    "verify",
    cls=Command,
    help=say("Say whether what a handout showed has changed since, and what."),
    no_args_is_help=True,
)
@with_settings
def verify(
    code: Annotated[
        str, typer.Argument(metavar="CODE|FILE", help=say("The code on the handout, or the file itself."))
    ],
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID...]", help=say("The situations of a handout that was put together by hand.")
        ),
    ] = None,
    *,
    today: _Today = None,
    settings: Settings,
) -> int:
    """Compare a handout with the knowledge."""
    from rightscli.cli import verifying

    return verifying.verify(code, tuple(ids or ()), settings, today=today)
