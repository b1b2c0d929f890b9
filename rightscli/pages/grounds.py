# The same ground has the same number wherever a page leans on it, so the numbers are given out in one
# place, in the order in which the page first needs them.

"""The numbered grounds of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.language import mark
from rightscli.law import next_version, pending_on, version_on
from rightscli.model import Confidence, Start
from rightscli.pages.page import Detail, Item
from rightscli.pages.reader import capital
from rightscli.pages.words import CONFIDENCE, PENDING, part_of_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from rightscli.model import PendingChange, Provision, Source, Version
    from rightscli.pages.page import Data
    from rightscli.pages.reader import Reader

SOURCE = "source:"
MAY_CHANGE = mark("may change, see below")
"""The remark beside a claim whose ground may change; the change stands at the end of the page."""


class Grounds:
    """Gives a number to each ground a page leans on, and describes them at the end."""

    def __init__(self, reader: Reader, sources: Iterable[Source] = ()) -> None:
        """Number the grounds of one page; `sources` are those its document names."""
        self.reader = reader
        self.weakest = Confidence.SOURCED
        self.leant = False
        self._sources = {source.id: source for source in sources}
        self._numbers: dict[str, int] = {}
        self._items: list[Item] = []
        self._lapsed: set[int] = set()
        self._pending: list[tuple[int, str, PendingChange]] = []
        self._coming: list[tuple[int, str, Version]] = []

    def numbers(self, refs: Sequence[str]) -> tuple[int, ...]:
        """Return the numbers of these grounds, giving new ones where needed."""
        return tuple(dict.fromkeys(self._number(ref) for ref in refs))

    def lean(self, confidence: Confidence | None) -> None:
        """Take note that the page leans on something this well established."""
        if confidence is None:
            return
        self.leant = True
        if confidence.weakness > self.weakest.weakness:
            self.weakest = confidence

    @property
    def without_version(self) -> int:
        """How many grounds have no version in force on the reader's day."""
        return len(self._lapsed)

    @property
    def items(self) -> tuple[Item, ...]:
        """The grounds in order of their numbers."""
        return tuple(self._items)

    @property
    def pending(self) -> tuple[Item, ...]:
        """The changes that are on their way or may come, each with the ground it would change."""
        # One bill often touches several provisions; it is told once.
        together: dict[PendingChange, list[tuple[int, str]]] = {}
        for number, citation, change in self._pending:
            together.setdefault(change, []).append((number, citation))
        adopted = tuple(
            coming_item(self.reader, citation, version, number) for number, citation, version in self._coming
        )
        return adopted + tuple(
            Item(
                head="; ".join(dict.fromkeys(citation for _number, citation in places)),
                text=self.reader.read(change.what),
                grounds=tuple(number for number, _citation in places),
                details=pending_details(self.reader, change),
                data=pending_data(self.reader, change),
            )
            for change, places in together.items()
        )

    def uncertain(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """Return those of the numbers whose grounds may be about to change."""
        changing = {number for number, _citation, _change in (*self._pending, *self._coming)}
        return tuple(number for number in numbers if number in changing)

    def lapsed(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """Return those of the numbers whose grounds have no version in force on the reader's day."""
        return tuple(number for number in numbers if number in self._lapsed)

    def remarks(self, confidence: Confidence | None, numbers: Sequence[int]) -> str:
        """Return what must be said beside a claim: how well it is known, and how its grounds stand."""
        self.lean(confidence)
        remarks = []
        if confidence not in (None, Confidence.SOURCED):
            remarks.append(self.reader.say(CONFIDENCE[confidence]))
        if self.lapsed(numbers):
            remarks.append(self.reader.say("not all of its grounds are known to be in force on this day"))
        if self.uncertain(numbers):
            remarks.append(self.reader.say(MAY_CHANGE))
        return "; ".join(remarks)

    def _number(self, ref: str) -> int:
        known = self._numbers.get(ref)
        if known is not None:
            return known
        number = self._numbers[ref] = len(self._numbers) + 1
        if ref.startswith(SOURCE):
            self._items.append(self._from_source(number, ref))
        else:
            self._items.append(self._from_law(number, ref))
        return number

    def _from_source(self, number: int, ref: str) -> Item:
        source = self._sources.get(ref.removeprefix(SOURCE))
        if source is None:
            return self._unknown(number, ref)
        self.lean(Confidence.SOURCED)
        detail = source_detail(self.reader, source)
        return Item(
            number=number,
            head=source.publisher,
            text=source.title,
            details=(detail,),
            data={"ref": ref, "citation": source.publisher, "confidence": Confidence.SOURCED.value},
        )

    def _from_law(self, number: int, ref: str) -> Item:
        reader = self.reader
        citation = reader.cite(ref)
        if citation is None:
            return self._unknown(number, ref)
        if "/" not in ref:
            act = reader.act(ref)
            assert act is not None
            return Item(
                number=number,
                head=citation,
                text=reader.read(act.title),
                data={"ref": ref, "citation": citation},
            )
        provision = reader.knowledge.provision(ref)
        assert provision is not None
        pending = pending_on(provision, reader.as_of)
        self._pending += [(number, citation, change) for change in pending]
        version = version_on(provision.versions, reader.as_of)
        coming = next_version(provision.versions, reader.as_of)
        if coming is not None:
            self._coming.append((number, citation, coming))
        if version is None:
            self._lapsed.add(number)
        else:
            self.lean(version.confidence)
        return provision_item(reader, provision, citation, version, number=number)

    def _unknown(self, number: int, ref: str) -> Item:
        return Item(
            number=number,
            text=self.reader.say("[no such {what}]", what=ref),
            data={"ref": ref, "citation": ref, "missing": True},
        )


def coming_item(reader: Reader, citation: str, version: Version, number: int | None = None) -> Item:
    """Describe a version that is not in force yet on the reader's day."""
    return Item(
        head=citation,
        text=reader.say(
            "From {day} it says: {text}",
            day=reader.day(version.in_force_from),
            text=reader.read(version.says),
        ),
        grounds=() if number is None else (number,),
        details=tuple(detail for detail in version_details(reader, version) if detail.name != "dates"),
        data={"status": "not-in-force-yet", "says": reader.read(version.says), **version_data(version)},
    )


def provision_item(
    reader: Reader,
    provision: Provision,
    citation: str,
    version: Version | None,
    *,
    number: int | None = None,
) -> Item:
    """Describe a provision as it stands on the reader's day; without a version, say so and no more."""
    data: dict[str, object] = {"ref": provision.ref, "citation": citation}
    details: list[Detail] = []
    if provision.heading is not None:
        data["heading"] = reader.read(provision.heading)
    if version is None:
        text = capital(reader.no_version(provision.versions))
        data |= {"says": None, "missing": True, "confidence": None}
    else:
        text = reader.read(version.says)
        data |= {"says": text, **version_data(version)}
        details += version_details(reader, version)
    changes = pending_on(provision, reader.as_of)
    if changes:
        data["pending"] = [pending_data(reader, change) for change in changes]
        details += [
            Detail(
                name="pending",
                label=reader.say("May change"),
                text=reader.read(change.what),
                data=pending_data(reader, change),
            )
            for change in changes
        ]
    return Item(number=number, head=citation, text=text, details=tuple(details), data=data)


def span(reader: Reader, start: date, kind: Start, until: date | None) -> str:
    """Write the days of a version; a first day that is not established is not given as one."""
    first = reader.day(start)
    if kind is Start.EXACT:
        if until is None:
            return reader.say("in force since {first}", first=first)
        return reader.say("in force from {first} to {last}", first=first, last=reader.day(until))
    if until is None:
        return reader.say("in force on {first} at the latest", first=first)
    return reader.say("in force on {first} at the latest, until {last}", first=first, last=reader.day(until))


def version_details(reader: Reader, version: Version) -> list[Detail]:
    """Return the lines below a version: its days, who changed it, how well it is known, disputes, source."""
    details = [
        Detail(name="dates", text=span(reader, version.in_force_from, version.start, version.in_force_until))
    ]
    if version.amended_by is not None:
        citation = reader.cite(version.amended_by) or version.amended_by
        details.append(Detail(name="amended_by", label=reader.say("Changed by"), text=citation))
    if version.contested is not None:
        details.append(
            Detail(name="contested", label=reader.say("Disputed"), text=reader.read(version.contested))
        )
    if version.confidence is not Confidence.SOURCED:
        details.append(
            Detail(
                name="confidence",
                label=reader.say("Attention"),
                text=reader.say(CONFIDENCE[version.confidence]),
                data=version.confidence.value,
            )
        )
    if version.source is not None:
        details.append(source_detail(reader, version.source, label=reader.say("Source")))
    return details


def version_data(version: Version) -> Data:
    """Return the dates, confidence and source of a version for machines."""
    return {
        "confidence": version.confidence.value,
        "in_force_from": version.in_force_from.isoformat(),
        "in_force_from_is": version.start.value,
        "in_force_until": version.in_force_until.isoformat() if version.in_force_until else None,
        "amended_by": version.amended_by,
        "source": source_data(version.source) if version.source else None,
    }


def source_detail(reader: Reader, source: Source, *, label: str = "") -> Detail:
    """Return the line of a source: who published it, under which title, where, and when it was read."""
    read = reader.say("read on {day}", day=reader.day(source.read_on))
    published = ""
    if source.published is not None:
        published = reader.say("published {day}", day=part_of_date(source.published, reader.words)) + ", "
    named = f"{source.publisher}: {source.title}; " if label else ""
    text = f"{named}{published}{read}"
    return Detail(name="source", label=label, text=text, url=source.url, data=source_data(source))


def source_data(source: Source) -> Data:
    """Return a source for machines."""
    return {
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "published": source.published,
        "read_on": source.read_on.isoformat(),
    }


def pending_details(reader: Reader, change: PendingChange) -> tuple[Detail, ...]:
    """Return the lines below a change that may come."""
    days = []
    if change.introduced is not None:
        days.append(reader.say("introduced {day}", day=reader.day(change.introduced)))
    if change.takes_effect is not None:
        days.append(reader.say("takes effect {day}", day=reader.day(change.takes_effect)))
    days.append(reader.say(PENDING[change.status]))
    days.append(reader.say("last looked at {day}", day=reader.day(change.last_checked)))
    details = [
        Detail(
            name="would_change",
            label=reader.say("What it would change"),
            text=reader.read(change.would_change),
        ),
        Detail(name="status", label=reader.say("State"), text="; ".join(days)),
    ]
    if change.source is not None:
        details.append(source_detail(reader, change.source, label=reader.say("Source")))
    return tuple(details)


def pending_data(reader: Reader, change: PendingChange) -> Data:
    """Return a change that may come for machines."""
    return {
        "what": reader.read(change.what),
        "would_change": reader.read(change.would_change),
        "status": change.status.value,
        "introduced": change.introduced.isoformat() if change.introduced else None,
        "takes_effect": change.takes_effect.isoformat() if change.takes_effect else None,
        "last_checked": change.last_checked.isoformat(),
        "source": source_data(change.source) if change.source else None,
    }
