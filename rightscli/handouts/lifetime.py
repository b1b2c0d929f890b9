# A handout is valid until the first day on which anything it shows must be looked at again, or ends. That
# is read from the documents behind the page, and only from those parts of them that the page shows.

"""How long a handout is valid, and to which day its law is known."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rightscli.law import pending_on, version_on
from rightscli.model import Record, Review, ReviewStatus, Situation
from rightscli.pages import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rightscli.knowledge import Knowledge
    from rightscli.model import DeadlineVersion, Version
    from rightscli.pages import Page

_REFERENCE = re.compile(r"\{(?:law|deadline|authority|letter):([^{}|]+)(?:\|[a-z]+)?\}")
_KEYS = {
    SectionName.RECOGNISE: "recognise",
    SectionName.ASK_FIRST: "ask_first",
    SectionName.STEPS: "steps",
    SectionName.NEVER: "never",
    SectionName.RIGHTS: "rights",
    SectionName.UNLAWFUL: "unlawful_because",
    SectionName.LAWFUL: "lawful_when",
    SectionName.APPEALS: "appeals",
    SectionName.EVIDENCE: "evidence",
    SectionName.RISKS: "risks",
    SectionName.QUESTIONS: "questions",
    SectionName.CHECK_FIRST: "check_first",
}
"""The parts of a situation by the parts of its page."""


class Lifetime(Record, kw_only=True):
    """What the reader must know about the age of a handout."""

    law_known_to: date
    """The earliest day to which the law of one of the situations was checked."""
    valid_until: date
    ends_with: str
    """The document, or the path of the provision, that must be looked at first."""
    status: ReviewStatus
    """The weakest review among the situations: one page that no lawyer has read makes a draft."""
    turns: tuple[date, ...]
    """Days up to the one that is shown on which something in the handout began to be so, latest first."""


class _Gathered:
    """Dates from everything that a handout leans on."""

    def __init__(self, knowledge: Knowledge, as_of: date) -> None:
        self.knowledge = knowledge
        self.as_of = as_of
        self.ends: list[tuple[date, str]] = []
        self.turns: set[date] = set()
        self._seen: set[str] = set()

    def lean(self, ref: str) -> None:
        """Take the dates of a provision or document, once."""
        if ref in self._seen or ref.startswith("source:"):
            return
        self._seen.add(ref)
        act = self.knowledge.act_of(ref)
        if act is not None:
            self.ends.append((act.review.review_due, act.id))
            provision = self.knowledge.provision(ref)
            if provision is not None:
                self._versions(ref, provision.versions)
                for change in pending_on(provision, self.as_of):
                    if change.takes_effect is not None:
                        self.ends.append((change.takes_effect - timedelta(days=1), ref))
            return
        document = self.knowledge.get(ref)
        review = getattr(document, "review", None)
        if isinstance(review, Review):
            self.ends.append((review.review_due, ref))
        rule = self.knowledge.deadline(ref)
        if rule is not None:
            self._versions(ref, rule.versions)
            version = version_on(rule.versions, self.as_of)
            for ground in version.grounds if version else ():
                self.lean(ground)

    def window(self, ref: str, record: object) -> None:
        """Take the dates of advice that does not hold for ever."""
        window = getattr(record, "in_force", None)
        if window is None:
            return
        if window.until is not None:
            if window.until >= self.as_of:
                self.ends.append((window.until, ref))
            self._turn(window.until + timedelta(days=1))
        if window.start is not None:
            self._turn(window.start)

    def _versions(self, ref: str, versions: Iterable[Version | DeadlineVersion]) -> None:
        for version in versions:
            start, until = version.in_force_from, version.in_force_until
            self._turn(start)
            if until is not None:
                self._turn(until + timedelta(days=1))
                if start <= self.as_of <= until:
                    self.ends.append((until, ref))

    def _turn(self, day: date) -> None:
        if day <= self.as_of:
            self.turns.add(day)


def lifetime(knowledge: Knowledge, pages: Iterable[Page], set_: str | None, as_of: date) -> Lifetime:
    """
    Return the dates of a handout that shows these pages of situations.

    Args:
        knowledge: What the pages were built from.
        pages: The pages, cut to what is shown.
        set_: The set that they were chosen by, if any; it has a review date of its own.
        as_of: The day for which they were built.
    """
    gathered = _Gathered(knowledge, as_of)
    if set_ is not None:
        gathered.lean(set_)
    reviews = []
    for page in pages:
        situation = knowledge.situation(page.id)
        assert situation is not None
        reviews.append(situation.review)
        gathered.lean(situation.id)
        for record in _records(situation, page):
            gathered.window(situation.id, record)
            if _holds(record, as_of):
                for ref in _references(record):
                    gathered.lean(ref)
    until, because = min(gathered.ends)
    return Lifetime(
        law_known_to=min(review.law_checked_to for review in reviews),
        valid_until=until,
        ends_with=because,
        status=max((review.status for review in reviews), key=_weakness),
        turns=tuple(sorted(gathered.turns, reverse=True)),
    )


def _weakness(status: ReviewStatus) -> int:
    order = (ReviewStatus.REVIEWED, ReviewStatus.DRAFT, ReviewStatus.DISPUTED, ReviewStatus.RETIRED)
    return order.index(status)


def _records(situation: Situation, page: Page) -> Iterator[object]:
    yield situation.title
    yield situation.summary
    for section in page.sections:
        key = _KEYS.get(section.name)
        if key is not None:
            yield from getattr(situation, key)


def _holds(record: object, day: date) -> bool:
    window = getattr(record, "in_force", None)
    return window is None or bool(window.holds(day))


def _references(value: object) -> Iterator[str]:
    """Yield every provision and document that a part of a situation refers to."""
    if isinstance(value, str):
        yield from _REFERENCE.findall(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _references(each)
    elif isinstance(value, Record):
        for name in value.record_fields:
            each = getattr(value, name)
            if name == "grounds":
                yield from each
            elif name in ("deadline", "authority", "letter") and isinstance(each, str):
                yield each
            else:
                yield from _references(each)
