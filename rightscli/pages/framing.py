# What every page ends with: the grounds, the changes that may come, where the document is used, and
# what the reader must know about the page itself. One place, so that no page can forget it.

"""The common frame of pages."""

from __future__ import annotations

from rightscli.model import Kind, ReviewStatus
from rightscli.pages.naming import KIND
from rightscli.pages.page import Item, Marker, Notice, Page, Section, SectionName, Tone
from rightscli.pages.reader import capital
from rightscli.pages.words import CONFIDENCE, STATUS, WEAKEST, short_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.model import Review
    from rightscli.pages.grounds import Grounds
    from rightscli.pages.page import Data
    from rightscli.pages.reader import Reader

SEPARATOR = " · "


def finish(  # noqa: PLR0913 - the parts of a page
    reader: Reader,
    grounds: Grounds,
    *,
    id_: str,
    kind: str,
    title: str,
    sections: Sequence[Section],
    review: Review | None = None,
    meta: tuple[str, ...] = (),
    lead: str = "",
    card: tuple[Section, ...] = (),
    closing: Sequence[Section] = (),
    data: Data | None = None,
    counts: str | None = None,
) -> Page:
    """
    Put a page together.

    Args:
        reader: Who reads.
        grounds: The grounds that the sections have asked for.
        id_: The document.
        kind: The kind of page.
        title: The title.
        sections: What the document says; empty ones are left out.
        review: Who has checked the document; None where it carries no review of its own.
        meta: Short words under the title.
        lead: What it is about.
        card: The first screen.
        closing: Sections that stand after the grounds.
        data: More for machines, beside the review.
        counts: The document whose time limits can be counted from a date, where there are any.
    """
    origin = reader.knowledge.origin(id_.partition("/")[0])
    last = (
        Section(
            name=SectionName.GROUNDS,
            title=reader.say("Grounds"),
            items=grounds.items,
            marker=Marker.REFERENCE,
            stacked=True,
        ),
        *closing,
        Section(
            name=SectionName.PENDING,
            title=reader.say("What may change"),
            items=grounds.pending,
            stacked=True,
            boxed=True,
        ),
        about(reader, grounds, review, origin=origin, kind=kind, counts=counts),
    )
    return Page(
        id=id_,
        kind=kind,
        title=title,
        language=reader.language,
        as_of=reader.as_of,
        meta=meta,
        status=status_line(reader, grounds, review),
        lead=lead,
        notices=tuple(notices(reader, grounds, review, origin=origin)),
        card=tuple(section for section in card if section.items),
        sections=tuple(section for section in (*sections, *last) if section.items),
        review={**review_data(reader, grounds, review), **(data or {})},
        origin=origin,
    )


def status_line(reader: Reader, grounds: Grounds, review: Review | None) -> str:
    """Say in one line who checked the page, to which day, and how well its grounds are known."""
    # What carries no review of its own has been read by no lawyer either.
    parts = [reader.say(STATUS[ReviewStatus.DRAFT if review is None else review.status])]
    if review is not None:
        day = short_day(review.law_checked_to, reader.words)
        parts.append(reader.say("law to {day}", day=day))
    if grounds.leant:
        parts.append(reader.say(WEAKEST[grounds.weakest]))
    return SEPARATOR.join(parts)


def notices(
    reader: Reader,
    grounds: Grounds,
    review: Review | None,
    *,
    origin: str | None,
) -> list[Notice]:
    """Return what must be said about the page, apart from its content."""
    found = []
    if reader.asked:
        found.append(
            Notice(
                "as-of",
                reader.say(
                    "You asked about {day}: the law and the time limits are shown as they stood on that day.",
                    day=reader.day(reader.as_of),
                ),
                Tone.BANNER,
            )
        )
    if review is not None and review.status in (ReviewStatus.RETIRED, ReviewStatus.DISPUTED):
        found.append(Notice("status", _withdrawn(reader, review), Tone.BANNER))
    if grounds.without_version:
        count = grounds.without_version
        text = reader.words.count(
            "{n} ground of this page is not known to be in force on this day.",
            "{n} grounds of this page are not known to be in force on this day.",
            count,
        )
        found.append(Notice("not-in-force", text.format(n=count), Tone.BANNER))
    if review is not None and review.law_checked_to < reader.as_of:
        known = reader.day(review.law_checked_to)
        tone = Tone.BANNER if reader.asked else Tone.NOTE
        found.append(
            Notice(
                "law-known-to",
                reader.say("The law is known to {day}; later changes are not included.", day=known),
                tone,
            )
        )
    if origin is not None:
        text = reader.say("This page comes from an added directory of knowledge: {place}", place=origin)
        found.append(Notice("origin", text))
    if grounds.pending:
        text = reader.say("Some of what this page leans on may change: see “What may change” below.")
        found.append(Notice("pending", text))
    return found


def about(
    reader: Reader,
    grounds: Grounds,
    review: Review | None,
    *,
    origin: str | None,
    kind: str,
    counts: str | None = None,
) -> Section:
    """
    Return the last section: what the reader should know about the page.

    `counts` is the document whose time limits can be counted from a date.
    """
    lines = []
    if review is None:
        lines.append(reader.say("Draft: no lawyer has checked this page yet."))
    else:
        if review.status is ReviewStatus.DRAFT:
            lines.append(reader.say("Draft: no lawyer has checked this page yet."))
        elif review.status is ReviewStatus.REVIEWED and review.reviewed_on is not None:
            lines.append(
                reader.say("A lawyer checked this page on {day}.", day=reader.day(review.reviewed_on))
            )
        else:
            lines.append(_withdrawn(reader, review) or reader.say(STATUS[review.status]))
        lines.append(reader.say("The law was checked to {day}.", day=reader.day(review.law_checked_to)))
    if grounds.leant:
        word = reader.say(CONFIDENCE[grounds.weakest])
        lines.append(reader.say("The weakest ground of this page: {word}.", word=word))
    if review is not None:
        lines.append(reader.say("To be looked at again by {day}.", day=reader.day(review.review_due)))
    if origin is not None:
        lines.append(
            reader.say("This page comes from an added directory of knowledge: {place}", place=origin)
        )
    if counts is not None:
        lines.append(
            reader.say("To count the last days: {command}", command=f"rights deadline {counts} --from DATE")
        )
    lines.append(reader.say("Edition of the knowledge: {name}.", name=reader.knowledge.meta.fingerprint))
    if kind == Kind.SITUATION:
        lines.append(
            reader.say(
                "This is legal information, not a lawyer’s advice. Get a lawyer when someone is held,"
                " questioned, charged, or goes to court."
            )
        )
    else:
        lines.append(reader.say("This is legal information, not a lawyer’s advice."))
    return Section(
        name=SectionName.REVIEW,
        title=reader.say("About this page"),
        items=tuple(Item(text=line) for line in lines),
        marker=Marker.NONE,
    )


def review_data(reader: Reader, grounds: Grounds, review: Review | None) -> Data:
    """Return what is known about the checking of the page, for machines."""
    data: dict[str, object] = {
        "weakest_confidence": grounds.weakest.value if grounds.leant else None,
        "knowledge": reader.knowledge.meta.fingerprint,
    }
    if review is None:
        return data
    return {
        "status": review.status.value,
        "law_checked_to": review.law_checked_to.isoformat(),
        "review_due": review.review_due.isoformat(),
        "reviewed_on": review.reviewed_on.isoformat() if review.reviewed_on else None,
        "replaced_by": review.replaced_by,
        **data,
    }


def used_by(reader: Reader, target: str) -> Section:
    """Return every document that leans on a provision or document, with the sections where it does."""
    by_document: dict[str, list[str]] = {}
    titles = {}
    for lean in reader.knowledge.leaning_on(target):
        if lean.document == target or lean.kind in (Kind.TERM, Kind.ACT):
            continue
        titles[lean.document] = lean
        places = by_document.setdefault(lean.document, [])
        place = reader.section_title(lean.section)
        if place and place not in places:
            places.append(place)
    items = tuple(
        Item(
            id=document,
            text=reader.read(titles[document].title),
            group=capital(reader.say(KIND[titles[document].kind])),
            note=", ".join(places),
            data={"kind": titles[document].kind.value, "sections": places},
        )
        for document, places in by_document.items()
    )
    return Section(name=SectionName.USED_BY, title=reader.say("Where it is used"), items=items, linked=True)


def _withdrawn(reader: Reader, review: Review) -> str:
    if review.status is ReviewStatus.DISPUTED:
        return reader.say("This page is disputed: do not rely on it without a lawyer.")
    if review.replaced_by is not None:
        return reader.say("This page is withdrawn; use instead: {id}", id=review.replaced_by)
    return reader.say("This page is withdrawn.") if review.status is ReviewStatus.RETIRED else ""
