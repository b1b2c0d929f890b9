# The check knows how to mend some of what it finds. An editor shows these as actions: what is surely right
# may be done at once and for the whole document, the rest is offered and named.

"""What can be done about findings, and how a document is put into shape."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rightscli.checks import key_order
from rightscli.diagnostics import Edit, Location
from rightscli.editing import FormatError, formatted
from rightscli.language import mark, translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rightscli.diagnostics import Diagnostic, Fix
    from rightscli.model import Language
    from rightscli.workbench.desk import Desk

_REFUSALS = (
    mark("the document cannot be read"),
    mark("the document would not mean the same"),
    mark("a comment would be lost"),
)
"""Why a document is not put into shape, as `FormatError` says it; here they stand for the catalogue."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done."""

    title: str
    edits: tuple[Edit, ...]
    findings: tuple[Diagnostic, ...]
    safe: bool
    """Whether it surely keeps the meaning."""
    moved: tuple[str, str] | None = None
    """The old and new name of the file, below the root."""
    whole: bool = False
    """Whether it mends all of the document."""


def actions_at(desk: Desk, name: str, first: int, last: int, language: Language) -> list[Action]:
    """Return what can be done about the findings on some lines, which count from 1."""
    found = [(finding, finding.fix) for finding in desk.findings(name) if finding.fix is not None]
    actions = []
    for finding, fix in found:
        edits = _felt(fix.edits)
        if finding.primary.line <= last and first <= finding.primary.end_line and (edits or fix.rename):
            title = _title(finding, language)
            actions.append(Action(title, edits, (finding,), safe=fix.safe, moved=_moved(name, fix.rename)))
    safe = [(finding, fix) for finding, fix in found if fix.safe and _felt(fix.edits)]
    chosen = _apart(safe)
    if len(chosen) > 1:
        title = translator(language, "workbench").count(
            "mend {number} place safely", "mend {number} places safely", len(chosen)
        )
        edits = tuple(edit for _finding, fix in chosen for edit in _felt(fix.edits))
        findings = tuple(finding for finding, _fix in chosen)
        actions.append(Action(title.format(number=len(chosen)), edits, findings, safe=True, whole=True))
    return actions


def _title(finding: Diagnostic, language: Language) -> str:
    advice = finding.help or finding.message
    return f"{advice.render(translator(language, 'checks'))} ({finding.rule})"


def _felt(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits that an editor can make: one that takes a mark away which it never shows is none."""
    return tuple(
        edit
        for edit in edits
        if edit.replacement
        or (edit.location.line, edit.location.column) != (edit.location.end_line, edit.location.end_column)
    )


def _moved(name: str, rename: str) -> tuple[str, str] | None:
    if not rename:
        return None
    folder, slash, _file = name.rpartition("/")
    return name, f"{folder}{slash}{rename}"


def _apart(fixes: Sequence[tuple[Diagnostic, Fix]]) -> list[tuple[Diagnostic, Fix]]:
    """Return the fixes that do not touch an earlier one."""
    taken: list[Location] = []
    chosen = []
    for finding, fix in fixes:
        places = [edit.location for edit in fix.edits]
        if not any(_touch(place, other) for place in places for other in taken):
            taken += places
            chosen.append((finding, fix))
    return chosen


def _touch(one: Location, other: Location) -> bool:
    return (one.line, one.column) <= (other.end_line, other.end_column) and (other.line, other.column) <= (
        one.end_line,
        one.end_column,
    )


def shaped(desk: Desk, name: str) -> tuple[Edit, ...]:
    """
    Return the changes that put a document into the shape of the house, line by line.

    Raises FormatError where the document cannot be read, or would mean something else.
    """
    source, kind = desk.source(name), desk.kind(name)
    if source is None or source.data is None or kind is None:
        raise FormatError(_REFUSALS[0])
    after = formatted(source, lambda path: key_order(kind, path)).split("\n")
    return tuple(_differences(name, source.text.split("\n"), after))


def _differences(name: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Edit]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for what, start, end, new_start, new_end in matcher.get_opcodes():
        if what == "equal":
            continue
        text = "".join(f"{line}\n" for line in after[new_start:new_end])
        if end < len(before):
            yield Edit(Location(name, start + 1, 1, end + 1, 1), text)
            continue
        # The last line has no end: the change begins behind the line before it.
        text = text.removesuffix("\n")
        if start == 0:
            yield Edit(Location(name, 1, 1, len(before), len(before[-1]) + 1), text)
            continue
        lead = "\n" if new_start < new_end else ""
        column = len(before[start - 1]) + 1
        yield Edit(Location(name, start, column, len(before), len(before[-1]) + 1), f"{lead}{text}")
