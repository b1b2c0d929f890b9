"""The page of due dates: a table, then the count of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.law import version_on
from rightscli.model import Confidence, Situation, replace
from rightscli.pages.framing import finish
from rightscli.pages.limits import PERSON
from rightscli.pages.page import Item, Marker, Notice, Section, SectionName, Tone
from rightscli.pages.words import CONFIDENCE, WEEKDAYS_SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rightscli.deadlines import Moment
    from rightscli.model import DeadlineRule, Review
    from rightscli.pages.due import Counted, DueItem, Untimed
    from rightscli.pages.grounds import Grounds
    from rightscli.pages.page import Page
    from rightscli.pages.reader import Reader

NO_DUE = "—"


def due_page(  # noqa: PLR0913 - the parts of the page
    reader: Reader,
    grounds: Grounds,
    document: Situation | DeadlineRule,
    items: Sequence[DueItem],
    untimed: Sequence[Untimed],
    *,
    start: Moment,
    today: date,
    event: str | None,
) -> Page:
    """Put the table and the traces together; `grounds` holds what the traces lean on."""
    sections = [
        Section(
            name=SectionName.DUE,
            title=reader.heading(SectionName.DUE),
            items=(*_rows(reader, items), *_untimed_rows(reader, untimed)),
            marker=Marker.NONE,
            linked=isinstance(document, Situation),
            columns=(reader.say("Last day"), reader.say("Left"), reader.say("What")),
        ),
        *(section for item in items if item.ways for section in _trace(reader, grounds, item, today)),
    ]
    page = finish(
        reader,
        grounds,
        id_=document.id,
        kind="due",
        title=reader.read(document.title),
        meta=(
            reader.say("due dates"),
            reader.say("counted from {moment}", moment=moment(reader, start)),
            reader.say("today is {day}", day=reader.day(today)),
        ),
        sections=sections,
        review=_review(document, items),
    )
    return replace(page, notices=(*_notices(reader, items, event), *page.notices))


def moment(reader: Reader, at: Moment) -> str:
    """Write a day, with its hour where it is known."""
    return reader.day(at.day) if at.clock is None else f"{reader.day(at.day)}, {at.clock:%H:%M}"


def left(reader: Reader, item: DueItem) -> str:
    """Say how long is left, or by how much a limit was missed."""
    days = item.days_left
    if days is None:
        return ""
    if days < 0:
        if item.rule.binds == PERSON:
            text = reader.words.count("missed {n} day ago", "missed {n} days ago", -days)
        else:
            text = reader.words.count("overdue by {n} day", "overdue by {n} days", -days)
        return text.format(n=-days)
    if days == 0:
        return reader.say("today")
    return reader.words.count("{n} day left", "{n} days left", days).format(n=days)


def _short(reader: Reader, at: Moment | None) -> str:
    if at is None:
        return NO_DUE
    return f"{moment(reader, at)} {reader.say(WEEKDAYS_SHORT[at.day.weekday()])}"


def _rows(reader: Reader, items: Sequence[DueItem]) -> Iterator[Item]:
    events = dict.fromkeys(item.rule.trigger.event for item in items)
    for event in events:
        for item in items:
            if item.rule.trigger.event != event:
                continue
            group = reader.say("From: {event} ({name})", event=item.trigger, name=event)
            whats = [use.text for use in item.uses if use.section == "appeals"] or [item.title]
            for what in whats:
                yield Item(
                    id=item.rule.id,
                    head=_short(reader, item.due),
                    note=left(reader, item),
                    text=_what(reader, item, what),
                    group=group if len(events) > 1 or len(items) > 1 else "",
                )


def _what(reader: Reader, item: DueItem, what: str) -> str:
    said = [what if item.rule.binds == PERSON else reader.say("Their time limit: {what}", what=what)]
    others = [way for way in item.ways[1:] if way.due is not None]
    if others:
        days = ", ".join(_short(reader, way.due) for way in others)
        said.append(reader.say("disputed, by another count {days}", days=days))
    if item.refused:
        said.append(item.refused)
    if item.confidence is not None and item.confidence is not Confidence.SOURCED:
        said.append(reader.say(CONFIDENCE[item.confidence]))
    return "; ".join(said)


def _untimed_rows(reader: Reader, untimed: Sequence[Untimed]) -> Iterator[Item]:
    for each in untimed:
        text = f"{each.text}: {each.why}" if each.why else each.text
        yield Item(head=NO_DUE, text=text, group=reader.say("Without a time limit"))


def _trace(reader: Reader, grounds: Grounds, item: DueItem, today: date) -> Iterator[Section]:
    yield Section(
        name=SectionName.TRACE,
        title=reader.say("How it was counted: {title}", title=item.title),
        items=tuple(
            Item(text=line.text, number=number, grounds=line.grounds, group=_group(reader, item, way))
            for way in item.ways
            for number, line in enumerate(way.lines, 1)
        ),
        marker=Marker.NUMBER,
    )
    yield Section(
        name=SectionName.TRACE,
        title="",
        items=tuple(_closing(reader, grounds, item, today)),
        marker=Marker.NONE,
    )


def _group(reader: Reader, item: DueItem, way: Counted) -> str:
    if len(item.ways) == 1:
        return ""
    day = way.refused if way.due is None else moment(reader, way.due)
    if not way.why:
        return reader.say("{day}: as the rule says", day=day)
    return f"{day}: {way.why}"


def _closing(reader: Reader, grounds: Grounds, item: DueItem, today: date) -> Iterator[Item]:
    way, rule = item.ways[0], item.rule
    missed = item.days_left is not None and item.days_left < 0
    if way.due is None:
        yield Item(head=reader.say("No due date"), text=way.refused)
        if way.not_before is not None:
            certain = reader.say("it does not end before {day}: act by then", day=reader.day(way.not_before))
            yield Item(head=reader.say("What is certain"), text=certain)
    version = version_on(rule.versions, reader.as_of)
    if version is not None and version.ends_at is not None:
        yield Item(head=reader.say("It ends"), text=reader.read(version.ends_at))
    if version is not None and version.says is not None:
        yield Item(head=reader.say("In practice"), text=reader.read(version.says))
    if rule.notes is not None:
        yield Item(head=reader.say("Note"), text=reader.read(rule.notes))
    if missed:
        yield Item(head=reader.say("Attention"), text=_missed(reader, item, today))
    if rule.restore is not None:
        yield Item(
            head=reader.say("If the time limit is missed"),
            text=reader.read(rule.restore.text),
            grounds=grounds.numbers(rule.restore.grounds),
        )
    elif missed and rule.binds == PERSON:
        yield Item(
            head=reader.say("If the time limit is missed"),
            text=reader.say("we know no way to restore it: ask a lawyer today"),
        )


def _missed(reader: Reader, item: DueItem, today: date) -> str:
    open_ = [way.due for way in item.ways[1:] if way.due is not None and way.due.day >= today]
    if not open_:
        return left(reader, item)
    later = reader.say("by another count it runs until {day}: act at once", day=moment(reader, open_[-1]))
    return f"{left(reader, item)}; {later}"


def _notices(reader: Reader, items: Sequence[DueItem], event: str | None) -> Iterator[Notice]:
    if event is None and len({item.rule.trigger.event for item in items}) > 1:
        yield Notice(
            "several-events",
            reader.say(
                "These limits begin with different events. All are counted here from one date: "
                "take only those whose event happened on that day, or name it with --event."
            ),
            Tone.BANNER,
        )
    missed = [item for item in items if item.rule.binds == PERSON and (item.days_left or 0) < 0]
    if missed and (event is not None or len(items) == 1):
        yield Notice(
            "missed",
            reader.say("A time limit has been missed; see below how it is restored."),
            Tone.BANNER,
        )


def _review(document: Situation | DeadlineRule, items: Sequence[DueItem]) -> Review:
    reviews = [document.review, *(item.rule.review for item in items)]
    return replace(
        document.review,
        law_checked_to=min(review.law_checked_to for review in reviews),
        review_due=min(review.review_due for review in reviews),
    )
