# Quality is measured on situations: a query is answered right when a right situation comes first among
# the situations found. A query without right answers is answered right when nothing is offered with
# confidence.

"""Measuring a search against queries whose answers are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rightscli.model import Kind, Language
from rightscli.search.answer import Verdict
from rightscli.search.find import find

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rightscli.knowledge import Knowledge

CONFIDENT = (Verdict.SURE, Verdict.SEVERAL)
CITED = "law:"
"""Before an expected path of a provision, or id of an act."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with its right answers; an empty `expect` means that nothing answers it."""

    query: str
    kind: str
    expect: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the search made of one query."""

    judged: Judged
    verdict: Verdict
    found: tuple[str, ...]
    """The situations found, best first."""
    cited: tuple[str, ...] = ()
    """The acts and provisions found, best first."""

    @property
    def rank(self) -> int | None:
        """Place of the first right situation among situations (or law among law), from 1, or None."""
        wanted = self.judged.expect
        places = [place for place, id_ in enumerate(self.found, start=1) if id_ in wanted]
        law = [id_.removeprefix(CITED) for id_ in wanted if id_.startswith(CITED)]
        places += [
            place
            for place, ref in enumerate(self.cited, start=1)
            if any(ref == path or ref.startswith(f"{path}/") for path in law)
        ]
        return min(places, default=None)

    @property
    def is_right(self) -> bool:
        """Whether a right situation came first, or rightly nothing was offered with confidence."""
        return self.rank == 1 if self.judged.expect else self.verdict not in CONFIDENT

    @property
    def misleads(self) -> bool:
        """Whether something wrong was offered with confidence."""
        return self.verdict in CONFIDENT and not self.is_right


@dataclass(frozen=True, slots=True)
class Quality:
    """Figures over a set of queries; None where the set has no query of that sort."""

    queries: int
    recall_at_1: float | None
    recall_at_3: float | None
    mrr: float | None
    no_answer_accuracy: float | None
    confident_wrong: float


def run(knowledge: Knowledge, judged: Iterable[Judged]) -> list[Outcome]:
    """Search for every query."""
    outcomes = []
    for one in judged:
        answer = find(knowledge, one.query, language=Language.RU, limit=10)
        found = tuple(hit.id for hit in answer.hits if hit.kind is Kind.SITUATION)
        cited = tuple(hit.id for hit in answer.hits if hit.kind is Kind.ACT)
        outcomes.append(Outcome(one, answer.verdict, found, cited))
    return outcomes


def by_kind(outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    """Return the outcomes of each kind of query, kinds in the order of the alphabet."""
    found: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        found.setdefault(outcome.judged.kind, []).append(outcome)
    return dict(sorted(found.items()))


def quality(outcomes: list[Outcome]) -> Quality:
    """Return the figures over some outcomes."""
    answered = [outcome for outcome in outcomes if outcome.judged.expect]
    refused = [outcome for outcome in outcomes if not outcome.judged.expect]
    ranks = [outcome.rank for outcome in answered]
    return Quality(
        queries=len(outcomes),
        recall_at_1=_share([rank == 1 for rank in ranks]),
        recall_at_3=_share([rank is not None and rank <= 3 for rank in ranks]),  # noqa: PLR2004 - as its name says
        mrr=sum(1 / rank for rank in ranks if rank) / len(ranks) if ranks else None,
        no_answer_accuracy=_share([outcome.is_right for outcome in refused]),
        confident_wrong=_share([outcome.misleads for outcome in outcomes]) or 0.0,
    )


def _share(facts: list[bool]) -> float | None:
    return sum(facts) / len(facts) if facts else None
