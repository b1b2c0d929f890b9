"""Findings as people read them: the line, the marked span, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.diagnostics import Severity
from rightscli.formats.diagnostics.snippet import safe, snippet
from rightscli.language import mark

if TYPE_CHECKING:
    from rightscli.diagnostics import Diagnostic, Edit, Fix, Location, Report
    from rightscli.model import Wording

SEVERITIES = {
    Severity.ERROR: mark("error"),
    Severity.WARNING: mark("warning"),
    Severity.HINT: mark("hint"),
}
_COLORS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.HINT: "1;36"}
GUTTER = "1;34"
_BOLD = "1"
_MOST_EDITS = 2
_LONGEST = 60


class Paint:
    """Colors, or none."""

    def __init__(self, *, color: bool) -> None:
        """Say whether texts are colored."""
        self._color = color

    def __call__(self, code: str, text: str) -> str:
        """Return the text in the color of a code."""
        return f"\x1b[{code}m{text}\x1b[0m" if self._color and text else text


def render(report: Report, wording: Wording, *, color: bool = False) -> str:
    """Return all findings with their snippets, with an empty line between them."""
    paint = Paint(color=color)
    return "\n".join(_finding(finding, report, wording, paint) for finding in report.findings)


def summary(report: Report, wording: Wording) -> str:
    """Return one line that sums the report up."""
    counts = report.summary
    parts = [
        wording.count("{number} file checked", "{number} files checked", counts.files).format(
            number=counts.files
        )
    ]
    if counts.errors:
        parts.append(
            wording.count("{number} error", "{number} errors", counts.errors).format(number=counts.errors)
        )
    if counts.warnings:
        said = wording.count("{number} warning", "{number} warnings", counts.warnings)
        parts.append(said.format(number=counts.warnings))
    if counts.hints:
        parts.append(
            wording.count("{number} hint", "{number} hints", counts.hints).format(number=counts.hints)
        )
    if counts.suppressed:
        said = wording.count("{number} set aside", "{number} are set aside", counts.suppressed)
        parts.append(said.format(number=counts.suppressed))
    if not report.findings:
        parts.append(wording.text("nothing found"))
    return ", ".join(parts)


def fixable(report: Report, wording: Wording) -> str:
    """Return a line on what can be mended by a command, empty if it is nothing."""
    fixes = [finding.fix for finding in report.findings if finding.fix is not None]
    safe_ones = sum(fix.safe for fix in fixes)
    parts = []
    if safe_ones:
        parts.append(
            wording.count(
                "{number} can be fixed with --fix", "{number} can be fixed with --fix", safe_ones
            ).format(number=safe_ones)
        )
    if guesses := len(fixes) - safe_ones:
        parts.append(
            wording.count(
                "{number} possible fix with --unsafe-fixes",
                "{number} possible fixes with --unsafe-fixes",
                guesses,
            ).format(number=guesses)
        )
    return ", ".join(parts)


def _finding(finding: Diagnostic, report: Report, wording: Wording, paint: Paint) -> str:
    color = _COLORS[finding.severity]
    head = f"{wording.text(SEVERITIES[finding.severity])}[{finding.rule}]"
    message = safe(finding.message.render(wording))
    lines = [f"{paint(color, head)}: {paint(_BOLD, message)}"]
    places = [finding.primary, *(one.location for one in finding.related)]
    margin = max(len(str(place.line)) for place in places)
    label = finding.label.render(wording) if finding.label is not None else ""
    lines += place_lines(finding.primary, label, ("-->", "^", color), margin, report, paint)
    for one in finding.related:
        words = one.message.render(wording)
        lines += place_lines(one.location, words, (":::", "-", GUTTER), margin, report, paint)
    gutter = " " * margin + f" {paint(GUTTER, '=')} "
    if finding.help is not None:
        lines.append(f"{gutter}{paint(_BOLD, wording.text('help'))}: {safe(finding.help.render(wording))}")
    if finding.fix is not None:
        lines.append(gutter + fix_words(finding.fix, report, wording, paint))
    lines.append(f"{gutter}{paint(_BOLD, wording.text('more'))}: rights kb explain {finding.rule}")
    return "\n".join(lines) + "\n"


def fix_words(fix: Fix, report: Report, wording: Wording, paint: Paint) -> str:
    """Return the fix in words; a guess is called one."""
    head = paint(_BOLD, wording.text("fix") if fix.safe else wording.text("possible fix"))
    if fix.rename:
        return f"{head}: " + wording.text("rename the file to `{name}`").format(name=safe(fix.rename))
    if not fix.edits:
        return head
    parts = [_edit(edit, report, wording) for edit in fix.edits[:_MOST_EDITS]]
    more = ", …" if len(fix.edits) > _MOST_EDITS else ""
    return f"{head}: {', '.join(parts)}{more}"


def _edit(edit: Edit, report: Report, wording: Wording) -> str:
    place = edit.location
    line = report.line(place.path, place.line) or ""
    old = _short(line[place.column - 1 : place.end_column - 1]) if place.line == place.end_line else ""
    new = _short(edit.replacement.strip("\n"))
    if old and new:
        return f"`{old}` → `{new}`"
    if new:
        return wording.text("write `{text}`").format(text=new)
    if old:
        return wording.text("delete `{text}`").format(text=old)
    return wording.text("delete it")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return safe(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


def place_lines(
    place: Location,
    label: str,
    signs: tuple[str, str, str],
    margin: int,
    report: Report,
    paint: Paint,
) -> list[str]:
    """
    Return where a place is, its line, and the marks below it.

    Args:
        place: What is marked.
        label: What is said behind the marks.
        signs: The arrow, the mark, and the color of the marks.
        margin: How wide the numbers of lines are.
        report: Holds the lines.
        paint: Colors, or none.
    """
    arrow, sign, color = signs
    lines = [f"{' ' * margin}{paint(GUTTER, arrow)} {safe(place.path)}:{place.line}:{place.column}"]
    text = report.line(place.path, place.line)
    if not text:
        return lines if not label else [f"{lines[0]} {safe(label)}"]
    end = place.end_column - 1 if place.end_line == place.line else len(text)
    part = snippet(text, place.column - 1, end)
    bar = paint(GUTTER, "|")
    marks = paint(color, sign * part.marked + (f" {safe(label)}" if label else ""))
    return [
        *lines,
        f"{' ' * margin} {bar}",
        f"{paint(GUTTER, str(place.line).rjust(margin))} {bar} {part.line}",
        f"{' ' * margin} {bar} {' ' * part.before}{marks}",
    ]
