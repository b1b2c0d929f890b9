# People cite in many ways: «ст. 28 53-ФЗ», "28 53-fz", «328 УК», "Art. 29(4) of Law 53-FZ", and our
# own paths. Names of acts and of units are compared by a key without case, spaces, hyphens, dots and
# alphabet, so that «53-ФЗ», "53 fz" and "53фз" are one name. A citation inside a question and one that is
# asked for by itself are read by the same rule; only what may stand beside it differs.

"""Reading citations as people write them."""

from __future__ import annotations

from itertools import pairwise

from rightscli.law.address import segment
from rightscli.model import NamedTuple, Record
from rightscli.text import fold, is_cyrillic, is_number, latin_key, spelling_keys, stem, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    Named = Callable[[Sequence[str]], Mapping[str, str]]
    """Returns the acts that have a name with one of these keys, by the key."""

LONGEST_NAME = 8
"""Words of the longest name of an act."""
_ABBREVIATION = (3, 4)
"""Letters of an abbreviation."""

_UNIT_KEYS = {
    "article": "st stata state stati statu statei art article articles",
    "part": "C Cast Casti Castu part",
    "point": "p punkt punkta punkte punktu point para item",
    "subpoint": "podp podpunkt podpunkta subpoint",
    "note": "prim primeCane primeCana note",
    "chapter": "gl glava glavi Capter",
}
"""What units are called, by the keys of the words."""
_UNIT_OF = {key: unit for unit, keys in _UNIT_KEYS.items() for key in keys.split()}
_DOUBLED = ("пп", "pp")
"""Subpoints; a key keeps one letter of two."""
_ORDER = ("chapter", "article", "part", "point", "subpoint", "note")
_JOINING = frozenset("rf zakon zakona zakonu federalni federalnogo of the lav i k to".split())  # noqa: SIM905
_BESIDE = _JOINING.union(_UNIT_OF)
_STEMS = "~"
"""Before the key of a name whose words are stems."""
_NEAR = 3
_ORDINAL = frozenset({"й", "я", "ю", "ая", "ую", "ой", "ей", "th"})
"""Endings of an article said aloud: «по 328-й»."""
_FEW = 3
_MAX_QUERY = 400


class Cited(Record):
    """What a citation names: an act, or some unit of it, or a unit of any act."""

    act: str | None
    units: tuple[str, ...]
    """Values from the outside in, as path segments: `("29", "4")`."""

    @property
    def path(self) -> str | None:
        """The path of the provision, where the act is known."""
        return None if self.act is None else "/".join((self.act, *self.units))


class Read(NamedTuple):
    """What a text cites, and what else it says."""

    act: str | None
    units: tuple[str, ...]
    """Values from the outside in, as path segments; with no more than numbers to go by, in their order."""
    rest: tuple[str, ...]
    """The words that are no part of a citation."""
    sure: bool
    """Whether a number is an article or another unit by where it stands; otherwise it may be anything."""
    labelled: bool
    """Whether the word for an article stands before its number."""


class ActNames:
    """The names by which acts are cited."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """
        Take pairs of name and act id.

        A name that several acts share stays with the first of them.
        """
        self._by_key: dict[str, str] = {}
        for name, act in names:
            for key in (act_key(name), inflected_key(name)):
                self._by_key.setdefault(key, act)

    def act(self, name: str) -> str | None:
        """Return the id of the act so named, or None."""
        return self._by_key.get(act_key(name))

    def of_keys(self, keys: Sequence[str]) -> dict[str, str]:
        """Return the acts that have a name with one of these keys, by the key."""
        return {key: self._by_key[key] for key in keys if key in self._by_key}


def act_key(name: str) -> str:
    """Return the key under which the name of an act is looked up, whatever its alphabet and hyphens."""
    folded = "".join(letter for letter in fold(name) if letter.isalnum())
    if len(folded) in _ABBREVIATION and _runs_together(folded):
        return "".join(latin_key(letter) if is_cyrillic(letter) else letter for letter in folded)
    if is_cyrillic(folded):
        return latin_key(folded)
    return next(iter(spelling_keys(folded)), "")


def _runs_together(folded: str) -> bool:
    """Say whether a key has fewer letters: a slip in a word, but «ПДД» is not «ППД», nor «ТЦК» the «ТК»."""
    doubled = any(one == other for one, other in pairwise(folded))
    return doubled or (is_cyrillic(folded) and len(latin_key(folded)) < len(folded))


def stands_beside(word: str) -> bool:
    """Say whether a word may stand beside the name of an act in a citation: «статья», «закона», «РФ»."""
    return act_key(word) in _BESIDE


def inflected_key(name: str) -> str:
    """Return the key of the name of an act in whatever case it stands: «Конституции», «закона о полиции»."""
    return _STEMS + act_key("".join(stem(word) for word in words(fold(name))))


def parse_citation(text: str, names: ActNames) -> Cited | None:
    """
    Read a citation, or return None where the text is none.

    Args:
        text: What somebody wrote; only its first 400 characters are looked at.
        names: The names of the acts that are known.
    """
    text = text[:_MAX_QUERY].strip()
    head, slash, rest = text.partition("/")
    if slash and " " not in text and names.act(head) is not None:
        return Cited(names.act(head), tuple(part for part in rest.split("/") if part))
    read = read_citation(pieces(text), names.of_keys)
    if read.rest or (read.act is None and not read.units):
        return None
    return Cited(read.act, read.units)


def pieces(text: str) -> list[str]:
    """Return the folded words and numbers of a text, with what is glued («53фз», «ст28») cut apart."""
    return [piece for word in words(fold(text)) for piece in _unglued(word)]


def read_citation(tokens: Sequence[str], named: Named, foreign: AbstractSet[str] = frozenset()) -> Read:
    """
    Read what some words cite, among whatever else they say.

    Args:
        tokens: What `pieces` made of a text.
        named: Looks names of acts up, all at once.
        foreign: Words that stand in no citation, which need no look.
    """
    keys = ["" if token in foreign else act_key(token) for token in tokens]
    act, start, end = _act(tokens, keys, named, foreign)
    left = [place for place in range(len(tokens)) if not start <= place < end]
    near = _near(left, tokens, (start, end)) if act is not None else []
    article = _article(left, tokens, keys, near if act is not None else None)
    units, rest = _units(left, tokens, keys, article)
    return Read(
        act=act,
        units=units,
        rest=rest,
        sure=article is not None or bool(near),
        labelled=article is not None and article > 0 and _is_article(keys[article - 1]),
    )


def _unglued(word: str) -> list[str]:
    """Cut «53фз», «ст28» and "28uk" between letters and digits, but keep «53-фз» whole as a name."""
    number, dash, ending = word.partition("-")
    if dash and ending in _ORDINAL and is_number(number):
        return [number]
    if "-" in word or word.isalpha() or is_number(word):
        return [word]
    found = [word[0]]
    for letter in word[1:]:
        last = found[-1][-1]
        if letter.isalpha() == last.isalpha() or letter in ".-" or last in ".-":
            found[-1] += letter
        else:
            found.append(letter)
    return [piece.strip(".-") for piece in found if piece.strip(".-")]


def _act(
    tokens: Sequence[str], keys: list[str], named: Named, foreign: AbstractSet[str]
) -> tuple[str | None, int, int]:
    """Return the act that the longest run of words names, and where that run stands."""
    # The longest run wins, so «кодекс об административных правонарушениях» is not cut short by a shorter
    # name. A bare number is never a name.
    asked = {}
    # Without a number there is nothing to cite but the act itself, so that it is all there may be.
    whole = not any(character.isdigit() for token in tokens for character in token)
    stems = ["" if token in foreign else stem(token) for token in tokens]
    for length in range(min(LONGEST_NAME, len(keys)), 0, -1):
        for start in range(len(keys) - length + 1):
            end = start + length
            if not foreign.isdisjoint(tokens[start:end]):
                continue
            if _is_article(keys[start]) or (length == 1 and is_number(tokens[start])):
                continue
            if whole and not _BESIDE.issuperset(keys[:start] + keys[end:]):
                continue
            asked[start, end] = (
                act_key("".join(tokens[start:end])),
                _STEMS + act_key("".join(stems[start:end])),
            )
    acts = named([key for pair in asked.values() for key in pair])
    for (start, end), pair in asked.items():
        for key in pair:
            if key in acts:
                return acts[key], start, end
    return None, len(keys), len(keys)


def _is_article(key: str) -> bool:
    return _UNIT_OF.get(key) == "article"


def _near(left: list[int], tokens: Sequence[str], act: tuple[int, int]) -> list[int]:
    """Return the places of the numbers beside an act."""
    numbers = [place for place in left if is_number(tokens[place])]
    return [place for place in numbers if -_NEAR <= place - act[0] < 0 or 0 <= place - act[1] < _NEAR]


def _article(left: list[int], tokens: Sequence[str], keys: list[str], near: list[int] | None) -> int | None:
    """Return the place of the number that is an article: after its word, beside the act, or alone."""
    numbers = [place for place in left if is_number(tokens[place])]
    after = [place for place in numbers if place and _is_article(keys[place - 1])]
    before = [place for place in numbers if keys[place + 1 : place + 2] and _is_article(keys[place + 1])]
    if after or before:
        return (after or before)[0]
    if near is not None:
        return next((place for place in near if not (place and keys[place - 1] in _UNIT_OF)), None)
    if len(numbers) == 1 and len(left) <= _FEW:
        return numbers[0]
    # «328 ч 1»: the one number that no word calls a part or a point, and no other words.
    alone = [place for place in numbers if not (place and keys[place - 1] in _UNIT_OF)]
    bare = all(is_number(tokens[place]) or keys[place] in _BESIDE for place in left)
    return alone[0] if bare and len(alone) == 1 else None


def _units(
    left: list[int], tokens: Sequence[str], keys: list[str], article: int | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the units from the outside in, and the words that are no part of them."""
    found: dict[str, str] = {}
    loose: list[str] = []
    rest: list[str] = []
    unit: str | None = None
    for place in left:
        token = tokens[place]
        called = "subpoint" if token in _DOUBLED else _UNIT_OF.get(keys[place])
        if place == article:
            found["article"] = segment("article", token)
            unit = None
        elif called is not None and not (unit == "subpoint" and len(token) == 1):
            unit = called
        elif is_number(token) or (unit is not None and len(token) == 1 and token.isalpha()):
            if unit is None:
                loose.append(segment("article", token))
            elif unit != "article":
                found.setdefault(unit, segment(unit, token))
            unit = None
        elif keys[place] not in _JOINING:
            rest.append(token)
    if loose and "article" not in found and "chapter" not in found:
        found["article"] = loose.pop(0)
    ordered = [found[name] for name in _ORDER if name in found]
    return (*ordered, *loose), tuple(rest)
