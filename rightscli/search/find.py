# The way of a query: clean it, look for a citation, read its words, rank what they may mean, judge
# whether the best is an answer, and say why. Each stage is a module of its own.

"""Finding documents."""

from __future__ import annotations

from rightscli.search.answer import Answer, Verdict, hit_of
from rightscli.search.confidence import chance, facts, verdict
from rightscli.search.lexicon import COMMON, Lexicon
from rightscli.search.ranking import HEADING, Candidate, candidates
from rightscli.search.reading import clean, may_cite, read
from rightscli.search.reasons import highlighted, reasons, suggestions
from rightscli.search.units import Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from rightscli.knowledge import Knowledge
    from rightscli.model import Language
    from rightscli.search.citations import Citation
    from rightscli.search.units import Unit

_WORTH_SHOWING = 0.4
"""A situation that scores less than this share of the best is not shown."""
_FULL_MATCH = 0.97
_BEFORE_TERMS = 3
_LONE_GENERAL = 0.4
"""One word that could be about anything, or that is in no title, has no better chance than this."""
_MOST_OTHERS = 3
_URGENCY = {"now": 0.006, "hours": 0.004, "days": 0.002}


def find(knowledge: Knowledge, query: str, *, language: Language, limit: int = 8) -> Answer:
    """
    Return the documents that answer a query, best first.

    Any text is a query: it is cut to `LONGEST_QUERY` characters and never raises. Situations come first;
    terms, authorities, deadlines and acts only where the query names them exactly.

    Args:
        knowledge: Where to search; its store has the tables of `write_index`.
        query: What somebody typed.
        language: The language of reasons and suggestions.
        limit: The most hits to return.
    """
    connection = knowledge.connection
    typed = clean(query)
    lexicon = Lexicon.of(knowledge)
    citation = _citation(typed, lexicon, connection)
    about = typed
    if citation is not None:
        from rightscli.search.leaning import answer_citation, subject  # noqa: PLC0415 - hardly any query cites

        about = clean(subject(citation, connection))
    units = read(about, lexicon)
    weights = Weights(units, lexicon)
    ranked = candidates(units, weights, lexicon, connection)
    if citation is not None:
        scores = {one.card.id: one.score for one in ranked}
        return answer_citation(knowledge, typed, citation, scores=scores, language=language, limit=limit)
    for one in ranked:
        one.score += _URGENCY.get(one.card.urgency or "", 0.0)
    ranked.sort(key=lambda one: (-round(one.score, 6), one.card.id))
    situations = [one for one in ranked if one.card.is_situation]
    named = [one for one in ranked if _is_named(one)]
    decided = _decide(situations, named, units, weights)
    if decided is Verdict.NOTHING:
        return Answer(typed, decided, (), suggestions(units))
    chosen = _ordered(ranked, situations, named)[: max(0, limit)]
    told = reasons(chosen, units, language, lexicon)
    marked = highlighted(chosen, told, units, language, lexicon)
    hits = [
        hit_of(one.card, one.score, why, words) for one, why, words in zip(chosen, told, marked, strict=True)
    ]
    return Answer(typed, decided, tuple(hits), suggestions(units))


def _citation(query: str, lexicon: Lexicon, connection: sqlite3.Connection) -> Citation | None:
    if not may_cite(query, lexicon):
        return None
    from rightscli.search.citations import cited, cited_in_other_layout  # noqa: PLC0415 - hardly any query cites

    return cited(query, lexicon, connection) or cited_in_other_layout(query, lexicon, connection)


def _decide(
    situations: list[Candidate],
    named: list[Candidate],
    units: list[Unit],
    weights: Weights,
) -> Verdict:
    decided = Verdict.NOTHING
    if situations:
        probability = chance(facts(situations, units, weights))
        lone = len(units) == 1 and not units[0].names
        if lone and (units[0].general >= COMMON or not situations[0].matched_in(HEADING)):
            probability = min(probability, _LONE_GENERAL)
        decided = verdict(probability, [one.score for one in situations], len(units))
        if lone and decided is Verdict.SURE:
            decided = Verdict.SEVERAL  # one word is a subject, no question
        if decided is Verdict.SURE and len({name.term for unit in units for name in unit.names}) > len(units):
            decided = Verdict.SEVERAL  # an abbreviation of more than one thing
    if not named or decided in (Verdict.SURE, Verdict.SEVERAL):
        return decided
    # A term explains a word; whether it answers what was meant nobody knows.
    if all(one.card.is_term for one in named):
        return Verdict.UNSURE
    return Verdict.SURE if len(named) == 1 else Verdict.SEVERAL


def _ordered(ranked: list[Candidate], situations: list[Candidate], named: list[Candidate]) -> list[Candidate]:
    """Put what was named exactly first, but a term after the situations that it leads to."""
    best = situations[0].score if situations else 0.0
    shown = [one for one in situations if one.score >= _WORTH_SHOWING * best]
    terms = [one for one in named if one.card.is_term and situations]
    first = [one for one in named if one not in terms]
    rest = [one for one in ranked if not one.card.is_situation and one not in named]
    near = [one for one in rest if one.score >= best][:_MOST_OTHERS]
    return [*first, *shown[:_BEFORE_TERMS], *terms, *shown[_BEFORE_TERMS:], *near]


def _is_named(candidate: Candidate) -> bool:
    """Say whether the query is the name of something other than a situation, no more and no less."""
    match, card = candidate.phrase, candidate.card
    whole = min(match.precision, match.recall) >= _FULL_MATCH
    return whole and not card.is_situation and not card.is_provision
