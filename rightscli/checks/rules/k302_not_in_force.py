# The program never shows the nearest version in place of the one in force; a page that needs it would have
# a hole on that day.

"""A ground with no version in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rightscli.checks.facts import Facts, Reference, Span
from rightscli.checks.fixes import reference_fix
from rightscli.checks.rule import Rule
from rightscli.checks.standing import days_of, replacements, standing
from rightscli.checks.tree import Tree, act_of
from rightscli.checks.versions import day_after
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.law import Standing
from rightscli.model import Kind, Message, say

RULE = Rule(
    code="K302",
    name="ground-not-in-force",
    severity=Severity.ERROR,
    summary=mark("a ground with no version in force"),
    what=mark(
        "Fires on a ground that has no version in force on the day to which the law was "
        "checked, on the first or last day of the item’s own `in_force`, or, where the item "
        "has no last day, for good: its last version is closed and nothing follows. Under "
        "`check_first` such a ground may stand."
    ),
    why=mark("The advice would lean on a rule that no longer is, or not yet is, the law."),
    example="grounds: [fz-53/28/7]   # ended 2023-04-13\n",
    instead=mark(
        "Name the provision that replaced it, or give the item `in_force` with the days for "
        "which the advice was right."
    ),
)


_HISTORICAL = frozenset({Kind.ACT.value, Kind.INCIDENT.value})
_OPEN_SECTION = "check_first"
_NOUNS = {
    "steps": mark("step"),
    "never": mark("prohibition"),
    "rights": mark("right"),
    "appeals": mark("appeal"),
    "risks": mark("risk"),
    "terms": mark("term"),
}


def check(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for every ground that no version supports on one of the item's days."""
    latest = tree.law_checked_to
    for facts, reference in tree.references():
        if reference.kind != "provision" or reference.inline or facts.kind in _HISTORICAL:
            continue
        if reference.section == _OPEN_SECTION:
            continue
        versions = tree.versions("provision", reference.target)
        if not versions:
            continue
        for day in (*_day_without(versions, reference), *days_of(facts, reference, otherwise=latest)):
            found = standing(versions, day)
            if found is not Standing.IN_FORCE:
                yield _found(tree, facts, reference, day, found)
                break


def _day_without(versions: Sequence[Span], reference: Reference) -> tuple[str, ...]:
    """Return the first day for which nothing is known to be in force, for an item that has no end itself."""
    last = max(versions, key=lambda version: version.start)
    return (day_after(last.until),) if last.until is not None and reference.until is None else ()


def _found(tree: Tree, facts: Facts, reference: Reference, day: str, standing_then: Standing) -> Diagnostic:
    versions = tree.versions("provision", reference.target) or ()
    who = _holder(reference)
    ends = [version.until for version in versions if version.until is not None and version.until < day]
    starts = [version.start for version in versions if version.start > day]
    fix = None
    if standing_then is Standing.BEFORE_FIRST:
        first = min(starts)
        message = say("{who} leans on a provision that is in force only from {day}", who=who, day=first)
        advice = say('give the item "in_force: {{from: {day}}}", or name what was in force before', day=first)
    elif standing_then is Standing.ENDED:
        last = max(ends)
        since = day_after(last)
        message = say("{who} leans on a provision that is not in force since {day}", who=who, day=since)
        advice = say('give the item "in_force: {{until: {day}}}", or name the provision in force', day=last)
        others = replacements(tree, reference.target, last)
        if len(others) == 1:
            fix = reference_fix(tree, facts, reference, others[0], safe=False)
        if others:
            advice = say(
                'the version in force may be {refs}; or give the item "in_force: {{until: {day}}}"',
                refs=others,
                day=last,
            )
    else:
        message = say("{who} leans on a provision that had no version in force on {day}", who=who, day=day)
        advice = say(
            "close the gap in acts/{act}.yaml, or name another provision", act=act_of(reference.target)
        )
    place = tree.location(facts, reference.place)
    return RULE.found(message, place, label=say("this ground"), help=advice, fix=fix)


def _holder(reference: Reference) -> Message:
    noun = _NOUNS.get(reference.section)
    if reference.item is None:
        return say("an item of `{section}`", section=reference.section)
    if noun is None:
        return say('"{item}" in `{section}`', item=reference.item, section=reference.section)
    return say('{noun} "{item}"', noun=say(noun), item=reference.item)
