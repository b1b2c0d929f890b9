"""Time limits as a reader sees them: in a line below a step, and on a page of their own."""

from __future__ import annotations

from rightscli.law import version_on
from rightscli.model import Confidence, Unit
from rightscli.pages.framing import finish, used_by
from rightscli.pages.grounds import Grounds, source_data, source_detail, span
from rightscli.pages.page import Detail, Item, Marker, Section, SectionName
from rightscli.pages.periods import period, since
from rightscli.pages.words import CONFIDENCE, COUNT_FROM, LAST_DAY_OFF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.model import DeadlineRule, DeadlineVersion
    from rightscli.pages.page import Data, Page
    from rightscli.pages.reader import Reader

PERSON = "person"
UNCOUNTED = (Unit.AT_ONCE, Unit.YEARLY_DATES)
"""Units of which none is counted off from an event."""


def limit_detail(reader: Reader, grounds: Grounds, id_: str) -> Detail:
    """Return the line of a time limit: how much, from when, whom it binds, and how well it is known."""
    rule = reader.knowledge.deadline(id_)
    if rule is None:
        missing = reader.say("[no such {what}]", what=id_)
        return Detail(name="deadline", label=reader.say("Time limit"), text=missing, data={"id": id_})
    version = version_on(rule.versions, reader.as_of)
    numbers = grounds.numbers(version.all_grounds) if version else ()
    text = in_words(reader, rule, version)
    if version is not None:
        remarks = grounds.remarks(version.confidence, numbers)
        if remarks:
            text += f" ({remarks})"
    return Detail(
        name="deadline",
        label=label(reader, rule),
        text=text,
        grounds=numbers,
        data=limit_data(reader, rule, version),
    )


def label(reader: Reader, rule: DeadlineRule) -> str:
    """Say whose time limit it is."""
    return reader.say("Your time limit") if rule.binds == PERSON else reader.say("Their time limit")


def in_words(reader: Reader, rule: DeadlineRule, version: DeadlineVersion | None) -> str:
    """Write the rule: «3 месяца со дня, когда …»; without a version, say that there is none."""
    if version is None:
        return f"{reader.read(rule.title)}: {reader.no_version(rule.versions)}"
    amount = amount_in_words(reader, version)
    if version.dates:
        return amount
    event = since(reader.read(rule.trigger.text), reader.words)
    return amount + event


def amount_in_words(reader: Reader, version: DeadlineVersion) -> str:
    """Write the period without its event: «3 месяца», or the fixed dates."""
    if version.dates:
        return "; ".join(reader.read(each.text) for each in version.dates)
    return period(version.amount, version.unit, reader.words, way=version.counting.way)


def limit_data(reader: Reader, rule: DeadlineRule, version: DeadlineVersion | None) -> Data:
    """Return a time limit for machines."""
    data: dict[str, object] = {
        "id": rule.id,
        "title": reader.read(rule.title),
        "binds": rule.binds,
        "trigger": {"event": rule.trigger.event, "text": reader.read(rule.trigger.text)},
        "text": in_words(reader, rule, version),
    }
    if version is None:
        return {**data, "missing": True}
    return {
        **data,
        "amount": version.amount,
        "unit": version.unit.value,
        "count_from": version.count_from.value,
        "if_last_day_off": version.if_last_day_off.value,
        "counting": version.counting.way.value,
        "confidence": version.confidence.value,
        "in_force_from": version.in_force_from.isoformat(),
        "in_force_from_is": version.start.value,
        "in_force_until": version.in_force_until.isoformat() if version.in_force_until else None,
        "source": source_data(version.source) if version.source else None,
    }


def deadline_page(reader: Reader, rule: DeadlineRule) -> Page:
    """Show how a time limit is counted, what it leans on, how it changed, and where it matters."""
    grounds = Grounds(reader)
    version = version_on(rule.versions, reader.as_of)
    facts = [Item(head=label(reader, rule), text=in_words(reader, rule, version))]
    if version is not None:
        grounds.lean(version.confidence)
        facts += _counting(reader, version, grounds)
    if rule.restore is not None:
        facts.append(
            Item(
                head=reader.say("If the time limit is missed"),
                text=reader.read(rule.restore.text),
                grounds=grounds.numbers(rule.restore.grounds),
            )
        )
    if rule.notes is not None:
        facts.append(Item(head=reader.say("Note"), text=reader.read(rule.notes)))
    sections = [
        Section(
            name=SectionName.FACTS,
            title=reader.say("How it is counted"),
            items=tuple(facts),
            marker=Marker.NONE,
        ),
        Section(
            name=SectionName.VERSIONS,
            title=reader.say("How it changed"),
            items=tuple(_version(reader, each, grounds, now=each is version) for each in rule.versions),
        ),
        used_by(reader, rule.id),
    ]
    return finish(
        reader,
        grounds,
        id_=rule.id,
        kind="deadline",
        title=reader.read(rule.title),
        meta=(reader.say("time limit"),),
        sections=sections,
        review=rule.review,
        counts=rule.id,
        data={"deadline": limit_data(reader, rule, version)},
    )


def _counting(reader: Reader, version: DeadlineVersion, grounds: Grounds) -> list[Item]:
    counted = [reader.say(COUNT_FROM[version.count_from])]
    if version.unit not in (Unit.MINUTES, Unit.HOURS, *UNCOUNTED):
        counted.append(reader.say(LAST_DAY_OFF[version.if_last_day_off]))
    items = []
    if version.unit not in UNCOUNTED:
        items.append(
            Item(
                head=reader.say("Counting"),
                text="; ".join(counted),
                grounds=grounds.numbers(version.all_grounds),
            )
        )
    else:
        grounds.numbers(version.all_grounds)
    if version.ends_at is not None:
        items.append(Item(head=reader.say("It ends"), text=reader.read(version.ends_at)))
    if version.says is not None:
        items.append(Item(head=reader.say("In practice"), text=reader.read(version.says)))
    if version.confidence is not Confidence.SOURCED:
        items.append(Item(head=reader.say("Attention"), text=reader.say(CONFIDENCE[version.confidence])))
    if version.source is not None:
        detail = source_detail(reader, version.source, label=reader.say("Source"))
        items.append(
            Item(head=detail.label, text=detail.text, details=(Detail(name="url", text="", url=detail.url),))
        )
    return items


def _version(reader: Reader, version: DeadlineVersion, grounds: Grounds, *, now: bool) -> Item:
    return Item(
        head=span(reader, version.in_force_from, version.start, version.in_force_until),
        text=amount_in_words(reader, version),
        note=reader.say("this one is shown") if now else "",
        # What an older version leaned on has ended with it, and would only look like a gap.
        grounds=grounds.numbers(version.all_grounds) if now else (),
        data={"in_force_from": version.in_force_from.isoformat(), "current": now},
    )
