"""An editor for tests: it starts the server as a process and speaks to it as any editor does."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rightscli.workbench import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).resolve().parents[2] / "knowledge"
_PATIENCE = 60.0
_CAPABILITIES = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {"workspaceEdit": {"documentChanges": True, "resourceOperations": ["rename"]}},
}


class Editor:
    """A session with the server over its standard streams."""

    def __init__(
        self, *, capabilities: dict[str, Any] | None = None, lang: str = "en", command: Sequence[str] = ()
    ) -> None:
        """Start our server, or another one by its command, and shake hands."""
        ours = [sys.executable, "-m", "rightscli", "kb", "lsp", "--lang", lang]
        self._process = subprocess.Popen(
            [*command] or ours,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(os.environ),
        )
        self._arrived: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._kept: list[dict[str, Any]] = []
        self._number = 0
        self._versions: dict[str, int] = {}
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        client = _CAPABILITIES if capabilities is None else capabilities
        self.server = self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": client})
        self.tell("initialized", {})

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while True:
            length = 0
            while (line := stream.readline()).strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not line:
                self._arrived.put(None)
                return
            self._arrived.put(json.loads(stream.read(length)))

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self._process.stdin
        assert stream is not None
        stream.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        stream.flush()

    def _next(self, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        for number, message in enumerate(self._kept):
            if fits(message):
                return self._kept.pop(number)
        limit = time.monotonic() + _PATIENCE
        while time.monotonic() < limit:
            arrived = self._arrived.get(timeout=_PATIENCE)
            assert arrived is not None, "the server ended"
            message = arrived
            if "id" in message and "method" in message:
                self._send({"id": message["id"], "result": _answer(message)})
            if fits(message):
                return message
            self._kept.append(message)
        raise TimeoutError

    def raw(self, method: str, params: object) -> dict[str, Any]:
        """Ask and return the whole answer, an error too."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        return self._next(lambda message: message.get("id") == number and "method" not in message)

    def ask(self, method: str, params: object) -> Any:  # noqa: ANN401 - each question has its own answer
        """Ask and return the answer."""
        answer = self.raw(method, params)
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def tell(self, method: str, params: object) -> None:
        """Tell something that has no answer."""
        self._send({"method": method, "params": params})

    def heard(self, method: str) -> Any:  # noqa: ANN401 - as above
        """Wait for something that the server tells, and return it."""
        return self._next(lambda message: message.get("method") == method)["params"]

    def open(self, path: Path, text: str | None = None) -> str:
        """Open a document and return its address."""
        address = path.as_uri()
        written = path.read_text(encoding="utf-8") if text is None else text
        self._versions[address] = 1
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": written}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return address

    def change(self, address: str, *changes: dict[str, Any]) -> None:
        """Change a document."""
        self._versions[address] += 1
        document = {"uri": address, "version": self._versions[address]}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": list(changes)})

    def findings(self, address: str) -> list[dict[str, Any]]:
        """Wait for the findings of a document as it stands now, and return them."""
        version = self._versions[address]

        def fits(message: dict[str, Any]) -> bool:
            params = message.get("params") or {}
            return (
                message.get("method") == "textDocument/publishDiagnostics"
                and params["uri"] == address
                and params.get("version", version) == version
            )

        found: list[dict[str, Any]] = self._next(fits)["params"]["diagnostics"]
        return found

    def at(self, method: str, address: str, line: int, character: int, **more: object) -> Any:  # noqa: ANN401 - as above
        """Ask about a place."""
        place = {"line": line, "character": character}
        return self.ask(
            f"textDocument/{method}", {"textDocument": {"uri": address}, "position": place, **more}
        )

    def end(self) -> int:
        """End the session and return the exit code of the server."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        code = self._process.wait(timeout=_PATIENCE)
        self.close()
        return code

    def close(self) -> None:
        """Leave, whatever state the server is in."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(timeout=_PATIENCE)
        self._reader.join(timeout=_PATIENCE)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            assert stream is not None
            stream.close()


def _answer(message: dict[str, Any]) -> object:
    """Answer what a server asks: its configuration, with everything from the network turned off."""
    if message["method"] != "workspace/configuration":
        return None
    yaml = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
    return [yaml if item.get("section") == "yaml" else {} for item in message["params"]["items"]]


@pytest.fixture
def editor(cache_home: Path) -> Iterator[Editor]:
    """Return an editor with a server of its own."""
    editor = Editor()
    yield editor
    editor.close()


@pytest.fixture
def editor_of(cache_home: Path) -> Iterator[Callable[..., Editor]]:
    """Return what starts editors of other kinds."""
    started: list[Editor] = []

    def start(**manner: Any) -> Editor:  # noqa: ANN401 - as the editor takes them
        started.append(Editor(**manner))
        return started[-1]

    yield start
    for editor in started:
        editor.close()


@pytest.fixture(scope="session")
def knowledge() -> Path:
    """Return the directory of the documents."""
    return ROOT


@pytest.fixture(scope="session")
def whole(cache_home: Path) -> Desk:
    """Return a desk with all documents; tests must leave it as it was."""
    desk = Desk(ROOT, today=lambda: date(2026, 11, 22), cache=cache_home / "rights" / "checks")
    desk.reload()
    return desk


@pytest.fixture
def desk(whole: Desk) -> Iterator[Desk]:
    """Return a desk with all documents; what a test opens is closed after it."""
    yield whole
    for name in whole.open_names:
        whole.close(name)
