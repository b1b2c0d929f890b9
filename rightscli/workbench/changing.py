"""Changes that an editor asks for; the editor makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from rightscli.editing import FormatError
from rightscli.language import translator
from rightscli.workbench.acting import actions_at, shaped
from rightscli.workbench.renaming import RenameError, renamable, rename

if TYPE_CHECKING:
    from rightscli.workbench.workshop import Workshop


class Changes:
    """Handlers of requests for changes."""

    def __init__(self, workshop: Workshop) -> None:
        """Take what is kept between messages."""
        self._workshop = workshop

    def asked(self, params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
        """Say which id at the cursor can be changed."""
        found = self._workshop.pointed(params, renamable)
        if found is None:
            return None
        target, _, wire = found
        return lsp.PrepareRenamePlaceholder(wire.span(target.place), target.id)

    def renamed(self, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        """Change an id everywhere."""
        found = self._workshop.pointed(params, renamable)
        if found is None:
            return None
        target, desk, wire = found
        try:
            renaming = rename(desk, target, params.new_name)
        except RenameError as error:
            said = error.said.render(translator(self._workshop.language, "workbench"))
            raise JsonRpcException(said, lsp.LSPErrorCodes.RequestFailed.value) from None
        may_move = _can_move_files(self._workshop.server.client_capabilities)
        if renaming.moved is not None and not may_move:
            self._workshop.say("this editor cannot rename files: give the file the new name yourself")
        return wire.changes(renaming.edits, renaming.moved, may_move=may_move)

    def mended(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction] | None:
        """Offer what can be done about findings."""
        found = self._workshop.current(params.text_document.uri)
        if found is None:
            return None
        desk, name, wire = found
        may_move = _can_move_files(self._workshop.server.client_capabilities)
        first, last = params.range.start.line + 1, params.range.end.line + 1
        return [
            lsp.CodeAction(
                title=action.title,
                kind=lsp.CodeActionKind.SourceFixAll if action.whole else lsp.CodeActionKind.QuickFix,
                diagnostics=[wire.finding(finding) for finding in action.findings],
                is_preferred=None if action.whole else action.safe,
                edit=wire.changes(action.edits, action.moved, may_move=may_move),
            )
            for action in actions_at(desk, name, first, last, self._workshop.language)
            if action.edits or may_move
        ]

    def formatted(self, params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit] | None:
        """Put the document into shape."""
        found = self._workshop.current(params.text_document.uri)
        if found is None:
            return None
        desk, name, wire = found
        try:
            return wire.edits(shaped(desk, name))
        except FormatError as error:
            self._workshop.say(str(error))
            return None


def _can_move_files(client: lsp.ClientCapabilities) -> bool:
    edits = None if client.workspace is None else client.workspace.workspace_edit
    operations = (edits.resource_operations or ()) if edits is not None else ()
    return bool(edits and edits.document_changes and lsp.ResourceOperationKind.Rename in operations)
