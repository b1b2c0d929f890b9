"""Inline references such as `{law:fz-53/29/4}` and `{deadline:kas-appeal|gen}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rightscli.checks.strings import Strings, Text
from rightscli.checks.suggest import latin

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = ("law", "deadline", "authority", "term", "letter", "situation")
CASES = ("gen", "dat", "acc", "ins", "prep")
_TOKEN = re.compile(r"\{[^{}\n]*\}|[{}]")
_WELL_FORMED = re.compile(r"\{(?P<kind>[A-Za-z_]+):(?P<target>[^{}|\s]+)(?:\|(?P<form>[a-z]+))?\}\Z")

_LOOSE = re.compile(r"\{\s*(?P<kind>\w+)\s*:\s*(?P<target>[^{}|\s]+)\s*(?:\|\s*(?P<form>[a-z]+)\s*)?\}\Z")
_OPEN = re.compile(rf"\{{(?:{'|'.join(KINDS)}):[a-z0-9](?:[A-Za-z0-9./~-]*[a-z0-9])?(?:\|[a-z]+)?")


@dataclass(frozen=True, slots=True)
class Inline:
    """One pair of braces in a text, or a lonely brace."""

    text: Text
    start: int
    end: int
    written: str
    kind: str | None
    """None if the braces hold no reference at all."""
    target: str
    form: str | None


def inline_references(strings: Strings) -> Iterator[Inline]:
    """Yield what stands in braces, in order, well-formed or not."""
    if "{" not in strings.joined and "}" not in strings.joined:
        return
    for text, start, end, match in strings.search(_TOKEN):
        found = _WELL_FORMED.match(match[0])
        if found is None:
            yield Inline(text, start, end, match[0], None, "", None)
        else:
            yield Inline(text, start, end, match[0], found["kind"], found["target"], found["form"])


def mended(found: Inline) -> tuple[str, str, bool] | None:
    """
    Return the first characters of braces without a reference, what was meant, and whether that is sure.

    None if it cannot be told what was meant.
    """
    loose = _LOOSE.match(found.written)
    if loose is not None and latin(loose["kind"]) in KINDS:
        form = f"|{loose['form']}" if loose["form"] else ""
        return found.written, f"{{{latin(loose['kind'])}:{loose['target']}{form}}}", True
    opened = _OPEN.match(found.text.value, found.start)
    if len(found.written) == 1 and opened is not None:
        return opened[0], f"{opened[0]}}}", False
    return None
