# Where a file could not be read, what it would have defined is unknown. Questions about it get no
# answer instead of a wrong one, so that one broken file does not make a hundred dangling references.

"""All documents of the knowledge together, as the rules of the second phase see them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rightscli.checks.facts import Dated, Definition, Facts, Place, Reference, Span
from rightscli.checks.gather import PROVISION
from rightscli.diagnostics import Location
from rightscli.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Defined:
    """A definition with the file that holds it."""

    facts: Facts
    definition: Definition


@dataclass(slots=True)
class Tree:
    """What all files say."""

    root: str
    files: Sequence[Facts]
    by_id: dict[str, dict[str, Defined]] = field(default_factory=lambda: defaultdict(dict))
    """By kind and present id; the first definition in the order of files."""
    former: dict[str, dict[str, Defined]] = field(default_factory=lambda: defaultdict(dict))
    dated: dict[tuple[str, str], tuple[Facts, Dated]] = field(default_factory=dict)
    """Provisions and deadline rules by kind and reference."""
    unknown: set[str] = field(default_factory=set)
    """Kinds of which some definitions could not be read."""
    unread_acts: set[str] = field(default_factory=set)

    @property
    def law_checked_to(self) -> str | None:
        """The latest day to which a document says that the law was checked."""
        return max((facts.law_checked_to for facts in self.files if facts.law_checked_to), default=None)

    def location(self, facts: Facts, place: Place) -> Location:
        """Return a place of a file as reports name it."""
        return Location(self.path(facts), *place)

    def path(self, facts: Facts) -> str:
        """Return the path of a file as reports name it."""
        return f"{self.root}/{facts.name}" if self.root else facts.name

    def references(self) -> Iterator[tuple[Facts, Reference]]:
        """Yield every reference with its file."""
        for facts in self.files:
            for reference in facts.references:
                yield facts, reference

    def ids(self, kind: str) -> dict[str, Defined]:
        """Return the present ids of a kind."""
        return self.by_id[kind]

    def defines(self, kind: str, target: str) -> bool:
        """Say whether something has this id, or had it, or could have it for all we know."""
        return target in self.by_id[kind] or target in self.former[kind] or (kind in self.unknown)

    def versions(self, kind: str, ref: str) -> tuple[Span, ...] | None:
        """Return the versions of a provision or a rule, None if it is not known."""
        found = self.dated.get((kind, ref))
        return None if found is None else found[1].versions


def build_tree(root: str, files: Sequence[Facts]) -> Tree:
    """Return the tree of these files; `root` is how reports name the directory of the knowledge."""
    tree = Tree(root, files)
    for facts in files:
        if facts.kind is None:
            _name_in_no_folder(tree, facts)
            continue
        for definition in facts.definitions:
            table = tree.former if definition.former else tree.by_id
            table[definition.kind].setdefault(definition.id, Defined(facts, definition))
        for dated in facts.dated:
            tree.dated.setdefault((dated.kind, dated.ref), (facts, dated))
        if not facts.complete:
            _note_gap(tree, facts)
        _name_by_file(tree, facts)
    return tree


def _note_gap(tree: Tree, facts: Facts) -> None:
    assert facts.kind is not None
    if facts.kind in {Kind.TERM, Kind.INCIDENT}:
        tree.unknown.add(facts.kind)
    if facts.kind == Kind.ACT:
        tree.unread_acts.add(_stem(facts.name))


def _name_by_file(tree: Tree, facts: Facts) -> None:
    """Let a document answer to its file's name too: a wrong id is one finding, not one a reference."""
    assert facts.kind is not None
    if facts.kind not in {Kind.TERM, Kind.INCIDENT}:
        definition = Definition(facts.kind, _stem(facts.name), (1, 1, 1, 1), former=True)
        if definition.id not in tree.by_id[facts.kind]:
            tree.former[facts.kind].setdefault(definition.id, Defined(facts, definition))
            if facts.kind == Kind.ACT:
                tree.unread_acts.add(definition.id)


def _name_in_no_folder(tree: Tree, facts: Facts) -> None:
    """Let a file that lies in a wrong folder answer to its name: where it lies is the one mistake."""
    definition = Definition("", _stem(facts.name), (1, 1, 1, 1), former=True)
    for kind in Kind:
        tree.former[kind.value].setdefault(definition.id, Defined(facts, definition))
    tree.unread_acts.add(definition.id)


def _stem(name: str) -> str:
    return name.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def act_of(ref: str) -> str:
    """Return the act's id in the path of a provision."""
    return ref.split("/", 1)[0]


def is_provision(reference: Reference) -> bool:
    """Say whether a reference names a part of an act, not the act as a whole."""
    return reference.kind == PROVISION and "/" in reference.target
