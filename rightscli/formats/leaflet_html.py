# One file that needs nothing else: no script, no picture or font from elsewhere, so that opening it asks
# no one for anything. Every text passes through `el`, which escapes whatever is not markup of ours.

"""A leaflet as one HTML file, for screens and for print."""

from __future__ import annotations

import base64
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.formats import neutral
from rightscli.formats.leaflet import (
    LIMITS,
    Look,
    banners,
    grouped,
    has_cover,
    in_order,
    is_framed,
    is_remark,
    is_terse,
    joined_head,
    look_of,
    loudness,
    notes,
    title_of,
    web_address,
)
from rightscli.formats.leaflet_code import picture
from rightscli.pages import Labels, LeafletPart, Marker, PaperSize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rightscli.pages import Card, Detail, Exercise, Item, Leaflet, Page, Section

DATA = Path(__file__).parent / "data"
_FACES = (
    ("Leaflet Sans", "leaflet-sans-regular", "400", "normal"),
    ("Leaflet Sans", "leaflet-sans-bold", "700", "normal"),
    ("Leaflet Sans", "leaflet-sans-italic", "400", "italic"),
)
_OTHER = ("Leaflet Sans Other", "leaflet-sans-other-regular", "400", "normal")
_OTHER_LETTERS = (0x530, 0x10FF)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
_LISTS = {
    Marker.NUMBER: ("ol", "numbers"),
    Marker.REFERENCE: ("ol", "references"),
    Marker.BULLET: ("ul", "bullets"),
    Marker.DO_NOT: ("ul", "nots"),
    Marker.NONE: ("ul", "plain"),
}
_BARS = 4
_DEEPEST = 6


class Safe(str):
    """Markup that is ours."""

    __slots__ = ()


def render(leaflet: Leaflet) -> str:
    """
    Return the leaflet as an HTML document without scripts and without anything from elsewhere.

    Raises PaperError where the library that draws the code is not installed.
    """
    parts = [_part(part, leaflet, f"p{at}") for at, part in enumerate(leaflet.parts)]
    body = (
        el("main", parts),
        el("footer", [_stamp(part) for part in leaflet.parts], class_="stamp"),
    )
    head = (
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="robots", content="noindex"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="rights-handout", content=leaflet.manifest) if leaflet.manifest else Safe(),
        el("title", title_of(leaflet)),
        Safe(f"<style>\n{_style(leaflet, ''.join(body))}</style>"),
    )
    language = leaflet.parts[0].language.value
    document = el("html", el("head", _lines(head)), "\n", el("body", _lines(body)), "\n", lang=language)
    return f"<!doctype html>\n{document}\n"


def page_alone(page: Page, contents: str) -> tuple[str, str]:
    """Return style sheet and markup of one page, without stamp and code; `contents` heads its list."""
    labels = Labels(contents=contents, exercises="", questions="", answers="", source="", sheet="", code="")
    part = LeafletPart(
        language=page.language, title=page.title, intro="", pages=(page,), stamp=(), labels=labels
    )
    inside = _page(page, part, "p0-0", 1, code=Safe())
    body = el("main", el("article", inside, class_="part", lang=page.language.value))
    return styles(), body


def styles() -> str:
    """Return the style sheet of pages, with their fonts."""
    return "".join(_face(*face) for face in _FACES) + _sheet_of_styles()


def el(tag: str, *children: str | Iterable[str], **attributes: str) -> Safe:
    """
    Return an element.

    Args:
        tag: Its name.
        children: Texts, which are escaped, or markup made by this function.
        attributes: By name; a trailing `_` is dropped and `_` stands for a hyphen. Empty ones are left out.
    """
    said = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(neutral(value))}"'
        for name, value in attributes.items()
        if value
    )
    inside = "".join(
        piece if isinstance(piece, Safe) else escape(piece if piece == "\n" else neutral(piece), quote=False)
        for child in children
        for piece in ((child,) if isinstance(child, str) else child)
    )
    closing = "" if tag == "meta" else f"</{tag}>"
    return Safe(f"<{tag}{said}>{inside}{closing}")


def _lines(pieces: Iterable[Safe]) -> Safe:
    return Safe("\n" + "\n".join(piece for piece in pieces if piece) + "\n")


def _heading(depth: int, text: str, **attributes: str) -> Safe:
    return el(f"h{min(depth, _DEEPEST)}", text, **attributes)


# The style sheet.


def _style(leaflet: Leaflet, body: str) -> str:
    low, high = _OTHER_LETTERS
    other = any(low <= ord(letter) <= high for letter in body)
    faces = "".join(_face(*face) for face in (*_FACES, *((_OTHER,) if other else ())))
    size = "a5" if leaflet.size is PaperSize.A5 else "a4"
    sheets = "".join(_sheet(part, f"p{at}", size) for at, part in enumerate(leaflet.parts))
    return f"{faces}{_sheet_of_styles()}{sheets}"


@cache
def _face(family: str, name: str, weight: str, style: str) -> str:
    data = base64.b64encode((DATA / "fonts" / f"{name}.woff2").read_bytes()).decode("ascii")
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style};'
        f' src: url("data:font/woff2;base64,{data}") format("woff2"); }}\n'
    )


@cache
def _sheet_of_styles() -> str:
    return (DATA / "leaflet.css").read_text(encoding="utf-8")


def _sheet(part: LeafletPart, name: str, size: str) -> str:
    # The stamp in the margin of every printed sheet; browsers that know no margins print it once, below.
    stamp = _in_style(" · ".join(neutral(line) for line in (part.warning, *part.stamp) if line))
    pieces = part.labels.sheet.replace("{total}", "{number}").split("{number}")
    counted = f"{_in_style(pieces[0])} counter(page)"
    if len(pieces) > 1:
        counted += f" {_in_style(pieces[1])}"
    if len(pieces) > 2:  # noqa: PLR2004 - before the number, between the two, after the total
        counted += f" counter(pages) {_in_style(pieces[2])}"
    box = 'font: 8pt/1.3 "Leaflet Sans"; vertical-align: top; padding-top: 2mm; border-top: .7pt solid #000;'
    margin = "14mm 12mm 18mm" if size == "a5" else "15mm 17mm 19mm"
    return (
        f"@page {name} {{ size: {size}; margin: {margin};"
        f" @bottom-left {{ content: {stamp}; text-align: left; width: 78%; {box} }}"
        f" @bottom-right {{ content: {counted}; text-align: right; font-weight: bold; {box} }} }}\n"
        f"#{name} {{ page: {name}; }}\n"
    )


def _in_style(text: str) -> str:
    # Everything but letters, digits and blanks as a number: nothing can end the string.
    return (
        '"'
        + "".join(sign if sign.isalnum() or sign == " " else f"\\{ord(sign):06x} " for sign in neutral(text))
        + '"'
    )


# From the whole to its pages.


def _part(part: LeafletPart, leaflet: Leaflet, name: str) -> Safe:
    cover = has_cover(part) or leaflet.size is PaperSize.CARD
    code = _code(part, leaflet)
    inside: list[Safe] = []
    if part.warning:
        inside.append(el("p", part.warning, class_="notice"))
    if cover:
        titles = [_heading(1, part.title, class_="title")]
        if part.intro:
            titles.append(el("p", part.intro, class_="lead"))
        inside.append(el("div", el("div", titles), code, class_="top cover"))
    elif part.intro:
        inside.append(el("p", part.intro, class_="meta"))
    if leaflet.size is PaperSize.CARD:
        inside += [_card(card, part, f"{name}-{at}") for at, card in enumerate(part.cards)]
    else:
        if cover:
            inside.append(
                _contents(part, [(f"{name}-{at}", page.title) for at, page in enumerate(part.pages)])
            )
        inside += [
            _page(page, part, f"{name}-{at}", 2 if cover else 1, code=Safe() if cover else code)
            for at, page in enumerate(part.pages)
        ]
    if part.exercises:
        inside.append(_exercises(part))
    return el("article", _lines(inside), id=name, class_="part", lang=part.language.value)


def _code(part: LeafletPart, leaflet: Leaflet) -> Safe:
    drawn = Safe(picture(leaflet.code).replace("<svg ", '<svg aria-hidden="true" ', 1))
    return el("p", drawn, el("span", part.labels.code), el("strong", leaflet.code), class_="code")


def _contents(part: LeafletPart, places: list[tuple[str, str]]) -> Safe:
    if not places:
        return Safe()
    lines = [
        el("li", el("a", title, href=f"#{name}"), data_number=str(at))
        for at, (name, title) in enumerate(places, 1)
    ]
    inside = (el("p", part.labels.contents, class_="heading head"), el("ol", lines, role="list"))
    return el("nav", inside, class_="contents", aria_label=part.labels.contents)


def _stamp(part: LeafletPart) -> Safe:
    return el("ul", [el("li", line) for line in part.stamp], lang=part.language.value, role="list")


def _page(page: Page, part: LeafletPart, name: str, depth: int, *, code: Safe) -> Safe:
    head: list[Safe] = []
    if loudness(page) and page.meta:
        on = loudness(page)
        bars = [el("i", class_="on" if at < on else "off") for at in range(_BARS)]
        head.append(
            el("p", el("span", bars, class_="bars", aria_hidden="true"), page.meta[0], class_="badge")
        )
    head.append(_heading(depth, page.title, class_="title"))
    meta = " · ".join(word for word in page.meta[1 if loudness(page) else 0 :] if word)
    head += [el("p", text, class_=kind) for kind, text in (("meta", meta), ("status", page.status)) if text]
    read, small = in_order(page)
    inside = [el("div", el("div", head), code, class_="top") if code else Safe("\n".join(head))]
    inside += [el("p", text, class_="notice") for text in banners(page)]
    if page.lead:
        inside.append(el("p", page.lead, class_="lead"))
    if page.card:
        first = [
            _section(section, f"{name}-f{at}", name, depth + 1, first_block=True)
            for at, section in enumerate(page.card)
        ]
        inside.append(el("div", first, class_="first"))
    inside += [el("p", text, class_="note") for text in notes(page)]
    sections = [(f"{name}-s{at}", section) for at, section in enumerate((*read, *small))]
    if depth == 1:
        named = [(place, section.title) for place, section in sections if section.title]
        inside.append(_contents(part, named))
    inside += [_section(section, place, name, depth + 1) for place, section in sections]
    return el("section", _lines(inside), id=name, class_="page")


def _section(section: Section, place: str, page: str, depth: int, *, first_block: bool = False) -> Safe:
    look = look_of(section, first_block=first_block)
    kinds = {Look.REFERENCES: "small", Look.PLAIN: "block", Look.CHECKLIST: "block"}
    inside: list[Safe] = []
    if section.title:
        inside.append(_heading(depth, section.title, class_="heading", id=f"{place}-h"))
    number = 0
    for group, items in grouped(section):
        if group:
            inside.append(_heading(depth + 1, group, class_="group"))
        tag, kind = ("ul", "boxes") if look is Look.CHECKLIST else _LISTS[section.marker]
        lines = []
        for item in items:
            number += 1
            lines.append(_item(item, section, look, page, item.number or number))
        inside.append(el(tag, _lines(lines), class_=kind, role="list"))
    return el(
        "section",
        _lines(inside),
        id=place,
        class_=kinds.get(look, look.value) + (" terse" if is_terse(section) else ""),
        aria_labelledby=f"{place}-h" if section.title else "",
    )


def _item(item: Item, section: Section, look: Look, page: str, number: int) -> Safe:
    remark = is_remark(item)
    ordered = section.marker in (Marker.NUMBER, Marker.REFERENCE) and not remark
    stacked = section.stacked and look is not Look.REFERENCES
    own = look is Look.REFERENCES
    line: list[str] = []
    if item.head and stacked:
        inside = [el("p", item.head, class_="head")]
    else:
        inside = []
        if item.head:
            line += [el("span", joined_head(item), class_="head"), " "]
    line.append(item.text)
    line.append(Safe() if own else _references(item.grounds, page))
    if item.note:
        line += [" ", el("span", f"({item.note})", class_="remark")]
    if item.id is not None and section.linked:
        line += [" ", el("span", f"({item.id})", class_="refs")]
    if any(line):
        inside.append(el("p", line))
    inside += [_detail(detail, page) for detail in item.details]
    return el(
        "li",
        inside,
        id=f"{page}-g{number}" if own else "",
        value=str(number) if ordered else "",
        data_number=str(number) if ordered else "",
        class_="remark" if remark else "",
    )


def _references(numbers: tuple[int, ...], page: str) -> Safe:
    if not numbers:
        return Safe()
    links: list[str] = [" ["]
    for at, number in enumerate(numbers):
        links += [", " if at else "", el("a", str(number), href=f"#{page}-g{number}")]
    return el("span", links, "]", class_="refs")


def _detail(detail: Detail, page: str) -> Safe:
    line: list[str] = []
    if detail.label:
        line += [el("span", f"{detail.label}:", class_="head"), " "]
    line += [detail.text, _references(detail.grounds, page)]
    if detail.url is not None:
        address = web_address(detail.url)
        line.append(" ")
        line.append(el("a", detail.url, href=address, rel="noreferrer") if address else detail.url)
    if detail.name in LIMITS:
        kind = "limit"
    elif detail.name == "suspends_execution":
        kind = "detail suspends_execution"
    else:
        kind = "detail" if detail.label else "reason"
    return el("p", line, class_=kind)


def _card(card: Card, part: LeafletPart, name: str) -> Safe:
    cover, *panels = card.panels
    own = card.title != part.title
    inside = [_heading(2, card.title, class_="title")] if own else []
    inside += [el("p", item.text, class_="lead") for item in cover.items]
    shown = [
        _section(panel, f"{name}-s{at}", name, 3 if own else 2, first_block=is_framed(panel, at))
        for at, panel in enumerate(panels)
    ]
    return el("section", [*inside, el("div", shown, class_="panels")], id=name, class_="page")


def _exercises(part: LeafletPart) -> Safe:
    labels = part.labels
    asked = [_heading(2, labels.exercises, class_="title")]
    answered = [_heading(2, labels.answers, class_="title")]
    for exercise in part.exercises:
        asked += [_heading(3, exercise.title), el("p", exercise.story, class_="case")]
        if exercise.source:
            asked.append(el("p", f"{labels.source}: {exercise.source}", class_="source"))
        asked += [_heading(4, labels.questions), _questions(exercise, answers=False)]
        answered += [_heading(3, exercise.title), _questions(exercise, answers=True)]
    return _lines(
        (el("section", _lines(asked), class_="page"), el("section", _lines(answered), class_="answers"))
    )


def _questions(exercise: Exercise, *, answers: bool) -> Safe:
    lines = []
    for at, question in enumerate(exercise.questions):
        inside = [el("p", question, class_="note" if answers else "")]
        if answers:
            inside += [el("p", sentence) for sentence in (*exercise.answers, ())[at]]
        lines.append(el("li", inside, data_number=str(at + 1)))
    return el("ol", _lines(lines), class_="numbers", role="list")
