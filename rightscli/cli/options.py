# Options are declared once, as the parameters of one function; `with_settings` gives them to a command,
# which receives the settings they stand for.

"""Options that the commands share."""

from __future__ import annotations

import inspect
from datetime import date
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rightscli.cli.settings import FORMATS, Settings
from rightscli.cli.words import LANGUAGE, say
from rightscli.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable


OutputFormat = StrEnum("OutputFormat", [(name.upper(), name) for name in FORMATS])  # type: ignore[misc]
"""The same choice as the library that parses arguments wants it."""

_STANDARD_OUTPUT = Path("-")
"""What stands for standard output where a file is named, as everywhere."""


def read_date(text: str) -> date:
    """Return the date, or raise the usage error that says how a date is written."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = say("{text!r} is not a date; write it as 2026-03-31").format(text=text)
        raise typer.BadParameter(message) from None


def shared(  # noqa: D103 - not called by hand; see with_settings
    *,
    lang: Annotated[
        Language | None,
        typer.Option("--lang", help=say("Language of the answer; only texts in this language are shown.")),
    ] = None,
    as_of: Annotated[
        date | None,
        typer.Option(
            "--as-of",
            parser=read_date,
            metavar="YYYY-MM-DD",
            help=say("Show what was true on this day (today by default)."),
        ),
    ] = None,
    output_format: Annotated[
        OutputFormat, typer.Option("--format", help=say("How the answer is written."))
    ] = OutputFormat.TEXT,  # type: ignore[attr-defined]
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help=say("Write the answer to this file.")),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=say("Overwrite the file if it is already there."))
    ] = False,
    knowledge: Annotated[
        list[Path] | None,
        typer.Option(
            "--knowledge",
            metavar="DIR",
            help=say("Lay this directory of documents over the knowledge; may be repeated."),
        ),
    ] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help=say("Plain text without colour, boxes or pager."))
    ] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help=say("No colour."))] = False,
    no_pager: Annotated[bool, typer.Option("--no-pager", help=say("Do not open a pager."))] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say("Say nothing beside the answer."))] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help=say("Say also which knowledge was used."))
    ] = False,
) -> Settings:
    return Settings(
        language=lang or LANGUAGE,
        language_asked=lang is not None,
        day=as_of,
        format=output_format.value,
        output=None if output == _STANDARD_OUTPUT else output,
        force=force,
        knowledge=tuple(knowledge or ()),
        plain=plain,
        color=not no_color,
        pager=not (no_pager or plain),
        quiet=quiet,
        verbose=verbose,
    )


def with_settings(command: Callable[..., int]) -> Callable[..., int]:
    """
    Give a command the shared options; its parameter `settings` receives what they ask for.

    A parameter of the command itself that has the name of a shared option takes its place.
    """
    return with_some_settings(*_SHARED)(command)


def with_some_settings(*names: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command those of the shared options that it can obey; the others are as if not asked for."""

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        own = inspect.signature(command, eval_str=True).parameters
        common = {name: parameter for name, parameter in _SHARED.items() if name in names and name not in own}
        parameters = [parameter for name, parameter in own.items() if name != "settings"]

        @wraps(command)
        def declared(**values: Any) -> int:  # noqa: ANN401 - typer passes what the annotations say
            asked = shared(**{name: values.pop(name) for name in common})
            return command(**values, settings=asked)

        merged = [*parameters, *common.values()]
        keyword_only = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in merged]
        declared.__signature__ = inspect.Signature(keyword_only)  # type: ignore[attr-defined]
        declared.__annotations__ = {parameter.name: parameter.annotation for parameter in keyword_only}
        return declared

    return decorate


_SHARED = dict(inspect.signature(shared, eval_str=True).parameters)
