# A run over files answers once. Here the same two phases are kept alive: a document that is being edited
# replaces its file, the others stay as they were read, and only what concerns the document is judged anew.

"""Checks documents while they are edited."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rightscli.checks.cache import Store, program_fingerprint
from rightscli.checks.memory import Memory
from rightscli.checks.onefile import Result, check_file
from rightscli.checks.phases import Task, check_files
from rightscli.checks.registry import TREE_RULES
from rightscli.checks.schemas import schema_fingerprint
from rightscli.checks.selection import Choice, choose
from rightscli.checks.tree import Tree, build_tree
from rightscli.checks.wanted import State, Wanted, WantedFile, find_below, find_wanted, state_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rightscli.checks.facts import Facts, Reference
    from rightscli.diagnostics import Diagnostic
    from rightscli.source import SourceFile

_NEEDS_ALL_REFERENCES = frozenset({"K216"})
"""Rules that must see what other documents refer to; the rest looks only at references of the document."""


class Live:
    """The documents under a directory, some of them as they stand in an editor."""

    def __init__(self, root: Path, *, cache: Path | None = None, over: Path | None = None) -> None:
        """
        Take the directory; nothing is read before `reload`.

        Args:
            root: Directory of the knowledge.
            cache: Where results of earlier runs lie, None for nowhere.
            over: The directory, or the compiled store, that the root is laid over, None if it stands alone.
        """
        self._root = root
        self._over = over
        self._stored = find_below(over) if over is not None and over.is_file() else Wanted()
        self._store = Store(cache, f"{program_fingerprint()}-{schema_fingerprint()}")
        self._states: dict[str, State] = {}
        self._on_disk: dict[str, Result] = {}
        self._edited: dict[str, Result] = {}
        self._tree: Tree | None = None

    def reload(self) -> bool:
        """Read what has changed on disk since the last time; say whether anything had."""
        wanted = find_wanted(self._root, (), "")
        # Behind, so that a document of the overlay stands before the one that it replaces.
        below = self._stored if self._over is None or self._over.is_file() else find_below(self._over)
        wanted.files += below.files
        states = {file.name: file.state for file in wanted.files}
        changed = {name for name, state in states.items() if self._states.get(name) != state}
        gone = self._states.keys() - states.keys()
        if not changed and not gone:
            return False
        known: dict[str, Result] = {}
        memory = Memory(self._store, self._root, wanted)
        if not self._states:
            known = memory.known_files()
        tasks = [
            Task(file.name, file.path, file.state[1], file.data)
            for file in wanted.files
            if file.name in changed and file.name not in known
        ]
        for checked in check_files(tasks):
            known[checked.name] = checked.result
            memory.remember_file(checked)
        self._on_disk.update(known)
        for name in gone:
            del self._on_disk[name]
        self._states = states
        self._tree = None
        return True

    def below(self, name: str) -> WantedFile | None:
        """Return a document of what the root is laid over, None for any other name."""
        if self._over is None or not name.startswith("../"):
            return None
        if not self._over.is_file():
            path = self._over / name.removeprefix("../")
            return WantedFile(name, path, path.as_posix(), state_of(path))
        return next((file for file in self._stored.files if file.name == name), None)

    def edit(self, name: str, source: SourceFile) -> bool:
        """
        Take a document as it stands in an editor; say whether others may see the difference.

        Args:
            name: Path below the root, with forward slashes; no file need be there.
            source: The document.
        """
        before = self._edited.get(name) or self._on_disk.get(name)
        result = check_file(source, name)
        self._edited[name] = result
        self._tree = None
        return before is None or _offer(before.facts) != _offer(result.facts)

    def close(self, name: str) -> None:
        """Go back to the file of a document."""
        if self._edited.pop(name, None) is not None:
            self._tree = None

    def facts(self, name: str) -> Facts | None:
        """Return what a document says of itself, None if there is no such document."""
        result = self._edited.get(name) or self._on_disk.get(name)
        return None if result is None else result.facts

    @property
    def tree(self) -> Tree:
        """All documents together."""
        if self._tree is None:
            results = {**self._on_disk, **self._edited}
            self._tree = build_tree("", [results[name].facts for name in sorted(results, key=_last_below)])
        return self._tree

    def findings(self, name: str) -> tuple[Diagnostic, ...]:
        """Return what is wrong with a document, as a run over all files would report it."""
        result = self._edited.get(name) or self._on_disk.get(name)
        if result is None:
            return ()
        found = [*result.findings, *self._from_tree(name)]
        chosen = choose(found, {name: result.suppressions}, Choice(), {name})
        return tuple(sorted(set(chosen.findings), key=lambda finding: finding.order))

    def _from_tree(self, name: str) -> Iterator[Diagnostic]:
        whole = self.tree
        focused = _Focused(
            whole.root,
            whole.files,
            whole.by_id,
            whole.former,
            whole.dated,
            whole.unknown,
            whole.unread_acts,
            focus=name,
        )
        for rule in TREE_RULES:
            tree = whole if rule.RULE.code in _NEEDS_ALL_REFERENCES else focused
            yield from (finding for finding in rule.check(tree) if finding.primary.path == name)


@dataclass(slots=True)
class _Focused(Tree):
    """The same documents, of which only one is asked for its references."""

    focus: str = field(default="", kw_only=True)

    def references(self) -> Iterator[tuple[Facts, Reference]]:
        """Yield the references of the one document."""
        for facts in self.files:
            if facts.name == self.focus:
                for reference in facts.references:
                    yield facts, reference


def _last_below(name: str) -> tuple[bool, str]:
    """Put what lies below behind all that lies over it."""
    return name.startswith("../"), name


def _offer(facts: Facts) -> tuple[object, ...]:
    """Return what other documents can see of a document."""
    return (
        facts.complete,
        [(one.kind, one.id, one.former) for one in facts.definitions],
        [(one.ref, one.versions) for one in facts.dated],
        facts.forms,
        facts.known_abbreviations,
        facts.expansions,
        facts.short_titles,
        {(one.kind, one.target) for one in facts.references},
    )
