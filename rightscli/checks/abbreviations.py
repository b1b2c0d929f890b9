# Lawyers' abbreviations must be known to the glossary or to an act, or be so common that nobody asks
# (data/abbreviations.txt). Only Russian prose is looked at; phrases people type are not ours to judge.

"""Abbreviations that documents use and define."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.checks.facts import Expansion, FirstUse, place_of
from rightscli.model import CLAIM_SECTIONS, Kind
from rightscli.text import fold, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.checks.entry import Entry
    from rightscli.diagnostics import Location

_TOKEN = re.compile(r"(?<![\w№-])[А-ЯЁ]{2,6}(?![\w])")
_MIXED_TOKEN = re.compile(r"(?<![\w№-])(?=[А-ЯЁа-яё]{2,6}(?!\w))[А-ЯЁ][а-яё]?[А-ЯЁ]+")
"""As above, and «КоАП»."""
_PAGE = ("title", "summary", "recognise", "ask_first", *CLAIM_SECTIONS, "check_first")
"""Sections of a situation in the order in which they are read."""


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


def first_uses(entry: Entry) -> Iterator[FirstUse]:
    """Yield the first place in reading order of every abbreviation of a situation, unless explained there."""
    if entry.kind is not Kind.SITUATION:
        return
    uses = [
        (_PAGE.index(text.role[0]), text, start, end, found[0])
        for text, start, end, found in entry.prose.search(_MIXED_TOKEN)
        if text.language == "ru" and text.role[0] in _PAGE and found[0] not in common_abbreviations()
    ]
    seen: set[str] = set()
    for _, text, start, end, token in sorted(uses, key=lambda use: use[0]):
        if token not in seen:
            seen.add(token)
            if not _in_parentheses(text.value, start, end):
                yield FirstUse(token, place_of(entry.span(text, start, end)), text.value)


def expansions(entry: Entry) -> Iterator[Expansion]:
    """Yield the abbreviations of a glossary with the full forms that explain them."""
    if entry.kind is not Kind.TERM:
        return
    for path, term in entry.documents:
        short = _phrases(entry.source.value((*path, "abbreviations", "ru")))
        tokens = {
            token for phrase in short for token in _MIXED_TOKEN.findall(phrase)
        } - common_abbreviations()
        official = _phrases(entry.source.value((*path, "official", "ru")))
        colloquial = _phrases(entry.source.value((*path, "colloquial", "ru")))
        hidden = {fold(token) for token in tokens}
        full = [form for form in (*official, *colloquial) if not hidden & set(words(fold(form)))]
        for token in sorted(tokens):
            if official and full:
                yield Expansion(token, str(term.get("id", "")), official[0], full)


def explains(text: str, expansion: Expansion) -> bool:
    """Say whether a text names in full what an abbreviation stands for."""
    if f"{{term:{expansion.term}}}" in text or f"{{term:{expansion.term}|" in text:
        return True
    present = set(stems(words(fold(text))))
    return any(present.issuperset(stems(words(fold(form)))) for form in expansion.forms)


def _in_parentheses(text: str, start: int, end: int) -> bool:
    """Say whether an abbreviation stands in parentheses after its words, or has them after itself."""
    return text[max(0, start - 1) : start] == "(" or text[end : end + 2] == " ("


def _phrases(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [phrase for phrase in values if isinstance(phrase, str)]


def _defines(entry: Entry, role: tuple[str, ...]) -> bool:
    if entry.kind is Kind.TERM:
        return role[1:2] in {("abbreviations",), ("official",), ("colloquial",)}
    if entry.kind is Kind.AUTHORITY:
        return role[:1] == ("name",)
    return entry.kind is Kind.ACT and role[:1] in {("title",), ("short_title",), ("aliases",)}
