# A volunteer waits for the first screen of a page, and almost all of that wait was loading the code that
# writes it. The pages of a shipped store are therefore written when the store is built, by the same code,
# for every span of days in which they stay the same; showing one is then a single look-up.
#
# The spans come from the data: a page depends on its day only through comparisons with dates that stand in
# the knowledge. Days before the newest source was read are past when the store is built, and are left out.

"""Pages written in advance, into the store."""

from __future__ import annotations

import json
from datetime import date, timedelta
from zlib import compress

from rightscli.formats import plain
from rightscli.language import translator
from rightscli.model import Kind, Language
from rightscli.pages import build, day_in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from rightscli.knowledge import Knowledge

_TABLE = """
CREATE TABLE prepared (
  id TEXT NOT NULL, language TEXT NOT NULL, start TEXT NOT NULL, until TEXT NOT NULL, text BLOB NOT NULL,
  PRIMARY KEY (id, language, start)
) WITHOUT ROWID
"""
_LAST_DAY = frozenset(("in_force_until", "until", "review_due", "law_checked_to"))
"""Keys whose date is the last day of something: a page may change on the day after."""
_WRITTEN = frozenset(("read_on", "last_checked"))
"""Keys whose date says when the knowledge was written."""


def write_pages(connection: sqlite3.Connection, knowledge: Knowledge, width: int) -> None:
    """
    Write the plain pages of all situations, as lines of `width` columns, into an open store.

    Each row holds for the days from `start` to before `until`; dates are ISO text, so they compare as such.
    """
    connection.execute(_TABLE)
    spans = list(_spans(connection))
    for summary in knowledge.summaries(kind=Kind.SITUATION):
        for language in Language:
            for start, until in spans:
                text = _text(knowledge, summary.id, language, (start, until), width)
                if text is not None:
                    connection.execute(
                        "INSERT INTO prepared VALUES (?, ?, ?, ?, ?)",
                        (summary.id, language.value, start.isoformat(), until.isoformat(), compress(text)),
                    )


def _text(
    knowledge: Knowledge, id: str, language: Language, span: tuple[date, date], width: int
) -> bytes | None:
    # A page that names its day differs from day to day and cannot be prepared. The first day of a span
    # stands in the knowledge, so that a page may name it for other reasons; the second one does not.
    day = min(span[0] + timedelta(days=1), span[1] - timedelta(days=1))
    text = plain.render(build(knowledge, id, language=language, as_of=day), width)
    named = " ".join(day_in_words(day, translator(language, "pages")).split())
    return None if named in " ".join(text.split()) else text.encode("utf-8")


def _spans(connection: sqlite3.Connection) -> Iterator[tuple[date, date]]:
    dated = list(_dates(connection))
    written = max((day for key, day in dated if key in _WRITTEN), default=date.min)
    changes = {day + timedelta(days=1) if key in _LAST_DAY else day for key, day in dated}
    starts = [written, *sorted(day for day in changes if day > written)]
    yield from zip(starts, [*starts[1:], date.max], strict=True)


def _dates(connection: sqlite3.Connection) -> Iterator[tuple[str, date]]:
    # Working calendars are full of days, and no page of a situation looks at them.
    documents = "SELECT body FROM documents WHERE kind <> 'calendar'"
    for query in (documents, "SELECT body FROM provisions"):
        for (body,) in connection.execute(query):
            yield from _dates_in("", json.loads(body))


def _dates_in(key: str, value: object) -> Iterator[tuple[str, date]]:
    if isinstance(value, dict):
        for inner, item in value.items():
            yield from _dates_in(inner, item)
    elif isinstance(value, list):
        for item in value:
            yield from _dates_in(key, item)
    elif isinstance(value, str) and len(value) == len("2026-01-01") and value[4] == value[7] == "-":
        try:
            day = date.fromisoformat(value)
        except ValueError:
            return
        yield key, day
