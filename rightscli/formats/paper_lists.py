"""Numbered points, dashes and boxes as the word processor's own lists."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_FIRST = 900
"""Above the lists of the library's empty document."""
_TWIPS = 709
"""Of the hanging indent: 12.5 mm."""
_MARKS = {"number": ("decimal", "%1."), "dash": ("bullet", "–"), "tick": ("bullet", "☐")}


class Lists:
    """Defines lists in the numbering of a document, and puts paragraphs into them."""

    def __init__(self, numbering: Any) -> None:  # noqa: ANN401 - the library's own type
        """Define the three kinds of lists in this element."""
        self._numbering = numbering
        self._abstract = {}
        self._uses = 0
        self._current: dict[str, int] = {}
        for place, (kind, (form, sign)) in enumerate(_MARKS.items()):
            self._abstract[kind] = _FIRST + place
            self._define(_FIRST + place, form, sign)

    def number(self, paragraph: Any, *, restart: bool) -> None:  # noqa: ANN401 - the library's own type
        """Make the paragraph the next point, or the first of a new list."""
        if restart or "number" not in self._current:
            self._current["number"] = self._use("number", restart=True)
        _put(paragraph, self._current["number"])

    def dash(self, paragraph: Any) -> None:  # noqa: ANN401 - the library's own type
        """Put a dash before the paragraph."""
        _put(paragraph, self._shared("dash"))

    def tick(self, paragraph: Any) -> None:  # noqa: ANN401 - the library's own type
        """Put an empty box before the paragraph."""
        _put(paragraph, self._shared("tick"))

    def _shared(self, kind: str) -> int:
        if kind not in self._current:
            self._current[kind] = self._use(kind, restart=False)
        return self._current[kind]

    def _define(self, id_: int, form: str, sign: str) -> None:
        abstract = _element("w:abstractNum", abstractNumId=str(id_))
        abstract.append(_element("w:multiLevelType", val="singleLevel"))
        level = _element("w:lvl", ilvl="0")
        level.append(_element("w:start", val="1"))
        level.append(_element("w:numFmt", val=form))
        level.append(_element("w:lvlText", val=sign))
        level.append(_element("w:lvlJc", val="left"))
        shape = _element("w:pPr")
        shape.append(_element("w:ind", left=str(_TWIPS), hanging=str(_TWIPS // 2)))
        level.append(shape)
        abstract.append(level)
        # Definitions stand before the first use, or the word processor calls the file broken.
        first = self._numbering.find(qn("w:num"))
        if first is None:
            self._numbering.append(abstract)
        else:
            first.addprevious(abstract)

    def _use(self, kind: str, *, restart: bool) -> int:
        self._uses += 1
        id_ = _FIRST + self._uses
        use = _element("w:num", numId=str(id_))
        use.append(_element("w:abstractNumId", val=str(self._abstract[kind])))
        if restart:
            override = _element("w:lvlOverride", ilvl="0")
            override.append(_element("w:startOverride", val="1"))
            use.append(override)
        self._numbering.append(use)
        return id_


def _put(paragraph: Any, id_: int) -> None:  # noqa: ANN401 - the library's own type
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no lists
    numbering = properties.get_or_add_numPr()
    numbering.get_or_add_ilvl().val = 0
    numbering.get_or_add_numId().val = id_


def _element(name: str, **attributes: str) -> Any:  # noqa: ANN401 - the library's own type
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
