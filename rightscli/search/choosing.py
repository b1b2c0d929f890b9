# A word is worth more the fewer situations it stands in, and less the more frequent it is in general text; a
# match is worth the columns it stands in, and saturates, so that a long page gains nothing by repeating
# itself.
#
# An entry is one bit of a large number. The binary digits of what entries have of the query are such numbers,
# and adding a word to them is a few operations for all entries at once: D. Rinfret, P. O'Neil, E. O'Neil,
# "Bit-Sliced Index Arithmetic" (2001). What a word is worth is rounded for that, and reckoned exactly for the
# best. The numbers grow with the entries; where these are many, FTS5 ranks them. Its bm25 saturates in the
# same way, since the index keeps no lengths; only the most frequent words, and the doubtful readings of words
# that have a sure one, wait there until the best entries are chosen.

"""Choosing the entries that are worth a closer look."""

from __future__ import annotations

from rightscli.search.lexicon import WEIGHTS
from rightscli.search.spread import MOST_AS_BITS, SATURATION, numbers_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from rightscli.search.phrases import Said
    from rightscli.search.spread import Spread

_STEPS = 256
"""The whole query is worth so many steps of a rounded share."""
_SITUATIONS = 64
_OTHERS = 16
_MOST_ROWS = 12_000
_FEWEST_TERMS = 3

_K1_WITHOUT_LENGTH = 1.2 * (1 - 0.75)
"""A match of this weight gives half of what it can in bm25, which takes every length for nothing."""
_COLUMNS = ", ".join(str(weight * _K1_WITHOUT_LENGTH / SATURATION) for weight in WEIGHTS.values())
_RANKED = f"""
WITH ranked AS (
  SELECT rowid AS number, bm25(search_text, {_COLUMNS}) AS score FROM search_text
  WHERE search_text MATCH :terms
)
SELECT number FROM (SELECT * FROM ranked WHERE number <= :last ORDER BY score, number LIMIT :situations)
UNION ALL
SELECT number FROM (SELECT * FROM ranked WHERE number > :last ORDER BY score, number LIMIT :others)
"""  # noqa: S608 - weights of columns


def chosen(
    spread: Mapping[int, Spread], said: Said, counts: Mapping[str, int], connection: sqlite3.Connection
) -> tuple[list[int], int]:
    """
    Return the entries that seem to have most of a query, as numbers and as bits; no bits where FTS5 chose.

    An entry is chosen by what each word surely means, or else by all that it may mean; then all else counts
    that it has of the query.
    """
    telling: set[int] = set()
    for sure, every in zip(said.good, said.terms, strict=True):
        telling.update(sure or every)
    last = counts["situations"]
    if counts["entries"] > MOST_AS_BITS:
        return _ranked(_rare(telling, spread), last, connection), 0
    digits = _added(spread, said)
    told = 0
    for term in telling:
        told |= spread[term].everywhere
    situations = told & (1 << last + 1) - 1
    best = _highest(digits, situations, _SITUATIONS) | _highest(digits, told ^ situations, _OTHERS)
    return numbers_of(best), best


def _added(spread: Mapping[int, Spread], said: Said) -> list[int]:
    """Return the binary digits, lowest first, of what each entry has of the query; an entry is a bit."""
    digits: list[int] = []
    for general, readings in zip(said.general, said.readings, strict=True):
        unit = _STEPS * general / said.total
        steps = [
            (round(unit * worth * level), entries)
            for term, worth, _ in readings
            for level, entries in spread[term].levels
        ]
        digits = _sum(digits, _best(steps))
    return digits


def _best(steps: list[tuple[int, int]]) -> list[int]:
    """Return the digits of the greatest number of steps that each entry has."""
    if not steps:
        return []
    if len(steps) > 1:
        steps.sort(reverse=True)
    digits = [0] * steps[0][0].bit_length()
    seen = 0
    for number, entries in steps:
        new = entries & ~seen if seen else entries
        seen |= entries
        for place in range(number.bit_length()):
            if number >> place & 1:
                digits[place] |= new
    return digits


def _sum(digits: list[int], more: list[int]) -> list[int]:
    if len(digits) < len(more):
        digits, more = more, digits
    carry = 0
    total = []
    for place, one in enumerate(digits):
        if place < len(more):
            other = more[place]
            either = one ^ other
            total.append(either ^ carry)
            carry = one & other | either & carry
        elif carry:
            total.append(one ^ carry)
            carry &= one
        else:
            total.append(one)
    if carry:
        total.append(carry)
    return total


def _highest(digits: list[int], entries: int, most: int) -> int:
    """Return the entries with the highest numbers; many more than `most` where they are equal."""
    sure, missing = 0, most
    for digit in reversed(digits):
        high = entries & digit
        count = high.bit_count()
        if count > missing:
            entries = high
        elif high:
            sure |= high
            entries ^= high
            missing -= count
    return sure | entries if missing else sure


def _rare(telling: Iterable[int], spread: Mapping[int, Spread]) -> list[int]:
    """Return the rarer ones of some terms, as many as FTS5 ranks in a few milliseconds."""
    rare: list[int] = []
    budget = _MOST_ROWS
    for term in sorted(telling, key=lambda term: (len(spread[term].entries), term)):
        budget -= len(spread[term].entries)
        if budget < 0 and len(rare) >= _FEWEST_TERMS:
            break
        rare.append(term)
    return rare


def _ranked(terms: Iterable[int], last: int, connection: sqlite3.Connection) -> list[int]:
    """Return the numbers of the entries that FTS5 ranks best: situations, up to the last, and others."""
    rows = connection.execute(
        _RANKED,
        {
            "terms": " OR ".join([f'"{term}"' for term in terms]),
            "last": last,
            "situations": _SITUATIONS,
            "others": _OTHERS,
        },
    )
    return [number for (number,) in rows]
