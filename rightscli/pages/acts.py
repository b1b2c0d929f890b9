# A provision is shown as it stood on the day, with all its versions beside it as a line of time: the
# versions are labelled with their days, so none of them can be taken for the one in force.

"""Pages of acts and of single provisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.law import next_version, pending_on, version_on
from rightscli.model import Language
from rightscli.pages.framing import finish, used_by
from rightscli.pages.grounds import (
    Grounds,
    coming_item,
    pending_data,
    pending_details,
    provision_item,
    span,
    version_data,
    version_details,
)
from rightscli.pages.page import Detail, Item, Marker, Section, SectionName
from rightscli.pages.words import ACT_KIND, ACT_STATUS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.model import Act, Provision
    from rightscli.pages.page import Page
    from rightscli.pages.reader import Reader


def act_page(reader: Reader, act: Act) -> Page:
    """Show an act: what it is, and every provision of it that is known, as it stood on the day."""
    grounds = Grounds(reader)
    return finish(
        reader,
        grounds,
        id_=act.id,
        kind="act",
        title=reader.read(act.short_title),
        meta=(reader.say(ACT_KIND[act.kind]), reader.say(ACT_STATUS.get(act.status, ""))),
        lead=reader.read(act.title),
        sections=[_facts(reader, act), _provisions(reader, grounds, act.provisions), used_by(reader, act.id)],
        review=act.review,
        data={"act_status": act.status, "number": act.number},
    )


def law_page(reader: Reader, ref: str, provisions: Sequence[Provision]) -> Page | None:
    """
    Show one provision, or a place of an act that has several.

    Args:
        reader: Who reads.
        ref: The path that was asked for.
        provisions: The provision with that path and those below it.

    Returns None where there is no such act or no such provision.
    """
    act = reader.act(ref)
    if act is None or not provisions:
        return None
    exact = provisions[0] if provisions[0].ref == ref or len(provisions) == 1 else None
    grounds = Grounds(reader)
    if exact is None:
        sections = [_provisions(reader, grounds, provisions), used_by(reader, ref)]
        title = place_title(reader, ref, provisions)
        lead = reader.read(act.title)
    else:
        ref = exact.ref
        below = [provision for provision in provisions if provision is not exact]
        sections = [
            *_one(reader, grounds, exact),
            _provisions(reader, grounds, below),
            used_by(reader, ref),
        ]
        title = reader.cite(ref) or ref
        lead = reader.read(exact.heading) if exact.heading is not None else reader.read(act.title)
    return finish(
        reader,
        grounds,
        id_=ref,
        kind="law",
        title=title,
        meta=(reader.read(act.title),) if lead != reader.read(act.title) else (),
        lead=lead,
        sections=sections,
        review=act.review,
        data={"act": act.id},
    )


def place_title(reader: Reader, ref: str, provisions: Sequence[Provision]) -> str:
    """Return a title for a place that is no provision itself: the citation down to its last unit."""
    article = provisions[0].address.article
    act = reader.act(ref)
    assert act is not None
    name = reader.cite(act.id) or act.id
    if article is None or ref.count("/") != 1:
        return f"{name}: {ref.partition('/')[2]}"
    if reader.language is Language.RU:
        return f"ст.\N{NO-BREAK SPACE}{article} {act.short_title.forms.get('gen', name)}"
    return f"Art.\N{NO-BREAK SPACE}{article} of {name}"


def _facts(reader: Reader, act: Act) -> Section:
    facts = []
    if act.number is not None:
        facts.append(Item(head=reader.say("Number"), text=act.number))
    if act.adopted is not None:
        facts.append(Item(head=reader.say("Adopted"), text=reader.day(act.adopted)))
    facts.append(Item(head=reader.say("Issued by"), text=reader.read(act.issued_by)))
    if act.official_url is not None:
        link = Detail(name="url", text="", url=act.official_url)
        facts.append(Item(head=reader.say("Official text"), text="", details=(link,)))
    if act.notes is not None:
        facts.append(Item(head=reader.say("Note"), text=reader.read(act.notes)))
    return Section(
        name=SectionName.FACTS,
        title=reader.heading(SectionName.FACTS),
        items=tuple(facts),
        marker=Marker.NONE,
    )


def _provisions(reader: Reader, grounds: Grounds, provisions: Sequence[Provision]) -> Section:
    items = []
    for provision in provisions:
        version = version_on(provision.versions, reader.as_of)
        if version is not None:
            grounds.lean(version.confidence)
        citation = reader.cite(provision.ref) or provision.ref
        items.append(provision_item(reader, provision, citation, version))
    return Section(
        name=SectionName.PROVISIONS,
        title=reader.heading(SectionName.PROVISIONS),
        items=tuple(items),
        marker=Marker.NONE,
        stacked=True,
    )


def _one(reader: Reader, grounds: Grounds, provision: Provision) -> list[Section]:
    version = version_on(provision.versions, reader.as_of)
    if version is not None:
        grounds.lean(version.confidence)
    item = provision_item(reader, provision, "", version)
    changes = tuple(
        Item(
            text=reader.read(change.what),
            details=pending_details(reader, change),
            data=pending_data(reader, change),
        )
        for change in pending_on(provision, reader.as_of)
    )
    coming = next_version(provision.versions, reader.as_of)
    if coming is not None:
        changes = (coming_item(reader, "", coming), *changes)
    timeline = tuple(
        Item(
            head=span(reader, each.in_force_from, each.start, each.in_force_until),
            text=reader.read(each.says),
            note=reader.say("this one is shown") if each is version else "",
            details=tuple(detail for detail in version_details(reader, each) if detail.name != "dates"),
            data={"current": each is version, **version_data(each)},
        )
        for each in provision.versions
    )
    return [
        Section(
            name=SectionName.SAYS,
            title=reader.say("What it says on {day}", day=reader.day(reader.as_of)),
            items=(item,),
            marker=Marker.NONE,
        ),
        Section(
            name=SectionName.PENDING,
            title=reader.heading(SectionName.PENDING),
            items=changes,
            boxed=True,
        ),
        Section(
            name=SectionName.VERSIONS,
            title=reader.heading(SectionName.VERSIONS),
            items=timeline if len(timeline) > 1 or version is None else (),
            stacked=True,
        ),
    ]
