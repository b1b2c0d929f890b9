# Every question to the store that reading a query needs, in one place. Values travel as bound
# parameters or as JSON lists of numbers; no part of a query is ever put into SQL.

"""The vocabulary of an index."""

from __future__ import annotations

from functools import cached_property

from rightscli.model import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

STOP = 99
"""The class of words that say nothing about the subject."""
COMMON = 45
"""Words of this class and above are never taken for a misspelt other word."""


class Name(NamedTuple):
    """A form of a term of the glossary."""

    term: int
    id: str
    form: str
    """Which form: official, abbreviations, colloquial, slang."""
    official_ru: str
    official_en: str | None


class Word(NamedTuple):
    """A word of the vocabulary."""

    text: str
    term: int
    uses: int


class Lexicon:
    """Looks words up; remembers what it looked up, so make one for each query."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read from the store with this connection."""
        self._connection = connection
        self._general: dict[str, int] = {}

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many entries, situations and phrases there are."""
        return dict(self._connection.execute("SELECT key, value FROM search_meta"))

    def general(self, word: str) -> int:
        """Return the class of a folded word or a stem in general text; 0 for one that is not in it."""
        found = self._general.get(word)
        if found is None:
            row = self._connection.execute(
                "SELECT class FROM search_general WHERE stem = ?", (word,)
            ).fetchone()
            found = self._general[word] = row[0] if row else 0
        return found

    def is_stop(self, word: str) -> bool:
        """Say whether a folded word says nothing about the subject."""
        return self.general(word) == STOP

    def term(self, stem: str) -> int | None:
        """Return the term of a stem, or None for an unknown one."""
        row = self._connection.execute("SELECT number FROM search_terms WHERE stem = ?", (stem,)).fetchone()
        return row[0] if row else None

    def by_key(self, sort: str, key: str) -> list[int]:
        """Return the terms that share a key."""
        rows = self._connection.execute(
            "SELECT term FROM search_keys WHERE sort = ? AND key = ?", (sort, key)
        )
        return [term for (term,) in rows]

    def names(self, stems: str) -> list[Name]:
        """Return the terms of the glossary of which these stems are a form."""
        rows = self._connection.execute(
            "SELECT term, id, form, official_ru, official_en FROM search_names WHERE stems = ? ORDER BY id",
            (stems,),
        )
        return [Name(*row) for row in rows]

    def text_of(self, term: int) -> str:
        """Return the word by which to show a term: its most used form."""
        row = self._connection.execute(
            "SELECT word FROM search_words WHERE term = ? ORDER BY uses DESC, word LIMIT 1", (term,)
        ).fetchone()
        return row[0] if row else ""

    def phrase(self, number: int) -> tuple[str, str]:
        """Return the kind and the text of a phrase; empty ones for no phrase."""
        row = self._connection.execute(
            "SELECT kind, text FROM search_phrases WHERE number = ?", (number,)
        ).fetchone()
        return row or ("", "")

    def words_near(self, word: str, slack: int) -> dict[str, tuple[str, int, int]]:
        """
        Return the words of similar length that begin with one of the first two letters, or end alike.

        They are many, so each is what makes a `Word`, by its text.
        """
        shortest, longest = len(word) - slack, len(word) + slack
        rows = self._connection.execute(
            "SELECT word, term, uses FROM search_words WHERE head IN (?, ?) AND length BETWEEN ? AND ?"
            " UNION SELECT word, term, uses FROM search_words WHERE tail = ? AND length BETWEEN ? AND ?"
            " ORDER BY word",
            (word[0], word[1:2], shortest, longest, word[-3:], shortest, longest),
        )
        return {row[0]: row for row in rows}

    def words_from(self, beginning: str, limit: int) -> list[Word]:
        """Return the most used words that begin like this."""
        rows = self._connection.execute(
            "SELECT word, term, uses FROM search_words WHERE word >= ? AND word < ?"
            " ORDER BY uses DESC, word LIMIT ?",
            (beginning, beginning + "\U0010ffff", limit),
        )
        return [Word(*row) for row in rows]

    def spread(self, terms: Sequence[int]) -> dict[int, tuple[int, int, int]]:
        """Return for each term in how many situations, entries, and phrases it stands."""
        rows = self._connection.execute(
            "SELECT number, situations, entries, phrases FROM search_terms"
            " WHERE number IN (SELECT value FROM json_each(?))",
            (str(list(terms)),),
        )
        return {number: (situations, entries, phrases) for number, situations, entries, phrases in rows}
