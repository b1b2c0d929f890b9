"""Every rule has documents on which it fires, at known places, and documents on which it stays silent."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rightscli.checks import all_rules, check, stale
from rightscli.formats.diagnostics import concise
from rightscli.model import Language

CASES = Path(__file__).parent / "cases"
WORDS_WHAT_NO_SCHEMA_SAYS_YET = {"K110"}
SETS_ASIDE = ("K59",)
DEPENDS_ON_THE_DAY = ("K32",)
DAY = date(2026, 11, 22)
CODES = sorted(folder.name for folder in CASES.iterdir())


def found(code: str, side: str) -> list[str]:
    """Return the findings of one rule in one case, one a line."""
    if code.startswith(DEPENDS_ON_THE_DAY):
        report = stale(CASES / code / side, day=DAY, display=".")
        return concise.render([one for one in report.findings if one.rule == code], Language.EN).splitlines()
    select = [code, "K506", "K407"] if code.startswith(SETS_ASIDE) else [code]
    report = check(CASES / code / side, select=select, display=".")
    own = [finding for finding in report.findings if finding.rule == code]
    return concise.render(own, Language.EN).splitlines()


def test_every_rule_has_cases() -> None:
    """No rule is without a case that fires and one that stays silent."""
    codes = {rule.code for rule in all_rules()} - WORDS_WHAT_NO_SCHEMA_SAYS_YET

    assert codes == set(CODES)
    assert [] == [
        f"{code}/{side}"
        for code in CODES
        for side in ("fires", "silent")
        if not (CASES / code / side).is_dir()
    ]


@pytest.mark.parametrize("code", CODES)
def test_rule_fires_at_the_expected_places(code: str) -> None:
    """A rule finds exactly what its case expects, at these lines and columns."""
    expected = (CASES / code / "fires" / "expected.txt").read_text(encoding="utf-8").splitlines()

    assert expected
    assert expected == found(code, "fires")


@pytest.mark.parametrize("code", CODES)
def test_rule_is_silent_where_nothing_is_wrong(code: str) -> None:
    """A rule says nothing about documents that are near its cases and right."""
    files = list((CASES / code / "silent").rglob("*.yaml"))

    assert files
    assert [] == found(code, "silent")
