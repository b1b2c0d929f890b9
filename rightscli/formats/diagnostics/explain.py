"""What a rule is about, in full."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from rightscli.language import mark, translator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rightscli.checks import Rule
    from rightscli.model import Language

_WIDTH = 80
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
