# One paragraph is one line: this form is pasted into the web forms of offices, where hard line ends hurt.

"""A letter as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rightscli.pages import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rightscli.pages import Paper

WIDTH = 80
HEADER_INDENT = 36
RULE = "_" * 60
_TIGHT = (BlockKind.HEADER, BlockKind.NUMBERED, BlockKind.DASH, BlockKind.TICK)
"""Kinds whose blocks follow each other without an empty line."""


def render(paper: Paper) -> str:
    """Return the letter, and the page of things to check below a double line."""
    parts = [f"*** {paper.draft} ***", ""] if paper.draft else []
    parts += _written(paper.blocks)
    if paper.check:
        parts += ["", "=" * WIDTH, "", *_written(paper.check)]
    return "\n".join(parts) + "\n"


def _written(blocks: Sequence[Block]) -> Iterator[str]:
    before: BlockKind | None = None
    for block in blocks:
        together = block.kind is before and block.kind in _TIGHT and not block.apart
        if (
            before is not None
            and not together
            and {block.kind, before} != {BlockKind.TITLE, BlockKind.SUBTITLE}
        ):
            yield ""
        yield from _block(block)
        before = block.kind


def _block(block: Block) -> Iterator[str]:  # noqa: C901 - a flat match
    match block.kind:
        case BlockKind.HEADER:
            yield " " * HEADER_INDENT + block.text
        case BlockKind.TITLE:
            yield block.text.upper().center(WIDTH).rstrip()
        case BlockKind.SUBTITLE:
            yield block.text.center(WIDTH).rstrip()
        case BlockKind.HEADING | BlockKind.PARAGRAPH:
            yield block.text
        case BlockKind.NUMBERED:
            yield f"{block.number}. {block.text}"
        case BlockKind.DASH:
            yield f"– {block.text}"
        case BlockKind.TICK:
            yield f"[ ] {block.text}"
        case BlockKind.PROMPT:
            yield block.text
            yield from [RULE] * block.ruled
        case BlockKind.SIGNATURE:
            space = max(WIDTH - len(block.text) - len(block.right_text), 4)
            yield f"{block.text}{' ' * space}{block.right_text}"
        case BlockKind.PAGE_BREAK:
            yield "-" * WIDTH
        case _:
            assert_never(block.kind)
