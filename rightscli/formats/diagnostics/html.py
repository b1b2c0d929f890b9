"""Findings in a browser: words wrap, and the marked line keeps its columns however narrow the screen is."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from rightscli.formats.diagnostics.text import GUTTER, SEVERITIES, Paint, fix_words, place_lines
from rightscli.formats.leaflet_html import Safe, el
from rightscli.language import translator

if TYPE_CHECKING:
    from rightscli.diagnostics import Diagnostic, Report
    from rightscli.model import Language, Wording

STYLE = """
.findings { border: 2px solid; padding: .2rem 1rem; margin: 0 0 1rem; }
.finding + .finding { border-top: 1px solid var(--line); }
.finding p { margin: .5rem 0; }
.finding code { font: .8rem/1.35 monospace; }
.finding pre { font: .8rem/1.35 monospace; overflow-x: auto; margin: .5rem 0; overflow-wrap: normal; }
.findings + .notice, .findings + main { margin-top: 1rem; }
.notice + main { margin-top: 1rem; }
"""
"""Rules that stand behind the style sheet of a page."""

_PLAIN = Paint(color=False)


def render(report: Report, language: Language) -> str:
    """Return all findings as one section, empty if there are none."""
    if not report.findings:
        return ""
    wording = translator(language, "checks")
    return el("section", *(_finding(one, report, wording) for one in report.findings), class_="findings")


def _finding(finding: Diagnostic, report: Report, wording: Wording) -> str:
    head = el("strong", f"{wording.text(SEVERITIES[finding.severity])}[{finding.rule}]")
    shown = [el("p", head, f": {finding.message.render(wording)}")]
    places = [finding.primary, *(one.location for one in finding.related)]
    margin = max(len(str(place.line)) for place in places)
    label = finding.label.render(wording) if finding.label is not None else ""
    shown += _place(place_lines(finding.primary, label, ("-->", "^", GUTTER), margin, report, _PLAIN))
    for one in finding.related:
        said = one.message.render(wording)
        shown += _place(place_lines(one.location, said, (":::", "-", GUTTER), margin, report, _PLAIN))
    if finding.help is not None:
        shown.append(el("p", el("strong", wording.text("help")), f": {finding.help.render(wording)}"))
    if finding.fix is not None:
        shown.append(el("p", fix_words(finding.fix, report, wording, _PLAIN)))
    shown.append(el("p", el("strong", wording.text("more")), f": rights kb explain {finding.rule}"))
    return el("div", *shown, class_=f"finding {finding.severity.value}")


def _place(lines: list[str]) -> list[Safe]:
    """Return the name of a place, which may wrap, and its line with the marks, which must not."""
    name, *marked = lines
    shown = [el("p", el("code", name.strip()))]
    if marked:
        # An element of the page would take its line ends for blanks.
        text = escape("\n".join(marked), quote=False)
        shown.append(Safe(f"<pre>{text}</pre>"))
    return shown
