# FTS5 holds the numbers of terms, each once in every column it stands in: how often and how far apart is the
# business of weights and phrases. It keeps no lengths (`columnsize=0`): bm25 would hold the many ways of
# asking for a document against it, and look every length up. `detail=column` would be smaller still, but
# without the texts themselves bm25 then finds nothing to rank by.
#
# What a query reads at once stands together: a row for each stem with all that is known of it, and a row for
# each term with everything that the exact score asks of it. Numbers are packed, because a row of the database
# costs more to fetch than to unpack a hundred numbers; where a processor holds them the same way, which is
# nearly everywhere, they are read in place.

"""The search tables of a store, as they are written."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

TABLES = """
CREATE TABLE search_entries (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, title_ru TEXT NOT NULL, title_en TEXT,
  urgency TEXT, area TEXT, first INTEGER NOT NULL, phrases BLOB NOT NULL
);
CREATE VIRTUAL TABLE search_text USING fts5(
  title, asked, terms, summary, questions, steps, grounds, content='', columnsize=0, tokenize='ascii'
);
CREATE TABLE search_phrases (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE search_terms (
  number INTEGER PRIMARY KEY, rarity REAL NOT NULL, worth REAL NOT NULL, word TEXT NOT NULL,
  entries BLOB NOT NULL, weights BLOB NOT NULL, columns BLOB NOT NULL, starts BLOB NOT NULL,
  spoken BLOB NOT NULL
);
CREATE TABLE search_stems (
  stem TEXT PRIMARY KEY, class INTEGER NOT NULL, term INTEGER, kin TEXT NOT NULL, alike TEXT NOT NULL,
  elsewhere INTEGER NOT NULL, act INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE search_forms (word TEXT PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE search_words (word TEXT PRIMARY KEY, term INTEGER NOT NULL, uses INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE search_pieces (piece TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE search_keys (
  sort TEXT NOT NULL, key TEXT NOT NULL, term INTEGER NOT NULL, PRIMARY KEY (sort, key, term)
) WITHOUT ROWID;
CREATE TABLE search_names (
  stems TEXT NOT NULL, term INTEGER NOT NULL, id TEXT NOT NULL, form TEXT NOT NULL, official_ru TEXT NOT NULL,
  official_en TEXT, PRIMARY KEY (stems, term)
) WITHOUT ROWID;
CREATE TABLE search_acts (key TEXT PRIMARY KEY, act TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE search_places (place TEXT NOT NULL, ref TEXT NOT NULL, PRIMARY KEY (place, ref)) WITHOUT ROWID;
CREATE TABLE search_meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX search_entries_id ON search_entries (id);
"""


def packed(numbers: Iterable[int], size: int = 4) -> bytes:
    """Return whole numbers, so many bytes each with the lowest first."""
    return b"".join([number.to_bytes(size, "little") for number in numbers])
