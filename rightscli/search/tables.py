"""The search tables of a store."""

from __future__ import annotations

WEIGHT_UNITS = 50
"""Weights of postings are stored as whole numbers of this fraction."""

TABLES = """
CREATE TABLE search_entries (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, title_ru TEXT NOT NULL, title_en TEXT,
  urgency TEXT, area TEXT
);
CREATE TABLE search_phrases (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL, terms TEXT NOT NULL, whole REAL NOT NULL
);
CREATE TABLE search_phrase_terms (
  term INTEGER NOT NULL, entry INTEGER NOT NULL, phrase INTEGER NOT NULL, PRIMARY KEY (term, entry, phrase)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE search_text USING fts5(
  title, asked, terms, summary, questions, steps, grounds, content='', tokenize='ascii'
);
CREATE TABLE search_postings (
  term INTEGER NOT NULL, entry INTEGER NOT NULL, weight INTEGER NOT NULL, columns INTEGER NOT NULL,
  PRIMARY KEY (term, entry)
) WITHOUT ROWID;
CREATE TABLE search_terms (
  number INTEGER PRIMARY KEY, stem TEXT NOT NULL UNIQUE, situations INTEGER NOT NULL,
  entries INTEGER NOT NULL, phrases INTEGER NOT NULL
);
CREATE TABLE search_general (stem TEXT PRIMARY KEY, class INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE search_words (
  word TEXT PRIMARY KEY, term INTEGER NOT NULL, uses INTEGER NOT NULL, length INTEGER NOT NULL,
  head TEXT NOT NULL, tail TEXT NOT NULL
) WITHOUT ROWID;
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
"""
INDEXES = """
CREATE INDEX search_words_head ON search_words (head, length);
CREATE INDEX search_words_tail ON search_words (tail, length);
CREATE INDEX search_entries_id ON search_entries (id);
"""
