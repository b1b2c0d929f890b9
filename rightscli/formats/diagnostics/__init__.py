"""Reports of a check, in the formats that people and programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli import __version__
from rightscli.formats.diagnostics import concise, github, json, markdown, sarif, statistics, text
from rightscli.formats.diagnostics.explain import explanation, rule_list, rules_page
from rightscli.language import translator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.checks import Rule
    from rightscli.diagnostics import Report
    from rightscli.model import Language

__all__ = [
    "DESCRIBED",
    "FORMATS",
    "explanation",
    "render_fixable",
    "render_report",
    "render_statistics",
    "render_summary",
    "rule_list",
    "rules_page",
]

FORMATS = ("text", "concise", "json", "github", "markdown", "sarif")
DESCRIBED = frozenset(("markdown", "sarif"))
"""Formats that also describe the rules."""


def render_report(
    report: Report,
    output_format: str,
    language: Language,
    *,
    color: bool = False,
    rules: Sequence[Rule] = (),
) -> str:
    """
    Return the findings in one of `FORMATS`, empty if there is nothing to say.

    Args:
        report: What was found.
        output_format: One of `FORMATS`; raises ValueError for another.
        language: Language of the messages; codes, keys and paths stay as they are.
        color: Whether `text` and `concise` may use terminal colors.
        rules: What is known of the rules; wanted by the formats in `DESCRIBED`.
    """
    wording = translator(language, "checks")
    match output_format:
        case "text":
            return text.render(report, wording, color=color)
        case "concise":
            return concise.render(report.findings, language)
        case "json":
            return json.render(report, wording)
        case "github":
            return github.render(report, wording)
        case "markdown":
            return markdown.render(report, wording, {rule.code: rule.summary for rule in rules})
        case "sarif":
            return sarif.render(report, wording, rules, __version__)
        case _:
            raise ValueError(f"no such format: {output_format}")


def render_statistics(report: Report, output_format: str, language: Language, rules: Sequence[Rule]) -> str:
    """Return how many findings each rule has: as JSON for `json`, and as lines for every other format."""
    if output_format == "json":
        return statistics.render_json(report)
    return statistics.render(
        report, translator(language, "checks"), {rule.code: rule.summary for rule in rules}
    )


def render_fixable(report: Report, language: Language) -> str:
    """Return a line on what `--fix` can mend, empty if it is nothing."""
    return text.fixable(report, translator(language, "checks"))


def render_summary(report: Report, language: Language) -> str:
    """Return one line that sums the report up."""
    return text.summary(report, translator(language, "checks"))
