# A card is an A4 sheet folded into eight; each panel is the size of a bank note. What does not fit is left
# out whole, from the end, and the panel says how much; the first screen is never cut.

"""Eight panels for a folded card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.model import replace
from rightscli.pages import MAY_CHANGE, Card, Item, Marker, Section, SectionName

if TYPE_CHECKING:
    from collections.abc import Callable

    from rightscli.handouts.wording import Words
    from rightscli.pages import Detail, Page

PANELS = 8
ROOM = 780
"""Characters that fit on a panel in the smallest type that is still read easily."""
_EXTRA = 4
"""What a line break and a marker cost, in characters."""
_KEPT = ("deadline", "authority", "no_deadline")
"""The lines below an item that a card has room for."""


def card_of(page: Page, words: Words) -> Card:
    """Return the card of a page: cover, now, never, rights, then, complaints, caution, questions."""
    page = _by_itself(page, words)
    now = next((section for section in page.card if section.name is SectionName.STEPS), None)
    never = next((section for section in page.card if section.name is SectionName.NEVER), None)
    cover = Section(
        name=SectionName.FACTS,
        title=page.title,
        items=(Item(text=page.lead),) if page.lead else (),
        marker=Marker.NONE,
    )
    wanted = (
        now,
        never,
        _panel(page, words, SectionName.RIGHTS),
        _panel(page, words, SectionName.STEPS, title=words.say("Then"), only=_later),
        _panel(page, words, SectionName.APPEALS, title=words.say("Where to complain"), short=_road),
        _caution(page, words),
        _panel(page, words, SectionName.QUESTIONS),
    )
    panels = [cover, *(_bare(panel) for panel in wanted if panel is not None and panel.items)]
    notes = Section(name=SectionName.RELATED, title=words.say("For notes"), items=(), marker=Marker.NONE)
    panels += [notes] * (PANELS - len(panels))
    return Card(id=page.id, title=page.title, panels=tuple(panels))


def _by_itself(page: Page, words: Words) -> Page:
    """Return the page without pointers to what a card has no room for."""
    pointer, alone = words.of_pages(MAY_CHANGE), words.say("may change")

    def cut(text: str) -> str:
        return text.replace(pointer, alone)

    def alone_item(item: Item) -> Item:
        details = tuple(replace(detail, text=cut(detail.text)) for detail in item.details)
        return replace(item, note=cut(item.note), details=details)

    sections = tuple(
        replace(section, items=tuple(alone_item(item) for item in section.items)) for section in page.sections
    )
    return replace(page, sections=sections)


def room_of(item: Item) -> int:
    """Return how much room an item takes on a panel."""
    texts = (item.head, item.text, item.note, *(detail.label + detail.text for detail in item.details))
    return sum(len(text) + _EXTRA for text in texts if text)


def _later(item: Item) -> bool:
    return item.data.get("phase") != "now"


def _panel(
    page: Page,
    words: Words,
    name: SectionName,
    *,
    title: str = "",
    only: Callable[[Item], bool] = bool,
    short: Callable[[Item], Item] | None = None,
) -> Section | None:
    section = page.section(name)
    if section is None:
        return None
    items = tuple((short or _short)(item) for item in section.items if only(item))
    return replace(section, title=title or section.title, items=_fitting(items, words))


def _caution(page: Page, words: Words) -> Section:
    items: list[Item] = []
    for name in (SectionName.LAWFUL, SectionName.RISKS):
        section = page.section(name)
        if section is not None:
            short = tuple(replace(_short(item), group=section.title) for item in section.items)
            items += _fitting(short, words, room=ROOM // 2, group=section.title)
    return Section(name=SectionName.LAWFUL, title=words.say("Be careful"), items=tuple(items))


def _fitting(items: tuple[Item, ...], words: Words, *, room: int = ROOM, group: str = "") -> tuple[Item, ...]:
    more = _EXTRA + len(_more(words, len(items)))
    kept: list[Item] = []
    left = room
    for place, item in enumerate(items):
        size = room_of(item)
        last = place == len(items) - 1
        if size > left - (0 if last else more):
            break
        kept.append(item)
        left -= size
    missing = len(items) - len(kept)
    if missing:
        kept.append(Item(text=_more(words, missing), group=group))
    return tuple(kept)


def _more(words: Words, number: int) -> str:
    return words.count("({number} more in the full handout)", "({number} more in the full handout)", number)


def _short(item: Item) -> Item:
    details = tuple(_plain(detail) for detail in item.details if detail.name in _KEPT)
    return replace(item, details=details, grounds=(), number=None)


def _road(item: Item) -> Item:
    """Return an appeal as a card has it: which paper, to whom, until when; how to argue is for the page."""
    return replace(_short(item), text="", note="")


def _plain(detail: Detail) -> Detail:
    return replace(detail, grounds=())


def _bare(section: Section) -> Section:
    return replace(section, items=tuple(replace(item, grounds=(), number=None) for item in section.items))
