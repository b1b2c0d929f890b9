# The commands are declared here and nowhere else. Declaring them all costs as much as the library that reads
# them, so that a command line which begins with a command declares that one alone.

"""The command line, assembled."""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated

import typer

from rightscli import __version__
from rightscli.cli import ExitCode
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

_COMMANDS = {
    "find": say("Find the situation that fits the words."),
    "show": say("Show a page: by id, or by words that describe it."),
    "list": say("List the situations, or another kind of documents."),
    "law": say("Show what a provision says, and what leans on it."),
    "term": say("Explain a term, an abbreviation, or slang."),
    "letter": say("List letters, or fill one: a complaint, a claim, a motion."),
    "deadline": say("Count the last day to act, step by step."),
    "paths": say("Show which knowledge is used, and why."),
    "handout": say("Make a handout to print or send, or check an older one."),
    "kb": say("Check and build the knowledge itself."),
}
"""The commands in the order of the help, each declared in the module of its name."""

_FUNCTIONS = {"list": "list_documents"}
"""Commands whose functions are not called like them."""
_GROUPS = ("handout", "kb")
_NEEDS_WORDS = ("show", "law", "term", "deadline")
"""Commands that show their help where nothing follows them."""


def _print_version(asked: bool) -> None:  # noqa: FBT001 - the library calls it with the option's value
    if asked:
        from rightscli.cli.about import version_lines

        typer.echo(version_lines(__version__))
        raise typer.Exit


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


def declared(first: str | None = None) -> typer.Typer:
    """
    Return the command line with all commands, or with one of them.

    Args:
        first: The first argument; where it is a command, no other is declared.
    """
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
    app.callback()(whole_program)
    for name in (first,) if first in _COMMANDS else _COMMANDS:
        _declare(app, name)
    return app


def _declare(app: typer.Typer, name: str) -> None:
    module = f"rightscli.cli.commands.{name}"
    __import__(module)
    body = getattr(sys.modules[module], _FUNCTIONS.get(name, name))
    help_ = _COMMANDS[name]
    if name in _GROUPS:
        app.add_typer(body, name=name, cls=_group_of(name), help=help_)
        return
    if name == "find":
        from rightscli.cli.choosing import can_choose

        alone = not can_choose()
    else:
        alone = name in _NEEDS_WORDS
    app.command(name, cls=Command, help=help_, no_args_is_help=alone)(body)


def _group_of(name: str) -> type[Group]:
    if name == "kb":
        return Group
    from rightscli.cli.commands.handout import Handouts

    return Handouts


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
    command = typer.main.get_command(declared(arguments[0] if arguments else None))
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
