"""Rules survive every document that can be read, however misshapen."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rightscli.checks.onefile import check_file, result_from_wire, result_to_wire
from rightscli.checks.registry import TREE_RULES
from rightscli.checks.tree import build_tree
from rightscli.model import Kind
from rightscli.source import parse

BOTH = {
    "ru": "Требуйте {law:fz-53/29} и {authority:court|dat} за {deadline:appeal|gen}.",
    "en": "Wait, see {term:kmo}.",
}
REVIEW = {"status": "draft", "law_checked_to": "2026-03-11", "review_due": "2027-03-11"}
WINDOW = {"from": "2020-01-01", "until": "2024-01-01"}
SOURCE = {
    "id": "page",
    "url": "https://example.org/",
    "title": "t",
    "publisher": "p",
    "read_on": "2026-11-22",
}
CLAIM = {"id": "one", "text": BOTH, "why": BOTH, "grounds": ["fz-53/29", "source:page"], "in_force": WINDOW}
VERSION = {
    "in_force_from": "2020-01-01",
    "in_force_until": "2025-01-01",
    "start": "exact",
    "confidence": "sourced",
}
DOCUMENTS: dict[str, tuple[Kind, dict[str, Any]]] = {
    "situations/medical/exam.yaml": (
        Kind.SITUATION,
        {
            "id": "exam",
            "former_ids": ["old"],
            "area": "medical",
            "title": BOTH,
            "asked_as": {"ru": ["кмо"], "en": ["exam"]},
            "steps": [
                {**CLAIM, "phase": "now", "deadline": "appeal", "authority": "court", "letter": "claim"}
            ],
            "never": [CLAIM],
            "appeals": [{**CLAIM, "order": 1, "no_deadline": BOTH, "fee": {"amount": 3000, "text": BOTH}}],
            "questions": [{"q": BOTH, "a": BOTH, "practical": True}],
            "check_first": [{"text": BOTH, "how": BOTH}],
            "related": [{"id": "exam", "type": "after"}],
            "incidents": ["raid"],
            "sources": [SOURCE],
            "review": REVIEW,
        },
    ),
    "acts/fz-53.yaml": (
        Kind.ACT,
        {"id": "fz-53", "provisions": [{"article": "29", "versions": [VERSION, VERSION]}], "review": REVIEW},
    ),
    "deadlines/appeal.yaml": (
        Kind.DEADLINE,
        {
            "id": "appeal",
            "trigger": {"event": "e", "text": BOTH},
            "versions": [{**VERSION, "grounds": ["fz-53/29"]}],
            "restore": {"text": BOTH, "grounds": ["fz-53/29"]},
            "review": REVIEW,
        },
    ),
    "authorities/court.yaml": (
        Kind.AUTHORITY,
        {
            "id": "court",
            "name": {**BOTH, "forms": {"dat": "суду"}},
            "reach": [{"text": BOTH}],
            "grounds": ["fz-53"],
        },
    ),
    "glossary/medical.yaml": (
        Kind.TERM,
        {
            "area": "medical",
            "terms": [
                {"id": "kmo", "official": BOTH, "abbreviations": {"ru": ["КМО"]}, "not_same_as": ["kmo"]}
            ],
        },
    ),
    "incidents/2024.yaml": (
        Kind.INCIDENT,
        {
            "year": 2024,
            "incidents": [{"id": "raid", "what": BOTH, "situations": ["exam"], "sources": [SOURCE]}],
        },
    ),
    "letters/claim.yaml": (
        Kind.LETTER,
        {
            "id": "claim",
            "form": "claim",
            "addressee": "court",
            "fields": [{"id": "name", "label": BOTH}],
            "body": "{{ name }}",
            "grounds": ["fz-53/29"],
        },
    ),
    "handouts/set.yaml": (Kind.HANDOUT, {"id": "set", "title": BOTH, "situations": ["exam"]}),
    "calendars/ru-2026.yaml": (
        Kind.CALENDAR,
        {
            "id": "ru-2026",
            "year": 2026,
            "moved": [{"day": "2026-01-03", "to": "2026-01-09", "ground": "tk/112"}],
        },
    ),
}
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text("абв {}|:/-.29\n\x00\u202e", max_size=8),
    st.sampled_from(
        ["2026-02-30", "9999-12-31", "{law:}", "{law:a|b}", "source:", "fz-53/29", "http://", "unverified"]
    ),
    st.lists(st.none() | st.text(max_size=3) | st.just({}), max_size=2),
    st.dictionaries(
        st.sampled_from(["ru", "en", "id", "from", "text", "x"]), st.none() | st.text(max_size=3), max_size=2
    ),
)


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return all ways into a value."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(inner for step, one in pairs for inner in places(one, (*path, step)))]


def run(documents: dict[str, tuple[Kind, dict[str, Any]]]) -> list[str]:
    """Check documents in both phases, through the wire, and return the codes found."""
    results = []
    for name, (kind, data) in documents.items():
        written = json.dumps(data, ensure_ascii=False, indent=1).encode()
        result = check_file(parse(written, display=name, kind=kind), name)
        results.append(result_from_wire(json.loads(json.dumps(result_to_wire(result)))))

        assert result == results[-1]
    tree = build_tree("", [result.facts for result in results])
    found = [finding for rule in TREE_RULES for finding in rule.check(tree)]
    return [finding.rule for result in results for finding in result.findings] + [one.rule for one in found]


def test_the_documents_are_worth_breaking() -> None:
    """The documents that are broken below reach rules of every group."""
    assert {"K1", "K2", "K3", "K4"} <= {code[:2] for code in run(DOCUMENTS)}


@pytest.mark.parametrize("name", DOCUMENTS)
@settings(max_examples=20)
@given(data=st.data())
def test_no_rule_fails_on_an_odd_value(name: str, data: st.DataObject) -> None:
    """An odd value anywhere gives findings, never an exception."""
    documents = deepcopy(DOCUMENTS)
    holder: Any = documents[name][1]
    *way, last = data.draw(st.sampled_from(places(holder)[1:]))
    for step in way:
        holder = holder[step]
    holder[last] = data.draw(ODD)

    assert run(documents)
