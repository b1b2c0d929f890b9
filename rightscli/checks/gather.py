"""Collects from a document what the second phase needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rightscli.checks.abbreviations import abbreviations_known, abbreviations_used, expansions, first_uses
from rightscli.checks.bodies import place, template_of
from rightscli.checks.entry import Entry, is_day
from rightscli.checks.facts import Dated, Definition, Facts, Reference, Span, kind_value, place_of
from rightscli.law import UNITS, path_of
from rightscli.model import Address, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.source import ValuePath

PROVISION = "provision"
_PATH = re.compile(r"[a-z0-9-]+(?:/[A-Za-z0-9.~-]+)*\Z")
_FIELDS = {
    "deadline": Kind.DEADLINE,
    "letter": Kind.LETTER,
    "authority": Kind.AUTHORITY,
    "addressee": Kind.AUTHORITY,
    "amended_by": Kind.ACT,
}
_LISTS = {"incidents": Kind.INCIDENT, "situations": Kind.SITUATION, "not_same_as": Kind.TERM}
_INLINE = {
    "deadline": Kind.DEADLINE,
    "authority": Kind.AUTHORITY,
    "term": Kind.TERM,
    "letter": Kind.LETTER,
    "situation": Kind.SITUATION,
}


def gather(entry: Entry) -> Facts:
    """Return what the document defines and what it refers to."""
    facts = Facts(entry.name, kind_value(entry.kind), law_checked_to=entry.law_checked_to)
    for path, document in entry.documents:
        facts.definitions.extend(_definitions(entry, path, document))
    facts.complete = len(facts.definitions) >= len(entry.documents) and bool(entry.documents)
    facts.references.extend(_references(entry, (), entry.data, _Context("")))
    facts.references.extend(_inline(entry))
    facts.references.extend(_cited_in_body(entry))
    if entry.kind is Kind.ACT:
        facts.dated.extend(_provisions(entry))
        title = entry.source.value(("short_title", "ru"))
        facts.short_titles.extend([title] if isinstance(title, str) else [])
    elif entry.kind is Kind.DEADLINE:
        facts.dated.extend(_rule(entry))
    elif entry.kind is Kind.AUTHORITY:
        forms = entry.source.value(("name", "forms"))
        facts.forms[entry.stem] = sorted(forms) if isinstance(forms, dict) else []
    facts.known_abbreviations.extend(abbreviations_known(entry))
    facts.used_abbreviations.extend(
        (token, place_of(location)) for token, location in abbreviations_used(entry)
    )
    facts.expansions.extend(expansions(entry))
    facts.first_uses.extend(first_uses(entry))
    return facts


def unread(name: str, kind: Kind | None, stem: str) -> Facts:
    """Return the facts of a file that could not be read: only that something of this name is there."""
    facts = Facts(name, kind_value(kind), readable=False, complete=False)
    if kind is not None and kind not in {Kind.TERM, Kind.INCIDENT}:
        facts.definitions.append(Definition(kind.value, stem, (1, 1, 1, 1)))
    return facts


def _definitions(entry: Entry, path: ValuePath, document: dict[str, Any]) -> Iterator[Definition]:
    assert entry.kind is not None
    name = document.get("id")
    if isinstance(name, str):
        place = place_of(entry.at(*path, "id"))
        yield Definition(entry.kind.value, name, place, title=_title(document))
        former = document.get("former_ids")
        if isinstance(former, list):
            for number, old in enumerate(former):
                if isinstance(old, str):
                    where = place_of(entry.at(*path, "former_ids", number))
                    yield Definition(entry.kind.value, old, where, former=True)


def _title(document: dict[str, Any]) -> str:
    """Return how a document calls itself in Russian, empty if it does not say."""
    for key in ("title", "name", "official"):
        value = document.get(key)
        if isinstance(value, dict) and isinstance(value.get("ru"), str):
            return str(value["ru"])
    return ""


@dataclass(frozen=True, slots=True)
class _Context:
    """What surrounds a value on the way down."""

    section: str
    item: str | None = None
    start: str | None = None
    until: str | None = None

    def inside(self, value: object) -> _Context:
        """Return the context of what a value holds."""
        if not isinstance(value, dict):
            return self
        window = value.get("in_force")
        window = window if isinstance(window, dict) else {}
        start = window.get("from", value.get("in_force_from", self.start))
        until = window.get("until", value.get("in_force_until", self.until))
        name = value.get("id", self.item)
        return _Context(
            self.section,
            name if isinstance(name, str) else self.item,
            start if is_day(start) else self.start,
            until if is_day(until) else self.until,
        )


def _references(entry: Entry, path: ValuePath, value: object, context: _Context) -> Iterator[Reference]:
    if isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _references(entry, (*path, number), inner, context.inside(inner))
    elif isinstance(value, dict):
        for key, inner in value.items():
            below = context if context.section else _Context(key, context.item)
            if key in {"grounds", "ground"}:
                yield from _grounds(entry, (*path, key), inner, context)
            elif isinstance(inner, str):
                yield from _named(entry, (*path, key), inner, context)
            elif (
                key in _LISTS and isinstance(inner, list) and not any(isinstance(one, dict) for one in inner)
            ):
                yield from _listed(entry, (*path, key), inner, _Context(key, context.item))
            elif key == "related" and not path:
                yield from _related(entry)
            elif isinstance(inner, dict | list):
                yield from _references(entry, (*path, key), inner, below.inside(inner))


def _named(entry: Entry, path: ValuePath, value: str, context: _Context) -> Iterator[Reference]:
    key = str(path[-1])
    kind = entry.kind if key == "replaced_by" else _FIELDS.get(key)
    if kind is not None and _PATH.match(value):
        yield _reference(entry, kind.value, value, path, context)


def _listed(entry: Entry, path: ValuePath, values: list[object], context: _Context) -> Iterator[Reference]:
    for number, value in enumerate(values):
        if isinstance(value, str) and _PATH.match(value):
            yield _reference(entry, _LISTS[str(path[-1])].value, value, (*path, number), context)


def _grounds(entry: Entry, path: ValuePath, value: object, context: _Context) -> Iterator[Reference]:
    for number, ground in enumerate(value if isinstance(value, list) else [value]):
        # A ground of another form, also `source:ID`, has been or will be judged by itself.
        if isinstance(ground, str) and _PATH.match(ground):
            where = (*path, number) if isinstance(value, list) else path
            yield _reference(entry, PROVISION, ground, where, context)


def _related(entry: Entry) -> Iterator[Reference]:
    for path, value in entry.mappings("related"):
        if isinstance(value.get("id"), str) and _PATH.match(value["id"]):
            context = _Context("related")
            yield _reference(entry, Kind.SITUATION.value, value["id"], (*path, "id"), context)


def _reference(entry: Entry, kind: str, target: str, path: ValuePath, context: _Context) -> Reference:
    section = context.section or str(path[0])
    place = place_of(entry.at(*path))
    return Reference(kind, target, place, section, context.item, start=context.start, until=context.until)


def _inline(entry: Entry) -> Iterator[Reference]:
    for found in entry.inline:
        if found.kind == "law":
            kind = PROVISION
        elif found.kind in _INLINE:
            kind = _INLINE[found.kind].value
        else:
            continue
        path = found.text.path
        context = _Context(str(path[0]))
        for length in range(1, len(path)):
            holder = entry.source.value(path[:length])
            if isinstance(holder, dict):
                context = context.inside(holder)
        place = place_of(entry.span(found.text, found.start, found.end))
        yield Reference(
            kind,
            found.target,
            place,
            context.section,
            context.item,
            inline=True,
            form=found.form,
            start=context.start,
            until=context.until,
        )


def _cited_in_body(entry: Entry) -> Iterator[Reference]:
    """Yield what the body of a letter refers to; it is no localised text, so `inline` does not see it."""
    template = template_of(entry)
    for found in template.references if template is not None else ():
        name = PROVISION if found.kind == "law" else found.kind
        if name == PROVISION or name in _INLINE:
            where = place_of(place(entry, found.start, found.end))
            yield Reference(name, found.target, where, "body", inline=True, form=found.case or None)


def _provisions(entry: Entry) -> Iterator[Dated]:
    act = entry.data.get("id")
    for path, provision in entry.mappings("provisions"):
        address = address_of(provision)
        if isinstance(act, str) and address is not None:
            place = place_of(entry.at(*address_path(path, provision)))
            yield Dated(PROVISION, path_of(act, address), place, _spans(provision))


def address_of(provision: dict[str, Any]) -> Address | None:
    """Return the address of a provision, None if it has none or a misshapen one."""
    units = {unit: provision[unit] for unit in UNITS if unit in provision}
    if not units or not all(isinstance(value, str) for value in units.values()):
        return None
    return Address(**units)


def address_path(path: ValuePath, provision: dict[str, Any]) -> ValuePath:
    """Return the path of the innermost unit of a provision's address, which names it best."""
    return (*path, next(unit for unit in reversed(UNITS) if unit in provision))


def source_grounds(value: object, path: ValuePath = ()) -> Iterator[tuple[ValuePath, str]]:
    """Yield path and id of every ground of a document that names one of its sources."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "source" and isinstance(inner, str) and path[-2:-1] == ("grounds",):
                # A space too many makes a mapping of `source:ID`, which is found by its form.
                yield path, inner
            yield from source_grounds(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from source_grounds(inner, (*path, number))
    elif isinstance(value, str) and value.startswith("source:") and {"grounds", "ground"} & {*path[-2:]}:
        yield path, value.removeprefix("source:")


def self_references(entry: Entry) -> Iterator[tuple[ValuePath, str]]:
    """Yield path and id of every place where a document names itself; a wrong id names nobody."""
    if entry.kind not in {Kind.TERM, Kind.INCIDENT} and entry.data.get("id") != entry.stem:
        return
    for path, document in entry.documents:
        own = document.get("id")
        for key in ("former_ids", "not_same_as"):
            values = document.get(key)
            for number, value in enumerate(values if isinstance(values, list) else []):
                if value == own:
                    yield (*path, key, number), str(own)
    own = entry.data.get("id")
    for path, value in entry.mappings("related"):
        if value.get("id") == own:
            yield (*path, "id"), str(own)
    if isinstance(own, str) and entry.source.value(("review", "replaced_by")) == own:
        yield ("review", "replaced_by"), own


def _rule(entry: Entry) -> Iterator[Dated]:
    if isinstance(entry.data.get("id"), str):
        yield Dated(Kind.DEADLINE.value, entry.data["id"], place_of(entry.at("id")), _spans(entry.data))


def _spans(holder: dict[str, Any]) -> tuple[Span, ...]:
    versions = holder.get("versions")
    spans = []
    for version in versions if isinstance(versions, list) else []:
        if not isinstance(version, dict) or not is_day(version.get("in_force_from")):
            continue
        until = version.get("in_force_until")
        spans.append(
            Span(
                version["in_force_from"],
                until if is_day(until) else None,
                version.get("start") == "exact",
                str(version.get("confidence", "")),
            )
        )
    return tuple(spans)
