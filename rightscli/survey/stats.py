"""The figures of a survey."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from rightscli.model import Act, Kind, PendingChange, Record, Situation
from rightscli.survey.claims import claims_of, standing_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.knowledge import Knowledge


class Pending(Record):
    """A change under way, and the documents that lean on what it would change."""

    provision: str
    change: PendingChange
    leaning: tuple[str, ...]


class Stats(Record, kw_only=True):
    """What the knowledge holds on a day."""

    day: date
    kinds: dict[str, int]
    areas: dict[str, int]
    """Situations by area."""
    statuses: dict[str, int]
    """Documents by review status."""
    claims: dict[str, int]
    """Claims of situations that hold on the day, by what they lean on."""
    texts: int
    """Localised texts."""
    translated: int
    """Localised texts with an English side."""
    unused: tuple[str, ...]
    """Provisions that no situation, deadline, authority, letter, term or other act leans on."""
    oldest_review: tuple[str, date] | None
    """The document whose law was checked to the earliest day, with that day."""
    pending: tuple[Pending, ...]

    @property
    def sourced_share(self) -> float:
        """Sourced claims among those that lean on law, between 0 and 1."""
        legal = sum(number for standing, number in self.claims.items() if standing != "practical")
        return self.claims.get("sourced", 0) / legal if legal else 1.0


def survey(knowledge: Knowledge, day: date) -> Stats:
    """Count everything; the standing of claims is that of the day."""
    rows = knowledge.connection.execute("SELECT kind, status, body FROM documents").fetchall()
    provisions = knowledge.connection.execute("SELECT ref, act, body FROM provisions ORDER BY ref").fetchall()
    texts = list(_texts([json.loads(row[-1]) for row in (*rows, *provisions)]))
    situations = [found for found in knowledge.documents(Kind.SITUATION) if isinstance(found, Situation)]
    return Stats(
        day=day,
        kinds={**_counted(kind for kind, _status, _body in rows), "provision": len(provisions)},
        areas=_counted(situation.area.value for situation in situations),
        statuses=_counted(status for _kind, status, _body in rows if status),
        claims=_counted(
            standing_of(claim, knowledge, day).value
            for situation in situations
            for _section, claim in claims_of(situation)
            if claim.in_force.holds(day)
        ),
        texts=len(texts),
        translated=sum(1 for text in texts if text.get("en")),
        unused=tuple(ref for ref, _act, _body in provisions if not knowledge.leaning_on(ref)),
        oldest_review=min(
            ((found.id, found.review.law_checked_to) for found in situations),
            key=lambda pair: (pair[1], pair[0]),
            default=None,
        ),
        pending=tuple(_pending(knowledge)),
    )


def _pending(knowledge: Knowledge) -> Iterator[Pending]:
    for document in knowledge.documents(Kind.ACT):
        assert isinstance(document, Act)
        for provision in knowledge.provisions_of(document.id):
            for change in provision.pending:
                leaning = {lean.document for lean in knowledge.leaning_on(provision.ref)}
                yield Pending(provision.ref, change, tuple(sorted(leaning)))


def _counted(words: Any) -> dict[str, int]:  # noqa: ANN401 - any iterable of words
    return dict(sorted(Counter(words).items()))


def _texts(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        if isinstance(value.get("ru"), str):
            yield value
            return
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
