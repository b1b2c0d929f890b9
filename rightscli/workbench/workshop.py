# Documents are judged a moment after the last key was pressed, in a thread of their own. Everything that
# touches a desk holds the one lock.

"""What the language server keeps between messages."""

from __future__ import annotations

from pathlib import Path
from threading import RLock, Timer
from typing import TYPE_CHECKING

from lsprotocol import types as lsp
from pygls import uris

from rightscli.language import translator
from rightscli.workbench.desk import Desk, root_of
from rightscli.workbench.positions import Units
from rightscli.workbench.wire import Wire

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from pygls.lsp.server import LanguageServer

    from rightscli.model import Language
    from rightscli.workbench.references import Target

_PAUSE = 0.15
"""Seconds after the last change before a document is judged."""


class Workshop:
    """Everything between the protocol and the desks; one for each editor."""

    def __init__(
        self,
        server: LanguageServer,
        *,
        language: Language,
        today: Callable[[], date],
        root: Path | None = None,
        cache: Path | None = None,
        below: Callable[[Path], Path | None] = lambda _root: None,
    ) -> None:
        """Take the server; the rest are the arguments of `serve`."""
        self.server = server
        self.language = language
        self.lock = RLock()
        self.ended = False
        self._today = today
        self._cache = cache
        self._root = root
        self._below = below
        self._desks: dict[Path, Desk] = {}
        self._timers: dict[str, Timer] = {}

    def desk_of(self, address: str) -> tuple[Desk, str] | None:
        """Return the desk on which a document lies, and its name there; None for what is no document."""
        written = uris.to_fs_path(address)
        if written is None:
            return None
        path = Path(written)
        root = self._root
        if root is None or not path.is_relative_to(root):
            root = root_of(path)
        if root is None or not path.is_relative_to(root):
            return None
        if root not in self._desks:
            desk = Desk(root, today=self._today, cache=self._cache, over=self._below(root))
            desk.reload()
            self._desks[root] = desk
        return self._desks[root], path.relative_to(root).as_posix()

    def wire(self, desk: Desk) -> Wire:
        """Return what writes for a desk."""
        encoding = self.server.workspace.position_encoding
        units = Units(str(getattr(encoding, "value", encoding)))
        return Wire(desk, units, lambda name: _address(desk.path(name)), self.language)

    def current(self, address: str) -> tuple[Desk, str, Wire] | None:
        """Return the desk, the name and the wire for a document as it stands in the editor now."""
        found = self.desk_of(address)
        if found is None:
            return None
        desk, name = found
        if address in self.server.workspace.text_documents:
            desk.put(name, self.server.workspace.text_documents[address].source.removeprefix("\ufeff"))
        return desk, name, self.wire(desk)

    def pointed(
        self,
        params: lsp.DefinitionParams | lsp.ReferenceParams | lsp.PrepareRenameParams | lsp.RenameParams,
        read: Callable[[Desk, str, int, int], Target | None],
    ) -> tuple[Target, Desk, Wire] | None:
        """Return what a request points at, as `read` finds it at a place, with the desk and the wire."""
        found = self.current(params.text_document.uri)
        if found is None:
            return None
        desk, name, wire = found
        target = read(desk, name, params.position.line, wire.column(name, params.position))
        return None if target is None else (target, desk, wire)

    def later(self, address: str, seconds: float = _PAUSE) -> None:
        """Judge a document in a moment, unless it changes again before."""
        waiting = self._timers.pop(address, None)
        if waiting is not None:
            waiting.cancel()
        timer = Timer(seconds, self._judge, (address,))
        timer.daemon = True
        self._timers[address] = timer
        timer.start()

    def _judge(self, address: str) -> None:
        try:
            with self.lock:
                if not self.ended:
                    self.judge(address)
        except Exception as error:  # noqa: BLE001 - a fault of ours must not end the editor's session
            self.note(error)

    def judge(self, address: str) -> None:
        """Send what is wrong with a document, and with the other open ones where they may see a change."""
        if address not in self.server.workspace.text_documents:
            return
        found = self.desk_of(address)
        if found is None:
            return
        desk, name = found
        text = self.server.workspace.text_documents[address].source.removeprefix("\ufeff")
        others = desk.put(name, text)
        self._send(desk, name, address)
        if others:
            self.judge_others(desk, name)

    def judge_others(self, desk: Desk, name: str = "") -> None:
        """Send what is wrong with the open documents apart from one."""
        for address in list(self.server.workspace.text_documents):
            found = self.desk_of(address)
            if found is not None and found[0] is desk and found[1] != name and found[1] in desk.open_names:
                self._send(desk, found[1], address)

    def _send(self, desk: Desk, name: str, address: str) -> None:
        wire = self.wire(desk)
        document = self.server.workspace.text_documents.get(address)
        self.server.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(
                address,
                [wire.finding(finding) for finding in desk.findings(name)],
                version=None if document is None else document.version,
            )
        )

    def look_at_disk(self) -> None:
        """Read what has changed outside the editor."""
        for desk in list(self._desks.values()):
            if desk.reload():
                self.judge_others(desk)

    def close(self, address: str) -> None:
        """Go back to the file of a document that was closed."""
        found = self.desk_of(address)
        waiting = self._timers.pop(address, None)
        if waiting is not None:
            waiting.cancel()
        if found is not None:
            found[0].close(found[1])
            found[0].reload()
            self.judge_others(found[0])
        self.server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(address, []))

    def say(self, message: str, *, kind: lsp.MessageType = lsp.MessageType.Warning) -> None:
        """Show a sentence to the person at the editor."""
        words = translator(self.language, "workbench")
        self.server.window_show_message(lsp.ShowMessageParams(kind, words.text(message)))

    def note(self, error: BaseException) -> None:
        """Write a fault of ours into the editor's log."""
        self.server.window_log_message(
            lsp.LogMessageParams(lsp.MessageType.Error, f"rights: {type(error).__name__}: {error}")
        )


def _address(path: Path | None) -> str:
    address = None if path is None else uris.from_fs_path(str(path))
    return "" if address is None else str(address)
