# Russian citations run from the smallest unit to the act («п. 4 ст. 29 53-ФЗ»), English ones from the
# article inwards ("Art. 29(4) of Law 53-FZ"). Acts without articles are cited by their points.

"""How a provision is cited."""

from __future__ import annotations

from rightscli.law.address import segment
from rightscli.model import Language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.model import Act, Address

_RUSSIAN = (
    ("paragraph", "абз. {}"),
    ("subpoint", "подп. {}"),
    ("point", "п. {}"),
    ("part", "ч. {}"),
    ("article", "ст. {}"),
    ("chapter", "гл. {}"),
)
_PLACE_UNKNOWN = {
    Language.RU: "точное место уточняется",
    Language.EN: "exact place not established",
}


def act_citation(act: Act, language: Language, *, inside: bool = False) -> str:
    """
    Return how the act is cited.

    Args:
        act: The act.
        language: The reader's language; an act without an English name keeps its Russian one.
        inside: Whether a unit stands before it, which in Russian asks for the genitive case.
    """
    name = act.short_title
    if language is Language.RU:
        return name.forms.get("gen", name.ru) if inside else name.ru
    return name.en or name.ru


def citation(act: Act, address: Address, language: Language, *, name: str | None = None) -> str:
    """
    Return the citation of a provision in the reader's language, in full.

    Args:
        act: The act.
        address: The provision's place in it.
        language: The reader's language.
        name: How the act is written here, in Russian in the genitive; a citation in a paper names the act
            in its own way and does not say that a place is not established.
    """
    written = _russian(act, address, name) if language is Language.RU else _english(act, address, name)
    if address.topic is not None and name is None:
        written += f" ({_PLACE_UNKNOWN[language]})"
    return written


def _russian(act: Act, address: Address, name: str | None) -> str:
    parts = []
    for unit, form in _RUSSIAN:
        value = getattr(address, unit)
        if value is not None:
            parts.append(form.format(f"«{value}»" if value.isalpha() and len(value) == 1 else value))
    if address.note is not None:
        note = "примечание" if address.note == "note" else f"п. {address.note} примечаний"
        # «ст.», «ч.», «п.» read the same in every case.
        parts = [f"{note} к", *parts]
    if address.annex is not None:
        parts.append(f"приложение {address.annex} к" if address.annex[:1].isdigit() else f"{address.annex},")
    return " ".join([*parts, name or act_citation(act, Language.RU, inside=bool(parts))])


def _english(act: Act, address: Address, name: str | None) -> str:
    name = name or act_citation(act, Language.EN)
    inner = [
        _bracketed(unit, value)
        for unit in ("part", "point", "subpoint")
        if (value := getattr(address, unit)) is not None
    ]
    if address.article is not None:
        place = f"Art. {address.article}" + "".join(inner)
    elif address.chapter is not None:
        place = f"Chapter {address.chapter}" + "".join(inner)
    elif inner:
        label = "Part" if address.part is not None else "Point"
        place = f"{label} {inner[0].strip('()')}" + "".join(inner[1:])
    else:
        place = ""
    if address.paragraph is not None:
        place = f"{place} (paragraph {address.paragraph})".strip()
    if address.note is not None:
        note = "Note" if address.note == "note" else f"Note {address.note}"
        place = f"{note} to {place}" if place else note
    if address.annex is not None:
        annex = f"Annex {address.annex}" if address.annex[:1].isdigit() else address.annex
        place = f"{place} of {annex}" if place else annex
    return f"{place} of {name}" if place else name


def _bracketed(unit: str, value: str) -> str:
    return f"({segment(unit, value)})"
