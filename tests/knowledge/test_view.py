"""What the compiled knowledge answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rightscli.knowledge import Knowledge, compile_store, gather
from rightscli.model import Act, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def knowledge(tree: Path, tmp_path: Path) -> Iterator[Knowledge]:
    """Return the compiled small tree."""
    opened = compile_store(gather(tree).documents, tmp_path / "store.sqlite", index=lambda *_: None)
    yield opened
    opened.connection.close()


def test_documents_are_found_by_id_and_former_id(knowledge: Knowledge) -> None:
    """A document keeps answering to an id that it had before."""
    assert Kind.ACT == knowledge.kind_of("fz-1")
    assert knowledge.get("law-1") == knowledge.get("fz-1")
    assert knowledge.get("no-such") is None
    assert knowledge.kind_of("no-such") is None


def test_an_act_has_its_provisions_in_order(knowledge: Knowledge) -> None:
    """The order of the document is the order of the provisions."""
    act = knowledge.act("fz-1")

    assert act is not None
    assert ["fz-1/2/1", "fz-1/2/2", "fz-1/20"] == [provision.ref for provision in act.provisions]


def test_an_act_can_be_had_without_provisions(knowledge: Knowledge) -> None:
    """Citing an act reads one row."""
    act = knowledge.act_of("fz-1/2/1")

    assert act is not None
    assert () == act.provisions


def test_a_path_covers_what_is_below_it_and_nothing_beside_it(knowledge: Knowledge) -> None:
    """Article 2 does not cover article 20."""
    under = [provision.ref for provision in knowledge.provisions_under("fz-1/2")]

    assert ["fz-1/2/1", "fz-1/2/2"] == under
    assert ["fz-1/20"] == [provision.ref for provision in knowledge.provisions_under("fz-1/20")]


def test_an_article_is_found_in_any_act(knowledge: Knowledge) -> None:
    """A bare article number finds the acts that have it."""
    assert ["fz-1/2/1", "fz-1/2/2"] == [provision.ref for provision in knowledge.acts_with("2")]
    assert [] == knowledge.acts_with("3")
    assert [] == knowledge.acts_with("*")


def test_who_leans_on_a_thing_is_known(knowledge: Knowledge) -> None:
    """Grounds and inline references are counted, at their place in the document."""
    leaning = [(lean.document, lean.section, lean.item) for lean in knowledge.leaning_on("fz-1/2/1")]
    inline = [(lean.document, lean.section) for lean in knowledge.leaning_on("court")]

    assert [("court", "grounds", 0), ("kmo", "grounds", 0)] == leaning
    assert [("vvk", "definition")] == inline


def test_list_files_hold_many_documents(knowledge: Knowledge) -> None:
    """Terms and incidents are documents of their own, and a term knows its area."""
    assert ["kmo", "vvk"] == [summary.id for summary in knowledge.summaries(kind=Kind.TERM)]
    assert {"medical"} == {summary.area for summary in knowledge.summaries(kind=Kind.TERM)}
    assert ["city-2024"] == [summary.id for summary in knowledge.summaries(kind=Kind.INCIDENT)]


def test_ids_complete_from_a_prefix(knowledge: Knowledge) -> None:
    """Completion offers the ids that begin as typed, and a per cent sign is only a sign."""
    assert ["city-2024", "court"] == knowledge.ids("c")
    assert [] == knowledge.ids("%")


def test_meta_names_the_content(knowledge: Knowledge, tree: Path, tmp_path: Path) -> None:
    """Equal content has an equal fingerprint, other content another one."""
    again = compile_store(gather(tree).documents, tmp_path / "again.sqlite", index=lambda *_: None)
    changed = tree / "acts" / "fz-1.yaml"
    changed.write_text(changed.read_text("utf-8").replace("Было так.", "Было."), "utf-8")
    other = compile_store(gather(tree).documents, tmp_path / "other.sqlite", index=lambda *_: None)

    assert knowledge.meta.fingerprint == again.meta.fingerprint
    assert knowledge.meta.fingerprint != other.meta.fingerprint
    assert {"act": 1, "authority": 1, "incident": 1, "provision": 3, "term": 2} == knowledge.meta.counts

    again.connection.close()
    other.connection.close()


def test_documents_of_a_kind_are_the_model(knowledge: Knowledge) -> None:
    """Rows come back as the types of the model."""
    [act] = knowledge.documents(Kind.ACT)

    assert isinstance(act, Act)
    assert ("закон о примере",) == act.aliases
