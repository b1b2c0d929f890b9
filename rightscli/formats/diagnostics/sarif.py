# The standard says where a finding stands in characters of UTF-16 by default; ours are Unicode characters,
# and the run says so. Paths are relative to the place the check was run from, as code hosts expect.

"""Findings as SARIF 2.1.0, for code hosts and editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from rightscli.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rightscli.checks import Rule
    from rightscli.diagnostics import Diagnostic, Fix, Location, Report
    from rightscli.model import Wording

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report, wording: Wording, rules: Iterable[Rule], version: str) -> str:
    """
    Return one SARIF log with one run.

    Args:
        report: What was found.
        wording: The language of the messages.
        rules: The rules to describe; those of the findings are among them.
        version: Of this program.
    """
    found = {finding.rule for finding in report.findings}
    described = [rule for rule in rules if rule.code in found]
    order = {rule.code: number for number, rule in enumerate(described)}
    run = {
        "tool": {
            "driver": {
                "name": "rights",
                "semanticVersion": version,
                "rules": [_rule(rule, wording) for rule in described],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, wording, order) for finding in report.findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    # Halves of surrogate pairs, which a hostile file name may hold, are escaped.
    return json.dumps(log, ensure_ascii=True, indent=2) + "\n"


def _rule(rule: Rule, wording: Wording) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": wording.text(rule.summary)},
        "fullDescription": {"text": f"{wording.text(rule.what)} {wording.text(rule.why)}"},
        "help": {"text": wording.text(rule.instead)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Diagnostic, wording: Wording, order: dict[str, int]) -> dict[str, Any]:
    text = finding.message.render(wording)
    if finding.help is not None:
        text = f"{text}\n{finding.help.render(wording)}"
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": _place(finding.primary)}],
    }
    if finding.rule in order:
        result["ruleIndex"] = order[finding.rule]
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _place(one.location),
                "message": {"text": one.message.render(wording)},
            }
            for number, one in enumerate(finding.related)
        ]
    if finding.fix is not None and finding.fix.edits:
        result["fixes"] = [_fix(finding.fix, wording)]
    return result


def _fix(fix: Fix, wording: Wording) -> dict[str, Any]:
    words = wording.text("fix") if fix.safe else wording.text("possible fix")
    path = _place(fix.edits[0].location)["artifactLocation"]
    return {
        "description": {"text": words},
        "artifactChanges": [
            {
                "artifactLocation": path,
                "replacements": [
                    {
                        "deletedRegion": _place(edit.location)["region"],
                        "insertedContent": {"text": edit.replacement},
                    }
                    for edit in fix.edits
                ],
            }
        ],
        "properties": {"applicability": fix.applicability.value},
    }


def _place(place: Location) -> dict[str, Any]:
    path = place.path.replace("\\", "/").encode("utf-8", "surrogateescape")
    return {
        "artifactLocation": {"uri": quote(path, safe="/.-_~")},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    }
