# Offers come from three places: the schema (keys and closed vocabularies), the documents (ids, paths of
# provisions), and the document itself (its own sources). Which of them fits depends on where the cursor is.

"""What could stand where the cursor is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from rightscli.diagnostics import Location
from rightscli.language import mark, translator
from rightscli.model import Act, Authority, Kind
from rightscli.workbench.hovering import about_key
from rightscli.workbench.outline import Cursor, Spot
from rightscli.workbench.references import INLINE, PROVISION, named_kind
from rightscli.workbench.schema import place_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.model import Language
    from rightscli.source import SourceFile
    from rightscli.workbench.desk import Desk

_CASES = {
    "gen": mark("genitive"),
    "dat": mark("dative"),
    "acc": mark("accusative"),
    "ins": mark("instrumental"),
    "prep": mark("prepositional"),
}
_MOST = 300


class OfferKind(Enum):
    """What is offered, for the sign beside it."""

    KEY = auto()
    WORD = auto()
    DOCUMENT = auto()
    PROVISION = auto()
    SOURCE = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that could be written."""

    label: str
    kind: OfferKind
    write: str
    detail: str = ""
    about: str = ""
    """More about it, in Markdown."""
    rank: int = 0
    """Lower ones stand higher."""
    target: tuple[str, str] | None = None
    """Kind and id of what it names, for those who want to be told more."""


@dataclass(frozen=True, slots=True)
class Offers:
    """All that could be written in place of a word."""

    place: Location
    """The word it would replace."""
    offers: tuple[Offer, ...]
    more: bool = False
    """Whether there are more once more has been typed."""


def complete(desk: Desk, name: str, line: int, column: int, language: Language) -> Offers | None:
    """Return what could stand at a place, None if anything could; line and column count from 0."""
    outline, kind = desk.outline(name), desk.kind(name)
    source = desk.source(name)
    if outline is None or kind is None or source is None:
        return None
    cursor = outline.at(line, column)
    if cursor.spot is Spot.INLINE:
        return _inline(desk, source, cursor, language)
    found: list[Offer] = []
    more = False
    if cursor.spot in {Spot.VALUE, Spot.ITEM}:
        found, more = _values(desk, kind, source, cursor)
    if cursor.spot in {Spot.KEY, Spot.ITEM}:
        found += _keys(kind, outline.keys.get(cursor.path, {}), source, cursor, language)
    if not found:
        return None
    place = Location(name, line + 1, cursor.start + 1, line + 1, max(cursor.end, column) + 1)
    return Offers(place, tuple(found), more)


def _keys(
    kind: Kind, there: dict[str, int], source: SourceFile, cursor: Cursor, language: Language
) -> list[Offer]:
    place = place_in(kind, cursor.path)
    if place is None:
        return []
    words = translator(language, "workbench")
    required = words.text("required")
    written = source.lines[cursor.line] if cursor.line < len(source.lines) else ""
    colon = "" if written[cursor.end : cursor.end + 1] == ":" else ": "
    offers = []
    for rank, key in enumerate(place.keys):
        if key in there and key != cursor.key:
            continue
        inner = place_in(kind, (*cursor.path, key))
        assert inner is not None
        needed = key in place.required
        title = f"{inner.title} ({required})" if needed else inner.title
        about = about_key(inner, key, language)
        ending = colon.rstrip() if "object" in inner.types or "array" in inner.types else colon
        order = rank if needed else rank + len(place.keys)
        offers.append(Offer(key, OfferKind.KEY, f"{key}{ending}", title, about, order))
    return offers


def _values(desk: Desk, kind: Kind, source: SourceFile, cursor: Cursor) -> tuple[list[Offer], bool]:
    named = named_kind(kind, cursor)
    if named is not None:
        return _named(desk, named, cursor.typed, source)
    place = place_in(kind, cursor.path)
    if place is None:
        return [], False
    words = place.words or (("true", "false") if "boolean" in place.types else ())
    offers = [
        Offer(word, OfferKind.WORD, word, place.meanings.get(word, ""), rank=rank)
        for rank, word in enumerate(words)
    ]
    return offers, False


def _named(desk: Desk, kind: str, typed: str, source: SourceFile) -> tuple[list[Offer], bool]:
    if kind != PROVISION:
        return _documents(desk, kind), False
    offers, more = _provisions(desk, typed)
    return [*offers, *_sources(source)], more


def _documents(desk: Desk, kind: str) -> list[Offer]:
    return [
        Offer(name, OfferKind.DOCUMENT, name, defined.definition.title, target=(kind, name))
        for name, defined in sorted(desk.live.tree.ids(kind).items())
    ]


def _provisions(desk: Desk, typed: str) -> tuple[list[Offer], bool]:
    """Return the acts before the first slash, and then the provisions of the act."""
    tree = desk.live.tree
    act = typed.split("/", 1)[0]
    if "/" not in typed:
        offers = [
            Offer(name, OfferKind.DOCUMENT, f"{name}/", defined.definition.title, target=(PROVISION, name))
            for name, defined in sorted(tree.ids(Kind.ACT.value).items())
        ]
        return offers, True
    headings = _headings(desk, act)
    paths = [ref for kind, ref in tree.dated if kind == PROVISION and ref.split("/", 1)[0] == act]
    return [
        Offer(ref, OfferKind.PROVISION, ref, headings.get(ref, ""), rank=rank, target=(PROVISION, ref))
        for rank, ref in enumerate(paths)
    ][:_MOST], False


def _headings(desk: Desk, act: str) -> dict[str, str]:
    document = desk.document(Kind.ACT, act)
    if not isinstance(document, Act):
        return {}
    return {
        provision.ref: provision.heading.ru if provision.heading is not None else ""
        for provision in document.provisions
    }


def _sources(source: SourceFile) -> Iterator[Offer]:
    values = source.value(("sources",))
    for value in values if isinstance(values, list) else ():
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            written = f"source:{value['id']}"
            yield Offer(written, OfferKind.SOURCE, written, str(value.get("title", "")), rank=1)


def _inline(desk: Desk, source: SourceFile, cursor: Cursor, language: Language) -> Offers:
    """Return what could stand inside braces: a kind, then what it names, then a case."""
    kind, colon, rest = cursor.typed.partition(":")
    line = source.lines[cursor.line]
    closing = "" if line[cursor.end : cursor.end + 1] == "}" else "}"
    start, more = cursor.start, False
    if not colon:
        offers = [
            Offer(word, OfferKind.WORD, f"{word}:", rank=rank) for rank, word in enumerate(sorted(INLINE))
        ]
    elif "|" in rest:
        start += cursor.typed.rfind("|") + 1
        words = translator(language, "workbench")
        cases = _cases(desk, kind, rest.partition("|")[0])
        offers = [Offer(case, OfferKind.WORD, f"{case}{closing}", words.text(_CASES[case])) for case in cases]
    else:
        start += len(kind) + 1
        named = INLINE.get(kind)
        offers = []
        if named == PROVISION:
            offers, more = _provisions(desk, rest)
        elif named is not None:
            offers = _documents(desk, named)
        offers = [
            offer if offer.write.endswith("/") else _with(offer, f"{offer.write}{closing}")
            for offer in offers
        ]
    place = Location(source.display, cursor.line + 1, start + 1, cursor.line + 1, max(cursor.end, start) + 1)
    return Offers(place, tuple(offers), more)


def _cases(desk: Desk, kind: str, id: str) -> list[str]:
    document = desk.document(Kind.AUTHORITY, id) if kind == "authority" else None
    if isinstance(document, Authority):
        return [case for case in _CASES if case in document.name.forms]
    return ["gen"] if kind == "deadline" else []


def _with(offer: Offer, write: str) -> Offer:
    return Offer(offer.label, offer.kind, write, offer.detail, offer.about, offer.rank, offer.target)
