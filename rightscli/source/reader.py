"""Reads one file of knowledge."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.diagnostics import Diagnostic
from rightscli.source.contents import Opener, decode, read_bytes, too_large
from rightscli.source.files import kind_of
from rightscli.source.limits import MAX_BYTES
from rightscli.source.sourcefile import SourceFile

if TYPE_CHECKING:
    from rightscli.model import Kind


def read(path: Path, *, display: str, opener: Opener | None = None) -> SourceFile:
    """
    Read a file; whatever is wrong with it becomes findings, never an exception.

    Args:
        path: The file.
        display: How findings name it.
        opener: Returns the bytes of a path or raises OSError; the file system, if left out.
    """
    data = read_bytes(path, display=display, opener=opener)
    if isinstance(data, Diagnostic):
        return SourceFile(display, kind_of(path), "", None, (data,))
    return parse(data, display=display, kind=kind_of(path))


def parse(data: bytes, *, display: str, kind: Kind | None) -> SourceFile:
    """Read the bytes of a file, as `read` does."""
    from rightscli.source.parsing import parse_text  # noqa: PLC0415  a run from memory needs no parser

    if len(data) > MAX_BYTES:
        return SourceFile(display, kind, "", None, (too_large(display),))
    text, findings, readable = decode(data, display=display)
    if not readable:
        return SourceFile(display, kind, text, None, tuple(findings))
    parsed = parse_text(text, display=display)
    return SourceFile(
        display,
        kind,
        text,
        parsed.data if parsed.readable and isinstance(parsed.data, dict) else None,
        (*findings, *parsed.findings),
        frozenset(parsed.tainted),
        parsed.root,
    )
