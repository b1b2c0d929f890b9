# The typesetter gets the letter as data: its own markup language never sees what a person typed. Its
# built-in fonts are the only ones it may use, so the same letter looks the same everywhere, and it reads
# no file of ours but the template.

"""A letter as a PDF: tagged, PDF/UA-1, the same bytes every time."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rightscli.formats.leaflet import PaperError
from rightscli.pages import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.pages import Paper, Span

__all__ = ["PaperError", "render"]

DATA = Path(__file__).parent / "data"
_GROUPED = (BlockKind.HEADER, BlockKind.NUMBERED, BlockKind.DASH, BlockKind.TICK)


def render(paper: Paper) -> bytes:
    """
    Return the letter as a PDF.

    Raises PaperError where the typesetter is not installed, or where its fonts lack a character.
    """
    try:
        from typst import Compiler, Fonts, TypstError  # noqa: PLC0415 - heavy, loaded when a PDF is made
    except ImportError as error:
        raise PaperError("a PDF needs the package typst: pip install typst") from error
    fonts = Fonts(include_system_fonts=False, include_embedded_fonts=True)
    compiler = Compiler(root=DATA, font_paths=fonts, ignore_system_fonts=True)
    day = datetime(paper.as_of.year, paper.as_of.month, paper.as_of.day, tzinfo=UTC)
    try:
        made = compiler.compile(
            input=DATA / "paper.typ",
            format="pdf",
            sys_inputs={"paper": json.dumps(_paper(paper), ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=day,
        )
    except TypstError as error:
        raise PaperError(f"typst could not set the letter: {error.message}") from None
    assert isinstance(made, bytes)
    return made


def _paper(paper: Paper) -> dict[str, Any]:
    return {
        "name": paper.name,
        "language": paper.language.value,
        "draft": paper.draft,
        "blocks": _groups(paper.blocks),
        "check": _groups(paper.check),
        "check_language": paper.check_language.value,
    }


def _groups(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Return the blocks, those of one list together; every other block is a group of its own."""
    groups: list[dict[str, Any]] = []
    for kind, found in groupby(blocks, key=lambda block: block.kind):
        for block in found:
            item = {
                "kind": kind.value,
                "spans": _spans(block.spans),
                "right": _spans(block.right),
                "number": block.number,
                "ruled": block.ruled,
                "apart": block.apart,
            }
            last = groups[-1] if groups else None
            goes_on = block.kind is not BlockKind.NUMBERED or block.number > 1
            if kind in _GROUPED and goes_on and last is not None and last["kind"] == kind.value:
                last["items"].append(item)
            else:
                groups.append({"kind": kind.value, "items": [item]})
    return groups


def _spans(spans: Sequence[Span]) -> list[dict[str, Any]]:
    return [{"text": span.text, "gap": span.gap} for span in spans]
