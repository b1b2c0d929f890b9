# Thin on purpose: what is answered is decided by pure functions; here messages find their handlers. The
# server speaks over standard input and output only.

"""The language server."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, TypeVar

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from rightscli.workbench.answering import Answers
from rightscli.workbench.changing import Changes
from rightscli.workbench.following import Following
from rightscli.workbench.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from rightscli.model import Language

T = TypeVar("T")

_TRIGGERS = ["/", ":", "{", "|", "-", " "]


def serve(
    *,
    language: Language,
    today: Callable[[], date],
    version: str,
    root: Path | None = None,
    cache: Path | None = None,
    below: Callable[[Path], Path | None] = lambda _root: None,
) -> int:
    """
    Serve an editor over standard input and output until it ends the session; return the exit code.

    Args:
        language: Of messages and texts.
        today: Says what day it is.
        version: Of the program.
        root: Directory of documents; the one around each document, if left out.
        cache: Where results of earlier checks lie, None for nowhere.
        below: Returns what a directory of documents is laid over, None where it stands alone.
    """
    server = LanguageServer("rights", version)
    workshop = Workshop(server, language=language, today=today, root=root, cache=cache, below=below)
    for method, handler, options in _handlers(workshop):
        server.feature(method, options)(_safely(workshop, handler))
    # The protocol owns standard output; whatever else is printed must not get between its messages.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr
    server.start_io(stdout=out)
    return 0 if workshop.ended else 1


def _handlers(workshop: Workshop) -> list[tuple[str, Callable[[Any], object], object]]:
    following, answers, changes = Following(workshop), Answers(workshop), Changes(workshop)
    offers = lsp.CompletionOptions(trigger_characters=_TRIGGERS, resolve_provider=True)
    actions = lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.SourceFixAll])
    return [
        (lsp.INITIALIZED, following.ready, None),
        (lsp.TEXT_DOCUMENT_DID_OPEN, following.opened, None),
        (lsp.TEXT_DOCUMENT_DID_CHANGE, following.changed, None),
        (lsp.TEXT_DOCUMENT_DID_SAVE, following.saved, None),
        (lsp.TEXT_DOCUMENT_DID_CLOSE, following.closed, None),
        (lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, following.moved, None),
        (lsp.SHUTDOWN, following.ending, None),
        (lsp.TEXT_DOCUMENT_HOVER, answers.told, None),
        (lsp.TEXT_DOCUMENT_DEFINITION, answers.defined, None),
        (lsp.TEXT_DOCUMENT_REFERENCES, answers.used, None),
        (lsp.TEXT_DOCUMENT_COMPLETION, answers.offered, offers),
        (lsp.COMPLETION_ITEM_RESOLVE, answers.resolved, None),
        (lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL, answers.outlined, None),
        (lsp.TEXT_DOCUMENT_PREPARE_RENAME, changes.asked, None),
        (lsp.TEXT_DOCUMENT_RENAME, changes.renamed, lsp.RenameOptions(prepare_provider=True)),
        (lsp.TEXT_DOCUMENT_CODE_ACTION, changes.mended, actions),
        (lsp.TEXT_DOCUMENT_FORMATTING, changes.formatted, None),
    ]


def _safely(workshop: Workshop, handler: Callable[[Any], T]) -> Callable[[Any], T | None]:
    """Return a handler that answers with nothing where ours fails, and says so in the editor's log."""

    def handle(params: Any) -> T | None:  # noqa: ANN401 - each message has a type of its own
        try:
            with workshop.lock:
                return handler(params)
        except JsonRpcException:
            raise
        except Exception as error:  # noqa: BLE001 - a fault of ours must not end the editor's session
            workshop.note(error)
            return None

    return handle
