"""`rights kb lsp`: from options to a language server."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from rightscli import __version__
from rightscli.cli import ExitCode
from rightscli.cli.clock import now as today
from rightscli.cli.console import tell
from rightscli.cli.guard import CommandError
from rightscli.cli.words import say
from rightscli.cli.workshop import below
from rightscli.knowledge import cache_directory

if TYPE_CHECKING:
    from pathlib import Path

    from rightscli.model import Language


def serve(root: Path | None, *, language: Language) -> int:
    """Serve an editor until it ends the session."""
    if root is not None and not root.is_dir():
        raise CommandError(say("there is no directory {path}").format(path=root), ExitCode.USAGE)
    try:
        from rightscli.workbench import serve as serve_editor
    except ModuleNotFoundError as error:
        raise missing_library(error, "pygls") from error
    if sys.stdin.isatty():
        tell(say("this is a server for an editor, which starts it by itself; Ctrl-C ends it"))
    cache = cache_directory(os.environ)
    return serve_editor(
        language=language,
        today=today,
        version=__version__,
        root=None if root is None else root.resolve(),
        cache=None if cache is None else cache / "checks",
        below=below,
    )


def missing_library(error: ModuleNotFoundError, library: str) -> CommandError | ModuleNotFoundError:
    """Return the sentence that says what to install, or the error if something of ours is missing."""
    if (error.name or "").partition(".")[0] in {"rightscli", ""}:
        return error
    message = say("the library {name} is not installed").format(name=library)
    command = "pip install 'rightscli[workshop]'"
    return CommandError(message, ExitCode.USAGE, help=say("install it: {command}").format(command=command))
