"""The markup at the beginning of a line of a letter."""

from __future__ import annotations

import re
from enum import StrEnum

from rightscli.model import Record


class Control(StrEnum):
    """What a sign at the beginning of a line makes of it."""

    HEADER = ">"
    TITLE = "#"
    SUBTITLE = "##"
    HEADING = "###"
    NUMBERED = "1."
    DASH = "-"
    SIGNATURE = "~"
    TICK = "?"
    PROMPT = "!"
    PAGE_BREAK = "==="
    PLAIN = ""
    CONTINUED = " "
    """A line that begins with a space goes on with the line before it."""


class Markup(Record):
    """The sign of a line, and where its text begins."""

    control: Control
    start: int
    number: int = 0
    """Of a numbered line: the number that was typed."""


_NUMBERED = re.compile(r"(\d{1,3})\.[ \t]+")
_SIGNS = re.compile(r"(###|##|#|>|-|~|\?|!)([ \t]+|$)")
_STRAY = re.compile(r"#{4,}|#(?=\w)|>|(?:[*•–—‣·]|\d{1,3}\))[ \t]|-(?=\w)|\[[ xX]?\]|~|={2,}|-{3,}|\|")


def markup_of(line: str) -> Markup:
    """Return what the beginning of a line makes of it."""
    if line.strip() == Control.PAGE_BREAK.value:
        return Markup(Control.PAGE_BREAK, len(line))
    if line[:1] in (" ", "\t") and line.strip():
        return Markup(Control.CONTINUED, len(line) - len(line.lstrip()))
    numbered = _NUMBERED.match(line)
    if numbered is not None:
        return Markup(Control.NUMBERED, numbered.end(), int(numbered[1]))
    sign = _SIGNS.match(line)
    if sign is not None:
        return Markup(Control(sign[1]), sign.end())
    return Markup(Control.PLAIN, 0)


def stray_sign(line: str) -> tuple[int, int] | None:
    """Return the span of what looks like markup in a line and is none, or None."""
    found = _STRAY.match(line) if markup_of(line).control is Control.PLAIN else None
    if found is not None:
        return found.span()
    inside = re.search(r"\*\*|(?<!\w)__(?=[^\W_])|</?[A-Za-z][^<>\n]{0,80}>|`", line)
    return None if inside is None else inside.span()
