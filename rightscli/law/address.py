"""Paths of provisions."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.model import Address

UNITS = ("annex", "chapter", "article", "part", "point", "subpoint", "paragraph", "note", "topic")
"""Units of an address, from the outside in; a path names them in this order."""

_LATIN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        (*"abvgde", "zh", *"ziyklmnoprstuf", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"),
        strict=True,
    )
)


def segment(unit: str, value: str) -> str:
    """Return the part of a path that stands for one unit: plain ASCII, lower case."""
    written = "".join(_LATIN.get(letter, letter) for letter in value.lower().replace("ё", "е"))
    written = written.replace(" ", "-")
    if unit == "note" and written != "note":
        return f"note-{written}"
    return written


def path_of(act: str, address: Address) -> str:
    """Return the path of a provision, for example `fz-53/29/4`."""
    units = [segment(unit, value) for unit in UNITS if (value := getattr(address, unit)) is not None]
    return "/".join([act, *units])
