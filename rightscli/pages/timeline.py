"""A provision along the line of time."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from rightscli.model import Record, Start
from rightscli.pages.reader import Reader
from rightscli.pages.words import pending_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.knowledge import Knowledge
    from rightscli.model import Language, PendingChange, Provision, Version


class MomentKind(StrEnum):
    """What happens on a day of the line."""

    BEGINS = "begins"
    """A version comes into force."""
    KNOWN = "known"
    """A version is known to be in force; its first day is not established."""
    ENDS = "ends"
    """The day after the last one of a version that nothing follows at once."""
    ADOPTED = "adopted"
    """A version that is not in force yet comes into force."""
    PROPOSED = "proposed"
    """A change was introduced, or announced, and is not in force."""
    TODAY = "today"


class Moment(Record, kw_only=True):
    """One day of the line."""

    day: date | None
    """None for a change that has no day yet; it stands at the end."""
    kind: MomentKind
    head: str
    text: str = ""


class Timeline(Record, kw_only=True):
    """Everything known of one provision, oldest first."""

    ref: str
    citation: str
    language: Language
    moments: tuple[Moment, ...]


def timeline_of(knowledge: Knowledge, provision: Provision, day: date, language: Language) -> Timeline:
    """Return the line of a provision; `day` is where the reader stands on it."""
    reader = Reader(knowledge, language, day)
    moments = [
        *_versions(reader, provision),
        *(_proposed(reader, change) for change in provision.pending),
        Moment(day=day, kind=MomentKind.TODAY, head=reader.say("the day you ask about")),
    ]
    moments.sort(key=lambda moment: (moment.day or date.max, moment.kind is MomentKind.TODAY))
    return Timeline(
        ref=provision.ref,
        citation=reader.cite(provision.ref) or provision.ref,
        language=language,
        moments=tuple(moments),
    )


def _versions(reader: Reader, provision: Provision) -> Iterator[Moment]:
    starts = {version.in_force_from for version in provision.versions}
    for version in provision.versions:
        yield _start(reader, version)
        until = version.in_force_until
        if until is not None and until + timedelta(days=1) not in starts:
            yield Moment(
                day=until + timedelta(days=1),
                kind=MomentKind.ENDS,
                head=reader.say("no longer in force; the last day was {day}").format(day=reader.day(until)),
            )


def _start(reader: Reader, version: Version) -> Moment:
    if version.start is not Start.EXACT:
        kind, head = MomentKind.KNOWN, reader.say("in force at the latest; the first day is not established")
    elif version.in_force_from > reader.as_of:
        kind, head = MomentKind.ADOPTED, reader.say("comes into force")
    else:
        kind, head = MomentKind.BEGINS, reader.say("came into force")
    if version.amended_by is not None:
        name = reader.cite(version.amended_by) or version.amended_by
        head = f"{head}; {reader.say('changed by {act}').format(act=name)}"
    return Moment(day=version.in_force_from, kind=kind, head=head, text=reader.read(version.says))


def _proposed(reader: Reader, change: PendingChange) -> Moment:
    seen = reader.say(
        "state: {state}; last looked at {day}",
        state=pending_word(change.status, reader.language),
        day=reader.day(change.last_checked),
    )
    return Moment(
        day=change.introduced or change.takes_effect,
        kind=MomentKind.PROPOSED,
        head=f"{reader.read(change.what)} ({seen})",
        text=reader.read(change.would_change),
    )
