"""What has become of a handout."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from rightscli.handouts.making import Handout
from rightscli.handouts.manifest import Manifest
from rightscli.model import Language, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rightscli.handouts.manifest import Marks
    from rightscli.handouts.shown import Shown

Mark = tuple[str, str]
"""The name and the fingerprint of an item."""


class State(StrEnum):
    """Whether a handout still stands."""

    CURRENT = "current"
    """It shows what the knowledge says today."""
    CHANGED = "changed"
    """We know which handout it is, and it would be another one today."""
    UNKNOWN = "unknown"
    """The code is written rightly, but we do not know the pages it stands for."""
    MISTYPED = "mistyped"
    """No code of ours reads like this."""


class ChangeKind(StrEnum):
    """What became of an item."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


class Change(Record, kw_only=True):
    """One item that differs."""

    kind: ChangeKind
    language: Language
    page: str
    """The id of the situation, or nothing for what belongs to the whole handout."""
    section: str
    id: str
    heading: str = ""
    text: str = ""
    """What is said today; what was said is known only where the law of that day can be shown again."""
    before: str = ""


class Verdict(Record, kw_only=True):
    """What is known about a handout."""

    state: State
    code: str
    handouts: tuple[Handout, ...] = ()
    """What it would be today; several where the code fits several choices of pages."""
    changes: tuple[Change, ...] = ()
    itemised: bool = False
    """Whether the changes are known one by one."""
    turned: date | None = None
    """The day on which the law or the advice changed, where that alone is the difference."""
    manifest: Manifest | None = None
    gone: tuple[str, ...] = ()
    """Situations that the knowledge no longer has."""


def marks_of(items: Sequence[Shown]) -> Marks:
    """Return the names and fingerprints of items by their place."""
    marks: Marks = {}
    for item in items:
        marks.setdefault(item.place, []).append((item.id, item.mark))
    return marks


def compare(before: Marks, now: Sequence[Shown], then: Sequence[Shown] = ()) -> tuple[Change, ...]:
    """
    Return what differs, in the order of today's handout; what is gone comes last.

    Args:
        before: What the handout showed.
        now: What it shows today.
        then: The items behind `before`, where they are known.
    """
    today = marks_of(now)
    text_now = {(*item.place, item.id, item.mark): item for item in now}
    text_then = {(*item.place, item.id, item.mark): item for item in then}
    changes = []
    for place in (*today, *(place for place in before if place not in today)):
        for kind, old, new in _differences(before.get(place, []), today.get(place, [])):
            shown_now = text_now.get((*place, *new)) if new else None
            shown_then = text_then.get((*place, *old)) if old else None
            known = shown_now or shown_then
            changes.append(
                Change(
                    kind=kind,
                    language=place[0],
                    page=place[1],
                    section=place[2],
                    id=(new or old or ("", ""))[0],
                    heading=known.heading if known else "",
                    text=shown_now.text if shown_now else "",
                    before=shown_then.text if shown_then else "",
                )
            )
    return tuple(changes)


def _differences(old: list[Mark], new: list[Mark]) -> Iterator[tuple[ChangeKind, Mark | None, Mark | None]]:
    if old == new:
        return
    if sorted(old) == sorted(new):
        yield ChangeKind.MOVED, old[0], new[0]
        return
    named_old = {mark[0]: mark for mark in old if mark[0]}
    named_new = {mark[0]: mark for mark in new if mark[0]}
    for id_, mark in named_new.items():
        if id_ not in named_old:
            yield ChangeKind.ADDED, None, mark
        elif named_old[id_] != mark:
            yield ChangeKind.CHANGED, named_old[id_], mark
    for id_, mark in named_old.items():
        if id_ not in named_new:
            yield ChangeKind.REMOVED, mark, None
    yield from _nameless([mark for mark in old if not mark[0]], [mark for mark in new if not mark[0]])


def _nameless(old: list[Mark], new: list[Mark]) -> Iterator[tuple[ChangeKind, Mark | None, Mark | None]]:
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for _tag, start, end, first, last in matcher.get_opcodes():
        if _tag == "equal":
            continue
        gone, come = old[start:end], new[first:last]
        for before, after in zip(gone, come, strict=False):
            yield ChangeKind.CHANGED, before, after
        for mark in gone[len(come) :]:
            yield ChangeKind.REMOVED, mark, None
        for mark in come[len(gone) :]:
            yield ChangeKind.ADDED, None, mark
