# One date, one situation, many time limits: each is counted, and each shows its count. A limit whose
# event is another one is counted too, under the name of its event, so that nobody takes one date for all.

"""Due dates as a reader sees them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rightscli.deadlines import Calendars, Moment, Refusal, reckon
from rightscli.law import version_on
from rightscli.model import Confidence, DeadlineRule, Kind, Record, Situation, WorkingCalendar
from rightscli.pages.grounds import Grounds
from rightscli.pages.page import Page
from rightscli.pages.reader import Reader
from rightscli.pages.tracing import TraceLine, trace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rightscli.deadlines import Reckoning, Way
    from rightscli.knowledge import Knowledge
    from rightscli.model import Language, Localised

RUSSIA = "ru"


class UnknownEventError(LookupError):
    """No time limit of the document begins with the event."""

    def __init__(self, event: str, known: Iterable[tuple[str, str]]) -> None:
        """Name the event, and those there are with their words."""
        super().__init__(event)
        self.event = event
        self.known = tuple(known)


class Use(Record, kw_only=True):
    """Where a situation needs a time limit."""

    section: str
    id: str | None
    text: str


class Counted(Record, kw_only=True):
    """One way to count, in words."""

    due: Moment | None
    lines: tuple[TraceLine, ...]
    why: str = ""
    """Why there is another way than that of the rule; empty for the rule's own."""
    refused: str = ""
    not_before: date | None = None


class DueItem(Record, kw_only=True):
    """One time limit with its due date."""

    rule: DeadlineRule
    title: str
    trigger: str
    due: Moment | None
    refused: str = ""
    reason: Refusal | None = None
    confidence: Confidence | None = None
    days_left: int | None = None
    """Whole days from today to the due date; negative when it has passed."""
    restore: str = ""
    ways: tuple[Counted, ...] = ()
    uses: tuple[Use, ...] = ()


class Untimed(Record, kw_only=True):
    """An appeal without a time limit."""

    text: str
    why: str


class DueSheet(Record, kw_only=True):
    """All due dates of one question."""

    page: Page
    start: Moment
    as_of: date
    today: date
    items: tuple[DueItem, ...]

    @property
    def all_refused(self) -> bool:
        """Whether not one due date could be given."""
        return all(item.due is None for item in self.items)


def due_sheet(
    knowledge: Knowledge,
    id: str,
    *,
    language: Language,
    start: Moment,
    today: date,
    as_of: date | None = None,
    event: str | None = None,
) -> DueSheet:
    """
    Count every time limit of a situation, or one rule, from a moment.

    Args:
        knowledge: What is read.
        id: A situation or a deadline rule.
        language: The reader's language, strictly.
        start: When the event happened.
        today: The day by which a limit is still open or missed.
        as_of: The day whose law is applied; the day of the event where it is not named.
        event: Count only the limits that begin with this event.

    Raises UnknownEventError, and LookupError where there is no such situation or rule.
    """
    from rightscli.pages.due_page import due_page  # noqa: PLC0415 - it reads the records of this module

    day = as_of or start.day
    reader = Reader(knowledge, language, day, asked=as_of is not None)
    document = knowledge.situation(id) or knowledge.deadline(id)
    if document is None:
        raise LookupError(id)
    rules = dict(_rules(reader, document))
    if event is not None:
        chosen = {key: found for key, found in rules.items() if event in events_of(found[0], day)}
        if not chosen:
            raise UnknownEventError(event, _known(reader, rules.values()))
        rules = chosen
    calendars = Calendars(
        calendar
        for calendar in knowledge.documents(Kind.CALENDAR)
        if isinstance(calendar, WorkingCalendar) and calendar.country == RUSSIA
    )
    grounds = Grounds(reader)
    items = tuple(
        _item(
            reader,
            grounds,
            reckon(rule, version_on(rule.versions, day), start, calendars, event=event),
            uses,
            today,
        )
        for rule, uses in rules.values()
    )
    untimed = _untimed(reader, document) if event is None and isinstance(document, Situation) else ()
    page = due_page(reader, grounds, document, items, tuple(untimed), start=start, today=today, event=event)
    return DueSheet(page=page, start=start, as_of=day, today=today, items=items)


def events_of(rule: DeadlineRule, day: date) -> tuple[str, ...]:
    """Return the events by which a rule can be chosen on a day."""
    version = version_on(rule.versions, day)
    return (rule.trigger.event, *(each.event for each in (version.dates if version else ())))


def _known(
    reader: Reader, rules: Iterable[tuple[DeadlineRule, tuple[Use, ...]]]
) -> Iterator[tuple[str, str]]:
    seen = set()
    for rule, _uses in rules:
        version = version_on(rule.versions, reader.as_of)
        named = [(rule.trigger.event, rule.trigger.text)]
        named += [(each.event, each.text) for each in (version.dates if version else ())]
        for event, text in named:
            if event not in seen:
                seen.add(event)
                yield event, reader.read(text)


def _rules(
    reader: Reader, document: Situation | DeadlineRule
) -> Iterator[tuple[str, tuple[DeadlineRule, tuple[Use, ...]]]]:
    if isinstance(document, DeadlineRule):
        yield document.id, (document, ())
        return
    uses: dict[str, list[Use]] = {}
    for appeal in sorted(document.appeals, key=lambda each: each.order):
        if appeal.deadline is not None and appeal.in_force.holds(reader.as_of):
            use = Use(section="appeals", id=appeal.id, text=_to_whom(reader, appeal.form, appeal.authority))
            uses.setdefault(appeal.deadline, []).append(use)
    for step in document.steps:
        if step.deadline is not None and step.in_force.holds(reader.as_of):
            use = Use(section="steps", id=step.id, text=reader.read(step.text))
            uses.setdefault(step.deadline, []).append(use)
    for id_, places in uses.items():
        rule = reader.knowledge.deadline(id_)
        if rule is not None:
            yield rule.id, (rule, tuple(places))


def _untimed(reader: Reader, situation: Situation) -> Iterator[Untimed]:
    for appeal in sorted(situation.appeals, key=lambda each: each.order):
        if appeal.deadline is None and appeal.in_force.holds(reader.as_of):
            why = "" if appeal.no_deadline is None else reader.read(appeal.no_deadline)
            yield Untimed(text=_to_whom(reader, appeal.form, appeal.authority), why=why)


def _to_whom(reader: Reader, form: Localised, authority: str) -> str:
    found = reader.knowledge.authority(authority)
    name = reader.say("[no such {what}]", what=authority) if found is None else reader.read(found.name)
    return f"{reader.read(form)} → {name}"


def _item(
    reader: Reader, grounds: Grounds, reckoning: Reckoning, uses: tuple[Use, ...], today: date
) -> DueItem:
    rule = reckoning.rule
    due = reckoning.due
    refused = ""
    if not reckoning.ways:
        refused = reader.no_version(rule.versions)
    elif due is None:
        refused = refusal_in_words(reader, reckoning.ways[0])
    return DueItem(
        rule=rule,
        title=reader.read(rule.title),
        trigger=reader.read(rule.trigger.text),
        due=due,
        refused=refused,
        reason=reckoning.refused,
        confidence=_weakest(reader, reckoning),
        days_left=None if due is None else (due.day - today).days,
        restore="" if rule.restore is None else reader.read(rule.restore.text),
        ways=tuple(_counted(reader, grounds, rule, way) for way in reckoning.ways),
        uses=uses,
    )


def _counted(reader: Reader, grounds: Grounds, rule: DeadlineRule, way: Way) -> Counted:
    why = ""
    if way.alternative is not None:
        why = reader.read(way.alternative.why)
    elif way.changed_on is not None:
        why = reader.say("The law changes on {day}, while this runs.", day=reader.day(way.changed_on))
    grounds.lean(way.version.confidence)
    return Counted(
        due=way.count.due,
        lines=trace(reader, grounds, rule, way),
        why=why,
        refused="" if way.count.refused is None else refusal_in_words(reader, way),
        not_before=way.count.not_before,
    )


def refusal_in_words(reader: Reader, way: Way) -> str:
    """Say why there is no due date."""
    match way.count.refused:
        case Refusal.NO_CALENDAR:
            return reader.say("the calendar of {year} is not yet decreed", year=way.count.year)
        case Refusal.FOREIGN_CALENDAR:
            return reader.say("the working calendar of that country is not known")
        case Refusal.NEEDS_TIME:
            return reader.say("counted in hours: name the hour, as in 2026-03-10T14:30")
        case Refusal.OUT_OF_RANGE:
            return reader.say("the date lies beyond the years that can be counted")
        case _:
            return ""


def _weakest(reader: Reader, reckoning: Reckoning) -> Confidence | None:
    version = reckoning.version
    if version is None:
        return None
    found = [version.confidence]
    for ref in version.all_grounds:
        provision = reader.knowledge.provision(ref)
        standing = None if provision is None else version_on(provision.versions, reader.as_of)
        if standing is not None:
            found.append(standing.confidence)
    return max(found, key=lambda each: each.weakness)
