# The way of a query: clean it, look for a citation, read its words, rank what they may mean, judge
# whether the best is an answer, and say why.
#
# A score says which document is nearest, not whether it is near. Whether the best one answers is judged
# by a few facts about the match; their weights were fitted on the tuning part of
# tests/search/relevance.yaml by benchmarks/search/fit.py, and the held-out part tests them.

"""Finding documents."""

from __future__ import annotations

from rightscli.model import NamedTuple
from rightscli.search.answer import Answer, Verdict, highlighted, hit_of, reasons, suggestions
from rightscli.search.lexicon import COMMON, Lexicon
from rightscli.search.ranking import ABOUT, CORE, HEADING, Candidate, candidates
from rightscli.search.reading import Weights, clean, may_cite, read

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from rightscli.knowledge import Opened
    from rightscli.model import Language
    from rightscli.search.citations import Citation
    from rightscli.search.reading import Unit

_WORTH_SHOWING = 0.4
"""A situation that scores less than this share of the best is not shown."""
_FULL_MATCH = 0.97
_BEFORE_TERMS = 3
_LONE_GENERAL = 0.4
"""One word that could be about anything, or that is in no title, has no better chance than this."""
_MOST_OTHERS = 3
_URGENCY = {"now": 0.006, "hours": 0.004, "days": 0.002}

ANSWERS = 0.86
"""At this chance of being right and above, a hit is offered with confidence."""
STORY_ANSWERS = 0.91
"""The same for a long query: a story may be about several things, and a word of it about anything."""
RELATED = 0.04
"""Below this chance nothing is offered."""

_CLOSE = 0.93
"""A second situation that scores this share of the first is as good an answer."""
_SPECIAL = 45
_E = 2.718281828459045
_MOST_TELLING = 6.0
_STORY = 12


class Facts(NamedTuple):
    """What is known about the match of the best situation; every value is between 0 and 1."""

    share: float
    """Share of the query's weight that matched, weighed by where."""
    phrase: float
    """How well a whole phrase of the document fits."""
    core: float
    """Share of the query's weight whose words stand in its title or in the ways of asking for it."""
    heading: float
    """Share of the query's weight whose words stand in its title or summary."""
    about: float
    """Share of the query's weight whose words stand in those, in the summary, questions, or names."""
    unknown: float
    """Share of the query's weight in words that no document has."""
    elsewhere: float
    """Words that name subjects bordering on ours and do not count as `about`: none, one, two and more."""
    foreign: float
    """Share of the words that name such subjects, wherever they count."""
    strong: float
    """Words that count as `about`: none, one, two, three and more."""
    special: float
    """Of these, words that are rare in general text: none, one, two and more."""
    lone: float
    """1 for a query of a single word, else 0."""
    length: float
    """Words of the query, in tenths up to ten."""
    score: float
    """Its score."""
    margin: float
    """How far the next situation is behind, as a share of its score."""
    rival: float
    """The same share as `core` of the next situation."""
    several: float
    """How well the best few of its phrases fit."""
    telling: float
    """What the words of the query are worth together, up to six of the best."""
    names: float
    """Words that are names of the glossary: none, one, two and more."""


FACT_WEIGHTS = Facts(
    share=0.49,
    phrase=2.96,
    core=1.39,
    heading=-0.27,
    about=1.40,
    unknown=-0.41,
    elsewhere=-2.78,
    foreign=-5.91,
    strong=1.09,
    special=0.27,
    lone=1.30,
    length=2.41,
    score=2.41,
    margin=2.35,
    rival=0.15,
    several=1.95,
    telling=2.67,
    names=-0.07,
)
FACT_BIAS = -7.41


def find(opened: Opened, query: str, *, language: Language, limit: int = 8) -> Answer:
    """
    Return the documents that answer a query, best first.

    Any text is a query: it is cut to `LONGEST_QUERY` characters and never raises. Situations come first;
    terms, authorities, deadlines and acts only where the query names them exactly.

    Args:
        opened: Where to search: knowledge, or a store whose tables `write_index` wrote.
        query: What somebody typed.
        language: The language of reasons and suggestions.
        limit: The most hits to return.
    """
    connection = opened.connection
    typed = clean(query)
    lexicon = Lexicon.of(opened)
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
        return answer_citation(connection, typed, citation, scores=scores, language=language, limit=limit)
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


def facts(ranked: Sequence[Candidate], units: list[Unit], weights: Weights) -> Facts:
    """Return the facts about the best of some situations, which is the first."""
    best = ranked[0]
    next_score = ranked[1].score if len(ranked) > 1 else 0.0
    total = weights.total
    worths = list(zip(units, weights.units, strict=True))
    about = best.matched_in(ABOUT)
    special = sum(1 for place in about if units[place].general < _SPECIAL or units[place].names)
    return Facts(
        share=best.share,
        phrase=best.phrase.score,
        core=sum(weights.units[place] for place in best.matched_in(CORE)) / total,
        heading=sum(weights.units[place] for place in best.matched_in(HEADING)) / total,
        about=sum(weights.units[place] for place in about) / total,
        unknown=sum(worth for unit, worth in worths if not unit.readings) / total,
        elsewhere=min(2, sum(unit.elsewhere for place, unit in enumerate(units) if place not in about)) / 2,
        foreign=sum(unit.elsewhere for unit in units) / max(1, len(units)),
        strong=min(3, len(about)) / 3,
        special=min(2, special) / 2,
        lone=float(len(units) == 1),
        length=min(10, len(units)) / 10,
        score=min(1.0, best.score),
        margin=(best.score - next_score) / best.score if best.score else 0.0,
        rival=sum(weights.units[place] for place in ranked[1].matched_in(CORE)) / total
        if len(ranked) > 1
        else 0.0,
        several=best.phrase.several,
        telling=min(1.0, total / _MOST_TELLING),
        names=min(2, sum(1 for unit in units if unit.names)) / 2,
    )


def chance(known: Facts) -> float:
    """Return the chance, between 0 and 1, that the best situation answers."""
    score = FACT_BIAS + sum(weight * value for weight, value in zip(FACT_WEIGHTS, known, strict=True))
    return float(1 / (1 + _E**-score))


def verdict(probability: float, scores: list[float], words: int) -> Verdict:
    """
    Return the verdict.

    Args:
        probability: The chance that the best situation answers.
        scores: The scores of the situations, best first.
        words: How many words of the query may tell what it is about.
    """
    if probability < RELATED:
        return Verdict.NOTHING
    if probability < (STORY_ANSWERS if words >= _STORY else ANSWERS):
        return Verdict.UNSURE
    if len(scores) > 1 and scores[1] >= _CLOSE * scores[0]:
        return Verdict.SEVERAL
    return Verdict.SURE
