# Every way a command can fail ends here, once: one sentence on standard error (one object on standard
# output when a program reads), the documented exit code, and no traceback unless --debug asks for it.

"""From errors to sentences and exit codes."""

from __future__ import annotations

import sys

from rightscli.cli import ExitCode
from rightscli.cli.console import prepare_streams, tell, text_stream_closed
from rightscli.cli.words import say
from rightscli.knowledge import NoKnowledgeError, ShapeError, SourceTreeError, StoreError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class CommandError(Exception):
    """A command cannot do what was asked; carries the sentence and the exit code."""

    def __init__(self, message: str, code: int = ExitCode.NEGATIVE, *, help: str | None = None) -> None:
        """Say what is wrong, and what to do."""
        super().__init__(message)
        self.message = message
        self.code = code
        self.help = help


def guarded(action: Callable[[], int], *, machine: bool, debug: bool) -> int:  # noqa: C901 - a flat list of endings
    """
    Run a command and return its exit code, whatever happens.

    Args:
        action: The command.
        machine: Whether errors are written as JSON.
        debug: Whether a fault of ours is shown with its trace.
    """
    try:
        # Inside, because it writes out what a stream still holds, which may not go.
        prepare_streams()
        return action()
    except CommandError as error:
        return report(error.message, error.code, machine=machine, help=error.help)
    except SourceTreeError as error:
        return _tree(error, machine=machine)
    except ShapeError as error:
        message = say(
            "the document {document} in {path} does not have the shape of its kind: {reason}"
        ).format(document=error.document, path=error.tree, reason=error.reason)
        return report(message, ExitCode.KNOWLEDGE, machine=machine, help=_check_command(error.tree))
    except StoreError as error:
        message = say("the compiled knowledge cannot be used: {reason} ({path})").format(
            reason=say(error.reason), path=error.path
        )
        return report(message, ExitCode.KNOWLEDGE, machine=machine, help=say("install the program again"))
    except NoKnowledgeError:
        message = say("no knowledge was found: neither a compiled store nor a directory of documents")
        return report(
            message,
            ExitCode.KNOWLEDGE,
            machine=machine,
            help=say("see: {command}").format(command="rights paths"),
        )
    except FileExistsError as error:
        message = say("the file {path} is already there").format(path=error)
        return report(message, ExitCode.USAGE, machine=machine, help=say("name another file, or add --force"))
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        text_stream_closed(sys.stdout)
        return ExitCode.READER_LEFT
    except OSError as error:
        if error.filename is None:  # standard output itself; what it still holds cannot be written either
            text_stream_closed(sys.stdout)
        return report(_file_sentence(error), ExitCode.NEGATIVE, machine=machine)
    except Exception as error:  # noqa: BLE001 - the last resort: a fault of ours
        return _bug(error, machine=machine, debug=debug)


def report(message: str, code: int, *, machine: bool, help: str | None = None) -> int:
    """Say what is wrong in the way that was asked for, and return the exit code."""
    if machine:
        import json

        error = {"code": code, "message": message, "help": help}
        sys.stdout.write(json.dumps({"error": error}, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    else:
        tell(say("error: {message}").format(message=message))
        if help is not None:
            tell(f"  {help}")
    return code


def _file_sentence(error: OSError) -> str:
    reason = error.strerror or str(error)
    if error.filename is None:
        return say("writing failed: {reason}").format(reason=reason)
    return say("{path}: {reason}").format(path=error.filename, reason=reason)


def _tree(error: SourceTreeError, *, machine: bool) -> int:
    from rightscli.cli.findings import write_findings

    message = say("the knowledge in {path} has faults and was not used").format(path=error.root)
    if machine:
        return report(message, ExitCode.KNOWLEDGE, machine=True, help=write_findings(error.findings))
    tell(write_findings(error.findings))
    return report(message, ExitCode.KNOWLEDGE, machine=False, help=_check_command(error.root))


def _check_command(root: Path) -> str:
    return say("see all of them with: {command}").format(command=f"rights kb check {root}")


def _bug(error: Exception, *, machine: bool, debug: bool) -> int:
    if debug:
        import traceback

        traceback.print_exception(error)
    message = say("this is a fault of the program: {kind}: {text}").format(
        kind=type(error).__name__, text=error
    )
    return report(
        message, ExitCode.BUG, machine=machine, help=say("please report it; --debug shows where it happened")
    )
