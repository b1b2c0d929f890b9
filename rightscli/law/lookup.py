# People cite in many ways: «ст. 28 53-ФЗ», "28 53-fz", «328 УК», "Art. 29(4) of Law 53-FZ", and our
# own paths. Act names are compared by a key without case, spaces, hyphens, dots and alphabet, so that
# «53-ФЗ», "53 fz" and "53фз" are one name.

"""Reading citations as people write them."""

from __future__ import annotations

from rightscli.law.address import segment
from rightscli.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_UNIT_WORDS = {
    "article": (
        "статья",
        "статье",
        "статьи",
        "статью",
        "статей",
        "ст",
        "art",
        "article",
        "articles",
        "st",
        "statya",
    ),
    "part": ("часть", "части", "частью", "ч", "part", "chast"),
    "point": ("пункт", "пункта", "пункте", "п", "point", "para", "item", "punkt"),
    "subpoint": ("подпункт", "подпункта", "пп", "подп", "subpoint"),
    "note": ("примечание", "примечания", "прим", "note"),
    "chapter": ("глава", "главы", "гл", "chapter"),
}
_UNIT_OF = {word: unit for unit, words in _UNIT_WORDS.items() for word in words}
_ORDER = ("chapter", "article", "part", "point", "subpoint", "note")
_JOINING = frozenset(
    ("of", "the", "law", "к", "закона", "закон", "федерального", "федеральный", "рф", "rf", "и", "to")
)
_SEPARATORS = str.maketrans(dict.fromkeys(",;:()[]«»\"'/\\№#§", " "))
_LONGEST_NAME = 8
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


class ActNames:
    """The names by which acts are cited."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """
        Take pairs of name and act id.

        A name that several acts share stays with the first of them.
        """
        self._by_key: dict[str, str] = {}
        for name, act in names:
            self._by_key.setdefault(_key(name), act)

    def act(self, name: str) -> str | None:
        """Return the id of the act so named, or None."""
        return self._by_key.get(_key(name))


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
    tokens = text.lower().replace("ё", "е").translate(_SEPARATORS).split()
    act, tokens = _take_act(tokens, names)
    units = _units(tokens)
    if units is None or (act is None and not units):
        return None
    return Cited(act, units)


def _key(name: str) -> str:
    letters = segment("name", name.strip())
    return "".join(letter for letter in letters if letter.isalnum())


def _take_act(tokens: list[str], names: ActNames) -> tuple[str | None, list[str]]:
    # The longest run of words that is a name wins, so «кодекс об административных правонарушениях» is
    # not cut short by a shorter alias. A bare number is never a name.
    for length in range(min(_LONGEST_NAME, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            run = tokens[start : start + length]
            name = "".join(run)
            if name.replace(".", "").isdigit() or (length > 1 and run[0] in _UNIT_OF):
                continue
            act = names.act(name)
            if act is not None:
                return act, tokens[:start] + tokens[start + length :]
    return None, tokens


def _units(tokens: list[str]) -> tuple[str, ...] | None:
    named: dict[str, str] = {}
    loose: list[str] = []
    pending: str | None = None
    for token in _split_glued(tokens):
        word = token.rstrip(".")
        if word in _UNIT_OF and not (pending is not None and len(word) == 1 and pending == "subpoint"):
            pending = _UNIT_OF[word]
        elif _is_number(word):
            if pending is not None:
                named.setdefault(pending, segment(pending, word))
            else:
                loose.append(segment("article", word))
            pending = None
        elif pending is not None and len(word) == 1 and word.isalpha():
            named.setdefault(pending, segment(pending, word))
            pending = None
        elif word not in _JOINING:
            return None
    if "article" not in named and loose and "chapter" not in named:
        named["article"] = loose.pop(0)
    ordered = [named[unit] for unit in _ORDER if unit in named]
    return (*ordered, *loose)


def _split_glued(tokens: list[str]) -> list[str]:
    # «ст.28», «ч1», "art.5": a unit word glued to its number.
    out: list[str] = []
    for token in tokens:
        cut = next((index for index, letter in enumerate(token) if letter.isdigit()), 0)
        head = token[:cut].rstrip(".")
        if cut and head in _UNIT_OF:
            out += [head, token[cut:]]
        else:
            out.append(token)
    return out


def _is_number(word: str) -> bool:
    return word[:1].isdigit() and all(letter.isdigit() or letter in ".-" for letter in word)
