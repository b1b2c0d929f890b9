# A letter before it takes a format. It stands here, beside pages and leaflets, because formats may not
# import the room that fills letters.

"""A paper to sign and send: blocks of plain text, whatever the format."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from rightscli.model import Language, Record


class BlockKind(StrEnum):
    """What a block of a paper is."""

    HEADER = "header"
    """A line of the right-hand block that says to whom and from whom."""
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    NUMBERED = "numbered"
    DASH = "dash"
    TICK = "tick"
    """A line with an empty box before it."""
    PROMPT = "prompt"
    """A question to the writer, answered by hand on the ruled lines that follow."""
    SIGNATURE = "signature"
    """The date on the left, the signature on the right."""
    PAGE_BREAK = "page-break"


class Span(Record):
    """Some characters of a block; plain text, never markup, without line breaks."""

    text: str
    gap: bool = False
    """Whether it stands for a fact that nobody has given."""


class Block(Record, kw_only=True):
    """One block."""

    kind: BlockKind
    spans: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()
    """Of a signature row: what stands on the right."""
    number: int = 0
    """Of a numbered point: its number, from 1 in every list."""
    apart: bool = False
    """Of a header line: whether it begins a new group of lines."""
    ruled: int = 0
    """Of a prompt: how many empty lines follow it."""

    @property
    def text(self) -> str:
        """The characters on the left, or in the whole block."""
        return "".join(span.text for span in self.spans)

    @property
    def right_text(self) -> str:
        """The characters on the right."""
        return "".join(span.text for span in self.right)


class Paper(Record, kw_only=True):
    """A letter as it is printed."""

    id: str
    """The letter's id; for file names."""
    language: Language
    name: str
    """What sort of paper it is, for the document's properties; holds nothing about the person."""
    as_of: date
    """The day for which the law was looked up."""
    blocks: tuple[Block, ...]
    check: tuple[Block, ...] = ()
    """The last page, which is taken off before sending; empty where nobody wants it."""
    check_language: Language = Language.RU
    draft: str = ""
    """What stands on every page of a paper with gaps; empty where there are none."""
