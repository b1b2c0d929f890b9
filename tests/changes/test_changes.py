"""What changes between two days, what an amendment touches, and the line of time."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.changes import (
    ChangeKind,
    compare,
    comparison_page,
    impact_of,
    impact_page,
    overview_page,
)
from rightscli.checks import check
from rightscli.formats import plain, timeline
from rightscli.model import Kind, Language
from rightscli.pages import MomentKind, NoSuchDocumentError, timeline_of

if TYPE_CHECKING:
    from rightscli.changes import Change
    from rightscli.knowledge import Knowledge

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = Path(__file__).parent / "golden"
DAY = date(2026, 11, 22)
MODEL_CASE = "fz-53/29/4"
_SAID_ELSEWHERE = frozenset(("check_first", "body"))
"""What is only to be checked may lean on what ended; a letter's body cites what stands in its grounds."""


def told(change: Change) -> tuple[str, str, str | None]:
    """Return the section, the kind and the id of a change."""
    shown = change.after or change.before
    assert shown is not None
    return change.section.value, change.kind.value, shown.id


def golden(name: str, text: str) -> None:
    """Compare with the file; a file that is not there is written, and the test fails once."""
    path = GOLDEN / name
    if not path.exists():
        path.write_text(text, encoding="utf-8")
        pytest.fail(f"{name} was written; look at it")

    assert path.read_text(encoding="utf-8") == text


def test_a_window_and_a_time_limit_change_the_advice(invented: Knowledge) -> None:
    """Items that end are gone, a time limit that changed is told with both texts and the reason."""
    found = compare(invented, "exam-called", date(2019, 6, 1), date(2020, 6, 1), Language.EN)
    kinds = [told(change) for change in found.known]

    assert ("steps", "gone", "old-now") in kinds
    assert ("never", "gone", "old-never") in kinds
    assert ("steps", "different", "file-claim") in kinds
    claim = next(change for change in found.changes if told(change)[2] == "file-claim")
    assert claim.before is not None
    assert claim.after is not None
    assert "10 days" in claim.before.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "3 months" in claim.after.text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_law_behind_the_same_words_is_told(invented: Knowledge) -> None:
    """A right whose ground got another version is told with the days and the amending act."""
    found = compare(invented, "exam-called", date(2022, 6, 1), date(2023, 6, 1), Language.EN)
    right = next(change for change in found.changes if change.section.value == "rights")

    assert ChangeKind.GROUND == right.kind
    assert [("fz-1/29/4", date(2022, 12, 31), date(2023, 1, 1))] == [
        (reason.ref, reason.ended, reason.began) for reason in right.reasons
    ]
    assert right.reasons[0].amended_by is not None


def test_the_edge_of_our_knowledge_is_no_change(invented: Knowledge) -> None:
    """A ground whose first day is not established is named as unknown, never as amended."""
    found = compare(invented, "exam-called", date(2017, 6, 1), date(2018, 6, 1), Language.EN)

    assert ["Art. 29(4) of Law 1-FZ", "Art. 7 of Law 1-FZ (exact place not established)"] == [
        citation.replace("\N{NO-BREAK SPACE}", " ") for citation in found.unknown
    ]
    assert [] == [
        reason for change in found.known for reason in change.reasons if reason.ref == "fz-1/7/certificate"
    ]


@given(day=st.dates(date(2015, 1, 1), date(2027, 12, 31)))
def test_a_day_does_not_differ_from_itself(invented: Knowledge, day: date) -> None:
    """Comparing a day with itself finds nothing."""
    assert () == compare(invented, "exam-called", day, day, Language.RU).changes


@given(
    first=st.dates(date(2015, 1, 1), date(2027, 12, 31)),
    second=st.dates(date(2015, 1, 1), date(2027, 12, 31)),
)
def test_looking_back_finds_what_looking_forward_finds(
    invented: Knowledge, first: date, second: date
) -> None:
    """What is new in one direction is gone in the other, and nothing else is found."""
    swap = {ChangeKind.NEW: ChangeKind.GONE, ChangeKind.GONE: ChangeKind.NEW}
    forward = compare(invented, "exam-called", first, second, Language.RU)
    back = compare(invented, "exam-called", second, first, Language.RU)

    assert sorted(
        (change.section.value, swap.get(change.kind, change.kind).value) for change in back.changes
    ) == sorted((change.section.value, change.kind.value) for change in forward.changes)


def test_a_document_that_is_not_there_is_an_error(invented: Knowledge) -> None:
    """There is nothing to compare under an unknown name."""
    with pytest.raises(NoSuchDocumentError):
        compare(invented, "no-such", DAY, DAY, Language.RU)


@pytest.mark.parametrize("language", list(Language))
def test_the_comparison_reads_well(invented: Knowledge, language: Language) -> None:
    """The whole page of a comparison is as the golden file has it."""
    found = compare(invented, "exam-called", date(2019, 6, 1), date(2023, 6, 1), language)

    golden(f"diff.{language.value}.txt", plain.render(comparison_page(found, language)))


def test_the_overview_counts_documents(real: Knowledge) -> None:
    """The turn of the year 2026 changed advice, and the overview says by which act."""
    ids = [summary.id for summary in real.summaries(kind=Kind.SITUATION)]
    found = [compare(real, id_, date(2025, 12, 31), date(2026, 1, 1), Language.EN) for id_ in ids]
    page = overview_page(found, Language.EN)
    [section] = page.sections

    assert {comparison.id for comparison in found if comparison.known} == {item.id for item in section.items}
    assert any("412-FZ" in detail.text for item in section.items for detail in item.details)


def test_the_model_case_has_a_line_of_time(real: Knowledge) -> None:
    """The provision on suspension shows the pending bill after its version, and where the reader stands."""
    provision = real.provision(MODEL_CASE)
    assert provision is not None
    line = timeline_of(real, provision, DAY, Language.EN)

    assert [MomentKind.KNOWN, MomentKind.PROPOSED, MomentKind.TODAY] == [
        moment.kind for moment in line.moments
    ]
    assert all(len(row) <= 60 for row in timeline.as_text(line, 60).splitlines())


@pytest.mark.parametrize("language", list(Language))
def test_the_line_of_time_reads_well(invented: Knowledge, language: Language) -> None:
    """The drawing of a provision with an end, a new version and a bill is as the golden file has it."""
    drawn = [
        timeline.as_text(timeline_of(invented, provision, date(2022, 6, 1), language), 80)
        for provision in invented.provisions_of("fz-1")
    ]

    golden(f"history.{language.value}.txt", "\n".join(drawn))


def test_what_lies_ahead_is_told_as_not_in_force(invented: Knowledge) -> None:
    """A version that begins after the day asked about comes into force; it has not come."""
    provision = invented.provision("fz-1/29/4")
    assert provision is not None
    kinds = [
        moment.kind for moment in timeline_of(invented, provision, date(2022, 6, 1), Language.EN).moments
    ]

    assert [MomentKind.BEGINS, MomentKind.TODAY, MomentKind.ADOPTED, MomentKind.PROPOSED] == kinds


def test_an_impact_follows_time_limits(invented: Knowledge) -> None:
    """A provision behind a time limit touches the situations that use it, by way of it."""
    found = impact_of(invented, "fz-1/29/4")

    assert "exam-called" in found.situations
    assert "claim" in [way.document for way in found.through]
    assert ["set"] == [id_ for id_, _title in found.sets]


@pytest.mark.parametrize("language", list(Language))
def test_the_impact_reads_well(invented: Knowledge, language: Language) -> None:
    """The whole page of an impact is as the golden file has it."""
    page = impact_page(invented, impact_of(invented, "fz-1/29/4"), language=language, day=DAY)

    golden(f"impact.{language.value}.txt", plain.render(page))


def test_nothing_leans_on_an_unused_name(invented: Knowledge) -> None:
    """The impact of what nobody names is empty."""
    found = impact_of(invented, "fz-1/99")

    assert ((), (), ()) == (found.direct, found.through, found.sets)


@pytest.mark.parametrize("last_day", ["2026-01-01", "2026-10-31", "2027-06-30"])
def test_closing_a_version_makes_the_check_list_the_same_places(
    real: Knowledge, tmp_path: Path, last_day: str
) -> None:
    """
    When a version ends without a successor, every place of the impact that must hold is an error.

    Whether the pages were checked to an earlier or a later day makes no difference.
    """
    root = tmp_path / "knowledge"
    shutil.copytree(ROOT / "knowledge", root)
    act = root / "acts" / "fz-53.yaml"
    text = act.read_text(encoding="utf-8")
    at = text.index("start:", text.index('article: "29"\n    point: "4"'))
    end = text.index("\n", at)
    act.write_text(f"{text[:end]}\n        in_force_until: {last_day}{text[end:]}", encoding="utf-8")
    found = [finding for finding in check(root).findings if finding.rule == "K302"]
    expected = [
        place
        for place in impact_of(real, MODEL_CASE).direct
        if place.kind is not Kind.ACT and place.section not in _SAID_ELSEWHERE
    ]

    assert sorted({place.document for place in expected if place.kind is Kind.SITUATION}) == sorted(
        {Path(finding.primary.path).stem for finding in found if "situations" in finding.primary.path}
    )
    assert len(expected) == len(found)
