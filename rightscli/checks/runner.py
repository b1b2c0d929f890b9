# Results are kept at two levels: of each file, and of the whole run. A run in which nothing changed
# looks at the state of every file, reads one file of results, and loads neither parser nor rules.

"""Checks a tree of knowledge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.checks.cache import Store, program_fingerprint
from rightscli.checks.memory import Memory, Outcome
from rightscli.checks.schemas import schema_fingerprint
from rightscli.checks.selection import Choice, choose, moved
from rightscli.checks.wanted import Wanted, find_below, find_wanted
from rightscli.diagnostics import Diagnostic, Report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def check(  # noqa: PLR0913  each is a decision of the caller
    root: Path,
    paths: Sequence[Path] = (),
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    strict: bool = False,
    cache: Path | None = None,
    display: str | None = None,
    processes: int | None = None,
    contents: Mapping[str, bytes] | None = None,
    over: Path | None = None,
) -> Report:
    """
    Return everything that is wrong with the knowledge under a directory.

    Args:
        root: Directory with the folders of the kinds; always read whole, because documents refer to
            each other.
        paths: Files and directories to report on; nothing means all. Files from elsewhere are checked
            against the documents of the root.
        select: Codes, or beginnings of codes, to report; nothing means all.
        ignore: Codes, or beginnings of codes, not to report.
        strict: Whether warnings count as failures in `Report.failed`.
        cache: Directory to keep results in; None keeps nothing. It may be missing, read-only or damaged.
        display: How reports name the root; as given, if left out.
        processes: How many processes to use; as many as are worth it, if left out.
        contents: By path as reports name it: what to read in place of the content of a file.
        over: Directory or compiled store of the knowledge that the root is laid over: documents may refer
            to it. Raises StoreError for a file that is no store.
    """
    shown = str(root) if display is None else display
    wanted = find_wanted(root, paths, shown)
    if over is not None:
        # Last, so that a document of the overlay stands before the one that it replaces.
        below = find_below(over)
        wanted.files += below.files
        wanted.findings += below.findings
    if contents:
        wanted.files = [replace(file, data=contents.get(file.shown)) for file in wanted.files]
    key = f"{program_fingerprint()}-{schema_fingerprint()}"
    memory = Memory(Store(cache, key, keep=not contents), root, wanted)
    outcome = memory.whole_run() or _run(memory, wanted, processes)
    return _report(outcome, wanted, Choice(tuple(select), tuple(ignore)), strict=strict)


def _run(memory: Memory, wanted: Wanted, processes: int | None) -> Outcome:
    from rightscli.checks.excerpts import add_excerpts  # noqa: PLC0415  a run from memory needs none of this
    from rightscli.checks.phases import Task, check_files  # noqa: PLC0415  a run from memory needs none of this
    from rightscli.checks.registry import TREE_RULES  # noqa: PLC0415  a run from memory needs none of this
    from rightscli.checks.tree import build_tree  # noqa: PLC0415  a run from memory needs none of this

    results = memory.known_files()
    tasks = [
        Task(file.name, file.path, file.state[1], file.data)
        for file in wanted.files
        if file.name not in results
    ]
    for checked in check_files(tasks, processes):
        results[checked.name] = checked.result
        memory.remember_file(checked)
    outcome = Outcome()
    for file in wanted.files:
        result = results[file.name]
        outcome.findings.extend(result.findings)
        if result.excerpt:
            outcome.excerpts[file.name] = result.excerpt
        if result.suppressions:
            outcome.suppressions[file.name] = result.suppressions
    tree = build_tree("", [results[file.name].facts for file in wanted.files])
    found = [finding for rule in TREE_RULES for finding in rule.check(tree)]
    add_excerpts(
        outcome.excerpts, found, {file.name: file.path for file in wanted.files if file.data is None}
    )
    outcome.findings.extend(found)
    memory.remember_run(outcome)
    return outcome


def _report(
    outcome: Outcome,
    wanted: Wanted,
    choice: Choice,
    *,
    strict: bool,
) -> Report:
    chosen = choose(outcome.findings, outcome.suppressions, choice, wanted.reported)
    names = {file.name: file.shown for file in wanted.files}
    findings: list[Diagnostic] = [moved(finding, names) for finding in chosen.findings]
    findings.extend(finding for finding in wanted.findings if choice.takes(finding.rule))
    return Report(
        findings=tuple(sorted(set(findings), key=lambda finding: finding.order)),
        files=len(wanted.reported),
        suppressed=len(chosen.set_aside),
        set_aside=tuple(sorted((moved(one, names) for one in chosen.set_aside), key=lambda one: one.order)),
        strict=strict,
        excerpts={names.get(name, name): lines for name, lines in outcome.excerpts.items()},
    )
