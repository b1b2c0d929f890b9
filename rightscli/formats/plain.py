# For pipes, files, `--plain`, and terminals that can do nothing else. No colour, no boxes, no library
# beyond the standard one: this is the path that must start fast.

"""A page as plain text."""

from __future__ import annotations

from rightscli.formats.flow import Part, parts_of
from rightscli.formats.wrapping import set_lines, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rightscli.formats.flow import Block
    from rightscli.formats.wrapping import Line
    from rightscli.pages import Page

SCREEN = 24
"""Rows of the smallest terminal on which the first screen must stand whole."""
NARROWEST = 20


def render(page: Page, width: int = 80) -> str:
    """
    Return a page as lines of at most this many columns, ended by a line break.

    Words are never broken; one that is wider than the line, such as an address, sticks out.
    """
    width = max(width, NARROWEST)
    screens = list(parts_of(page, width))
    first = [part for part in screens if part.first_screen]
    set_ = [(part.name, [text_of(line) for line in lines_of(part, width)]) for part in first]
    blank = gaps([(name, len(lines)) for name, lines in set_], SCREEN)
    lines: list[str] = []
    for name, part_lines in set_:
        lines += ["", *part_lines] if name in blank else part_lines
    for part in screens[len(first) :]:
        lines += ["", *(text_of(line) for line in lines_of(part, width))]
    return "\n".join(lines) + "\n"


def lines_of(part: Part, width: int) -> list[Line]:
    """Return the lines of a part, its heading first."""
    lines: list[Line] = []
    blocks: Iterable[Block] = part.blocks if part.heading is None else (part.heading, *part.blocks)
    for block in blocks:
        if block.gap:
            lines.append([])
        lines += set_lines(block.spans, width, block.first, block.rest)
    return lines


def gaps(parts: Sequence[tuple[str, int]], rows: int) -> set[str]:
    """
    Return before which parts of the first screen a blank line stands.

    Args:
        parts: The parts by name with their number of lines.
        rows: Rows of the screen, of which one is left to the prompt. Blank lines are left out until the
            rest fits; on a narrow screen, where it cannot nearly fit, it is set with all of them.
    """
    wanted = [name for name in ("steps", "never", "lead") if any(name == part for part, _size in parts)]
    size = sum(size for _name, size in parts)
    if 2 * size > 3 * rows:
        return set(wanted)
    return set(wanted[: max(0, rows - 1 - size)])
