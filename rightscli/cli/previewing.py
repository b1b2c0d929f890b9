"""`rights kb preview`: the page of a document while it is written."""

from __future__ import annotations

import os
import sys
from html import escape
from typing import TYPE_CHECKING

from rightscli.cli import ExitCode
from rightscli.cli.clock import now, today
from rightscli.cli.console import screen, tell
from rightscli.cli.guard import CommandError
from rightscli.cli.helping_editors import missing_library
from rightscli.cli.settings import Settings
from rightscli.cli.words import say
from rightscli.cli.workshop import below, document_root, say_below
from rightscli.diagnostics import Location, Report, Severity
from rightscli.knowledge import cache_directory
from rightscli.model import replace
from rightscli.pages import NoSuchDocumentError
from rightscli.workbench import Desk, Preview, Previewer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from rightscli.cli.loopback import Loopback

_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def preview(id: str, settings: Settings, *, watch: bool, html: bool, port: int) -> int:
    """Show the page of a document; with `watch` or `html` again after every change until interrupted."""
    root = document_root(settings.knowledge).resolve()
    cache = cache_directory(os.environ)
    over = below(root)
    say_below(over)
    desk = Desk(root, today=now, cache=None if cache is None else cache / "checks", over=over)
    shown = Previewer(desk, id, language=settings.language, as_of=settings.day or today())
    seen = _first(shown, id)
    if html:
        return _in_browser(shown, seen, desk, settings, port)
    changes = _changes(root) if watch else iter(())
    _put(seen, desk, settings, clear=watch)
    for _change in changes:
        _put(_again(shown, seen), desk, settings, clear=True)
    return ExitCode.NEGATIVE if seen.page is None or _errors(seen) else ExitCode.DONE


def _first(shown: Previewer, id: str) -> Preview:
    try:
        return shown.look()
    except NoSuchDocumentError:
        import difflib

        close = difflib.get_close_matches(id, shown.known(), n=3)
        help_ = say("did you mean {names}?").format(names=", ".join(close)) if close else None
        raise CommandError(say("there is no document {id}").format(id=id), help=help_) from None


def _again(shown: Previewer, before: Preview) -> Preview:
    """Look again; a document whose file is gone for a moment, as some editors save, stays as it was."""
    try:
        return shown.look()
    except NoSuchDocumentError:
        return replace(before, current=False)


def _changes(root: Path) -> Iterator[object]:
    try:
        from watchfiles import watch
    except ModuleNotFoundError as error:
        raise missing_library(error, "watchfiles") from error
    return watch(root, debounce=200, step=50, recursive=True)


def _errors(seen: Preview) -> bool:
    return any(finding.severity is Severity.ERROR for finding in seen.findings)


def _put(seen: Preview, desk: Desk, settings: Settings, *, clear: bool) -> None:
    look = screen(settings, os.environ)
    text = _findings(seen, desk, settings, color=look.color)
    if seen.page is None:
        text += say("the document has no page until its errors are mended") + "\n"
    else:
        if not seen.current:
            text += say("THE PAGE BELOW IS OLDER than the file, which cannot be read now") + "\n\n"
        if look.terminal or look.color:
            from rightscli.formats import terminal

            text += terminal.render(seen.page, width=look.width, color=look.color, height=look.height)
        else:
            from rightscli.formats import plain

            text += plain.render(seen.page, look.width)
    sys.stdout.write((_CLEAR if clear and look.terminal else "") + text)
    sys.stdout.flush()


def _findings(seen: Preview, desk: Desk, settings: Settings, *, color: bool) -> str:
    """Return the findings as the check writes them, with a blank line after; empty where there are none."""
    from rightscli.formats.diagnostics import render_report

    if not seen.findings:
        return ""
    report = _report(seen, desk)
    return render_report(report, "text", settings.language, color=color).rstrip("\n") + "\n\n"


def _report(seen: Preview, desk: Desk) -> Report:
    """Return the findings with paths as they are named where the command was given."""
    path = os.path.relpath(desk.root / seen.name)
    source = desk.source(seen.name)
    lines = dict(enumerate(source.lines, 1)) if source is not None else {}

    def moved(place: Location) -> Location:
        return replace(place, path=path) if place.path == seen.name else place

    findings = tuple(
        replace(
            finding,
            primary=moved(finding.primary),
            related=tuple(replace(one, location=moved(one.location)) for one in finding.related),
        )
        for finding in seen.findings
    )
    return Report(findings=findings, files=1, excerpts={path: lines})


def _in_browser(shown: Previewer, seen: Preview, desk: Desk, settings: Settings, port: int) -> int:
    from rightscli.cli.loopback import Loopback

    changes = _changes(desk.root)
    try:
        server = Loopback(port)
    except OSError as error:
        message = say("cannot listen on port {port}: {reason}")
        raise CommandError(
            message.format(port=port, reason=error.strerror or error),
            help=say("name another one, or none: {command}").format(command="--port 0"),
        ) from error
    server.show(_html(seen, desk, settings))
    server.start()
    tell(say("open {address} in a browser on this machine; Ctrl-C ends").format(address=server.address))
    return _follow(server, changes, lambda: _html(_again(shown, seen), desk, settings))


def _follow(server: Loopback, changes: Iterator[object], made: Callable[[], str]) -> int:
    try:
        for _change in changes:
            server.show(made())
    finally:
        server.shutdown()
        server.server_close()
    return ExitCode.DONE


def _html(seen: Preview, desk: Desk, settings: Settings) -> str:
    """Return the page as HTML, with the findings above it."""
    from rightscli.formats.diagnostics import html
    from rightscli.formats.leaflet_html import page_alone, styles

    above = html.render(_report(seen, desk), settings.language)
    if seen.page is None:
        above += f"<p>{escape(say('the document has no page until its errors are mended'))}</p>\n"
    elif not seen.current:
        older = say("THE PAGE BELOW IS OLDER than the file, which cannot be read now")
        above += f'<p class="notice">{escape(older)}</p>\n'
    style, body = page_alone(seen.page, say("Contents")) if seen.page is not None else (styles(), "")
    return (
        f'<!doctype html>\n<html lang="{settings.language.value}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(seen.name)}</title><style>{style}\n{html.STYLE}</style></head>\n"
        f"<body>\n{above}{body}\n</body></html>\n"
    )
