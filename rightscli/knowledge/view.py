# Everything is looked up when it is asked for: showing one page out of ten thousand documents reads that
# page's rows and no others.

"""The knowledge, as read from a store."""

from __future__ import annotations

from rightscli import model
from rightscli.knowledge.opening import Opened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from sqlite3 import Connection
    from typing import Any, TypeVar

    from rightscli.knowledge.lines import Lean, Meta, Summary
    from rightscli.model import (
        Act,
        Authority,
        DeadlineRule,
        Document,
        HandoutSet,
        Incident,
        Kind,
        Letter,
        Localised,
        Provision,
        Situation,
        Term,
        WorkingCalendar,
    )

    D = TypeVar("D", bound=Document)


class Knowledge(Opened):
    """A read-only view over a compiled store; every lookup is lazy."""

    def __init__(self, connection: Connection) -> None:
        """Read from this open store."""
        super().__init__(connection)
        self._documents: dict[str, Document | None] = {}
        self._provisions: dict[str, Provision | None] = {}

    @property
    def meta(self) -> Meta:
        """What the store says of itself."""
        from rightscli.knowledge.lines import Meta  # noqa: PLC0415 - a search makes no such lines

        rows = dict(self.connection.execute("SELECT key, value FROM meta"))
        checked = rows.get("law_checked_to")
        return Meta(
            store_format=int(rows["store_format"]),
            fingerprint=rows["fingerprint"],
            law_checked_to=_day(checked) if checked else None,
            counts=_data(rows["counts"]),
            overlays=tuple(_data(rows["overlays"])),
        )

    def kind_of(self, id: str) -> Kind | None:
        """Return the kind of a document, also under a former id, or None."""
        row = self._row(id, "kind")
        return model.Kind(row[0]) if row else None

    def get(self, id: str) -> Document | None:
        """Return a document of any kind, also under a former id, or None. An act has its provisions."""
        if id not in self._documents:
            row = self._row(id, "kind, body, id")
            document = _document(row[0], row[1]) if row else None
            if row and isinstance(document, model.Act):
                document = model.replace(document, provisions=tuple(self.provisions_of(row[2])))
            self._documents[id] = document
        return self._documents[id]

    def situation(self, id: str) -> Situation | None:
        """Return a situation, or None."""
        return self._typed(id, model.Situation)

    def act(self, id: str) -> Act | None:
        """Return an act with its provisions, or None."""
        return self._typed(id, model.Act)

    def authority(self, id: str) -> Authority | None:
        """Return an authority, or None."""
        return self._typed(id, model.Authority)

    def deadline(self, id: str) -> DeadlineRule | None:
        """Return a deadline rule, or None."""
        return self._typed(id, model.DeadlineRule)

    def letter(self, id: str) -> Letter | None:
        """Return a letter, or None."""
        return self._typed(id, model.Letter)

    def term(self, id: str) -> Term | None:
        """Return a term, or None."""
        return self._typed(id, model.Term)

    def incident(self, id: str) -> Incident | None:
        """Return an incident, or None."""
        return self._typed(id, model.Incident)

    def calendar(self, id: str) -> WorkingCalendar | None:
        """Return a working calendar, or None."""
        return self._typed(id, model.WorkingCalendar)

    def handout(self, id: str) -> HandoutSet | None:
        """Return a handout set, or None."""
        return self._typed(id, model.HandoutSet)

    def provision(self, ref: str) -> Provision | None:
        """Return the provision with this path, or None."""
        if ref not in self._provisions:
            row = self.connection.execute("SELECT act, body FROM provisions WHERE ref = ?", (ref,)).fetchone()
            self._provisions[ref] = _provision(row[0], row[1]) if row else None
        return self._provisions[ref]

    def act_of(self, ref: str) -> Act | None:
        """Return the act that a path belongs to, without its provisions, or None."""
        row = self._row(ref.partition("/")[0], "kind, body")
        document = _document(row[0], row[1]) if row else None
        return document if isinstance(document, model.Act) else None

    def provisions_of(self, act: str) -> list[Provision]:
        """Return the provisions of an act, in the order of its document."""
        rows = self.connection.execute("SELECT body FROM provisions WHERE act = ? ORDER BY place", (act,))
        return [_provision(act, body) for (body,) in rows]

    def provisions_under(self, path: str) -> list[Provision]:
        """Return the provision with this path and those below it, in the order of the act."""
        rows = self.connection.execute(
            "SELECT act, body FROM provisions WHERE ref = ? OR (ref > ? AND ref < ?) ORDER BY act, place",
            (path, f"{path}/", f"{path}0"),
        )
        return [_provision(act, body) for act, body in rows]

    def acts_with(self, tail: str) -> list[Provision]:
        """Return the provisions of any act whose path goes on like this after the act's id."""
        rows = self.connection.execute(
            "SELECT act, body FROM provisions"
            " WHERE ref = act || '/' || ?1 OR ref GLOB act || '/' || ?1 || '/*'"
            " ORDER BY act, place",
            (tail.replace("*", "").replace("?", "").replace("[", ""),),
        )
        return [_provision(act, body) for act, body in rows]

    def act_names(self) -> list[tuple[str, str]]:
        """Return every name by which an act is cited, with the act's id."""
        rows = self.connection.execute("SELECT id, body FROM documents WHERE kind = 'act' ORDER BY id")
        names = []
        for id_, body in rows:
            raw = _data(body)
            short = raw["short_title"]
            titles = (short, raw["title"])
            written = [id_, *(title.get("ru") for title in titles), *(title.get("en") for title in titles)]
            written += [raw.get("number"), *(short.get("forms") or {}).values(), *raw.get("aliases", ())]
            names += [(name, id_) for name in written if name]
        return names

    def summaries(self, *, kind: Kind | None = None) -> list[Summary]:
        """Return a line for each document, or for each of one kind, ordered by kind, area and id."""
        query = "SELECT id, kind, area, urgency, audience, status, title, origin FROM documents"
        values: tuple[str, ...] = ()
        if kind is not None:
            query += " WHERE kind = ?"
            values = (kind.value,)
        return [_summary(row) for row in self.connection.execute(f"{query} ORDER BY kind, area, id", values)]

    def summary(self, id: str) -> Summary | None:
        """Return a document's line, or None."""
        row = self._row(id, "id, kind, area, urgency, audience, status, title, origin")
        return _summary(row) if row else None

    def leaning_on(self, target: str) -> list[Lean]:
        """Return every place that refers to this path or id, or to a path below it."""
        from rightscli.knowledge.lines import Lean  # noqa: PLC0415 - as above

        rows = self.connection.execute(
            "SELECT d.id, d.kind, l.section, l.item, l.item_id, l.target, d.title FROM links l"
            " JOIN documents d ON d.number = l.document"
            " WHERE l.target = ? OR (l.target > ? AND l.target < ?)"
            " ORDER BY d.kind = 'situation' DESC, d.kind, d.id, l.rowid",
            (target, f"{target}/", f"{target}0"),
        )
        return [
            Lean(id_, model.Kind(kind), section, item, item_id, found, _text(title))
            for id_, kind, section, item, item_id, found, title in rows
        ]

    def origin(self, id: str) -> str | None:
        """Return the overlay directory that a document came from, or None for the main knowledge."""
        row = self._row(id, "origin")
        return row[0] if row else None

    def ids(self, prefix: str = "") -> list[str]:
        """Return the ids that begin like this, in order."""
        rows = self.connection.execute(
            "SELECT id FROM documents WHERE substr(id, 1, ?) = ? ORDER BY id", (len(prefix), prefix)
        )
        return [id_ for (id_,) in rows]

    def documents(self, kind: Kind) -> Iterator[Document]:
        """Yield the documents of one kind, ordered by id; acts come without provisions."""
        rows = self.connection.execute("SELECT body FROM documents WHERE kind = ? ORDER BY id", (kind.value,))
        for (body,) in rows:
            yield _document(kind.value, body)

    def _typed(self, id_: str, wanted: type[D]) -> D | None:
        document = self.get(id_)
        return document if isinstance(document, wanted) else None

    def _row(self, id_: str, columns: str) -> Any:  # noqa: ANN401 - a row has the columns that were asked for
        query = f"SELECT {columns} FROM documents WHERE id = ?"  # noqa: S608 - columns are ours
        row = self.connection.execute(query, (id_,)).fetchone()
        if row is None:
            former = self.connection.execute("SELECT now FROM former WHERE id = ?", (id_,)).fetchone()
            row = self.connection.execute(query, former).fetchone() if former else None
        return row


def _summary(row: tuple[Any, ...]) -> Summary:
    from rightscli.knowledge.lines import Summary  # noqa: PLC0415 - as above

    id_, kind, area, urgency, audience, status, title, origin = row
    return Summary(
        id=id_,
        kind=model.Kind(kind),
        area=model.Area(area) if area else None,
        urgency=model.Urgency(urgency) if urgency else None,
        audience=tuple(audience.split()) if audience else (),
        status=status,
        title=_text(title),
        origin=origin,
    )


# Decoding loads the whole model, and a search among ten thousand documents decodes none of them.


def _data(body: str) -> Any:  # noqa: ANN401 - whatever was stored
    import json  # noqa: PLC0415 - see above

    return json.loads(body)


def _day(text: str) -> date:
    from datetime import date  # noqa: PLC0415 - see above

    return date.fromisoformat(text)


def _document(kind: str, body: str) -> Document:
    from rightscli.knowledge.decode import decode  # noqa: PLC0415 - see above

    return decode(model.Kind(kind), _data(body))


def _provision(act: str, body: str) -> Provision:
    from rightscli.knowledge.decode_law import provision  # noqa: PLC0415 - see above

    return provision(act, _data(body))


def _text(title: str) -> Localised:
    from rightscli.knowledge.decode_parts import text  # noqa: PLC0415 - see above

    return text(_data(title))
