"""
A page as JSON.

The shape is stable; keys are added, never renamed::

    {"id", "kind", "title", "language", "as_of", "origin",
     "meta": [text], "status": text, "lead": text,
     "notices": [{"name", "text"}],
     "card": {"steps": [{"id", "text"}], "never": [{"id", "text"}]},
     "sections": [{"id", "title", "items": [{"id", "text", "grounds": [number], …}]}],
     "grounds": [{"number", "ref", "citation", "says", "confidence", "in_force_from", "source", …}],
     "review": {"status", "law_checked_to", "review_due", "weakest_confidence", "knowledge", …}}

Items carry what their section knows: steps `phase`, `why`, `deadline`, `authority`; appeals `form`,
`suspends_execution`, `fee`, `no_deadline`; questions `question`; `practical` and `confidence` where they
are set. `grounds` are numbers into the list of grounds. A provision without a version in force on the
day has `"missing": true` and no text. Dates are ISO; texts are in the page's language; no-break spaces
are plain spaces.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rightscli.formats import neutral
from rightscli.formats.wrapping import GLUE
from rightscli.pages import Marker

if TYPE_CHECKING:
    from rightscli.pages import Item, Page

_NAMED = frozenset(("form", "question", "citation"))


def render(page: Page) -> str:
    """Return the page as indented JSON, ended by a line break."""
    return to_text(as_data(page))


def to_text(data: object) -> str:
    """Return data as indented JSON with harmless texts, ended by a line break."""
    return json.dumps(_clean(data), ensure_ascii=False, indent=2) + "\n"


def as_data(page: Page) -> dict[str, Any]:
    """Return the page as plain data."""
    return {
        "id": page.id,
        "kind": page.kind,
        "title": page.title,
        "language": page.language.value,
        "as_of": page.as_of.isoformat(),
        "origin": page.origin,
        "meta": [word for word in page.meta if word],
        "status": page.status,
        "lead": page.lead,
        "notices": [{"name": notice.name, "text": notice.text} for notice in page.notices],
        "card": {section.name.value: [_item(item) for item in section.items] for section in page.card},
        "sections": [
            {
                "id": section.name.value,
                "title": section.title,
                "items": [_item(item) for item in section.items],
            }
            for section in page.sections
            if section.marker is not Marker.REFERENCE
        ],
        "grounds": [
            {"number": item.number, **_item(item)}
            for section in page.sections
            if section.marker is Marker.REFERENCE
            for item in section.items
        ],
        "review": dict(page.review),
    }


def _item(item: Item) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": item.id} if item.id is not None else {}
    if item.head and not _NAMED.intersection(item.data):
        entry["head"] = item.head
    entry["text"] = item.text
    if item.grounds:
        entry["grounds"] = list(item.grounds)
    for detail in item.details:
        if detail.url is not None and detail.data is None:
            entry["url"] = detail.url
        elif isinstance(detail.data, Mapping) and detail.grounds:
            entry[detail.name] = {**detail.data, "grounds": list(detail.grounds)}
        else:
            entry[detail.name] = detail.text if detail.data is None else detail.data
    return {**entry, **item.data}


def _clean(value: object) -> object:
    if isinstance(value, str):
        return neutral(value).replace(GLUE, " ")
    if isinstance(value, Mapping):
        return {key: _clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item) for item in value]
    return value
