"""Due dates that a person counted by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from rightscli.deadlines import read_moment

if TYPE_CHECKING:
    from tests.deadlines.conftest import Count

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("golden.yaml").read_text(encoding="utf-8")
)["cases"]
NAMED = (
    "kas-administrative-claim",
    "kas-appeal",
    "regional-commission-complaint",
    "fz59-reply",
    "police-three-hours",
    "koap-complaint",
    "acs-application-filing",
)
ENOUGH = 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['rule']} {case['from']}")
def test_the_program_counts_as_a_person_does(case: dict[str, Any], count: Count) -> None:
    """The due date, the later one where two are defended, and the reason of a refusal."""
    as_of = date.fromisoformat(case["as_of"]) if "as_of" in case else None
    found = count(case["rule"], read_moment(case["from"]), as_of, case.get("event"))
    also = [way.count.due.isoformat() for way in found.ways[1:] if way.count.due is not None]

    assert case["due"] == (found.due.isoformat() if found.due else None)
    assert case.get("refused") == (found.refused.value if found.refused else None)
    assert ([case["also"]] if "also" in case else []) == also


def test_there_are_enough_cases() -> None:
    """Every rule that people ask for most is among them."""
    counted = {case["rule"] for case in CASES}

    assert len(CASES) >= ENOUGH
    assert set() == set(NAMED) - counted
