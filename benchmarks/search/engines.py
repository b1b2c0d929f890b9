# Every engine gets the same fields of the same documents, those that can weigh fields with our weights. The
# stems are ours as well, so that what differs is the engine.

"""Search engines to compare with, each behind one small class."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from rapidfuzz import fuzz, process

from rightscli.model import Kind, Language
from rightscli.search import find
from rightscli.search.fields import COLUMNS, Entry
from rightscli.search.lexicon import WEIGHTS
from rightscli.text import fold, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rightscli.knowledge import Knowledge

FOUND = 10
_OURS = tuple(WEIGHTS[column] for column in COLUMNS)


class Engine(Protocol):
    """A search engine with an index of situations."""

    name: str

    def search(self, query: str) -> list[str]:
        """Return the ids of the best documents, best first."""
        ...


class MissingError(Exception):
    """The engine is not installed; the text says how to install it."""


def stemmed(text: str) -> str:
    """Return the words of a text by their stems."""
    return " ".join(stem(word) for word in words(fold(text)))


def plain(text: str) -> str:
    """Return the folded words of a text."""
    return " ".join(words(fold(text)))


def whole(entry: Entry) -> str:
    """Return all texts of an entry."""
    return " ".join(text for column in COLUMNS for text in entry.texts.get(column, ()))


class Rights:
    """This project's search."""

    name = "rights"

    def __init__(self, knowledge: Knowledge) -> None:
        """Search a store that has its index."""
        self._knowledge = knowledge

    def search(self, query: str) -> list[str]:
        """Return the situations found."""
        hits = find(self._knowledge, query, language=Language.RU, limit=FOUND).hits
        return [hit.id for hit in hits if hit.kind is Kind.SITUATION]


class FullText:
    """SQLite FTS5 over the words as they are, or over their stems; any word may match."""

    def __init__(self, entries: Iterable[Entry], *, stems: bool, path: str = ":memory:") -> None:
        """Index the entries, in memory or in a file."""
        self._form = stemmed if stems else plain
        self.name = "FTS5 + stems" if stems else "FTS5"
        self._connection = sqlite3.connect(path)
        self._connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS t"
            f" USING fts5(id UNINDEXED, {', '.join(COLUMNS)}, tokenize='unicode61')"
        )
        self._connection.executemany(
            f"INSERT INTO t VALUES ({', '.join('?' * (len(COLUMNS) + 1))})",
            (
                (entry.id, *(self._form(" ".join(entry.texts.get(column, ()))) for column in COLUMNS))
                for entry in entries
            ),
        )
        self._connection.commit()

    @classmethod
    def opened(cls, path: Path) -> FullText:
        """Return the engine over stems that was written to a file."""
        return cls((), stems=True, path=str(path))

    def search(self, query: str) -> list[str]:
        """Return what FTS5's bm25 ranks best."""
        wanted = " OR ".join(f'"{word}"' for word in dict.fromkeys(self._form(query).split()))
        if not wanted:
            return []
        weights = ", ".join(map(str, (0.0, *_OURS)))
        rows = self._connection.execute(
            f"SELECT id FROM t WHERE t MATCH ? ORDER BY bm25(t, {weights}), rowid LIMIT ?", (wanted, FOUND)
        )
        return [id_ for (id_,) in rows]


class Bm25s:
    """bm25s over stems."""

    name = "bm25s + stems"

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Index the entries."""
        if find_spec("bm25s") is None:
            raise MissingError("pip install bm25s")
        bm25s = import_module("bm25s")

        self._ids = [entry.id for entry in entries]
        self._engine: Any = bm25s.BM25()
        self._engine.index([stemmed(whole(entry)).split() for entry in entries], show_progress=False)

    def search(self, query: str) -> list[str]:
        """Return what BM25 ranks best."""
        found = stemmed(query).split()
        if not found:
            return []
        best, scores = self._engine.retrieve([found], k=min(FOUND, len(self._ids)), show_progress=False)
        pairs = zip(best[0], scores[0], strict=True)
        return [self._ids[number] for number, score in pairs if score > 0]


class Tantivy:
    """tantivy over stems in weighed fields; long words also with one slip."""

    name = "tantivy + stems + fuzzy"

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Index the entries in memory."""
        if find_spec("tantivy") is None:
            raise MissingError("pip install tantivy")
        tantivy = import_module("tantivy")

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for column in COLUMNS:
            builder.add_text_field(column, tokenizer_name="whitespace")
        self._tantivy: Any = tantivy
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema)
        writer = self._index.writer(50_000_000, 1)
        for entry in entries:
            document = tantivy.Document()
            document.add_text("id", entry.id)
            for column in COLUMNS:
                document.add_text(column, stemmed(" ".join(entry.texts.get(column, ()))))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, query: str) -> list[str]:
        """Return what tantivy ranks best."""
        found = list(dict.fromkeys(stemmed(query).split()))
        kinds = self._tantivy.Query
        should = self._tantivy.Occur.Should
        parts = []
        for word in found:
            for column in COLUMNS:
                term = kinds.term_query(self._schema, column, word)
                parts.append((should, kinds.boost_query(term, WEIGHTS[column])))
            if len(word) > 4:
                for column in ("title", "asked"):
                    fuzzy = kinds.fuzzy_term_query(self._schema, column, word, distance=1)
                    parts.append((should, kinds.boost_query(fuzzy, 0.5 * WEIGHTS[column])))
        if not parts:
            return []
        hits = self._searcher.search(kinds.boolean_query(parts), FOUND).hits
        return [self._searcher.doc(address)["id"][0] for _, address in hits]


class Ratio:
    """rapidfuzz WRatio over titles and ways of asking."""

    name = "rapidfuzz WRatio"

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Remember the phrases."""
        self._phrases = [
            (plain(text), entry.id)
            for entry in entries
            for column in ("title", "asked")
            for text in entry.texts.get(column, ())
        ]

    def search(self, query: str) -> list[str]:
        """Return the documents of the phrases that are most alike."""
        texts = [text for text, _ in self._phrases]
        found = process.extract(plain(query), texts, scorer=fuzz.WRatio, limit=60)
        return list(dict.fromkeys(self._phrases[place][1] for _, _, place in found))[:FOUND]


_NODE = """
const MiniSearch = require("minisearch");
const read = require("readline").createInterface({input: process.stdin});
const columns = %s, boost = %s;
const tokenize = text => text.split(" ").filter(Boolean);
const search = new MiniSearch({fields: columns, idField: "id", tokenize});
const options = {boost, prefix: word => word.length > 3, fuzzy: word => word.length > 4 ? 0.2 : 0};
let ready = false;
read.on("line", line => {
  const data = JSON.parse(line);
  if (data.document) { search.add(data.document); return; }
  if (data.done) { console.log("ready"); return; }
  const start = process.hrtime.bigint();
  const found = search.search(data.query, options);
  const spent = Number(process.hrtime.bigint() - start) / 1e6;
  console.log(JSON.stringify({ids: found.slice(0, %d).map(one => one.id), spent}));
});
"""


class MiniSearch:
    """MiniSearch on Node.js, over stems, with prefixes and slips; its own clock times it."""

    name = "MiniSearch + stems"

    def __init__(self, entries: Iterable[Entry], modules: Path) -> None:
        """
        Start it and index the entries.

        Args:
            entries: What to index.
            modules: The directory `node_modules` where it is installed.
        """
        if shutil.which("node") is None or not (modules / "minisearch").is_dir():
            raise MissingError("npm install minisearch, and name its node_modules with --node-modules")
        self._folder = tempfile.TemporaryDirectory()
        script = Path(self._folder.name) / "serve.js"
        boost = {column: WEIGHTS[column] for column in COLUMNS}
        script.write_text(_NODE % (json.dumps(COLUMNS), json.dumps(boost), FOUND), encoding="utf-8")
        self._process = subprocess.Popen(
            ["node", str(script)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={"NODE_PATH": str(modules), "PATH": str(Path(shutil.which("node") or "").parent)},
        )
        for entry in entries:
            texts = {column: stemmed(" ".join(entry.texts.get(column, ()))) for column in COLUMNS}
            self._say({"document": {"id": entry.id, **texts}})
        self._say({"done": True})
        assert self._process.stdout is not None
        assert self._process.stdout.readline().strip() == "ready"
        self.spent: list[float] = []

    def search(self, query: str) -> list[str]:
        """Return what it ranks best."""
        self._say({"query": stemmed(query)})
        assert self._process.stdout is not None
        answer = json.loads(self._process.stdout.readline())
        self.spent.append(answer["spent"])
        return list(answer["ids"])

    def close(self) -> None:
        """End its process."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()
        self._folder.cleanup()

    def _say(self, data: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(data, ensure_ascii=False) + "\n")
        self._process.stdin.flush()
