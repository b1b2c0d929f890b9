"""From the lines that a template wrote to the blocks of a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rightscli.letters.values import Value
from rightscli.model import replace
from rightscli.pages import Block, BlockKind, Span
from rightscli.templates import Control, markup_of, references_in

if TYPE_CHECKING:
    from rightscli.letters.citing import Citer
    from rightscli.templates import Piece

RULED = 5
"""Empty lines after a prompt."""
_KIND = {
    Control.HEADER: BlockKind.HEADER,
    Control.TITLE: BlockKind.TITLE,
    Control.SUBTITLE: BlockKind.SUBTITLE,
    Control.HEADING: BlockKind.HEADING,
    Control.NUMBERED: BlockKind.NUMBERED,
    Control.DASH: BlockKind.DASH,
    Control.TICK: BlockKind.TICK,
    Control.PROMPT: BlockKind.PROMPT,
    Control.SIGNATURE: BlockKind.SIGNATURE,
    Control.PAGE_BREAK: BlockKind.PAGE_BREAK,
    Control.PLAIN: BlockKind.PARAGRAPH,
    Control.CONTINUED: BlockKind.PARAGRAPH,
}
_OWN_LINES = (BlockKind.HEADER, BlockKind.PARAGRAPH)
"""Kinds in which a line end inside a value begins another block."""


def blocks_of(lines: Sequence[Sequence[Piece]], citer: Citer) -> tuple[Block, ...]:
    """Return the blocks; what a person typed is text in them, whatever it looks like."""
    blocks: list[Block] = []
    blank = False
    for line in lines:
        if not line:
            blank = True
            continue
        first = line[0] if line and isinstance(line[0], str) else ""
        markup = markup_of(first)
        kind = _KIND[markup.control]
        if kind is BlockKind.PAGE_BREAK:
            blocks.append(Block(kind=kind))
            continue
        pieces = [first[markup.start :], *line[1:]] if first else list(line)
        if kind is BlockKind.SIGNATURE:
            left, right = _parted(pieces)
            blocks.append(Block(kind=kind, spans=_line(_rows(left, citer)), right=_line(_rows(right, citer))))
            continue
        rows = _rows(pieces, citer)
        if markup.control is Control.CONTINUED and blocks:
            spans = tuple(span for row in rows for span in row)
            blocks[-1] = replace(blocks[-1], spans=_tidy((*blocks[-1].spans, Span(" "), *spans)))
        else:
            made = _blocks(kind, rows, markup.number, blocks)
            if made and blank and kind is BlockKind.HEADER:
                made[0] = replace(made[0], apart=True)
            blocks.extend(made)
        blank = False
    return tuple(blocks)


def _blocks(kind: BlockKind, rows: list[list[Span]], typed: int, before: list[Block]) -> list[Block]:
    if kind not in _OWN_LINES:
        rows = [list(_line(rows))]
    made = []
    for row in rows:
        spans = _tidy(row)
        if spans:
            number = _number(typed, before) if kind is BlockKind.NUMBERED else 0
            ruled = RULED if kind is BlockKind.PROMPT else 0
            made.append(Block(kind=kind, spans=spans, number=number, ruled=ruled))
    return made


def _rows(pieces: Sequence[Piece], citer: Citer) -> list[list[Span]]:
    rows: list[list[Span]] = [[]]
    for piece in pieces:
        if isinstance(piece, str):
            rows[-1].append(Span(_cited(piece, citer)))
            continue
        value = piece[0]
        text, is_gap = (value.text, value.gap) if isinstance(value, Value) else (str(value), False)
        first, *more = text.split("\n")
        rows[-1].append(Span(first, is_gap))
        rows.extend([Span(one, is_gap)] for one in more)
    return rows


def _cited(text: str, citer: Citer) -> str:
    done = []
    place = 0
    for found in references_in(text):
        done += [text[place : found.start], citer.write(found.kind, found.target, found.case)]
        place = found.end
    return re.sub(" {2,}", " ", "".join([*done, text[place:]]))


def _parted(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Part a row at the template's own bar; a bar that a person typed is a character like any other."""
    for number, piece in enumerate(pieces):
        if isinstance(piece, str) and "|" in piece:
            left, _, right = piece.partition("|")
            return [*pieces[:number], left], [right, *pieces[number + 1 :]]
    return list(pieces), []


def _line(rows: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for row in rows:
        joined += [Span(" "), *row] if joined else row
    return _tidy(joined)


def _tidy(row: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans without empty ones and without spaces at either end; equal neighbours are one."""
    merged: list[Span] = []
    for span in row:
        if merged and merged[-1].gap == span.gap:
            merged[-1] = Span(merged[-1].text + span.text, span.gap)
        elif span.text:
            merged.append(span)
    if merged:
        merged[0] = Span(merged[0].text.lstrip(" "), merged[0].gap)
        merged[-1] = Span(merged[-1].text.rstrip(" "), merged[-1].gap)
    return tuple(span for span in merged if span.text)


def _number(typed: int, before: Sequence[Block]) -> int:
    last = next((block for block in reversed(before) if block.kind is not BlockKind.DASH), None)
    if last is not None and last.kind is BlockKind.NUMBERED:
        return last.number + 1
    if typed > 1:
        return next((block.number for block in reversed(before) if block.number), 0) + 1
    return 1
