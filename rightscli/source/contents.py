"""Reads the bytes of a file and turns them into text, or says why not."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

from rightscli.diagnostics import Diagnostic, Fix, Location, Severity
from rightscli.language import mark
from rightscli.model import Message, say, say_count
from rightscli.source.limits import MAX_BYTES

Opener = Callable[[Path], bytes]

_BOM = "\ufeff"
# Printable for YAML and harmless in an editor: everything but C0, C1, line ends that editors do not
# know, halves of surrogates, and non-characters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|\r(?!\n)",
)
_TAB = re.compile(r"^[ ]*\t[ \t]*(?=[^ \t\r\n])", re.MULTILINE)
_LINE_ENDS = {"\r": "\n", "\u2028": " ", "\u2029": " "}
"""Characters that part words or lines, with what to write for them."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MOST = 20
_CYRILLIC_SHARE = 0.8


def read_bytes(path: Path, *, display: str, opener: Opener | None = None) -> bytes | Diagnostic:
    """Return the bytes of a file, or the finding that says why they cannot be had or are too many."""
    try:
        data = (opener or _open)(path)
    except OSError as error:
        return _unreadable(path, display, error)
    if len(data) > MAX_BYTES:
        return too_large(display)
    return data


def decode(data: bytes, *, display: str) -> tuple[str, list[Diagnostic], bool]:
    """
    Return the text of a file, what is wrong with its characters, and whether it can be parsed.

    A byte order mark is found and dropped. Text that is not UTF-8 comes back with its bad bytes replaced.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.decode("utf-8", "replace"), [_not_utf8(data, error, display)], False
    if (zeros := data.count(0)) and zeros + data.count(4) > len(data) // 4:
        return text, [_utf16(display)], False
    findings = []
    if text.startswith(_BOM):
        text = text[1:]
        findings.append(_byte_order_mark(display))
    forbidden = [_control(text, found, display) for found in _first(_FORBIDDEN, text)]
    tabs = [_tab(text, found, display) for found in _first(_TAB, text)]
    return text, [*findings, *forbidden, *tabs], not (forbidden or tabs)


def too_large(display: str) -> Diagnostic:
    """Return the finding for a file with too many bytes."""
    return Diagnostic(
        rule="K008",
        severity=Severity.ERROR,
        message=say("the file is larger than {limit} KB", limit=MAX_BYTES // 1024),
        primary=Location.whole(display),
        help=say("a document of knowledge is about 50 KB: split it, or look for what slipped in"),
    )


def _open(path: Path) -> bytes:
    if not stat.S_ISREG(path.stat().st_mode):
        # Opening a pipe would wait for a writer for ever.
        raise OSError(0, mark("it is not an ordinary file"))
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _unreadable(path: Path, display: str, error: OSError) -> Diagnostic:
    reason = error.strerror or type(error).__name__
    if isinstance(error, FileNotFoundError):
        dangling = os.path.islink(path)  # noqa: PTH114  the opener may stand for a path that is not there
        reason = mark("the link leads nowhere") if dangling else mark("there is no such file or directory")
    elif isinstance(error, PermissionError):
        reason = mark("permission denied")
    return Diagnostic(
        rule="K010",
        severity=Severity.ERROR,
        message=say("cannot read the file: {reason}", reason=say(reason)),
        primary=Location.whole(display),
        help=say("check the spelling of the path and whether you may read it"),
    )


def _not_utf8(data: bytes, error: UnicodeDecodeError, display: str) -> Diagnostic:
    before = data[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
    return Diagnostic(
        rule="K007",
        severity=Severity.ERROR,
        message=say(
            "byte 0x{byte} is not UTF-8 text (line {line}, byte {offset} of the file)",
            byte=f"{data[error.start]:02X}",
            line=line,
            offset=error.start + 1,
        ),
        primary=Location(display, line, column, line, column + 1),
        help=_guess_encoding(data),
        fix=_recoded(data, display),
    )


def _recoded(data: bytes, display: str) -> Fix | None:
    """Return the fix that writes the whole file as UTF-8, if its encoding can be guessed."""
    name = "utf-16" if data.startswith(_UTF16) else "cp1251" if _seems_cyrillic(data) else None
    try:
        text = data.decode(name) if name is not None else None
    except UnicodeDecodeError:
        return None
    if text is None:
        return None
    seen = data.decode("utf-8", "replace").split("\n")
    return Fix.write(Location(display, 1, 1, len(seen), len(seen[-1]) + 1), text, safe=False)


def _utf16(display: str) -> Diagnostic:
    return Diagnostic(
        rule="K007",
        severity=Severity.ERROR,
        message=say("every other byte is zero: this is not UTF-8 text"),
        primary=Location.whole(display),
        help=say("the file seems to be UTF-16: save it as UTF-8"),
    )


def _guess_encoding(data: bytes) -> Message:
    if data.startswith(_UTF16):
        return say("the file seems to be UTF-16: save it as UTF-8")
    if _seems_cyrillic(data):
        return say("the file seems to be in windows-1251: save it as UTF-8")
    return say("save the file as UTF-8")


def _seems_cyrillic(data: bytes) -> bool:
    letters = [byte for byte in data if byte > 0x7F]  # noqa: PLR2004  the meaning stands beside it
    cyrillic = sum(byte >= 0xC0 or byte in {0xA8, 0xB8} for byte in letters)  # noqa: PLR2004  the meaning stands beside it
    return bool(letters) and cyrillic / len(letters) > _CYRILLIC_SHARE


def _byte_order_mark(display: str) -> Diagnostic:
    return Diagnostic(
        rule="K009",
        severity=Severity.ERROR,
        message=say("the file begins with a byte order mark"),
        primary=Location.whole(display),
        help=say("save the file as “UTF-8” without BOM"),
        # The mark is no part of the text, so whoever writes the file again leaves it out.
        fix=Fix.write(Location.whole(display), "", safe=True),
    )


def _control(text: str, found: re.Match[str], display: str) -> Diagnostic:
    place = _place(text, found.start(), found.end(), display)
    return Diagnostic(
        rule="K009",
        severity=Severity.ERROR,
        message=say("forbidden character U+{code}", code=f"{ord(found[0]):04X}"),
        primary=place,
        help=say("it cannot be seen and is probably a slip of copying: delete it"),
        fix=Fix.write(place, _LINE_ENDS.get(found[0], ""), safe=found[0] not in _LINE_ENDS),
    )


def _tab(text: str, found: re.Match[str], display: str) -> Diagnostic:
    start = text.index("\t", found.start())
    return Diagnostic(
        rule="K006",
        severity=Severity.ERROR,
        message=say_count(
            "the line is indented with a tab", "the line is indented with tabs", found[0].count("\t")
        ),
        primary=_place(text, start, found.end(), display),
        help=say("indent with spaces, two for each level"),
        fix=Fix.write(
            _place(text, found.start(), found.end(), display), found[0].replace("\t", "  "), safe=True
        ),
    )


def _place(text: str, start: int, end: int, display: str) -> Location:
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return Location(display, line, column, line, column + end - start)


def _first(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    found = []
    for match in pattern.finditer(text):
        found.append(match)
        if len(found) == _MOST:
            break
    return found
