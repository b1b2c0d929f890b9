# Two phases: each file by itself, then all together over what the files said of themselves. Every rule
# is a module of `rules`; this door shows only what commands need.

"""Checks the knowledge: its shape, references, law, language and style."""

from __future__ import annotations

from rightscli.checks.rule import Rule
from rightscli.checks.runner import check
from rightscli.checks.schemas import schema_directory, schema_file

__all__ = ["Rule", "all_rules", "check", "explain", "schema_directory", "schema_file"]


def all_rules() -> tuple[Rule, ...]:
    """Return all rules by code."""
    from rightscli.checks.registry import ALL_RULES  # noqa: PLC0415  a check from memory needs no rules

    return tuple(ALL_RULES.values())


def explain(code: str) -> Rule | None:
    """Return the rule with this code, in any case of letters, None if there is none."""
    from rightscli.checks.registry import ALL_RULES  # noqa: PLC0415  a check from memory needs no rules

    return ALL_RULES.get(code.upper())
