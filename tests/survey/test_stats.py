"""The figures of a survey count what is there."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rightscli.knowledge import Knowledge, compile_store, gather
from rightscli.model import Claim, Localised
from rightscli.survey import Standing, standing_of, survey

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Knowledge]:
    """Return the real knowledge, compiled."""
    documents = gather(ROOT / "knowledge").documents
    store = tmp_path_factory.mktemp("survey") / "store.sqlite"
    opened = compile_store(documents, store, index=lambda *_: None)
    yield opened
    opened.connection.close()


def claim(*grounds: str) -> Claim:
    """Return a claim that leans on these grounds."""
    return Claim(text=Localised(ru="Так."), grounds=grounds)


def test_a_claim_stands_as_well_as_its_weakest_ground(knowledge: Knowledge) -> None:
    """Sourced beside recalled is recalled; a ground that had ended is not in force; none is practical."""
    sourced, recalled = "fz-53/29/4", "fz-53/29/3"

    assert Standing.SOURCED == standing_of(claim(sourced), knowledge, DAY)
    assert Standing.SOURCED == standing_of(claim(sourced, "source:x"), knowledge, DAY)
    assert Standing.RECALLED == standing_of(claim(sourced, recalled), knowledge, DAY)
    assert Standing.PRACTICAL == standing_of(claim(), knowledge, DAY)
    assert Standing.NOT_IN_FORCE == standing_of(claim(sourced), knowledge, date(1990, 1, 1))
    assert Standing.NOT_IN_FORCE == standing_of(claim("no-such/1"), knowledge, DAY)


def test_the_figures_add_up(knowledge: Knowledge) -> None:
    """Kinds, areas and translations agree with the documents themselves."""
    stats = survey(knowledge, DAY)
    files = list((ROOT / "knowledge" / "situations").rglob("*.yaml"))

    assert len(files) == stats.kinds["situation"] == sum(stats.areas.values())
    assert stats.texts == stats.translated
    assert 0.5 < stats.sourced_share < 1
    assert "unverified" not in stats.claims
    assert "not-in-force" not in stats.claims


def test_pending_changes_name_what_leans_on_them(knowledge: Knowledge) -> None:
    """The bill on the suspension of draft decisions is listed with the situations it would change."""
    [bill] = [pending for pending in survey(knowledge, DAY).pending if pending.provision == "fz-53/29/4"]

    assert {"control-medical-exam", "held-at-assembly-point"} <= set(bill.leaning)


def test_unused_provisions_are_unused(knowledge: Knowledge) -> None:
    """What is listed as unused has nothing that leans on it, and the model case is not among it."""
    unused = survey(knowledge, DAY).unused

    assert "fz-53/29/4" not in unused
    assert [] == [ref for ref in unused if knowledge.leaning_on(ref)]
