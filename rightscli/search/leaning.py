"""Answering a citation: the provision itself, and the situations that lean on it."""

from __future__ import annotations

from rightscli.model import Kind, say
from rightscli.search.answer import Answer, Verdict, by_id, hit_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from rightscli.model import Language
    from rightscli.search.citations import Citation

_MOST_REFS = 60
_MOST_SHOWN = 3
_LEANS_SHARE = 0.19
"""How much it counts how many places of a situation lean on the citation."""
_ARTICLE_SHARE = 0.16
"""How much it counts how many lean on its whole article: a part belongs to what its article is about."""
_APPEAL = 0.3
"""How much a place counts that says where to complain, which nearly every situation does alike."""
_MOST_HEADINGS = 8


def subject(citation: Citation, connection: sqlite3.Connection) -> str:
    """Return what a citation is about: what the query says beside it, and the headings of what is cited."""
    cards = by_id(connection, citation.refs[:_MOST_HEADINGS])
    headings = dict.fromkeys(card.title_ru.partition(": ")[2] for card in cards.values())
    return " ".join((citation.rest, *headings)).strip()


def answer_citation(
    connection: sqlite3.Connection,
    query: str,
    citation: Citation,
    *,
    scores: Mapping[str, float],
    language: Language,
    limit: int,
) -> Answer:
    """
    Return what was cited, then the situations that lean on it.

    Args:
        connection: The store to look in.
        query: The query, for the answer.
        citation: What it cites.
        scores: How well situations fit the subject of the citation, by id.
        language: The language of reasons.
        limit: The most hits to return.
    """
    leans = _leaning(connection, citation.refs[:_MOST_REFS])
    articles = _leaning(connection, dict.fromkeys(map(_article, citation.refs[:_MOST_REFS])))
    total = {
        id_: _LEANS_SHARE * share
        + _ARTICLE_SHARE * articles.get(id_, 0.0)
        + (1 - _LEANS_SHARE - _ARTICLE_SHARE) * scores.get(id_, 0.0)
        for id_, share in leans.items()
    }
    best = sorted(total, key=lambda id_: (-total[id_], id_))
    cited = by_id(connection, citation.refs[:_MOST_SHOWN])
    situations = by_id(connection, best[: max(1, limit)])
    shown = next((card.title(language).partition(":")[0] for card in cited.values()), citation.refs[0])
    themselves = [hit_of(card, 1.0, say("it is what you cited")) for card in cited.values()]
    why = say("leans on {citation}", citation=shown)
    leaning = [hit_of(situations[id_], total[id_], why) for id_ in best if id_ in situations]
    hits = [*themselves[:1], *leaning[: max(0, limit - len(themselves))], *themselves[1:]][: max(0, limit)]
    if not hits:
        return Answer(query, Verdict.NOTHING, (), ())
    several = len(best) > 1 or len(citation.refs) > 1
    return Answer(query, Verdict.SEVERAL if several else Verdict.SURE, tuple(hits), ())


def _article(ref: str) -> str:
    return "/".join(ref.split("/")[:2])


def _leaning(connection: sqlite3.Connection, refs: Iterable[str]) -> dict[str, float]:
    """
    Return how much each situation refers to these paths or to paths below them.

    Every value is a share of that of the situation that refers to them most.
    """
    counts: dict[str, float] = {}
    for ref in refs:
        rows = connection.execute(
            "SELECT d.id, total(CASE l.section WHEN 'appeals' THEN ? ELSE 1 END)"
            " FROM links l JOIN documents d ON d.number = l.document"
            " WHERE (l.target = ? OR (l.target > ? AND l.target < ?)) AND d.kind = ? GROUP BY d.id",
            (_APPEAL, ref, f"{ref}/", f"{ref}0", Kind.SITUATION.value),
        )
        for id_, count in rows:
            counts[id_] = counts.get(id_, 0.0) + count
    most = max(counts.values(), default=1.0)
    return {id_: count / most for id_, count in counts.items()}
