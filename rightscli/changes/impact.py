# An amendment touches what names the provision, and also what names a time limit or a letter that names
# it. Both ways are followed to the end, and each place says by which way it was reached.

"""Everything that leans on something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.model import Act, HandoutSet, Kind, Localised, Record, Situation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.knowledge import Knowledge, Lean

_CARRIERS = frozenset((Kind.DEADLINE, Kind.LETTER))
"""Documents that are named by others, and bring what they lean on with them."""


class Place(Record, kw_only=True):
    """An item of a document, or a document as a whole, that leans on something."""

    document: str
    kind: Kind
    title: Localised
    section: str
    item: int
    """Index in the section, or -1."""
    item_id: str | None
    text: Localised | None
    """What the item says; None where the section is no list of items."""
    target: str
    """What exactly it names."""


class Through(Record, kw_only=True):
    """Places that are reached by way of another document."""

    document: str
    kind: Kind
    title: Localised
    places: tuple[Place, ...]


class Impact(Record, kw_only=True):
    """What a change of something would touch."""

    target: str
    direct: tuple[Place, ...]
    through: tuple[Through, ...]
    sets: tuple[tuple[str, Localised], ...]
    """Handout sets that hold a situation among the places."""

    @property
    def situations(self) -> tuple[str, ...]:
        """The situations touched, each once, in order."""
        return tuple(sorted({place.document for place in self._places()}))

    @property
    def told(self) -> tuple[str, ...]:
        """Those of them that tell people what leans on it, beyond what is only to be checked."""
        told = {place.document for place in self._places() if place.section != "check_first"}
        return tuple(sorted(told))

    def _places(self) -> list[Place]:
        """Return the places in situations, however they are reached."""
        places = [*self.direct, *(place for through in self.through for place in through.places)]
        return [place for place in places if place.kind is Kind.SITUATION]


def impact_of(knowledge: Knowledge, target: str) -> Impact:
    """Return everything that leans on a provision (or one below it), an act, or any document by its id."""
    direct = tuple(_places(knowledge, target))
    through: dict[str, Through] = {}
    waiting = list(_onward(knowledge, direct))
    while waiting:
        id_, kind, title = waiting.pop(0)
        if id_ in through or id_ == target:
            continue
        places = tuple(_places(knowledge, id_))
        through[id_] = Through(document=id_, kind=kind, title=title, places=places)
        waiting += _onward(knowledge, places)
    found = Impact(
        target=target,
        direct=direct,
        through=tuple(way for way in through.values() if way.places),
        sets=(),
    )
    return Impact(
        target=target, direct=direct, through=found.through, sets=tuple(_sets(knowledge, found, target))
    )


def _onward(knowledge: Knowledge, places: tuple[Place, ...]) -> Iterator[tuple[str, Kind, Localised]]:
    for place in places:
        if place.kind in _CARRIERS:
            yield place.document, place.kind, place.title
        elif place.kind is Kind.ACT and place.section == "provisions":
            act = knowledge.act(place.document)
            assert act is not None
            yield act.provisions[place.item].ref, Kind.ACT, act.short_title


def _places(knowledge: Knowledge, target: str) -> Iterator[Place]:
    for lean in knowledge.leaning_on(target):
        if lean.document == target.partition("/")[0] and lean.kind is Kind.ACT:
            continue
        yield Place(
            document=lean.document,
            kind=lean.kind,
            title=lean.title,
            section=lean.section,
            item=lean.item,
            item_id=lean.item_id,
            text=_text(knowledge, lean),
            target=lean.target,
        )


def _text(knowledge: Knowledge, lean: Lean) -> Localised | None:
    document = knowledge.get(lean.document)
    if isinstance(document, Act) and lean.section == "provisions":
        return document.provisions[lean.item].heading
    if lean.item < 0 or not isinstance(document, Situation):
        return None
    item = getattr(document, lean.section)[lean.item]
    if isinstance(item, Localised):
        return item
    for name in ("text", "q"):
        text = getattr(item, name, None)
        if isinstance(text, Localised):
            return text
    return None


def _sets(knowledge: Knowledge, found: Impact, target: str) -> Iterator[tuple[str, Localised]]:
    touched = {*found.situations, target}
    for document in knowledge.documents(Kind.HANDOUT):
        assert isinstance(document, HandoutSet)
        if touched.intersection(document.situations):
            yield document.id, document.title
