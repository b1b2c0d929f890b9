"""Reports of a check, in the formats that people and programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.formats.diagnostics import concise, github, json, markdown, text
from rightscli.formats.diagnostics.explain import explanation, rule_list
from rightscli.language import translator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rightscli.diagnostics import Report
    from rightscli.model import Language

__all__ = ["FORMATS", "explanation", "render_report", "render_summary", "rule_list"]

FORMATS = ("text", "concise", "json", "github", "markdown")


def render_report(
    report: Report,
    output_format: str,
    language: Language,
    *,
    color: bool = False,
    summaries: Mapping[str, str] | None = None,
) -> str:
    """
    Return the findings in one of `FORMATS`, empty if there is nothing to say.

    Args:
        report: What was found.
        output_format: One of `FORMATS`; raises ValueError for another.
        language: Language of the messages; codes, keys and paths stay as they are.
        color: Whether `text` and `concise` may use terminal colors.
        summaries: By code, what a rule is about; `markdown` puts it into its headings.
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
            return markdown.render(report, wording, summaries or {})
        case _:
            raise ValueError(f"no such format: {output_format}")


def render_summary(report: Report, language: Language) -> str:
    """Return one line that sums the report up."""
    return text.summary(report, translator(language, "checks"))
