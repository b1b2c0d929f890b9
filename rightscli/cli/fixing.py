# Nothing is written before it has been checked: every round is tried in memory, and a fix that would make a
# document worse is left alone. The same rounds serve `--fix` and `--diff`.

"""`rights kb check --fix`: applying fixes until there is nothing left to apply."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.cli.console import write_file
from rightscli.diagnostics import Severity
from rightscli.model import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rightscli.diagnostics import Diagnostic, Fix, Report

    Check = Callable[[Mapping[str, bytes]], Report]

_MOST_ROUNDS = 60
_READING = "K0"
_HARMLESS = ("K003", "K009")
"""Findings of the reader with which a document can still be read."""


class Change(Record):
    """A file before and after the fixes."""

    path: str
    before: bytes
    after: bytes
    name: str = ""
    """The new name of the file in its folder, empty if it keeps its own."""


class Fixed(Record):
    """What was mended, and what is left."""

    changes: tuple[Change, ...]
    fixes: int
    """How many findings were mended."""
    contents: Mapping[str, bytes]
    """By path: what the changed files hold after the fixes."""

    @property
    def difference(self) -> str:
        """The changes as a unified diff, with the bytes that are no UTF-8 replaced."""
        return "".join(_difference(change) for change in self.changes)


def fix_all(check: Check, *, unsafe: bool, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Fixed:
    """
    Apply fixes in memory until nothing changes any more.

    Args:
        check: Checks the files, some of them with other contents than they have, by path.
        unsafe: Whether guesses are applied as well.
        select: Codes, or beginnings of codes, to mend; nothing means all.
        ignore: Codes, or beginnings of codes, not to mend.
    """
    return _Rounds(check, unsafe=unsafe, select=tuple(select), ignore=tuple(ignore)).run()


def write_changes(changes: Sequence[Change]) -> None:
    """Write the changed files, each whole or not at all."""
    for change in changes:
        path = Path(change.path)
        if change.after != change.before:
            write_file(path, change.after, force=True)
        if change.name:
            path.rename(path.with_name(change.name))


def _difference(change: Change) -> str:
    import difflib

    before = change.before.decode("utf-8", "replace").splitlines(keepends=True)
    after = change.after.decode("utf-8", "replace").splitlines(keepends=True)
    name = str(Path(change.path).with_name(change.name)) if change.name else change.path
    lines = list(difflib.unified_diff(before, after, change.path, name))
    if not lines:
        return f"--- {change.path}\n+++ {name}\n"
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


class _Rounds:
    """The state between two rounds."""

    def __init__(
        self, check: Check, *, unsafe: bool, select: tuple[str, ...], ignore: tuple[str, ...]
    ) -> None:
        self._check = check
        self._unsafe = unsafe
        self._select = select
        self._ignore = ignore
        self._before: dict[str, bytes] = {}
        self._now: dict[str, bytes] = {}
        self._refused: set[tuple[str, str, str]] = set()
        self._fixes = 0

    def run(self) -> Fixed:
        """Go on until nothing changes."""
        report = self._check({})
        for _ in range(_MOST_ROUNDS):
            tried = self._tried(report)
            if not tried:
                break
            report = self._better(report, tried)
        renamed = self._renamed(report)
        paths = sorted(
            {path for path, data in self._now.items() if data != self._before[path]} | set(renamed)
        )
        changes = tuple(
            Change(path, self._before[path], self._now[path], renamed.get(path, "")) for path in paths
        )
        contents = {change.path: change.after for change in changes}
        return Fixed(changes, self._fixes + len(renamed), contents)

    def _tried(self, report: Report) -> dict[str, list[Diagnostic]]:
        """Return the findings to be mended in this round, by file."""
        found: dict[str, list[Diagnostic]] = {}
        for finding in report.findings:
            fix = finding.fix
            if fix is None or not fix.edits or not self._wanted(finding, fix):
                continue
            if _name(finding) not in self._refused:
                found.setdefault(fix.edits[0].location.path, []).append(finding)
        return found

    def _wanted(self, finding: Diagnostic, fix: Fix) -> bool:
        chosen = not self._select or finding.rule.startswith(self._select)
        return chosen and not finding.rule.startswith(self._ignore or ("-",)) and (fix.safe or self._unsafe)

    def _better(self, report: Report, tried: Mapping[str, Sequence[Diagnostic]]) -> Report:
        """Apply what can be applied without making anything worse, and return the report on the outcome."""
        texts, applied = self._applied(tried)
        after = self._check({**self._now, **texts})
        if not _worse(report, after, texts):
            self._now.update(texts)
            self._fixes += sum(map(len, applied.values()))
            return after
        for findings in applied.values():
            for finding in findings:
                path = finding.primary.path
                alone, done = self._applied({path: [finding]})
                after = self._check({**self._now, **alone})
                if done and not _worse(report, after, alone):
                    # Places have moved, so the rest waits for the next round.
                    self._now.update(alone)
                    self._fixes += 1
                    return after
                self._refused.add(_name(finding))
        return report

    def _applied(
        self, tried: Mapping[str, Sequence[Diagnostic]]
    ) -> tuple[dict[str, bytes], dict[str, list[Diagnostic]]]:
        from rightscli.editing import apply_fixes

        texts: dict[str, bytes] = {}
        applied: dict[str, list[Diagnostic]] = {}
        for path, findings in tried.items():
            # Files that are not UTF-8 are seen by the reader in the same way, and replaced whole.
            text = self._content(path).decode("utf-8", "replace")
            by_fix = {id(finding.fix): finding for finding in findings}
            result, done = apply_fixes(text, [finding.fix for finding in findings if finding.fix is not None])
            texts[path] = result.encode("utf-8")
            applied[path] = [by_fix[id(fix)] for fix in done]
        return texts, applied

    def _content(self, path: str) -> bytes:
        if path not in self._now:
            self._before[path] = self._now[path] = Path(path).read_bytes()
        return self._now[path]

    def _renamed(self, report: Report) -> dict[str, str]:
        renamed: dict[str, str] = {}
        for finding in report.findings:
            path = finding.primary.path
            fix = finding.fix
            if fix is None or not fix.rename or not self._wanted(finding, fix):
                continue
            if not Path(path).with_name(fix.rename).exists():
                self._content(path)
                renamed[path] = fix.rename
        return renamed


def _name(finding: Diagnostic) -> tuple[str, str, str]:
    return finding.primary.path, finding.rule, repr((finding.message.values, finding.fix))


def _worse(before: Report, after: Report, touched: Mapping[str, bytes]) -> bool:
    """Say whether a file that could be read cannot be read any more, or has more errors than before."""
    unread_before, unread_after = _unread(before), _unread(after)
    if unread_after - unread_before:
        return True
    if any(_errors(after, {path}) > _errors(before, {path}) for path in unread_after & set(touched)):
        return True
    if unread_before & set(touched):
        # What could not be read before is seen only now, with all that is wrong in it and around it.
        return False
    return _errors(after, None) > _errors(before, None)


def _unread(report: Report) -> set[str]:
    return {
        finding.primary.path
        for finding in report.findings
        if finding.rule.startswith(_READING) and finding.rule not in _HARMLESS
    }


def _errors(report: Report, paths: set[str] | None) -> int:
    return sum(
        finding.severity is Severity.ERROR and (paths is None or finding.primary.path in paths)
        for finding in report.findings
    )
