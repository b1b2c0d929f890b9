# Two phases: each file by itself, then all together over what the files said of themselves. Every rule
# is a module of `rules`; this door shows only what commands need.

"""Checks the knowledge: its shape, references, law, language and style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rightscli.checks.rule import Rule
from rightscli.checks.runner import check
from rightscli.checks.schemas import key_order, modeline, schema_directory, schema_file, schema_of

if TYPE_CHECKING:
    from rightscli.checks.facts import Reference
    from rightscli.checks.freshness import stale, together
    from rightscli.checks.live import Live

__all__ = [
    "Live",
    "Reference",
    "Rule",
    "all_rules",
    "check",
    "explain",
    "key_order",
    "modeline",
    "schema_directory",
    "schema_file",
    "schema_of",
    "stale",
    "together",
]

_LATE = {"stale": "freshness", "together": "freshness", "Live": "live", "Reference": "facts"}
"""What a check from memory never needs, with the modules that hold it."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module holds
    if name in _LATE:
        from importlib import import_module  # noqa: PLC0415  a check from memory needs no rules

        return getattr(import_module(f"rightscli.checks.{_LATE[name]}"), name)
    raise AttributeError(name)


def all_rules() -> tuple[Rule, ...]:
    """Return all rules by code."""
    from rightscli.checks.registry import ALL_RULES  # noqa: PLC0415  a check from memory needs no rules

    return tuple(ALL_RULES.values())


def explain(code: str) -> Rule | None:
    """Return the rule with this code, in any case of letters, None if there is none."""
    from rightscli.checks.registry import ALL_RULES  # noqa: PLC0415  a check from memory needs no rules

    return ALL_RULES.get(code.upper())
