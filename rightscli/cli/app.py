# The commands are declared here and nowhere else.

"""The command line, assembled."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Annotated

import typer

from rightscli import __version__
from rightscli.cli.choosing import can_choose
from rightscli.cli.commands.deadline import deadline
from rightscli.cli.commands.find import find
from rightscli.cli.commands.handout import Handouts, handout
from rightscli.cli.commands.kb import kb
from rightscli.cli.commands.law import law
from rightscli.cli.commands.letter import letter
from rightscli.cli.commands.list import list_documents
from rightscli.cli.commands.paths import paths
from rightscli.cli.commands.show import show
from rightscli.cli.commands.term import term
from rightscli.cli.exit_codes import ExitCode
from rightscli.cli.guard import guarded
from rightscli.cli.usage import (
    Command,
    Group,
    UnknownCommandError,
    UsageError,
    report_unknown,
    report_usage,
    translate_library,
    word_completion_options,
)
from rightscli.cli.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

app = typer.Typer(
    cls=Group,
    name="rights",
    help=say(
        "What to do now, what never to sign, and on what grounds: the rights of conscripts and"
        " conscientious objectors in Russia, offline."
    ),
    epilog=say(
        "Exit codes: 0 done, 1 nothing found or findings, 2 wrong usage, 3 the knowledge cannot be read,"
        " 70 a fault of the program, 130 interrupted, 141 nobody reads the output."
    ),
    no_args_is_help=True,
    options_metavar=say("[OPTIONS]"),
    subcommand_metavar=say("COMMAND [ARGUMENTS]..."),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(asked: bool) -> None:  # noqa: FBT001 - the library calls it with the option's value
    if asked:
        from rightscli.cli.about import version_lines

        typer.echo(version_lines(__version__))
        raise typer.Exit


@app.callback()
def whole_program(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help=say("Show the versions of the program, the knowledge and the store, and exit."),
        ),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help=say("Show where a fault happened."))] = False,
) -> None:
    """Hold the options of the program as a whole; both are looked at before the commands run."""
    del version, debug


app.command(
    "find",
    cls=Command,
    help=say("Find the situation that fits the words."),
    no_args_is_help=not can_choose(),
)(find)
app.command(
    "show", cls=Command, help=say("Show a page: by id, or by words that describe it."), no_args_is_help=True
)(show)
app.command("list", cls=Command, help=say("List the situations, or another kind of documents."))(
    list_documents
)
app.command(
    "law", cls=Command, help=say("Show what a provision says, and what leans on it."), no_args_is_help=True
)(law)
app.command(
    "term", cls=Command, help=say("Explain a term, an abbreviation, or slang."), no_args_is_help=True
)(term)
app.command("letter", cls=Command, help=say("List letters, or fill one: a complaint, a claim, a motion."))(
    letter
)
app.command(
    "deadline", cls=Command, help=say("Count the last day to act, step by step."), no_args_is_help=True
)(deadline)
app.command("paths", cls=Command, help=say("Show which knowledge is used, and why."))(paths)
app.add_typer(
    handout, name="handout", cls=Handouts, help=say("Make a handout to print or send, or check an older one.")
)
app.add_typer(kb, name="kb", cls=Group, help=say("Check and build the knowledge itself."))


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code."""
    machine = "--format=json" in arguments or any(
        pair == ("--format", "json") for pair in pairwise(arguments)
    )
    translate_library()
    return guarded(
        lambda: _invoke(list(arguments), machine=machine), machine=machine, debug="--debug" in arguments
    )


def _invoke(arguments: list[str], *, machine: bool) -> int:
    command = typer.main.get_command(app)
    word_completion_options(command)
    try:
        result = command.main(args=arguments, prog_name="rights", standalone_mode=False)
    except UnknownCommandError as error:
        return report_unknown(error, machine=machine)
    except UsageError as error:
        return report_usage(error, machine=machine)
    except typer.Abort:
        return ExitCode.INTERRUPTED
    return int(result or 0)
