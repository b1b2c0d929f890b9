# usage: python -m benchmarks.mistakes [FOLDER_OF_PEERS]
#
# FOLDER_OF_PEERS holds the programs check-jsonschema, yamllint and sigma; the folder of this Python is the
# default, and a program that is not there is left out with a word.
#
# A case of tests/checks/mistakes/*.yaml is one edit of one valid document:
#   what      the mistake in words
#   in        the document of tests/checks/mistakes/base
#   old, new  what is replaced, once
#   content, encoding, newline, name   or: the whole text, how it is written, its line ends, its new path
#   code      the one finding a person would name; null if the edit is harmless
#   at        how the line of the finding begins; the first changed line, if left out
#   line      or its number
#   by        what mends it: a `safe` fix, an `unsafe` one, or the written `help`
#   names     for `help`: what it must say

"""Deliberate mistakes of contributors: what our check says of each, and what its peers say."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from rightscli.checks import check
from rightscli.cli.fixing import fix_all, write_changes
from rightscli.language import translator
from rightscli.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rightscli.diagnostics import Diagnostic, Report

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "checks" / "mistakes"
BASE = FOLDER / "base"
DOCUMENTS = {
    "situation": "situations/medical/control-exam.yaml",
    "act": "acts/fz-53.yaml",
    "deadline": "deadlines/court-claim.yaml",
    "authority": "authorities/district-court.yaml",
    "glossary": "glossary/medical.yaml",
    "incidents": "incidents/2024.yaml",
    "letter": "letters/court-claim-letter.yaml",
}
STANDING = ("K216", "K403")
"""Hints that the documents have without any mistake."""
ENGLISH = translator(Language.EN, "checks")


@dataclass(frozen=True)
class Case:
    """One mistake."""

    group: str
    what: str
    document: str
    name: str
    """Path of the document in the tree, after the mistake."""
    right: str
    data: bytes
    """The document with the mistake."""
    code: str | None
    line: int
    by: str | None
    names: str
    words: frozenset[str]
    """Words that the mistake has taken away or spoilt: what has to be typed."""

    @property
    def id(self) -> str:
        """The case in one word."""
        return f"{self.group}: {self.what}"


@dataclass
class Outcome:
    """What the check said of a mistake."""

    found: list[tuple[str, int]] = field(default_factory=list)
    said: str = ""
    fixed: str = ""
    """The text that the fix writes."""
    fix: str = ""
    """`safe`, `unsafe` or empty."""
    mended: bool = False
    left: list[tuple[str, int]] = field(default_factory=list)


def cases() -> list[Case]:
    """Return all cases, in the order of the files."""
    files = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.yaml"))}
    return [_case(group, row) for group, text in files.items() for row in yaml.safe_load(text)]


def _case(group: str, row: dict[str, Any]) -> Case:
    document = DOCUMENTS[row["in"]]
    right = (BASE / document).read_text(encoding="utf-8")
    wrong = right
    if "old" in row:
        assert row["old"] in right, row["what"]
        wrong = right.replace(row["old"], row["new"], 1)
    wrong = row.get("content", wrong)
    lines = wrong.split("\n")
    number = row.get("line", 0)
    if "at" in row:
        first = str(row["at"]).split("\n")[0]
        start = _first_change(right, wrong) if group != "names" else 1
        places = [n for n, line in enumerate(lines, 1) if first in line]
        number = min(places, key=lambda n: (abs(n - start), n))
    written = wrong.replace("\n", row.get("newline", "\n")).encode(row.get("encoding", "utf-8"))
    return Case(
        group=group,
        what=row["what"],
        document=row["in"],
        name=row.get("name", document),
        right=right,
        data=written,
        code=row["code"],
        line=number or _first_change(right, wrong),
        by=row.get("by"),
        names=row.get("names", ""),
        words=frozenset(_words(row.get("old", "")) - _words(row.get("new", ""))),
    )


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w./-]{2,}", text))


def _first_change(right: str, wrong: str) -> int:
    pairs = zip(right.split("\n"), [*wrong.split("\n"), None], strict=False)
    return next((number for number, (one, other) in enumerate(pairs, 1) if one != other), 1)


class Tree:
    """A tree of valid documents, in which one mistake at a time is made."""

    def __init__(self, folder: Path) -> None:
        """Copy the valid documents."""
        self._root = folder / "knowledge"
        self._cache = folder / "cache"
        shutil.copytree(BASE, self._root)

    def found(self, contents: Mapping[str, bytes] | None = None) -> Report:
        """Return what the check finds."""
        return check(
            self._root,
            ignore=STANDING,
            strict=True,
            cache=self._cache,
            display=str(self._root),
            contents=contents,
        )

    def judge(self, case: Case) -> Outcome:
        """Make a mistake, check, mend it as its case says, check again, and put everything back."""
        right = self._root / DOCUMENTS[case.document]
        wrong = self._root / case.name
        kept = right.read_bytes()
        right.unlink()
        wrong.parent.mkdir(parents=True, exist_ok=True)
        wrong.write_bytes(case.data)
        try:
            return self._judged(case, wrong)
        finally:
            shutil.rmtree(self._root)
            shutil.copytree(BASE, self._root)
            assert right.read_bytes() == kept

    def _judged(self, case: Case, wrong: Path) -> Outcome:
        outcome = Outcome()
        findings = self.found().findings
        outcome.found = _places(findings)
        own = [finding for finding in findings if finding.rule == case.code][:1]
        for finding in own:
            parts = (finding.message, *((finding.help,) if finding.help is not None else ()))
            outcome.said = "\n".join(part.render(ENGLISH) for part in parts)
            if finding.fix is not None:
                outcome.fix = finding.fix.applicability.value
                outcome.fixed = " ".join(edit.replacement for edit in finding.fix.edits)
        if case.by in {"safe", "unsafe"}:
            write_changes(fix_all(self.found, unsafe=case.by == "unsafe").changes)
        elif case.by == "help":
            # The help says what to type; a person would write what stood there.
            wrong.unlink()
            (self._root / DOCUMENTS[case.document]).write_text(case.right, encoding="utf-8")
        outcome.left = _places(self.found().findings)
        outcome.mended = not outcome.left
        return outcome


def _places(findings: Iterable[Diagnostic]) -> list[tuple[str, int]]:
    return [(finding.rule, finding.primary.line) for finding in findings]


def is_exact(case: Case, outcome: Outcome) -> bool:
    """Say whether the check found that mistake, there, and nothing else."""
    return outcome.found == ([] if case.code is None else [(case.code, case.line)])


def is_helpful(case: Case, outcome: Outcome) -> bool:
    """Say whether the finding says what to do, and doing it leaves a valid document."""
    if case.code is None:
        return True
    if case.by == "help":
        return bool(case.names) and case.names in outcome.said and outcome.mended
    return outcome.fix == case.by and outcome.mended


def main(peers: str = "") -> None:
    """Print our figures, and those of the peers over the same documents."""
    folder = Path(peers) if peers else Path(sys.executable).parent
    every = cases()
    with tempfile.TemporaryDirectory() as place:
        tree = Tree(Path(place))
        outcomes = [(case, tree.judge(case)) for case in every]
    exact = sum(is_exact(*pair) for pair in outcomes)
    helpful = sum(is_helpful(*pair) for pair in outcomes)
    _say(f"{len(every)} deliberate edits, {sum(case.code is None for case in every)} of them harmless")
    _say(f"exactly the one finding a person would name: {exact} ({exact / len(every):.1%}, at least 95%)")
    _say(f"what it suggests makes the document valid:   {helpful} ({helpful / len(every):.1%})")
    by = {name: sum(case.by == name for case in every) for name in ("safe", "unsafe", "help")}
    _say(f"by a safe fix {by['safe']}, by a guess {by['unsafe']}, by words {by['help']}")
    for case, outcome in outcomes:
        if not is_exact(case, outcome):
            _say(f"  not exact: {case.id}: expected {case.code}:{case.line}, found {outcome.found}")
        elif not is_helpful(case, outcome):
            _say(f"  not helpful: {case.id}: {outcome.fix!r}, {outcome.left}, said: {outcome.said}")
    from benchmarks.mistakes_peers import compare  # noqa: PLC0415 - tests need no peers

    compare(every, [outcome for _, outcome in outcomes], folder)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
