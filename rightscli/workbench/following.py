"""What the server does when documents change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

if TYPE_CHECKING:
    from rightscli.workbench.workshop import Workshop


class Following:
    """Handlers of what an editor tells."""

    def __init__(self, workshop: Workshop) -> None:
        """Take what is kept between messages."""
        self._workshop = workshop

    def opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """Judge a document that was opened."""
        self._workshop.later(params.text_document.uri, 0)

    def changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """Judge a document in a moment."""
        self._workshop.later(params.text_document.uri)

    def saved(self, params: lsp.DidSaveTextDocumentParams) -> None:
        """Look at the disk and judge the document."""
        self._workshop.look_at_disk()
        self._workshop.later(params.text_document.uri, 0)

    def closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """Forget what was not saved."""
        self._workshop.close(params.text_document.uri)

    def moved(self, _params: lsp.DidChangeWatchedFilesParams) -> None:
        """Look at the disk."""
        self._workshop.look_at_disk()

    def ready(self, _params: lsp.InitializedParams) -> None:
        """Ask to be told of changes outside the editor."""
        files = self._workshop.server.client_capabilities.workspace
        watching = None if files is None else files.did_change_watched_files
        if watching is not None and watching.dynamic_registration:
            watcher = lsp.FileSystemWatcher("**/*.{yaml,yml}")
            options = lsp.DidChangeWatchedFilesRegistrationOptions([watcher])
            self._workshop.server.client_register_capability(
                lsp.RegistrationParams(
                    [lsp.Registration("files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)]
                )
            )

    def ending(self, _params: None) -> None:
        """Note that the session ends in order."""
        self._workshop.ended = True
