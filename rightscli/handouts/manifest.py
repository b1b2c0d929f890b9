"""What a file remembers about the handout in it, unseen, so that it can be compared item by item."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from rightscli.handouts.request import Request
from rightscli.model import Language, Record, ReviewStatus
from rightscli.pages import PaperSize, Readers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.handouts.shown import Shown
    from rightscli.pages import Leaflet

FORM = 1
START = '{"handout":'
"""How every manifest begins; this is looked for in files."""

Marks = dict[tuple[Language, str, str], list[tuple[str, str]]]
"""By language, page and section: the names and fingerprints of the items, in order."""


class Manifest(Record, kw_only=True):
    """A manifest that was read."""

    code: str
    request: Request
    law_known_to: date
    valid_until: date
    status: ReviewStatus
    version: str
    marks: Marks


def write_manifest(leaflet: Leaflet, request: Request, status: ReviewStatus, items: Sequence[Shown]) -> str:
    """Return the manifest as one line of ASCII."""
    tree: dict[str, dict[str, dict[str, list[list[str]]]]] = {}
    for item in items:
        pages = tree.setdefault(item.language.value, {})
        pages.setdefault(item.page, {}).setdefault(item.section, []).append([item.id, item.mark])
    data = {
        "handout": FORM,
        "code": leaflet.code,
        "set": request.set,
        "ids": list(request.ids),
        "for": request.readers.value,
        "size": request.size.value,
        "languages": [language.value for language in request.languages],
        "as_of": request.as_of.isoformat(),
        "law_known_to": leaflet.law_known_to.isoformat(),
        "valid_until": leaflet.valid_until.isoformat(),
        "status": status.value,
        "version": leaflet.version,
        "items": tree,
    }
    return json.dumps(data, separators=(",", ":"))


def read_manifest(text: str) -> Manifest | None:
    """Return the manifest that a text begins with, or None if it is none that we can read."""
    try:
        data, _end = json.JSONDecoder().raw_decode(text)
        return _read(data)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _read(data: dict[str, Any]) -> Manifest | None:
    if data["handout"] != FORM:
        return None
    marks = {
        (Language(language), str(page), str(section)): [(str(id_), str(mark)) for id_, mark in items]
        for language, pages in data["items"].items()
        for page, sections in pages.items()
        for section, items in sections.items()
    }
    as_of = date.fromisoformat(data["as_of"])
    return Manifest(
        code=str(data["code"]),
        request=Request(
            set=None if data["set"] is None else str(data["set"]),
            ids=tuple(str(id_) for id_ in data["ids"]),
            readers=Readers(data["for"]),
            size=PaperSize(data["size"]),
            languages=tuple(Language(language) for language in data["languages"]),
            as_of=as_of,
        ),
        law_known_to=date.fromisoformat(data["law_known_to"]),
        valid_until=date.fromisoformat(data["valid_until"]),
        status=ReviewStatus(data["status"]),
        version=str(data["version"]),
        marks=marks,
    )
