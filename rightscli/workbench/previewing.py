# A preview is made from the files as they are, so some of them may be broken at the moment. What cannot be
# read stands as it last stood; the findings say that the page is older than the file.

"""The page of a document that is being written."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.knowledge import RawDocument, base_documents, compile_store, document_of, documents_in
from rightscli.model import Kind, Record, replace
from rightscli.pages import NoSuchDocumentError, build
from rightscli.source import find, kind_of, read
from rightscli.workbench.references import PROVISION

if TYPE_CHECKING:
    from datetime import date

    from rightscli.diagnostics import Diagnostic
    from rightscli.model import Language
    from rightscli.pages import Page
    from rightscli.workbench.desk import Desk

_State = tuple[int, int]


class Preview(Record, kw_only=True):
    """What a document looks like now."""

    name: str
    """Of its file, below the root."""
    page: Page | None
    """None where it could not be read even once."""
    current: bool
    """Whether the page shows the file as it is, not as it was."""
    findings: tuple[Diagnostic, ...]


class Previewer:
    """Makes the page of one document again and again."""

    def __init__(self, desk: Desk, id: str, *, language: Language, as_of: date) -> None:
        """
        Take what is to be shown.

        Args:
            desk: The documents.
            id: Of a document, or the path of a provision.
            language: The reader's language.
            as_of: The day for which the page holds.
        """
        self._desk = desk
        self._id = id
        self._language = language
        self._as_of = as_of
        self._states: dict[Path, _State] = {}
        self._documents: dict[Path, tuple[RawDocument, ...]] = {}
        self._stale: set[Path] = set()
        self._page: Page | None = None
        self._below = [] if desk.over is None else base_documents(desk.over)

    def look(self) -> Preview:
        """
        Read what has changed and return what is there now.

        Raises NoSuchDocumentError where no file defines the document.
        """
        self._desk.reload()
        changed = self._read()
        name = self._name()
        path = self._desk.root / name
        if changed or self._page is None:
            self._page = self._made() or self._page
        return Preview(
            name=name,
            page=self._page,
            current=self._page is not None and path not in self._stale,
            findings=self._desk.findings(name),
        )

    def known(self) -> list[str]:
        """Return the ids of all documents."""
        return sorted(name for kind in Kind for name in self._desk.live.tree.ids(kind.value))

    def _name(self) -> str:
        tree = self._desk.live.tree
        found = tree.dated.get((PROVISION, self._id))
        if found is not None:
            return found[0].name
        for kind in Kind:
            defined = tree.ids(kind.value).get(self._id) or tree.former[kind.value].get(self._id)
            if defined is not None:
                return defined.facts.name
        raise NoSuchDocumentError(self._id)

    def _read(self) -> bool:
        """Read the files that have changed; say whether any had."""
        states: dict[Path, _State] = {}
        for path in find(self._desk.root, display="").files:
            try:
                state = path.stat()
            except OSError:
                continue
            states[path] = (state.st_mtime_ns, state.st_size)
        changed = [path for path, now in states.items() if self._states.get(path) != now]
        gone = self._states.keys() - states.keys()
        for path in gone:
            self._documents.pop(path, None)
            self._stale.discard(path)
        for path in changed:
            self._take(path)
        self._states = states
        return bool(changed or gone)

    def _take(self, path: Path) -> None:
        file = read(path, display=path.name)
        kind = kind_of(path)
        documents: tuple[RawDocument, ...] = ()
        try:
            if kind is not None and isinstance(file.data, dict) and not file.findings:
                documents = tuple(documents_in(kind, file.data, None))
            for document in documents:
                document_of(document)
        except (KeyError, TypeError, ValueError, AttributeError):
            documents = ()
        if documents:
            self._documents[path] = documents
            self._stale.discard(path)
        else:
            self._stale.add(path)

    def _made(self) -> Page | None:
        documents = {(one.kind, one.id): one for one in self._below}
        for path in sorted(self._documents):
            documents.update({(one.kind, one.id): one for one in self._documents[path]})
        with tempfile.TemporaryDirectory(prefix="rights-") as folder:
            store = Path(folder) / "preview.sqlite"
            knowledge = compile_store(documents.values(), store, index=lambda _connection, _knowledge: None)
            try:
                page = build(knowledge, self._id, language=self._language, as_of=self._as_of)
                # Nothing of the page may be left to be read from the store later.
                return replace(page, sections=tuple(page.sections))
            except NoSuchDocumentError:
                return None
            finally:
                knowledge.connection.close()
