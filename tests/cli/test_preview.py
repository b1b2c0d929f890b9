"""`rights kb preview`: a page that follows the file, in a terminal and in a browser on the same machine."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.cli.loopback import Loopback

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2] / "knowledge"
AUTHORITY = "authorities/district-court.yaml"
_PATIENCE = 60.0


def _listen() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """Return a small directory of documents with one page to be written."""
    for name in (AUTHORITY, "acts/kas.yaml", "authorities/am-court.yaml"):
        file = tmp_path / "knowledge" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text((ROOT / name).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "knowledge" / "situations").mkdir()
    return tmp_path


class Shown:
    """A preview that runs in a process of its own."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        """Start it."""
        self._out = folder / "shown.txt"
        with self._out.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "rightscli", "kb", "preview", *arguments, "--lang", "en"],
                cwd=folder,
                stdout=out,
                stderr=subprocess.STDOUT,
                # A test run in the background is deaf to Ctrl-C, and so would be what it starts.
                preexec_fn=_listen,  # noqa: PLW1509 - no threads run yet that could be cut off
                env={
                    **os.environ,
                    "XDG_CACHE_HOME": str(folder / "cache"),
                    "RIGHTS_KNOWLEDGE": str(folder / "knowledge"),
                },
            )

    def text(self) -> str:
        """Return all that was shown until now."""
        return self._out.read_text(encoding="utf-8")

    def wait(self, fits: Callable[[str], bool]) -> str:
        """Wait until what is shown fits."""
        limit = time.monotonic() + _PATIENCE
        while time.monotonic() < limit:
            if fits(self.text()):
                return self.text()
            assert self.process.poll() is None, self.text()
            time.sleep(0.05)
        raise AssertionError(self.text())

    def end(self) -> int:
        """Press Ctrl-C and return the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=_PATIENCE)


@pytest.fixture
def start(documents: Path) -> Iterator[Callable[..., Shown]]:
    """Return what starts previews of the small directory."""
    started: list[Shown] = []

    def begin(*arguments: str) -> Shown:
        started.append(Shown(documents, *arguments))
        return started[-1]

    yield begin
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait(timeout=_PATIENCE)


def test_a_page_is_shown_once(start: Callable[..., Shown]) -> None:
    """Without --watch the page is shown from the directory as it is, and the command ends."""
    shown = start("district-court")

    assert 0 == shown.process.wait(timeout=_PATIENCE)
    assert "district" in shown.text().lower()


def test_findings_stand_first_and_fail(documents: Path, start: Callable[..., Shown]) -> None:
    """An unknown key is named with its place before the page, which is still shown; the exit code is 1."""
    file = documents / "knowledge" / AUTHORITY
    file.write_text(file.read_text(encoding="utf-8") + "nonsense: 1\n", encoding="utf-8")
    shown = start("district-court")

    assert 1 == shown.process.wait(timeout=_PATIENCE)
    assert "error[K101]: unknown key `nonsense`" in shown.text().partition("WHAT IT CAN DO")[0]
    assert f"knowledge/{AUTHORITY}:" in shown.text()


def test_own_documents_are_shown_over_the_knowledge(documents: Path, tmp_path: Path) -> None:
    """A folder that holds one page of its own takes what it refers to from the knowledge below."""
    page = tmp_path / "own" / "situations" / "medical" / "our-exam.yaml"
    page.parent.mkdir(parents=True)
    text = (ROOT / "situations" / "medical" / "control-medical-exam.yaml").read_text(encoding="utf-8")
    page.write_text(text.replace("id: control-medical-exam", "id: our-exam", 1), encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "rightscli",
            "kb",
            "preview",
            "our-exam",
            "--knowledge",
            "own",
            "--lang",
            "en",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
    )

    assert 0 == done.returncode, done.stdout
    assert "Called to a control medical examination" in done.stdout.splitlines()[0]
    assert "checked over" in done.stderr


def test_unknown_documents_are_named(start: Callable[..., Shown]) -> None:
    """A misspelt id says what was meant."""
    shown = start("distrct-court")

    assert 1 == shown.process.wait(timeout=_PATIENCE)
    assert "did you mean district-court" in shown.text()


def test_the_page_follows_the_file(documents: Path, start: Callable[..., Shown]) -> None:
    """A save shows the page anew; a broken save keeps the last good page below the findings."""
    pytest.importorskip("watchfiles")
    file = documents / "knowledge" / AUTHORITY
    text = file.read_text(encoding="utf-8")
    shown = start("district-court", "--watch")
    first = shown.wait(lambda now: len(now) > 200)
    time.sleep(0.5)
    file.write_text(
        text.replace("name:\n  ru: ", "name:\n  ru: Новый ").replace("  en: ", "  en: New ", 1),
        encoding="utf-8",
    )
    shown.wait(lambda now: "New " in now[len(first) :])
    file.write_text("id: [\n", encoding="utf-8")
    broken = shown.wait(lambda now: "THE PAGE BELOW IS OLDER" in now)

    assert "error[K001]" in broken
    assert "New " in broken.partition("THE PAGE BELOW IS OLDER")[2]
    assert 130 == shown.end()


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_browser_follows_the_file(documents: Path, start: Callable[..., Shown]) -> None:
    """The page is served on this machine only, and its stream tells of a change."""
    pytest.importorskip("watchfiles")
    file = documents / "knowledge" / AUTHORITY
    text = file.read_text(encoding="utf-8")
    shown = start("district-court", "--html")
    said = shown.wait(lambda now: "http://127.0.0.1:" in now)
    port = int(said.partition("http://127.0.0.1:")[2].partition("/")[0])
    stream = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    stream.request("GET", "/changes")
    changes = stream.getresponse()
    first = changes.readline()
    time.sleep(0.5)
    file.write_text(text.replace("  en: ", "  en: New & <b>", 1), encoding="utf-8")
    changes.readline()
    second = changes.readline()
    status, page = ask(port, "/")
    stream.close()

    assert (b"data: 1\n", b"data: 2\n") == (first, second)
    assert 200 == status
    assert "New &amp; &lt;b&gt;" in page
    assert 130 == shown.end()


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_nothing_else_is_served() -> None:
    """Other names, other paths and other methods are refused; the page may load nothing from elsewhere."""
    server = Loopback(0)
    server.show("<html><body>page</body></html>")
    server.start()
    try:
        assert "127.0.0.1" == server.server_address[0]
        assert (200, True) == (ask(server.port, "/")[0], "page" in ask(server.port, "/")[1])
        assert 200 == ask(server.port, "/", host=f"localhost:{server.port}")[0]
        assert 421 == ask(server.port, "/", host="evil.example")[0]
        assert 421 == ask(server.port, "/", host=f"evil.example:{server.port}")[0]
        for path in ("/../../etc/passwd", "/knowledge", "/?x", "/index.html"):
            assert 404 == ask(server.port, path)[0]
        assert 501 == ask(server.port, "/", method="POST")[0]
        policy = headers(server.port)["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'nonce-" in policy
    finally:
        server.shutdown()
        server.server_close()


def ask(port: int, path: str, *, host: str | None = None, method: str = "GET") -> tuple[int, str]:
    """Ask the server and return status and text."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request(method, path, headers={} if host is None else {"Host": host})
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8")
    finally:
        connection.close()


def headers(port: int) -> dict[str, str]:
    """Ask for the page and return the heads of the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/")
        answer = connection.getresponse()
        answer.read()
        return dict(answer.getheaders())
    finally:
        connection.close()
