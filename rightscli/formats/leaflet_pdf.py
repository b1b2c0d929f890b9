# The words of a leaflet reach the typesetter as data, never as markup: what a document says cannot
# become a command. The template and the fonts are ours; nothing of the machine's is used, so the same
# leaflet gives the same bytes everywhere.

"""A leaflet as a PDF to print: tagged, accessible (PDF/UA-1), the same bytes every time."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rightscli.formats import neutral
from rightscli.formats.leaflet import (
    LIMITS,
    Look,
    PaperError,
    banners,
    grouped,
    has_cover,
    in_order,
    is_remark,
    is_terse,
    joined_head,
    look_of,
    loudness,
    notes,
    references,
    title_of,
)
from rightscli.formats.leaflet_code import alt_text, picture
from rightscli.language import mark, translator
from rightscli.pages import Marker, PaperSize

if TYPE_CHECKING:
    from typst import Compiler

    from rightscli.pages import Card, Detail, Exercise, Item, Leaflet, LeafletPart, Page, Section

DATA = Path(__file__).parent / "data"
FONTS = DATA / "fonts"
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_BREAK = "\N{ZERO WIDTH SPACE}"
_LONG_WORD = 22
_JOINTS = re.compile(r"(?<=[/.,;:_=&?%-])")
_LONG_ITEM = 700
"""Letters of an item that may be broken over two sheets."""
_LABELS = {
    "cut": mark("cut here"),
    "left_out": mark("Did not fit here:"),
}


def render(leaflet: Leaflet) -> bytes:
    """
    Return the leaflet as a PDF.

    Raises PaperError where the typesetter is not installed, or cannot set the leaflet.
    """
    compiler = _compiler()
    from typst import TypstError  # noqa: PLC0415 - loaded with the compiler

    day = datetime(leaflet.as_of.year, leaflet.as_of.month, leaflet.as_of.day, tzinfo=UTC)
    try:
        made = compiler.compile(
            input=DATA / ("card.typ" if leaflet.size is PaperSize.CARD else "leaflet.typ"),
            format="pdf",
            sys_inputs={"leaflet": json.dumps(_leaflet(leaflet), ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=day,
        )
    except TypstError as error:
        raise PaperError(f"typst could not set the leaflet: {error.message}") from error
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> Compiler:
    try:
        from typst import Compiler, Fonts  # noqa: PLC0415 - a heavy library, loaded when a PDF is made
    except ImportError as error:
        raise PaperError("a PDF needs the package typst: pip install typst") from error
    fonts = Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[FONTS],
    )
    return Compiler(root=DATA, font_paths=fonts, ignore_system_fonts=True)


@cache
def _letters() -> frozenset[str]:
    return frozenset((FONTS / "letters.txt").read_text(encoding="utf-8").rstrip("\n"))


def _set(text: str) -> str:
    # A letter that no font has would be missing on paper without a word, and long words would run
    # over the edge.
    known = _letters()
    plain = "".join(sign if sign in known else _UNKNOWN for sign in neutral(text))
    if len(plain) <= _LONG_WORD:
        return plain
    return " ".join(_broken(word) for word in plain.split(" "))


def _title(text: str) -> str:
    # A heading must hold something: PDF/UA refuses an empty one.
    return _set(text).strip(" " + _BREAK) or "—"


def _broken(word: str) -> str:
    if len(word) <= _LONG_WORD or word.startswith(("https://", "http://")):
        return word
    pieces: list[str] = []
    for piece in _JOINTS.split(word):
        at, step = 0, len(piece) if len(piece) <= _LONG_WORD else _LONG_WORD // 2
        while at < len(piece):
            pieces.append(piece[at : at + step])
            at += step
    return _BREAK.join(pieces)


def _leaflet(leaflet: Leaflet) -> dict[str, Any]:
    return {
        "title": _title(title_of(leaflet)),
        "size": leaflet.size.value,
        "code": _set(leaflet.code),
        "picture": picture(leaflet.code),
        "manifest": leaflet.manifest,
        "parts": [_part(part, leaflet) for part in leaflet.parts],
    }


def _part(part: LeafletPart, leaflet: Leaflet) -> dict[str, Any]:
    words = translator(part.language, "pages")
    labels = {name: words.text(message) for name, message in _LABELS.items()}
    labels["code_picture"] = alt_text(leaflet.code, part.language)
    given = part.labels
    return {
        "language": part.language.value,
        "title": _title(part.title),
        "intro": _set(part.intro),
        "warning": _set(part.warning),
        "cover": has_cover(part),
        "stamp": [_set(line) for line in part.stamp],
        "labels": {
            **{name: _set(text) for name, text in labels.items()},
            "contents": _title(given.contents),
            "exercises": _title(given.exercises),
            "questions": _title(given.questions),
            "answers": _title(given.answers),
            "source": _set(given.source),
            "code": _set(given.code),
            # The places for the numbers are filled while the sheets are counted.
            "sheet": [_set(piece) for piece in given.sheet.replace("{total}", "{number}").split("{number}")],
        },
        "pages": [] if leaflet.size is PaperSize.CARD else [_page(page) for page in part.pages],
        "cards": [_card(card) for card in part.cards] if leaflet.size is PaperSize.CARD else [],
        "exercises": [_exercise(exercise) for exercise in part.exercises],
    }


def _page(page: Page) -> dict[str, Any]:
    read, small = in_order(page)
    return {
        "title": _title(page.title),
        "urgency": _set(page.meta[0]) if page.meta and loudness(page) else "",
        "loudness": loudness(page),
        "meta": [_set(word) for word in page.meta[1 if loudness(page) else 0 :] if word],
        "status": _set(page.status),
        "banners": [_set(text) for text in banners(page)],
        "lead": _set(page.lead),
        "first": [_section(section, first_block=True) for section in page.card],
        "notes": [_set(text) for text in notes(page)],
        "sections": [_section(section) for section in read],
        "small": [_section(section) for section in small],
    }


def _section(section: Section, *, first_block: bool = False) -> dict[str, Any]:
    look = look_of(section, first_block=first_block)
    return {
        "title": _set(section.title),
        "look": look.value,
        "marker": section.marker.value,
        "stacked": section.stacked,
        "terse": is_terse(section),
        "groups": [
            {"title": _set(group), "items": [_item(item, section, look) for item in items]}
            for group, items in _numbered(section)
        ],
    }


def _numbered(section: Section) -> list[tuple[str, list[tuple[int, Item]]]]:
    place = 0
    found: list[tuple[str, list[tuple[int, Item]]]] = []
    for group, items in grouped(section):
        numbered = []
        for item in items:
            place += 1
            numbered.append((item.number or place, item))
        found.append((group, numbered))
    return found


def _item(numbered: tuple[int, Item], section: Section, look: Look) -> dict[str, Any]:
    number, item = numbered
    details = [_detail(detail) for detail in item.details]
    letters = len(item.text) + len(item.head) + sum(len(detail.text) for detail in item.details)
    return {
        "number": number,
        "group": _set(item.group),
        "remark": is_remark(item),
        "head": _set(item.head if section.stacked and look is not Look.REFERENCES else joined_head(item)),
        "text": _set(item.text),
        "references": "" if look is Look.REFERENCES else references(item.grounds),
        "note": _set(item.note),
        "id": _set(item.id) if item.id is not None and section.linked else "",
        "details": details,
        "breakable": letters > _LONG_ITEM,
    }


def _detail(detail: Detail) -> dict[str, Any]:
    return {
        "name": "limit" if detail.name in LIMITS else detail.name,
        "label": _set(detail.label),
        "text": _set(detail.text),
        "references": references(detail.grounds),
        "url": _set(detail.url) if detail.url is not None else "",
    }


def _card(card: Card) -> dict[str, Any]:
    return {
        "title": _title(card.title),
        "panels": [
            {
                "title": _set(panel.title) if number else _title(panel.title),
                "look": _panel_look(panel, number).value,
                "marker": panel.marker.value,
                "items": [
                    _item((item.number or place, item), panel, Look.PLAIN)
                    for place, item in enumerate(panel.items, 1)
                ],
            }
            for number, panel in enumerate(card.panels)
        ],
    }


def _panel_look(panel: Section, number: int) -> Look:
    if panel.marker is Marker.DO_NOT:
        return Look.NEVER
    return Look.NOW if number == 1 else Look.PLAIN


def _exercise(exercise: Exercise) -> dict[str, Any]:
    return {
        "title": _title(exercise.title),
        "story": _set(exercise.story),
        "questions": [_set(text) for text in exercise.questions],
        "answers": [[_set(text) for text in sentences] for sentences in exercise.answers],
        "source": _set(exercise.source),
    }
