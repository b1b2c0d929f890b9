"""Pages of authorities, terms, cases, letters, handouts and calendars."""

from __future__ import annotations

from rightscli.model import Language
from rightscli.pages.framing import finish, used_by
from rightscli.pages.grounds import Grounds, source_detail
from rightscli.pages.naming import AREA, URGENCY
from rightscli.pages.page import Detail, Item, Marker, Section, SectionName
from rightscli.pages.reader import capital
from rightscli.pages.words import AUDIENCE, AUTHORITY_KIND, LETTER_FORM, part_of_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.model import (
        Authority,
        HandoutSet,
        Incident,
        Letter,
        Phrases,
        Term,
        WorkingCalendar,
    )
    from rightscli.pages.page import Page
    from rightscli.pages.reader import Reader


def authority_page(reader: Reader, authority: Authority) -> Page:
    """Show what a body can and cannot do, how to reach it, and where it comes in."""
    grounds = Grounds(reader)
    numbers = grounds.numbers(authority.grounds)
    can = [Item(text=reader.read(text)) for text in authority.can]
    cannot = [Item(text=reader.read(text)) for text in authority.cannot]
    reach = [
        Item(
            text=reader.read(channel.text),
            grounds=grounds.numbers(channel.grounds),
            details=(Detail(name="url", text="", url=channel.url),) if channel.url else (),
        )
        for channel in authority.reach
    ]
    sections = [
        _titled(SectionName.FACTS, reader.say("What it can do"), can),
        _titled(SectionName.FACTS, reader.say("What it cannot do"), cannot),
        _titled(SectionName.FACTS, reader.say("How to reach it"), reach),
        used_by(reader, authority.id),
    ]
    return finish(
        reader,
        grounds,
        id_=authority.id,
        kind="authority",
        title=capital(reader.read(authority.name)),
        meta=(reader.say(AUTHORITY_KIND[authority.kind]),),
        sections=sections,
        review=authority.review,
        data={"grounds": list(numbers), "authority_kind": authority.kind.value},
    )


def term_page(reader: Reader, term: Term) -> Page:
    """Show what a word means, what else people call it, and where it comes in."""
    grounds = Grounds(reader)
    lead = reader.read(term.definition)
    numbers = grounds.numbers(term.grounds)
    facts = [
        Item(head=head, text=", ".join(phrases))
        for head, phrases in (
            (reader.say("In short form"), _spoken(reader, term.abbreviations)),
            (reader.say("People say"), _spoken(reader, term.colloquial)),
            (reader.say("Slang"), _spoken(reader, term.slang)),
        )
        if phrases
    ]
    if reader.language is Language.EN:
        facts.insert(0, Item(head=reader.say("In Russian"), text=term.official.ru))
    confused = [Item(id=id_, text=_term_name(reader, id_)) for id_ in term.not_same_as]
    situations = [
        Item(id=id_, text=reader.read(situation.title))
        for id_ in term.situations
        if (situation := reader.knowledge.situation(id_)) is not None
    ]
    return finish(
        reader,
        grounds,
        id_=term.id,
        kind="term",
        title=capital(reader.read(term.official)),
        meta=(reader.say("term"), reader.say(AREA[term.area])),
        lead=lead,
        sections=[
            _titled(SectionName.FACTS, reader.say("Other names"), facts, marker=Marker.NONE),
            _titled(SectionName.RELATED, reader.say("Not the same as"), confused),
            _titled(SectionName.RELATED, reader.heading(SectionName.RELATED), situations),
        ],
        data={"grounds": list(numbers), "area": term.area.value},
    )


def incident_page(reader: Reader, incident: Incident) -> Page:
    """Show what happened, where it was published, and which situations it belongs to."""
    facts = [Item(text=reader.read(incident.what))]
    if incident.outcome is not None:
        facts.append(Item(head=reader.say("How it ended"), text=reader.read(incident.outcome)))
    sources = [
        Item(id=source.id, head=source.publisher, text=source.title, details=(source_detail(reader, source),))
        for source in incident.sources
    ]
    situations = [
        Item(id=id_, text=reader.read(situation.title))
        for id_ in incident.situations
        if (situation := reader.knowledge.situation(id_)) is not None
    ]
    return finish(
        reader,
        Grounds(reader),
        id_=incident.id,
        kind="incident",
        title=reader.read(incident.title),
        meta=(
            reader.say("documented case"),
            part_of_date(incident.date, reader.words),
            reader.read(incident.place),
        ),
        sections=[
            _titled(SectionName.FACTS, reader.say("What happened"), facts, marker=Marker.NONE),
            _titled(SectionName.RELATED, reader.heading(SectionName.RELATED), situations),
        ],
        closing=[_titled(SectionName.SOURCES, reader.heading(SectionName.SOURCES), sources)],
        data={"date": incident.date},
    )


def letter_page(reader: Reader, letter: Letter) -> Page:
    """Show what a letter is, to whom it goes, what it asks for, and what to check before sending it."""
    grounds = Grounds(reader)
    numbers = grounds.numbers(letter.grounds)
    authority = reader.knowledge.authority(letter.addressee)
    name = reader.say("[no such {what}]", what=letter.addressee)
    if authority is not None:
        name = reader.read(authority.name)
    fields = [
        Item(
            id=field.id,
            head=reader.read(field.label),
            text=reader.read(field.help),
            note="" if field.required else reader.say("may stay empty"),
            details=(Detail(name="example", label=reader.say("Example"), text=field.example),),
            data={"type": field.type.value, "required": field.required},
        )
        for field in letter.fields
    ]
    checks = [Item(text=text) for text in reader.read_all(letter.check_before_sending)]
    situations = [
        Item(id=id_, text=reader.read(situation.title))
        for id_ in letter.situations
        if (situation := reader.knowledge.situation(id_)) is not None
    ]
    return finish(
        reader,
        grounds,
        id_=letter.id,
        kind="letter",
        title=reader.read(letter.title),
        meta=(reader.say("letter"), reader.say(LETTER_FORM[letter.form])),
        sections=[
            _titled(
                SectionName.FACTS,
                reader.heading(SectionName.FACTS),
                [
                    Item(head=reader.say("To whom"), text=name, grounds=numbers),
                    Item(head=reader.say("See it empty"), text=f"rights letter {letter.id} --show"),
                    Item(
                        head=reader.say("Fill it"),
                        text=f"rights letter {letter.id} -o {letter.id}.docx",
                        note=reader.say("asks for what is missing; or give --facts FILE"),
                    ),
                ],
                marker=Marker.NONE,
            ),
            _titled(SectionName.FIELDS, reader.heading(SectionName.FIELDS), fields),
            _titled(SectionName.CHECK_FIRST, reader.say("Before you send it"), checks),
            _titled(SectionName.RELATED, reader.heading(SectionName.RELATED), situations),
            used_by(reader, letter.id),
        ],
        review=letter.review,
        data={"addressee": letter.addressee, "form": letter.form.value, "language": letter.language.value},
    )


def handout_page(reader: Reader, handout: HandoutSet) -> Page:
    """Show what a trainer's set is for and which situations stand in it, in order."""
    items = []
    for id_ in handout.situations:
        situation = reader.knowledge.situation(id_)
        if situation is None:
            items.append(Item(id=id_, text=reader.say("[no such {what}]", what=id_)))
            continue
        items.append(
            Item(
                id=id_,
                text=reader.read(situation.title),
                note=reader.say(URGENCY[situation.urgency]),
            )
        )
    return finish(
        reader,
        Grounds(reader),
        id_=handout.id,
        kind="handout",
        title=reader.read(handout.title),
        meta=(reader.say("handout"), reader.say(AUDIENCE[handout.audience])),
        lead=reader.read(handout.intro),
        sections=[
            _titled(SectionName.RELATED, reader.say("Situations in this set"), items, marker=Marker.NUMBER)
        ],
        review=handout.review,
        data={"audience": handout.audience.value},
    )


def calendar_page(reader: Reader, calendar: WorkingCalendar) -> Page:
    """Show the days of a year that are off, or on, against the rule of the week."""
    off = ", ".join(reader.day(day) for day in calendar.days_off)
    working = ", ".join(reader.day(day) for day in calendar.working_days)
    moved = [
        Item(text=reader.say("{day} is moved to {to}", day=reader.day(each.day), to=reader.day(each.to)))
        for each in calendar.moved
    ]
    facts = [
        Item(head=reader.say("Decree"), text=reader.read(calendar.decree)),
        *([Item(head=reader.say("Days off"), text=off)] if off else []),
        *([Item(head=reader.say("Working days"), text=working)] if working else []),
    ]
    sources = [
        Item(head=source.publisher, text=source.title, details=(source_detail(reader, source),))
        for source in calendar.sources
    ]
    return finish(
        reader,
        Grounds(reader),
        id_=calendar.id,
        kind="calendar",
        title=reader.say("Working calendar of {year}", year=calendar.year),
        meta=(reader.say("working calendar"),),
        sections=[
            _titled(SectionName.FACTS, reader.heading(SectionName.FACTS), facts, marker=Marker.NONE),
            _titled(SectionName.FACTS, reader.say("Moved days"), moved),
        ],
        closing=[_titled(SectionName.SOURCES, reader.heading(SectionName.SOURCES), sources)],
        data={"year": calendar.year},
    )


def _titled(
    name: SectionName,
    title: str,
    items: Sequence[Item],
    *,
    marker: Marker = Marker.BULLET,
) -> Section:
    linked = name is SectionName.RELATED
    return Section(name=name, title=title, items=tuple(items), marker=marker, linked=linked)


def _spoken(reader: Reader, phrases: Phrases) -> tuple[str, ...]:
    return phrases.ru if reader.language is Language.RU else phrases.en


def _term_name(reader: Reader, id_: str) -> str:
    term = reader.knowledge.term(id_)
    return reader.say("[no such {what}]", what=id_) if term is None else reader.read(term.official)
