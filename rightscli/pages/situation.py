# The first screen is the page for somebody with minutes; everything after it is for the questions that
# follow. Both are made from the same items, and what the law no longer supports on the day is in neither.

"""The page of a situation."""

from __future__ import annotations

from rightscli.model import Confidence, Phase
from rightscli.pages.claims import (
    appeal_items,
    claim_items,
    question_items,
    step_items,
)
from rightscli.pages.framing import finish
from rightscli.pages.grounds import SOURCE, Grounds, source_detail
from rightscli.pages.naming import AREA, URGENCY
from rightscli.pages.page import Detail, Item, Marker, Section, SectionName
from rightscli.pages.words import AUDIENCE, RELATION, part_of_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.model import Claim, Situation
    from rightscli.pages.page import Page
    from rightscli.pages.reader import Reader


def situation_page(reader: Reader, situation: Situation) -> Page:
    """Show a situation: the first screen, then everything that is known about it."""
    grounds = Grounds(reader, situation.sources)
    sections = [
        _section(
            reader, SectionName.RECOGNISE, tuple(Item(text=reader.read(text)) for text in situation.recognise)
        ),
        _section(reader, SectionName.ASK_FIRST, _ask_first(reader, situation)),
        _section(
            reader,
            SectionName.STEPS,
            step_items(reader, grounds, situation.steps),
            marker=Marker.NUMBER,
        ),
        _claims(reader, grounds, SectionName.NEVER, situation.never, marker=Marker.DO_NOT),
        _claims(reader, grounds, SectionName.RIGHTS, situation.rights),
        _claims(reader, grounds, SectionName.UNLAWFUL, situation.unlawful_because),
        _claims(reader, grounds, SectionName.LAWFUL, situation.lawful_when),
        _section(
            reader,
            SectionName.APPEALS,
            appeal_items(reader, grounds, situation.appeals),
            marker=Marker.NUMBER,
            stacked=True,
        ),
        _claims(reader, grounds, SectionName.EVIDENCE, situation.evidence),
        _claims(reader, grounds, SectionName.RISKS, situation.risks),
        _section(
            reader,
            SectionName.QUESTIONS,
            question_items(reader, grounds, situation.questions),
            marker=Marker.NONE,
            stacked=True,
        ),
        _section(reader, SectionName.CHECK_FIRST, _check_first(reader, situation), boxed=True),
        _section(reader, SectionName.INCIDENTS, _incidents(reader, situation), linked=True),
        _section(reader, SectionName.RELATED, _related(reader, situation), linked=True),
    ]
    return finish(
        reader,
        grounds,
        id_=situation.id,
        kind="situation",
        title=reader.read(situation.title),
        meta=(
            reader.say(URGENCY[situation.urgency]),
            reader.say(AREA[situation.area]),
            ", ".join(reader.say(AUDIENCE[audience]) for audience in situation.audience),
        ),
        lead=reader.read(situation.summary),
        card=_card(reader, grounds, situation),
        sections=sections,
        closing=[_section(reader, SectionName.SOURCES, _other_sources(reader, situation, grounds))],
        review=situation.review,
        counts=situation.id if _timed(situation) else None,
        data={
            "urgency": situation.urgency.value,
            "area": situation.area.value,
            "audience": [audience.value for audience in situation.audience],
        },
    )


def _timed(situation: Situation) -> bool:
    limits = (
        *(appeal.deadline for appeal in situation.appeals),
        *(step.deadline for step in situation.steps),
    )
    return any(limit is not None for limit in limits)


def _card(reader: Reader, grounds: Grounds, situation: Situation) -> tuple[Section, ...]:
    # No numbers and no reasons here; but what the law of the day does not carry is said even here.
    def item(claim: Claim) -> Item:
        lapsed = grounds.lapsed(grounds.numbers(claim.grounds))
        note = reader.say("not all of its grounds are known to be in force on this day") if lapsed else ""
        return Item(id=claim.id, text=reader.read(claim.text), note=note)

    now = tuple(
        item(step)
        for step in situation.steps
        if step.phase is Phase.NOW and step.in_force.holds(reader.as_of)
    )
    never = tuple(item(claim) for claim in situation.never if claim.in_force.holds(reader.as_of))
    return (
        Section(name=SectionName.STEPS, title=reader.say("NOW"), items=now, marker=Marker.NUMBER),
        Section(
            name=SectionName.NEVER,
            title=reader.say("NEVER: DO NOT DO, SIGN OR SAY THIS"),
            items=never,
            marker=Marker.DO_NOT,
        ),
    )


def _section(
    reader: Reader,
    name: SectionName,
    items: tuple[Item, ...],
    *,
    marker: Marker = Marker.BULLET,
    stacked: bool = False,
    linked: bool = False,
    boxed: bool = False,
) -> Section:
    return Section(
        name=name,
        title=reader.heading(name),
        items=items,
        marker=marker,
        stacked=stacked,
        linked=linked,
        boxed=boxed,
    )


def _claims(
    reader: Reader,
    grounds: Grounds,
    name: SectionName,
    claims: tuple[Claim, ...],
    *,
    marker: Marker = Marker.BULLET,
) -> Section:
    return _section(reader, name, claim_items(reader, grounds, claims), marker=marker)


def _ask_first(reader: Reader, situation: Situation) -> tuple[Item, ...]:
    return tuple(
        Item(
            text=reader.read(question.text),
            details=(Detail(name="why", text=reader.read(question.why)),),
        )
        for question in situation.ask_first
    )


def _check_first(reader: Reader, situation: Situation) -> tuple[Item, ...]:
    # The grounds of these are not numbered among the others: nothing here is established.
    return tuple(
        Item(
            text=reader.read(check.text),
            details=(
                Detail(name="how", label=reader.say("How to check"), text=reader.read(check.how)),
                *_named(reader, check.grounds),
            ),
            data={"confidence": Confidence.UNVERIFIED.value, "refs": list(check.grounds)},
        )
        for check in situation.check_first
    )


def _named(reader: Reader, refs: tuple[str, ...]) -> tuple[Detail, ...]:
    cited = [reader.cite(ref) or ref for ref in refs if not ref.startswith(SOURCE)]
    if not cited:
        return ()
    return (Detail(name="about", label=reader.say("About"), text="; ".join(cited)),)


def _incidents(reader: Reader, situation: Situation) -> tuple[Item, ...]:
    items = []
    for id_ in situation.incidents:
        incident = reader.knowledge.incident(id_)
        if incident is None:
            items.append(Item(id=id_, text=reader.say("[no such {what}]", what=id_)))
            continue
        items.append(
            Item(
                id=id_,
                head=f"{part_of_date(incident.date, reader.words)}, {reader.read(incident.place)}",
                text=reader.read(incident.title),
                data={"date": incident.date},
            )
        )
    return tuple(items)


def _related(reader: Reader, situation: Situation) -> tuple[Item, ...]:
    items = []
    for related in situation.related:
        other = reader.knowledge.situation(related.id)
        title = reader.say("[no such {what}]", what=related.id) if other is None else reader.read(other.title)
        items.append(
            Item(
                id=related.id,
                text=title,
                note=reader.say(RELATION[related.type]),
                data={"type": related.type.value},
            )
        )
    return tuple(items)


def _other_sources(reader: Reader, situation: Situation, grounds: Grounds) -> tuple[Item, ...]:
    # Sources that claims lean on stand among the grounds already.
    used = {item.data.get("ref") for item in grounds.items}
    return tuple(
        Item(
            id=source.id,
            head=source.publisher,
            text=source.title,
            details=(source_detail(reader, source),),
        )
        for source in situation.sources
        if f"{SOURCE}{source.id}" not in used
    )
