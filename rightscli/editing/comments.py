"""The comments of a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rightscli.source import SourceFile

_SIGN = re.compile(r"(?:^|(?<=\s))#")


def comments_of(file: SourceFile) -> list[str]:
    """Return the comments of a file from their sign on, in order, without spaces at their ends."""
    inside = {number for first, last in file.long_values() for number in range(first, last + 1)}
    found = []
    for number, line in enumerate(file.lines, 1):
        for sign in _SIGN.finditer(line):
            written = line[: sign.start()].strip()
            if (number in inside and not written) or file.is_value(number, sign.start() + 1):
                continue
            found.append(line[sign.start() :].rstrip())
            break
    return found
