# Lawyers' abbreviations must be known to the glossary or to an act, or be so common that nobody asks
# (data/abbreviations.txt). Only Russian prose is looked at; phrases people type are not ours to judge.

"""Abbreviations that documents use and define."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.checks.entry import Entry
    from rightscli.diagnostics import Location

_TOKEN = re.compile(r"(?<![\w№-])[А-ЯЁ]{2,6}(?![\w])")


@cache
def common_abbreviations() -> frozenset[str]:
    """Return the abbreviations that need no explanation."""
    path = Path(__file__).parent / "data" / "abbreviations.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def abbreviations_used(entry: Entry) -> Iterator[tuple[str, Location]]:
    """Yield every abbreviation of the prose that is neither common nor given in parentheses."""
    if entry.kind is Kind.LETTER:
        return
    seen: set[str] = set()
    for text, start, end, found in entry.prose.search(_TOKEN):
        token = found[0]
        if text.language != "ru" or token in seen or token in common_abbreviations():
            continue
        seen.add(token)
        if _defines(entry, text.role) or text.value[max(0, start - 1) : end + 1] == f"({token})":
            continue
        yield token, entry.span(text, start, end)


def abbreviations_known(entry: Entry) -> Iterator[str]:
    """Yield the abbreviations that the document explains to others."""
    for text in entry.strings:
        if _defines(entry, text.role):
            yield from _TOKEN.findall(text.value)


def _defines(entry: Entry, role: tuple[str, ...]) -> bool:
    if entry.kind is Kind.TERM:
        return role[1:2] in {("abbreviations",), ("official",), ("colloquial",)}
    if entry.kind is Kind.AUTHORITY:
        return role[:1] == ("name",)
    return entry.kind is Kind.ACT and role[:1] in {("title",), ("short_title",), ("aliases",)}
