# Some people may be searched, and a sheet of paper is read by whoever finds it. A neutral handout shows
# nothing that names an event, an organisation or a cause. Nothing is reworded: what holds such a word is
# left out whole, and the reader is told how much is missing.

"""Handouts that draw no attention."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.model import Authority, AuthorityKind, Kind, Record, Situation, Term, replace
from rightscli.pages import SectionName
from rightscli.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rightscli.handouts.wording import Words
    from rightscli.knowledge import Knowledge
    from rightscli.model import Language
    from rightscli.pages import Detail, Item, Page, Section

_LIST = Path(__file__).with_name("loaded_words.json")
_HIDDEN = frozenset(
    (
        SectionName.INCIDENTS,
        SectionName.SOURCES,
        SectionName.RELATED,
        SectionName.CHECK_FIRST,
        SectionName.REVIEW,
        SectionName.UNLAWFUL,
    )
)
"""Parts that speak of events, of other pages, or of what the state does wrong."""
_DETAILS = (
    "why",
    "deadline",
    "no_deadline",
    "authority",
    "suspends_execution",
    "fee",
    "letter",
    "would_change",
    "status",
)
_ABROAD = (AuthorityKind.INTERNATIONAL, AuthorityKind.FOREIGN)
_ADDRESS = re.compile(
    r"https?:|www\.|@\w|\b[\w-]+\.(?:am|com|eu|info|kz|media|net|org|ru|su|рф)\b", re.IGNORECASE
)
_OFFICIAL = re.compile(r"суд|прокурат|министер|администрац|портал|дума|округ|court|portal", re.IGNORECASE)


class Kept(Record):
    """A page without what draws attention, and how much was left out of it."""

    page: Page
    left_out: int


class Neutral:
    """Leaves out what draws attention."""

    def __init__(self, names: Iterable[str], language: Language) -> None:
        """Leave out these names, and the loaded words of the language."""
        patterns = json.loads(_LIST.read_text(encoding="utf-8"))[language.value]
        self._loaded = _pattern(patterns)
        self._names = _pattern(names)

    def draws_attention(self, text: str) -> bool:
        """Say whether a text names an organisation, an address or a cause."""
        folded = f" {' '.join(words(fold(text)))} "
        return bool(self._loaded.search(folded) or self._names.search(folded) or _ADDRESS.search(text))

    def page(self, page: Page, number: int, words: Words) -> Kept:
        """Return the page that stands at this place of a handout, without what draws attention."""
        shown = [section for section in page.sections if section.name not in _HIDDEN]
        dropped = {
            item.number
            for section in shown
            if section.name is SectionName.GROUNDS
            for item in section.items
            if not self._may_stand(item) or str(item.data.get("ref", "")).startswith("source:")
        }
        sections = tuple(self._section(section, dropped) for section in shown)
        card = tuple(self._section(section, dropped) for section in page.card)
        before = sum(len(section.items) for section in (*page.card, *shown))
        after = sum(len(section.items) for section in (*card, *sections))
        title = words.say("Part {number}", number=number) if self.draws_attention(page.title) else page.title
        lead = "" if self.draws_attention(page.lead) else page.lead
        kept = replace(
            page,
            id=f"part-{number}",
            title=title,
            lead=lead,
            meta=page.meta[:1],
            status="",
            notices=tuple(notice for notice in page.notices if notice.name in ("as-of", "not-in-force")),
            card=tuple(section for section in card if section.items),
            sections=tuple(section for section in sections if section.items),
            review={"urgency": page.review["urgency"]} if "urgency" in page.review else {},
            origin=None,
        )
        return Kept(kept, before - after + (lead != page.lead))

    def _section(self, section: Section, dropped: set[int | None]) -> Section:
        # Names of items are English words that a file would keep unseen; they go as well.
        grounds = section.name is SectionName.GROUNDS
        items = tuple(
            self._item(item, dropped, numbered=grounds)
            for item in section.items
            if (item.number not in dropped if grounds else self._may_stand(item))
        )
        return replace(section, items=items, linked=False)

    def _item(self, item: Item, dropped: set[int | None], *, numbered: bool) -> Item:
        return replace(
            item,
            id=None,
            # A gap in the numbers of the steps would tell that something is missing, and where.
            number=item.number if numbered else None,
            grounds=tuple(number for number in item.grounds if number not in dropped),
            details=tuple(
                replace(
                    detail,
                    url=None,
                    data=None,
                    grounds=tuple(number for number in detail.grounds if number not in dropped),
                )
                for detail in item.details
                if self._detail_may_stand(detail)
            ),
            data={key: item.data[key] for key in ("phase",) if key in item.data},
        )

    def _may_stand(self, item: Item) -> bool:
        return not self.draws_attention(f"{item.head} . {item.text}") and not any(
            detail.name == "authority" and self.draws_attention(detail.text) for detail in item.details
        )

    def _detail_may_stand(self, detail: Detail) -> bool:
        return detail.name in _DETAILS and not self.draws_attention(detail.text)


def names_in(knowledge: Knowledge) -> tuple[str, ...]:
    """Return the names of organisations, and slang, from the knowledge."""
    return tuple(sorted({*_organisations(knowledge), *_slang(knowledge)}))


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    written = [re.escape(pattern).replace(r"\*", r"[\w-]*") for pattern in patterns]
    return re.compile(rf"(?<= )(?:{'|'.join(written)})(?= )") if written else re.compile(r"(?!)")


def _pattern(patterns: Iterable[str]) -> re.Pattern[str]:
    # Written as the text is when it is looked at: folded words with single spaces; a star ends a word.
    return _compiled(
        tuple(
            " ".join(words(fold(pattern.rstrip("*")))) + ("*" if pattern.endswith("*") else "")
            for pattern in patterns
        )
    )


def _slang(knowledge: Knowledge) -> Iterable[str]:
    for term in knowledge.documents(Kind.TERM):
        assert isinstance(term, Term)
        yield from (*term.slang.ru, *term.slang.en)


def _organisations(knowledge: Knowledge) -> Iterable[str]:
    # The courts and offices that a complaint goes to are no secret; others are named by nobody unasked.
    official: set[str] = set()
    for authority in knowledge.documents(Kind.AUTHORITY):
        assert isinstance(authority, Authority)
        name = (authority.name.ru, authority.name.en or authority.name.ru)
        if authority.kind in _ABROAD:
            yield from name
        official.update(fold(written) for written in name)
    for situation in knowledge.documents(Kind.SITUATION):
        assert isinstance(situation, Situation)
        for source in situation.sources:
            publisher = source.publisher.partition("(")[0].strip()
            # One common word, such as the name of a magazine, says nothing by itself.
            if " " in publisher and not _OFFICIAL.search(publisher) and fold(publisher) not in official:
                yield publisher
