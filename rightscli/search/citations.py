# A citation inside a question is read more forgivingly than one that is asked for by itself: words
# around it are kept, the alphabet and the keyboard layout do not matter. A bare number counts only where
# hardly anything else was asked, because most numbers in questions are ages, days and rooms.

"""Citations in a query."""

from __future__ import annotations

from rightscli.model import NamedTuple
from rightscli.text import flip_layout, fold, is_cyrillic, is_number, latin_key, spelling_keys, stem, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_LONGEST_NAME = 8
_FEW = 2
_NEAR = 3
_ARTICLE = frozenset("st stata state stati statu statei statja art article articles §".split())  # noqa: SIM905
_UNITS = frozenset("C Cast Casti p punkt punkta punkte pp podpunkt para part point".split())  # noqa: SIM905
_JOINING = frozenset("rf zakon zakona zakonu of the law i k to".split())  # noqa: SIM905
_BESIDE = _ARTICLE | _UNITS | _JOINING
_STEMS = "~"
"""Before the key of a name whose words are stems."""


class Citation(NamedTuple):
    """What was cited: provisions or an act, and what the query says beside it."""

    refs: tuple[str, ...]
    """Paths of provisions, or ids of acts; best first."""
    rest: str
    """The query without the citation."""
    exact: bool
    """Whether an act was named, with or without an article."""


def cited(query: str, connection: sqlite3.Connection) -> Citation | None:
    """Return what a clean query cites, or None."""
    tokens = [token for word in words(fold(query)) for token in _unglued(word)]
    if not any(letter.isdigit() for letter in query) and len(tokens) > _LONGEST_NAME:
        return None
    keys = [act_key(token) for token in tokens]
    act, start, end = _act(tokens, keys, connection)
    left = [place for place in range(len(tokens)) if not start <= place < end]
    article = _article(left, tokens, keys, (start, end) if act else None)
    rest = [
        tokens[place]
        for place in left
        if place != article and keys[place] not in _BESIDE and not is_number(tokens[place])
    ]
    if article is None:
        if act is None or rest:
            return None
        return Citation((act,), "", exact=True)
    number = tokens[article]
    if act is not None:
        units = [number, *(tokens[place] for place in left if place != article and is_number(tokens[place]))]
        found = _provisions(connection, act, units)
        return Citation(found or (act,), " ".join(rest), exact=True)
    labelled = article > 0 and keys[article - 1] in _ARTICLE
    if not labelled and len(rest) >= _FEW:
        return None
    rows = connection.execute(
        "SELECT ref FROM search_places WHERE place = ? ORDER BY length(ref), ref", (number,)
    )
    found = tuple(ref for (ref,) in rows)
    return Citation(found, " ".join(rest), exact=False) if found else None


def cited_in_other_layout(query: str, connection: sqlite3.Connection) -> Citation | None:
    """Return what a query cites in an act when it is read with the other keyboard layout, or None."""
    if not any(letter.isdigit() for letter in query):
        return None
    found = cited(flip_layout(query), connection)
    return found if found is not None and found.exact else None


def _unglued(word: str) -> list[str]:
    """Cut «53фз», «ст28» and "28uk" between letters and digits, but keep «53-фз» whole as a name."""
    if "-" in word or word.isalpha() or is_number(word):
        return [word]
    pieces = [word[0]]
    for letter in word[1:]:
        last = pieces[-1][-1]
        if letter.isalpha() == last.isalpha() or letter in ".-" or last in ".-":
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return [piece.strip(".-") for piece in pieces if piece.strip(".-")]


def act_key(name: str) -> str:
    """Return the key under which the name of an act is looked up, whatever its alphabet and hyphens."""
    folded = "".join(letter for letter in fold(name) if letter.isalnum())
    if is_cyrillic(folded):
        return latin_key(folded)
    return next(iter(spelling_keys(folded)), "")


def inflected_key(name: str) -> str:
    """Return the key of the name of an act in whatever case it stands: «Конституции», «закона о полиции»."""
    return _STEMS + act_key("".join(stem(word) for word in words(fold(name))))


def _act(tokens: list[str], keys: list[str], connection: sqlite3.Connection) -> tuple[str | None, int, int]:
    """Return the act that the longest run of words names, and where that run stands."""
    asked = {}
    # Without a number there is nothing to cite but the act itself, so that it is all there may be.
    whole = not any(character.isdigit() for token in tokens for character in token)
    stems = [stem(token) for token in tokens]
    for length in range(min(_LONGEST_NAME, len(keys)), 0, -1):
        for start in range(len(keys) - length + 1):
            end = start + length
            if keys[start] in _ARTICLE or (length == 1 and is_number(tokens[start])):
                continue
            if whole and not _BESIDE.issuperset(keys[:start] + keys[end:]):
                continue
            asked[start, end] = (
                act_key("".join(tokens[start:end])),
                _STEMS + act_key("".join(stems[start:end])),
            )
    rows = connection.execute(
        "SELECT a.key, a.act FROM json_each(?) t CROSS JOIN search_acts a ON a.key = t.value",
        (_listed(key for pair in asked.values() for key in pair),),
    )
    acts = dict(rows.fetchall())
    for (start, end), pair in asked.items():
        for key in pair:
            if key in acts:
                return acts[key], start, end
    return None, len(keys), len(keys)


def _listed(keys: Iterable[str]) -> str:
    # Keys are letters and digits only, so that there is nothing to escape.
    return '["' + '","'.join(keys) + '"]'


def _article(left: list[int], tokens: list[str], keys: list[str], act: tuple[int, int] | None) -> int | None:
    """Return the place of the number that is an article: after its word, beside the act, or alone."""
    numbers = [place for place in left if is_number(tokens[place])]
    after = [place for place in numbers if place and keys[place - 1] in _ARTICLE]
    before = [place for place in numbers if keys[place + 1 : place + 2] and keys[place + 1] in _ARTICLE]
    if after or before:
        return (after or before)[0]
    if act is not None:
        near = [place for place in numbers if -_NEAR <= place - act[0] < 0 or 0 <= place - act[1] < _NEAR]
        plain = [place for place in near if not (place and keys[place - 1] in _UNITS)]
        return next(iter(plain or near), None)
    return numbers[0] if len(numbers) == 1 and len(left) <= _FEW + 1 else None


def _provisions(connection: sqlite3.Connection, act: str, units: list[str]) -> tuple[str, ...]:
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


def _below(connection: sqlite3.Connection, act: str, units: list[str]) -> tuple[str, ...]:
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
