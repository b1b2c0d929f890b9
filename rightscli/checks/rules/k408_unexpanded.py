# A glossary is not at hand when a page is read aloud: the words stand before the abbreviation once, and
# from then on it may be short. Citations are written out by the program, and acts are known by their names.

"""An abbreviation that is not written out where it is read first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rightscli.checks.abbreviations import explains
from rightscli.checks.facts import Expansion
from rightscli.checks.rule import Rule
from rightscli.checks.tree import Tree
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import say

RULE = Rule(
    code="K408",
    name="unexpanded-abbreviation",
    severity=Severity.WARNING,
    summary=mark("an abbreviation that is not written out where it is read first"),
    what=mark(
        "Fires on the first place in a situation, in the order of reading, of a Russian "
        "abbreviation that the glossary has, if the same text neither puts it in parentheses "
        "after its words, nor explains it in parentheses, nor names it in full: officially, "
        "colloquially or as `{term:ID}`. The few that everybody knows and the short titles "
        "of acts are left alone."
    ),
    why=mark("The reader stops at the first letters that mean nothing, and goes no further."),
    example="ru: Вас вызвали на КМО.\n",
    instead=mark("Write the words and the abbreviation in parentheses; from then on it may stand alone."),
)


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for every abbreviation that a situation uses before it explains it."""
    known: defaultdict[str, list[Expansion]] = defaultdict(list)
    for facts in tree.files:
        for expansion in facts.expansions:
            known[expansion.token].append(expansion)
    titles = [title for facts in tree.files for title in facts.short_titles]
    for facts in tree.files:
        for use in facts.first_uses:
            meanings = known.get(use.token, [])
            if not meanings or any(explains(use.text, meaning) for meaning in meanings):
                continue
            if any(use.token in title and title in use.text for title in titles):
                continue
            message = say("the abbreviation `{token}` is not written out at its first use", token=use.token)
            advice = say("write «{official} ({token})»", official=meanings[0].official, token=use.token)
            yield RULE.found(message, tree.location(facts, use.place), help=advice)
