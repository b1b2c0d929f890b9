"""The page of all rules, and the annotations that a code host reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rightscli.checks import all_rules, check
from rightscli.diagnostics import Diagnostic, Location, Report, Severity
from rightscli.formats.diagnostics import render_report, render_statistics, rules_page
from rightscli.model import Language, say

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = {Language.RU: "rules.md", Language.EN: "rules.en.md"}
TREE = Path(__file__).parent / "tree"
PROPERTY = r"(?:file|line|endLine|col|endColumn|title)=[^,:\r\n]*"
COMMAND = re.compile(rf"::(?:error|warning|notice) {PROPERTY}(?:,{PROPERTY})*::[^\r\n]*\Z")
"""As documented: a command, its properties with `:` and `,` escaped, and a message on the same line."""


@pytest.mark.parametrize("language", list(Language))
def test_page_of_rules_is_current(language: Language) -> None:
    """The page in the repository is what the program writes today."""
    written = (DOCS / PAGES[language]).read_text(encoding="utf-8")

    assert written == rules_page(all_rules(), language), "rights kb explain --all --format markdown --lang …"


def test_every_rule_says_what_why_an_example_and_what_instead() -> None:
    """No rule leaves one of its texts empty."""
    for rule in all_rules():
        assert all((rule.summary, rule.what, rule.why, rule.example.strip(), rule.instead)), rule.code


def hostile() -> Report:
    """Return a report with a name and a message that could break a command."""
    place = Location("a,b:c%0A\n::error::x.yaml", 1, 1, 1, 2)
    found = Diagnostic(
        rule="K101",
        severity=Severity.HINT,
        message=say("unknown key `{key}`", key="x\r\n::error::y %25"),
        primary=place,
        help=say("delete it"),
    )
    return Report(findings=(found,), files=1)


@pytest.mark.parametrize("report", [check(TREE, display="knowledge"), hostile()], ids=["tree", "hostile"])
def test_annotations_follow_the_grammar_of_commands(report: Report) -> None:
    """Each finding is one workflow command on one line, and no text of a document can begin another."""
    lines = render_report(report, "github", Language.RU).split("\n")

    assert "" == lines.pop()
    assert len(report.findings) == len(lines)
    assert [] == [line for line in lines if not COMMAND.match(line)]


def test_statistics_account_for_what_is_set_aside() -> None:
    """What comments set aside is counted by code, with its places."""
    report = check(TREE, display="knowledge")
    text = render_statistics(report, "text", Language.EN, all_rules())
    [finding] = report.set_aside

    assert "\nset aside by comments\n" in text
    assert f"        {finding.primary.path}:{finding.primary.line}\n" in text
    assert 1 == report.suppressed
