# A file of judged queries is written by hand and grows with every query that failed, so that every fault
# in it is told with its place, all of them at once.

"""Files of queries whose answers are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rightscli.diagnostics import Diagnostic, Location
from rightscli.model import Kind, Message, Record, say
from rightscli.search.relevance import CITED, Judged
from rightscli.source import read

if TYPE_CHECKING:
    from pathlib import Path

    from rightscli.knowledge import Knowledge
    from rightscli.source import SourceFile, ValuePath


class Fault(Record):
    """Something in a file that keeps it from being run, or that makes its figures doubtful."""

    location: Location
    message: Message
    """Render it with the messages of the room `search`."""


class QueryFile(Record):
    """What a file of queries holds."""

    judged: tuple[Judged, ...]
    findings: tuple[Diagnostic, ...]
    """What is wrong with the file itself; then there are no queries."""
    faults: tuple[Fault, ...]
    """Rows that do not have the shape of a query."""
    unknown: tuple[Fault, ...]
    """Expected documents that the knowledge does not have: such an answer can never be found."""


def read_queries(path: Path, knowledge: Knowledge, *, part: str | None = None) -> QueryFile:
    """
    Read a YAML file with a list `queries`: `{query, kind, expect: [id or law:path], part?}`.

    An empty `expect` means that nothing may be offered with confidence. Other keys are left alone.

    Args:
        path: The file.
        knowledge: The knowledge that the answers are documents of.
        part: Only the queries of this part, where the file is split.
    """
    file = read(path, display=str(path))
    if file.findings:
        return QueryFile((), file.findings, (), ())
    rows = (file.data or {}).get("queries")
    if not isinstance(rows, list) or not rows:
        return QueryFile((), (), (Fault(file.locate(()), say("expected a list `queries`")),), ())
    faults: list[Fault] = []
    known = {summary.id for summary in knowledge.summaries(kind=Kind.SITUATION)}
    judged = []
    unknown = []
    for place, row in enumerate(rows):
        at = ("queries", place)
        wrong = _faults(row, at, file)
        faults += wrong
        if wrong or (part is not None and row.get("part") != part):
            continue
        expect = [_current(id_, known, knowledge) for id_ in row["expect"]]
        judged.append(
            Judged(
                row["query"],
                row["kind"],
                tuple(now or asked for now, asked in zip(expect, row["expect"], strict=True)),
            )
        )
        unknown += [
            Fault(file.locate((*at, "expect", number)), say("there is no `{id}`", id=row["expect"][number]))
            for number, now in enumerate(expect)
            if now is None
        ]
    if not judged and not faults:
        faults.append(
            Fault(file.locate(("queries",)), say("no query is of the part `{part}`", part=part or ""))
        )
    return QueryFile(tuple(judged), (), tuple(faults), tuple(unknown))


def _faults(row: Any, place: ValuePath, file: SourceFile) -> list[Fault]:  # noqa: ANN401 - whatever was written
    if not isinstance(row, dict):
        return [Fault(file.locate(place), say("expected a query with `query`, `kind` and `expect`"))]
    found = [
        Fault(file.locate((*place, key)), say("`{key}` must be a text that is not empty", key=key))
        for key in ("query", "kind")
        if not isinstance(row.get(key), str) or not row[key].strip()
    ]
    expect = row.get("expect")
    if not isinstance(expect, list) or not all(isinstance(id_, str) for id_ in expect):
        message = say("`expect` must be a list of ids, empty where nothing answers")
        found.append(Fault(file.locate((*place, "expect")), message))
    return found


def _current(id_: str, known: set[str], knowledge: Knowledge) -> str | None:
    """Return an expected id as it is now, or None where there is no such thing."""
    if id_.startswith(CITED):
        path = id_.removeprefix(CITED)
        query = "SELECT 1 FROM search_entries WHERE id = ? OR (id > ? AND id < ?)"
        row = knowledge.connection.execute(query, (path, f"{path}/", f"{path}0")).fetchone()
        return None if row is None else id_
    if id_ in known:
        return id_
    renamed = knowledge.get(id_)
    return renamed.id if renamed is not None and renamed.id in known else None
