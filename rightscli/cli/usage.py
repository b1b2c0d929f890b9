# The library that parses arguments words its help and its errors in English only. Here they get the
# program's own words: the help through two small overrides, the errors by kind.

"""Help and usage errors in the reader's language."""

from __future__ import annotations

import difflib
import gettext
import os
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from rightscli.cli import ExitCode
from rightscli.cli.completion import known_ids
from rightscli.cli.guard import report
from rightscli.cli.words import LANGUAGE, say

if TYPE_CHECKING:
    from collections.abc import Sequence

UsageError: Any = typer.BadParameter.__mro__[1]
"""The error of a wrong command line; the library exports only its subclasses."""


class UnknownCommandError(Exception):
    """A word stands where a command is expected."""

    def __init__(self, word: str, rest: Sequence[str], commands: Sequence[str], path: str) -> None:
        """Keep the word, what follows it, and the commands there are after `path`."""
        super().__init__(word)
        self.word = word
        self.rest = rest
        self.commands = commands
        self.path = path

    def lines(self) -> list[str]:
        """Return the command lines that may have been meant, the likeliest first."""
        tail = "".join(f" {argument}" for argument in self.rest)
        close = difflib.get_close_matches(self.word, self.commands, n=1)
        lines = [f"{self.path} {command}{tail}" for command in close]
        if " " in self.path:
            return lines or [f"{self.path} --help"]
        ids = difflib.get_close_matches(self.word, known_ids(), n=1, cutoff=0.75)
        lines += [f"rights show {id_}" for id_ in ids]
        lines.append(f"rights find {self.word}{tail}")
        return lines


_PLACEHOLDERS = {"[OPTIONS]": say("[OPTIONS]"), "COMMAND [ARGS]...": say("COMMAND [ARGUMENTS]...")}
"""What the library writes for options and commands wherever a command does not word it, in our words."""


def worded_pieces(command: Any, ctx: Any) -> list[str]:  # noqa: ANN401 - the library's own types
    """Return the pieces of a usage line in the reader's language."""
    return [_PLACEHOLDERS.get(piece, piece) for piece in command.collect_usage_pieces(ctx)]


def _write_usage(command: Any, ctx: typer.Context, formatter: Any) -> None:  # noqa: ANN401 - the library's own types
    pieces = " ".join(worded_pieces(command, ctx))
    formatter.write_usage(ctx.command_path, pieces, prefix=say("Usage: "))


def _worded(option: Any) -> Any:  # noqa: ANN401 - the library's own type
    if option is not None:
        option.help = say("Show this help and exit.")
    return option


class Command(TyperCommand):
    """A command with help in the reader's language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - the library's own types
        """Write the usage line."""
        _write_usage(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 - the library's own types
        """Return the option that asks for help."""
        return _worded(super().get_help_option(ctx))


class Group(TyperGroup):
    """A group of commands; a word that is no command is answered, never guessed."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - the library's own types
        """Write the usage line."""
        _write_usage(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 - the library's own types
        """Return the option that asks for help."""
        return _worded(super().get_help_option(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - the library's own types
        """Find the command that the first word names, or say what may have been meant."""
        word = args[0] if args else ""
        if word and not word.startswith("-") and self.get_command(ctx, word) is None:
            raise UnknownCommandError(word, args[1:], self.list_commands(ctx), ctx.command_path)
        return super().resolve_command(ctx, args)


def report_unknown(error: UnknownCommandError, *, machine: bool) -> int:
    """Say that a word is no command, and the exact lines that may have been meant."""
    lines = "\n  ".join(error.lines())
    message = say("{word!r} is not a command; you may have meant:").format(word=error.word)
    return report(message, ExitCode.USAGE, machine=machine, help=lines)


def report_usage(error: Any, *, machine: bool) -> int:  # noqa: ANN401 - the library's own type
    """Say what is wrong with a command line, and where its help is."""
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        typer.echo(error.ctx.get_help())
        return ExitCode.USAGE
    path = error.ctx.command_path if error.ctx is not None else "rights"
    help_ = say("see: {command}").format(command=f"{path} --help")
    return report(_sentence(error, kind), ExitCode.USAGE, machine=machine, help=help_)


def _sentence(error: Any, kind: str) -> str:  # noqa: ANN401 - the library's own type
    if kind == "NoSuchOption":
        close = error.possibilities or ()
        sentence = say("there is no option {name}").format(name=error.option_name)
        hint = say("did you mean {names}?").format(names=", ".join(sorted(close)))
        return f"{sentence}; {hint}" if close else sentence
    if kind == "MissingParameter" and error.param is not None:
        return say("{name} is missing").format(name=error.param.get_error_hint(error.ctx))
    if kind == "BadOptionUsage":
        return say("the option {name} needs a value").format(name=error.option_name)
    if kind == "BadParameter" and error.param is not None:
        name = error.param.get_error_hint(error.ctx)
        choices = getattr(error.param.type, "choices", None)
        if choices:
            words = ", ".join(str(getattr(choice, "value", choice)) for choice in choices)
            return say("{name} takes one of: {words}").format(name=name, words=words)
        return f"{name}: {error.message}".rstrip(".")
    if "unexpected extra argument" in error.message:
        surplus = error.message.partition("(")[2].rstrip(")")
        return say("nothing more is expected after the options: {surplus}").format(surplus=surplus)
    return str(error.format_message()).rstrip(".")


def translate_library() -> None:
    """Give the library's own headings, which go through the process-wide catalogue, our translation."""
    from rightscli.language import LOCALE

    os.environ["LANGUAGE"] = LANGUAGE.value
    gettext.bindtextdomain("typer", LOCALE)
    gettext.textdomain("typer")


def word_completion_options(command: Any) -> None:  # noqa: ANN401 - the library's own type
    """Give the options that the library adds for shell completion our own words."""
    help_of = {
        "install_completion": say("Install completion of commands and ids for this shell."),
        "show_completion": say("Print the completion script of this shell."),
    }
    for option in command.params:
        option.help = help_of.get(option.name, getattr(option, "help", None))
