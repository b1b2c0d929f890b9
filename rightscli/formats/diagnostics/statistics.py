"""How many findings each rule has."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from rightscli.formats.diagnostics.snippet import safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rightscli.diagnostics import Report
    from rightscli.model import Wording


def render(report: Report, wording: Wording, summaries: Mapping[str, str]) -> str:
    """Return a line for each rule with findings, the most frequent first."""
    counts = _counts(report)
    width = max((len(str(number)) for number in counts.values()), default=0)
    lines = [
        f"{number:>{width}}  {code}  {wording.text(summaries.get(code, ''))}\n"
        for code, number in counts.items()
    ]
    places = _set_aside(report)
    if places:
        lines.append(f"\n{wording.text('set aside by comments')}\n")
    for code, where in places.items():
        lines.append(f"{len(where):>{width}}  {code}  {wording.text(summaries.get(code, ''))}\n")
        lines += [f"{'':>{width}}        {safe(one)}\n" for one in where]
    return "".join(lines)


def render_json(report: Report) -> str:
    """Return the same as a JSON object: the number of findings by code, and where findings are set aside."""
    return json.dumps({"statistics": _counts(report), "set_aside": _set_aside(report)}, indent=2) + "\n"


def _set_aside(report: Report) -> dict[str, list[str]]:
    places: dict[str, list[str]] = {}
    for finding in report.set_aside:
        places.setdefault(finding.rule, []).append(f"{finding.primary.path}:{finding.primary.line}")
    return dict(sorted(places.items()))


def _counts(report: Report) -> dict[str, int]:
    counts = Counter(finding.rule for finding in report.findings)
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
