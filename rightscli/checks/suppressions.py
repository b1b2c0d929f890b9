# A finding may be set aside where it stands, with a reason that the next reader can judge. Comments
# count only where YAML sees a comment: the same words inside a folded text are text.

"""Comments that set findings aside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rightscli.checks.facts import place_from_wire

if TYPE_CHECKING:
    from rightscli.checks.facts import Place
    from rightscli.source import SourceFile

_COMMENT = re.compile(r"(?:^|\s)(?P<sign>#)\s*rights:\s*ignore\[(?P<codes>[^\]\n]*)\](?P<reason>[^\n]*)")
_CODE = re.compile(r"[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One code that one comment sets aside."""

    code: str
    reason: str
    place: Place
    whole: Place
    """The comment, or the whole line if nothing else stands on it; only the code if it names several."""
    lines: tuple[int, int]
    """First and last line on which it speaks: its own, or the next one with the values that begin there."""


def suppressions_of(source: SourceFile) -> list[Suppression]:
    """Return the suppressions of a file, in order."""
    if "ignore[" not in source.text:
        return []
    blocks = source.long_values()
    found = []
    for number, line in enumerate(source.lines, start=1):
        comment = _COMMENT.search(line)
        if comment is None or source.is_value(number, comment.start("sign") + 1):
            continue
        target = number
        if not line[: comment.start()].strip():
            target = _next_line(source, number)
        last = max([end for start, end in blocks if start == target], default=target)
        codes = list(_CODE.finditer(comment["codes"]))
        before = len(line[: comment.start("sign")].rstrip())
        whole = (number, before + 1, number, len(line) + 1) if before else (number, 1, number + 1, 1)
        for code in codes:
            start = comment.start("codes") + code.start()
            place = (number, start + 1, number, start + 1 + len(code[0]))
            reason = comment["reason"].strip()
            span = whole if len(codes) == 1 else place
            found.append(Suppression(code[0].upper(), reason, place, span, (target, last)))
    return found


def _next_line(source: SourceFile, number: int) -> int:
    for following in range(number, len(source.lines)):
        stripped = source.lines[following].strip()
        if stripped and not stripped.startswith("#"):
            return following + 1
    return number


def suppression_to_wire(suppression: Suppression) -> list[Any]:
    """Return the suppression as JSON values."""
    return [suppression.code, suppression.reason, suppression.place, suppression.whole, suppression.lines]


def suppression_from_wire(wire: list[Any]) -> Suppression:
    """Return the suppression that `suppression_to_wire` wrote; raises ValueError or TypeError otherwise."""
    code, reason, place, whole, (first, last) = wire
    return Suppression(str(code), str(reason), place_from_wire(place), place_from_wire(whole), (first, last))
