# A citation inside a question is read by the rule for citations, and taken more carefully: words around it
# are kept, and a bare number counts only where hardly anything else was asked, because most numbers in
# questions are ages, days and rooms.

"""Citations in a query."""

from __future__ import annotations

from rightscli.law import LONGEST_NAME, pieces, read_citation
from rightscli.model import NamedTuple
from rightscli.text import flip_layout, fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from rightscli.search.lexicon import Lexicon

_FEW = 2
_SHORT = 4
"""So short a word may be an abbreviation."""


class Citation(NamedTuple):
    """What was cited: provisions or an act, and what the query says beside it."""

    refs: tuple[str, ...]
    """Paths of provisions, or ids of acts; best first."""
    rest: str
    """The query without the citation."""
    exact: bool
    """Whether an act was named, with or without an article."""


def cited(query: str, lexicon: Lexicon, connection: sqlite3.Connection) -> Citation | None:
    """Return what a clean query cites, or None."""
    tokens = pieces(query)
    return _cited(tokens, frozenset(_foreign(tokens, lexicon)), connection)


def _foreign(tokens: Iterable[str], lexicon: Lexicon) -> list[str]:
    """Return the words that are no abbreviations and stand in no citation."""
    return lexicon.outside_citations(token for token in tokens if len(token) > _SHORT)


def _cited(tokens: list[str], foreign: frozenset[str], connection: sqlite3.Connection) -> Citation | None:

    def named(keys: Sequence[str]) -> dict[str, str]:
        # Keys are letters and digits only, so that there is nothing to escape.
        listed = '["' + '","'.join(keys) + '"]'
        rows = connection.execute(
            "SELECT a.key, a.act FROM json_each(?) t CROSS JOIN search_acts a ON a.key = t.value", (listed,)
        )
        return dict(rows.fetchall())

    if len(tokens) > LONGEST_NAME and not any(letter.isdigit() for token in tokens for letter in token):
        return None
    read = read_citation(tokens, named, foreign)
    rest = " ".join(read.rest)
    if not read.sure:
        return Citation((read.act,), "", exact=True) if read.act is not None and not rest else None
    if read.act is not None:
        return Citation(_provisions(connection, read.act, read.units) or (read.act,), rest, exact=True)
    if not read.labelled and len(read.rest) >= _FEW:
        return None
    rows = connection.execute(
        "SELECT ref FROM search_places WHERE place = ? ORDER BY length(ref), ref", (read.units[0],)
    )
    found = tuple(ref for (ref,) in rows)
    return Citation(found, rest, exact=False) if found else None


def cited_in_other_layout(query: str, lexicon: Lexicon, connection: sqlite3.Connection) -> Citation | None:
    """Return what a query cites in an act when it is read with the other keyboard layout, or None."""
    if not any(letter.isdigit() for letter in query):
        return None
    tokens = pieces(flip_layout(query))
    # What is a word as it was typed is none in the other layout.
    typed = {fold(flip_layout(token)): token for token in tokens}
    foreign = [typed[word] for word in _foreign(typed, lexicon)]
    found = _cited(tokens, frozenset(foreign), connection)
    return found if found is not None and found.exact else None


def _provisions(connection: sqlite3.Connection, act: str, units: Sequence[str]) -> tuple[str, ...]:
    """Return the provision with these units, or else the nearest known one above it, with all below."""
    found = _below(connection, act, units)
    article, dot, part = units[0].partition(".")
    if found or not dot:
        return found
    # There is no such article: «59.3» is part 3 of article 59, or an article near it was meant.
    rows = connection.execute(
        "SELECT ref FROM search_places"
        " WHERE (place = ? OR (place > ? AND place < ?)) AND ref > ? AND ref < ? ORDER BY ref",
        (article, f"{article}.", f"{article}/", f"{act}/", f"{act}0"),
    )
    near = tuple(ref for (ref,) in rows)
    path = f"{act}/{article}/{part}"
    return tuple(ref for ref in near if ref == path or ref.startswith(f"{path}/")) or near


def _below(connection: sqlite3.Connection, act: str, units: Sequence[str]) -> tuple[str, ...]:
    for length in range(len(units), 0, -1):
        path = "/".join([act, *units[:length]])
        rows = connection.execute(
            "SELECT ref FROM search_places WHERE place = ? AND (ref = ? OR (ref > ? AND ref < ?))"
            " ORDER BY ref <> ?, ref",
            (units[0], path, f"{path}/", f"{path}0", path),
        )
        found = tuple(ref for (ref,) in rows)
        if found:
            return found
    return ()
