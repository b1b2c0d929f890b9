"""`rights kb diff`, `rights kb impact` and `rights law --history` as a user types them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Runner


def test_diff_names_the_amending_act(rights: Runner) -> None:
    """The difference over the turn of 2026 names the act that made it."""
    done = rights(
        "kb", "diff", "control-medical-exam", "--from", "2025-12-01", "--to", "2026-02-01", "--lang", "en"
    )

    assert 0 == done.code
    assert "412-FZ" in done.out
    assert "Because" in done.out


def test_diff_takes_a_citation_and_writes_json(rights: Runner) -> None:
    """A provision is named as people cite it, and the answer is JSON and nothing else."""
    done = rights(
        "kb", "diff", "ст", "25", "53-ФЗ", "--from", "2025-12-01", "--to", "2026-02-01", "--format", "json"
    )
    answer = json.loads(done.out)

    assert 0 == done.code
    assert ("2025-12-01", "2026-02-01") == (answer["review"]["from"], answer["review"]["to"])
    assert any(item.get("because") for section in answer["sections"] for item in section["items"])


@pytest.mark.parametrize("arguments", [(), ("control-medical-exam", "--all")])
def test_diff_wants_one_document_or_all(rights: Runner, arguments: tuple[str, ...]) -> None:
    """Neither nothing nor both is a question."""
    done = rights("kb", "diff", *arguments, "--from", "2025-12-01")

    assert 2 == done.code
    assert "" == done.out


def test_diff_of_an_unknown_name_says_so(rights: Runner) -> None:
    """A name that is neither a document nor a citation is an honest negative."""
    done = rights("kb", "diff", "no-such-thing", "--from", "2025-12-01")

    assert 1 == done.code
    assert "no-such-thing" in done.err


def test_impact_lists_places_and_sets(rights: Runner) -> None:
    """The impact of the model case names the situation, the item and the handout set."""
    done = rights("kb", "impact", "fz-53/29/4", "--lang", "en", "--plain")

    assert 0 == done.code
    assert "control-medical-exam" in done.out
    assert "hand-over-paper" in done.out
    assert "HANDOUT SETS" in done.out


def test_impact_names_the_codes_of_handouts(rights: Runner) -> None:
    """The codes are those that the handouts carry."""
    done = rights("kb", "impact", "fz-53/29/4", "--lang", "ru", "--format", "json")
    [section] = [one for one in json.loads(done.out)["sections"] if one["title"] == "Коды памяток"]
    codes = {item["text"]: item["code"] for item in section["items"]}
    verified = rights("handout", "verify", codes["control-medical-exam"], "--lang", "ru")

    assert 0 == verified.code
    assert "control-medical-exam" in verified.out
    assert any(name.startswith("--set ") for name in codes)


def test_impact_of_a_document_nobody_names_is_the_honest_negative(rights: Runner) -> None:
    """Nothing leans on a set of handouts."""
    done = rights("kb", "impact", "parents", "--lang", "en")

    assert 1 == done.code
    assert "Nothing leans on it." in done.out


def test_history_draws_every_version(rights: Runner) -> None:
    """The line of time stands on standard output, also as JSON."""
    done = rights("law", "fz-53/29/4", "--history", "--lang", "en")
    machine = rights("law", "fz-53/29/4", "--history", "--format", "json")

    assert 0 == done.code
    assert "2026-03-10" in done.out
    assert "fz-53/29/4" == json.loads(machine.out)[0]["ref"]
