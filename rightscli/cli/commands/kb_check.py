# Plain functions on plain values: typer declares the options elsewhere, and tests need no command line.

"""`rights kb check` and `rights kb explain`: find and explain what is wrong with the knowledge."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rightscli.model import Language, Record

if TYPE_CHECKING:
    from rightscli.checks import Rule
    from rightscli.cli.fixing import Change
    from rightscli.diagnostics import Report

Write = Callable[[str], object]

DONE, NEGATIVE, UNREADABLE = 0, 1, 3


class Manner(Record, kw_only=True):
    """How findings are reported."""

    output_format: str = "text"
    """One of the formats that `formats.diagnostics` writes."""
    language: Language = Language.RU
    color: bool = False
    statistics: bool = False
    """Whether only the number of findings of each rule is written."""
    exit_zero: bool = False
    """Whether findings leave the exit code at 0."""
    stdout: Write
    stderr: Write


def run_check(
    root: Path,
    paths: Sequence[Path] = (),
    *,
    manner: Manner,
    strict: bool = False,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    cache: Path | None = None,
    fresh_on: date | None = None,
    over: Path | None = None,
) -> int:
    """
    Check the knowledge and write the report.

    Args:
        root: Directory of the knowledge.
        paths: What to report on; nothing means all.
        manner: How to report.
        strict: Whether warnings fail too.
        select: Codes, or beginnings of codes, to report.
        ignore: Codes, or beginnings of codes, not to report.
        cache: Directory for results of earlier runs, None for none.
        fresh_on: The day on which everything must also be fresh; None does not ask for it.
        over: Directory of the knowledge that the root is laid over, None if it stands alone.

    Returns:
        0 if nothing failed, 1 if something did, 3 if the directory cannot be read at all.
    """
    from rightscli.checks import check, stale, together

    report = check(
        root,
        paths,
        select=select,
        ignore=ignore,
        strict=strict,
        cache=cache,
        display=_shown(root),
        over=over,
    )
    if fresh_on is not None:
        report = together(report, stale(root, paths, day=fresh_on, display=_shown(root)))
    return _write(report, root, manner)


def run_fix(
    root: Path,
    paths: Sequence[Path] = (),
    *,
    manner: Manner,
    unsafe: bool = False,
    diff: bool = False,
    strict: bool = False,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    cache: Path | None = None,
    over: Path | None = None,
) -> int:
    """
    Mend what can be mended, and write the report on what is left; the arguments are those of `run_check`.

    Args:
        root: Directory of the knowledge.
        paths: What to mend; nothing means all.
        manner: How to report.
        unsafe: Whether guesses are applied as well.
        diff: Whether the changes are shown and not written.
        strict: Whether warnings fail too.
        select: Codes, or beginnings of codes, to mend and to report.
        ignore: Codes, or beginnings of codes, not to mend and not to report.
        cache: Directory for results of earlier runs, None for none.
        over: Directory of the knowledge that the root is laid over, None if it stands alone.

    Returns:
        0 if nothing that fails is left, 1 if something is, 3 if the directory cannot be read at all; with
        `diff` 0 if nothing would change, otherwise 1.
    """
    from rightscli.checks import check
    from rightscli.cli.fixing import fix_all, write_changes
    from rightscli.language import translator

    words = translator(manner.language, "checks")

    def looked(contents: Mapping[str, bytes]) -> Report:
        return check(
            root, paths, strict=strict, cache=cache, display=_shown(root), contents=contents, over=over
        )

    fixed = fix_all(looked, unsafe=unsafe, select=select, ignore=ignore)
    if diff:
        manner.stdout(fixed.difference)
        would = words.count(
            "{number} finding would be fixed", "{number} findings would be fixed", fixed.fixes
        )
        manner.stderr(f"{would.format(number=fixed.fixes)}\n")
        return NEGATIVE if fixed.changes else DONE
    write_changes(fixed.changes)
    done = words.count("{number} finding fixed", "{number} findings fixed", fixed.fixes)
    manner.stderr(f"{done.format(number=fixed.fixes)}\n")
    return run_check(
        root,
        _renamed(paths, fixed.changes),
        manner=manner,
        strict=strict,
        select=select,
        ignore=ignore,
        cache=cache,
        over=over,
    )


def _renamed(paths: Sequence[Path], changes: Sequence[Change]) -> list[Path]:
    names = {Path(change.path).resolve(): change.name for change in changes if change.name}
    return [path.with_name(names[found]) if (found := path.resolve()) in names else path for path in paths]


def run_stale(root: Path, paths: Sequence[Path] = (), *, day: date, within: int = 0, manner: Manner) -> int:
    """
    Write what has to be looked at again; the arguments are those of `run_check` and of `stale`.

    Returns:
        0 if nothing is due, 1 if something is, 3 if the directory cannot be read at all.
    """
    from rightscli.checks import stale

    return _write(stale(root, paths, day=day, within=within, display=_shown(root)), root, manner)


def _write(report: Report, root: Path, manner: Manner) -> int:
    from rightscli.formats.diagnostics import (
        DESCRIBED,
        render_fixable,
        render_report,
        render_statistics,
        render_summary,
    )

    rules: Sequence[Rule] = ()
    if manner.statistics or manner.output_format in DESCRIBED:
        from rightscli.checks import all_rules

        rules = all_rules()
    if manner.statistics:
        rendered = render_statistics(report, manner.output_format, manner.language, rules)
    else:
        rendered = render_report(
            report, manner.output_format, manner.language, color=manner.color, rules=rules
        )
    if rendered:
        manner.stdout(rendered)
    if manner.output_format in {"text", "concise"}:
        manner.stderr(f"{render_summary(report, manner.language)}\n")
        fixable = render_fixable(report, manner.language)
        if fixable and not manner.statistics:
            manner.stderr(f"{fixable}\n")
    if not root.is_dir() or not os.access(root, os.R_OK | os.X_OK):
        return UNREADABLE
    return NEGATIVE if report.failed and not manner.exit_zero else DONE


def run_explain(
    code: str | None,
    *,
    language: Language = Language.RU,
    whole: bool = False,
    markdown: bool = False,
    stdout: Write,
    stderr: Write,
) -> int:
    """
    Write what a rule is about; without a code, the list of all rules, or with `whole` all of them in full.

    Returns:
        0 if it was written, 1 if there is no such rule.
    """
    from rightscli.checks import all_rules, explain
    from rightscli.formats.diagnostics import explanation, rule_list, rules_page
    from rightscli.language import translator

    if code is None and (whole or markdown):
        rules = all_rules()
        pages = "\n".join(explanation(rule, language) for rule in rules)
        stdout(rules_page(rules, language) if markdown else pages)
        return DONE
    if code is None:
        stdout(rule_list(all_rules(), language))
        return DONE
    rule = explain(code)
    if rule is None:
        words = translator(language, "checks")
        stderr(words.text("there is no rule {code}; `rights kb explain` lists all").format(code=code) + "\n")
        return NEGATIVE
    stdout(explanation(rule, language))
    return DONE


def _shown(root: Path) -> str:
    """Return the directory as it is shortest to read from here."""
    try:
        relative = os.path.relpath(root)
    except (OSError, ValueError):
        return str(root)
    return str(root) if relative.startswith("..") else relative
