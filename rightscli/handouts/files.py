# A file comes from anywhere: it is read as bytes, never run, and never unpacked beyond a fixed size. The
# manifest begins with a text of its own, so it is found without knowing the formats.

"""Finding what a file remembers about the handout in it."""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from rightscli.handouts.code import read_code
from rightscli.handouts.manifest import START, read_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.handouts.manifest import Manifest

LARGEST = 50_000_000
"""Bytes of the largest file that is looked into, and of everything that is unpacked from it."""
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_WORD = re.compile(r"(?<![0-9A-Za-z])[0-9A-HJKMNP-TV-Z]{8}(?![0-9A-Za-z])")
_ZIP = b"PK\x03\x04"
_PDF = b"%PDF"


def find_manifest(data: bytes) -> Manifest | None:
    """Return the first manifest in the bytes of a file of any format, or None."""
    for piece in _pieces(data):
        text = piece.replace(b"\0", b"").decode("utf-8", "replace")
        for written in (text, html.unescape(text) if "&" in text else ""):
            at = written.find(START)
            while at >= 0:
                manifest = read_manifest(written[at:])
                if manifest is not None:
                    return manifest
                at = written.find(START, at + 1)
    return None


def find_codes(text: str) -> tuple[str, ...]:
    """Return every handout code that stands in a text, each once, in order."""
    found = (word for word in _WORD.findall(text) if read_code(word) is not None)
    return tuple(dict.fromkeys(found))


def _pieces(data: bytes) -> Iterator[bytes]:
    yield data
    left = LARGEST
    if data.startswith(_ZIP):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for name in archive.namelist():
                    with archive.open(name) as member:
                        piece = member.read(max(left, 0))
                    left -= len(piece)
                    yield piece
        except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, ValueError):
            return
    elif data.startswith(_PDF):
        for match in _STREAM.finditer(data):
            try:
                piece = zlib.decompressobj().decompress(match.group(1), max(left, 1))
            except zlib.error:
                continue
            left -= len(piece)
            yield piece
