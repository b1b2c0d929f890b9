"""How many findings each rule has."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rightscli.diagnostics import Report, Wording


def render(report: Report, wording: Wording, summaries: Mapping[str, str]) -> str:
    """Return a line for each rule with findings, the most frequent first."""
    counts = _counts(report)
    width = max((len(str(number)) for number in counts.values()), default=0)
    return "".join(
        f"{number:>{width}}  {code}  {wording.text(summaries.get(code, ''))}\n"
        for code, number in counts.items()
    )


def render_json(report: Report) -> str:
    """Return the same as a JSON object: the number of findings by code."""
    return json.dumps({"statistics": _counts(report)}, indent=2) + "\n"


def _counts(report: Report) -> dict[str, int]:
    counts = Counter(finding.rule for finding in report.findings)
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
