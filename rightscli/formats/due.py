"""
Due dates as JSON.

The shape is stable; keys are added, never renamed::

    {"from", "as_of", "today", "language",
     "items": [{"rule", "title", "due", "refused", "confidence",
                "trace": [{"number", "kind", "text", "grounds": [path], …}],
                "binds", "trigger": {"event", "text"}, "reason", "not_before", "days_left",
                "restore", "used_in": [{"section", "id", "text"}],
                "also": [{"due", "refused", "why", "trace"}]}]}

`due` is a date, or a date and an hour (`2026-03-10T14:30`) for periods in hours, or null with the reason in
`refused`. `also` holds the other counts where the counting is contested; `due` is the earliest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.formats.json import to_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.pages import DueItem, DueSheet, TraceLine


def as_json(sheet: DueSheet) -> str:
    """Return the due dates as indented JSON, ended by a line break."""
    return to_text(
        {
            "from": sheet.start.isoformat(),
            "as_of": sheet.as_of.isoformat(),
            "today": sheet.today.isoformat(),
            "language": sheet.page.language.value,
            "items": [_item(item) for item in sheet.items],
            "notices": [{"name": notice.name, "text": notice.text} for notice in sheet.page.notices],
        }
    )


def _item(item: DueItem) -> dict[str, object]:
    first = item.ways[0] if item.ways else None
    not_before = first.not_before if first is not None and first.due is None else None
    return {
        "rule": item.rule.id,
        "title": item.title,
        "due": item.due.isoformat() if item.due else None,
        "refused": item.refused or None,
        "confidence": item.confidence.value if item.confidence else None,
        "trace": _trace(first.lines) if first else [],
        "binds": item.rule.binds,
        "trigger": {"event": item.rule.trigger.event, "text": item.trigger},
        "reason": item.reason.value if item.reason else None,
        "not_before": not_before.isoformat() if not_before else None,
        "days_left": item.days_left,
        "restore": item.restore or None,
        "used_in": [{"section": use.section, "id": use.id, "text": use.text} for use in item.uses],
        "also": [
            {
                "due": way.due.isoformat() if way.due else None,
                "refused": way.refused or None,
                "why": way.why or None,
                "trace": _trace(way.lines),
            }
            for way in item.ways[1:]
        ],
    }


def _trace(lines: Sequence[TraceLine]) -> list[dict[str, object]]:
    return [
        {"number": number, "kind": line.kind, "text": line.text, "grounds": list(line.refs), **line.data}
        for number, line in enumerate(lines, 1)
    ]
