"""Making a handout: pages chosen, cut to the reader, dated and stamped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.handouts.audiences import for_card, for_readers
from rightscli.handouts.cards import card_of
from rightscli.handouts.code import CONTENTS, SELECTIONS, Code, write_code
from rightscli.handouts.exercises import exercises
from rightscli.handouts.lifetime import lifetime
from rightscli.handouts.manifest import write_manifest
from rightscli.handouts.neutral import Neutral, names_in
from rightscli.handouts.request import NotForHandoutsError
from rightscli.handouts.shown import digest, number_of, shown
from rightscli.handouts.wording import READERS, STATUS, Words
from rightscli.model import Kind, Record, replace
from rightscli.pages import Leaflet, LeafletPart, PaperSize, Readers, build

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rightscli.handouts.lifetime import Lifetime
    from rightscli.handouts.request import Request
    from rightscli.handouts.shown import Shown
    from rightscli.knowledge import Knowledge
    from rightscli.model import HandoutSet, Language
    from rightscli.pages import Exercise, Page

_VERSION = 8
"""Characters of the knowledge's fingerprint that a stamp shows."""


class Handout(Record, kw_only=True):
    """A leaflet with what is known about it."""

    request: Request
    leaflet: Leaflet
    lifetime: Lifetime
    items: tuple[Shown, ...]
    left_out: int
    """How many items a neutral handout does not show, in all languages."""


def make(
    knowledge: Knowledge,
    request: Request,
    *,
    today: date,
    progress: Callable[[int, int], None] | None = None,
) -> Handout:
    """
    Return the handout that is asked for.

    Args:
        knowledge: What it is made from.
        request: What is asked for.
        today: The day on which the reader asks; a handout whose time is over by then carries a warning.
        progress: Called after each page with the number of pages done and of all pages.

    Raises NotForHandoutsError where a name is no set, or no situation.
    """
    set_, request = _resolved(knowledge, request)
    pages_of: dict[Language, tuple[Page, ...]] = {}
    total = len(request.ids) * len(request.languages)
    for language in request.languages:
        pages_of[language] = ()
        for id_ in request.ids:
            page = build(knowledge, id_, language=language, as_of=request.as_of, asked=request.as_of_asked)
            card = request.size is PaperSize.CARD
            pages_of[language] += (for_card(page) if card else for_readers(page, request.readers),)
            if progress is not None:
                progress(sum(map(len, pages_of.values())), total)
    life = lifetime(knowledge, pages_of[request.languages[0]], request.set, request.as_of)
    names = names_in(knowledge) if request.neutral else ()
    drafts = [_part(knowledge, request, set_, pages, names) for pages in pages_of.values()]
    parts = tuple(part for part, _left_out in drafts)
    items = shown(parts, request.size)
    code = write_code(
        Code(
            readers=request.readers,
            size=request.size,
            languages=request.languages,
            neutral=request.neutral,
            selection=selection_mark(request.selection),
            content=digest(items, request.selection) % CONTENTS,
        )
    )
    version = knowledge.meta.fingerprint[:_VERSION]
    stamped = tuple(_stamped(part, life, version, code, today, request) for part in parts)
    leaflet = Leaflet(
        id=code if request.neutral else request.set or "-".join(request.ids[:1]),
        parts=stamped,
        size=request.size,
        readers=request.readers,
        code=code,
        as_of=request.as_of,
        law_known_to=life.law_known_to,
        valid_until=life.valid_until,
        version=version,
        neutral=request.neutral,
    )
    if not request.neutral:
        leaflet = replace(leaflet, manifest=write_manifest(leaflet, request, life.status, items))
    left_out = sum(number for _part, number in drafts)
    return Handout(request=request, leaflet=leaflet, lifetime=life, items=items, left_out=left_out)


def selection_mark(selection: str) -> int:
    """Return the mark of a choice of pages that a code carries."""
    return number_of(selection) % SELECTIONS


def _resolved(knowledge: Knowledge, request: Request) -> tuple[HandoutSet | None, Request]:
    if request.set is None:
        ids = []
        for id_ in request.ids:
            situation = knowledge.situation(id_)
            if situation is None:
                raise NotForHandoutsError(id_, Kind.SITUATION, knowledge.kind_of(id_))
            ids.append(situation.id)
        return None, replace(request, ids=tuple(dict.fromkeys(ids)))
    set_ = knowledge.handout(request.set)
    if set_ is None:
        raise NotForHandoutsError(request.set, Kind.HANDOUT, knowledge.kind_of(request.set))
    ids = [id_ for id_ in set_.situations if knowledge.situation(id_) is not None]
    return set_, replace(request, set=set_.id, ids=tuple(ids))


def _part(
    knowledge: Knowledge,
    request: Request,
    set_: HandoutSet | None,
    pages: tuple[Page, ...],
    names: tuple[str, ...],
) -> tuple[LeafletPart, int]:
    language = pages[0].language
    words = Words(language)
    title, intro = _title(knowledge, request, set_, pages, words)
    cases: tuple[Exercise, ...] = ()
    left_out = 0
    if request.readers is Readers.TRAINER and request.size is not PaperSize.CARD and not request.neutral:
        cases = exercises(knowledge, pages, words, request.as_of)
    if request.neutral:
        filter_ = Neutral(names, language)
        kept = [filter_.page(page, number, words) for number, page in enumerate(pages, 1)]
        pages = tuple(each.page for each in kept)
        left_out = sum(each.left_out for each in kept)
        title = words.say("Memo")
        intro = words.say("Some points are left out of this text.") if left_out else ""
    card = request.size is PaperSize.CARD
    part = LeafletPart(
        language=language,
        title=title,
        intro=intro,
        pages=() if card else pages,
        stamp=(),
        labels=words.labels(),
        exercises=cases,
        cards=tuple(card_of(page, words) for page in pages) if card else (),
    )
    return part, left_out


def _title(
    knowledge: Knowledge,
    request: Request,
    set_: HandoutSet | None,
    pages: tuple[Page, ...],
    words: Words,
) -> tuple[str, str]:
    if set_ is not None:
        page = build(knowledge, set_.id, language=words.language, as_of=request.as_of)
        return page.title, page.lead
    if len(pages) == 1:
        return pages[0].title, ""
    return words.say("Memo"), ""


def _stamped(
    part: LeafletPart, life: Lifetime, version: str, code: str, today: date, request: Request
) -> LeafletPart:
    words = Words(part.language)
    status = words.say(STATUS[life.status])
    stamp = [
        words.say(
            "law as known to {day}, knowledge {version}", day=words.day(life.law_known_to), version=version
        ),
        words.say("valid until {day}; {status}", day=words.day(life.valid_until), status=status),
    ]
    if request.neutral:
        stamp.append(words.say("code {code}", code=code))
    else:
        readers = words.say(READERS[request.readers])
        stamp.append(words.say("handout code {code}; {readers}", code=code, readers=readers))
    warning = ""
    if life.valid_until < today:
        warning = words.say(
            "OUT OF DATE: this handout was valid until {day}. Check every point before you rely on it.",
            day=words.day(life.valid_until),
        )
    return replace(part, stamp=tuple(stamp), warning=warning)
