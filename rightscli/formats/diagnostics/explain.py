"""What a rule is about, in full."""

from __future__ import annotations

import textwrap
from itertools import groupby
from typing import TYPE_CHECKING

from rightscli.language import mark, translator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rightscli.checks import Rule
    from rightscli.model import Language

_WIDTH = 80
_GROUPS = {
    "K0": mark("reading the file"),
    "K1": mark("the shape of the document"),
    "K2": mark("references"),
    "K3": mark("law and time"),
    "K4": mark("language"),
    "K5": mark("style and safety"),
}
_HEADINGS = (mark("When"), mark("Why"), mark("Example that fires"), mark("Instead"))


def explanation(rule: Rule, language: Language) -> str:
    """Return the page about a rule as plain text."""
    wording = translator(language, "checks")
    when, why, example, instead = map(wording.text, _HEADINGS)
    shown = "\n".join(f"    {line}" for line in rule.example.rstrip("\n").split("\n"))
    sections = (
        f"{rule.code} {rule.name} ({wording.text(rule.severity.value)}): {wording.text(rule.summary)}",
        f"{when}\n{_paragraph(wording.text(rule.what))}",
        f"{why}\n{_paragraph(wording.text(rule.why))}",
        f"{example}\n{shown}",
        f"{instead}\n{_paragraph(wording.text(rule.instead))}",
    )
    return "\n\n".join(sections) + "\n"


def _paragraph(text: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False)


def rule_list(rules: Iterable[Rule], language: Language) -> str:
    """Return one line for each rule."""
    wording = translator(language, "checks")
    return "".join(f"{rule.code}  {wording.text(rule.summary)}\n" for rule in rules)


def rules_page(rules: Iterable[Rule], language: Language) -> str:
    """Return a Markdown page about all rules, in the order of their codes."""
    wording = translator(language, "checks")
    when, why, example, instead = map(wording.text, _HEADINGS)
    parts = [
        f"# {wording.text('The rules of the check')}\n",
        wording.text("This page is written by `rights kb explain --all --format markdown`; do not edit it.")
        + "\n",
    ]
    for group, members in groupby(rules, key=lambda rule: rule.code[:2]):
        parts.append(f"## {group}: {wording.text(_GROUPS[group])}\n")
        for rule in members:
            parts += [
                f"### {rule.code} {rule.name}\n",
                f"{_sentence(wording.text(rule.summary))} ({wording.text(rule.severity.value)})\n",
                f"**{when}.** {wording.text(rule.what)}\n",
                f"**{why}.** {wording.text(rule.why)}\n",
                f"**{example}:**\n",
                f"```yaml\n{rule.example.rstrip()}\n```\n",
                f"**{instead}.** {wording.text(rule.instead)}\n",
            ]
    return "\n".join(parts)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
