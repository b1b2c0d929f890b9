"""One mistake gives one finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from rightscli.checks import check

ACT = """\
# yaml-language-server: $schema=../../schemas/act.schema.json
id: fz-53
status: in-force
kind: federal-law
title:
  ru: Закон
  en: Law
short_title:
  ru: 53-ФЗ
  en: Law 53-FZ
aliases:
  - закон
country: ru
issued_by:
  ru: Дума
  en: Duma
provisions:
  - article: "29"
    versions:
      - in_force_from: 2023-04-14
        start: exact
        says:
          ru: Решение можно обжаловать.
          en: The decision can be appealed.
        confidence: recalled
review:
  status: draft
  law_checked_to: 2026-03-11
  review_due: 2027-03-11
"""
RULE = """\
# yaml-language-server: $schema=../../schemas/deadline.schema.json
id: appeal
title:
  ru: Срок жалобы
  en: Time for the complaint
binds: person
trigger:
  event: decision
  text:
    ru: день решения
    en: the day of the decision
versions:
  - in_force_from: 2023-04-14
    start: exact
    amount: 3
    unit: months
    count_from: next-day
    if_last_day_off: none
    counting:
      way: plain
    grounds:
      - fz-53/29
    confidence: recalled
review:
  status: draft
  law_checked_to: 2026-03-11
  review_due: 2027-03-11
"""


def codes(root: Path, act: str, rule: str = RULE) -> list[str]:
    """Return the codes that a tree of an act and a deadline rule gives, hints aside."""
    for name, text in {"acts/fz-53.yaml": act, "deadlines/appeal.yaml": rule}.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return [finding.rule for finding in check(root, ignore=("K216", "K403")).findings]


def test_sound_tree_is_silent(tmp_path: Path) -> None:
    """The documents that the other tests break have nothing wrong with them."""
    assert [] == codes(tmp_path, ACT)


@pytest.mark.parametrize(
    ("expected", "old", "new"),
    [
        ("K001", "title:\n  ru: Закон", "title:\n  ru: Закон: «О службе»"),
        ("K004", "status: in-force", "status: &a in-force"),
        ("K006", "  ru: Закон", "\tru: Закон"),
        ("K003", "confidence: recalled", "confidence: ~"),
        ("K003", 'article: "29"', "article: 29.10"),
        ("K101", "status: in-force", "statsu: in-force"),
        ("K103", 'article: "29"', "article: 29"),
        ("K103", "title:\n  ru: Закон\n  en: Law\n", "title: Закон\n"),
        ("K104", "kind: federal-law", "kind: law"),
        ("K105", "in_force_from: 2023-04-14", "in_force_from: 14.04.2023"),
        ("K105", "in_force_from: 2023-04-14", "in_force_from: 2023-02-30"),
        ("K111", "id: fz-53", "id: fz-35"),
        ("K102", "country: ru\n", ""),
        ("K305", "confidence: recalled", "confidence: sourced"),
    ],
)
def test_one_mistake_in_an_act_gives_one_finding(tmp_path: Path, expected: str, old: str, new: str) -> None:
    """A broken act is reported once, and whatever leans on it is not reported as well."""
    assert old in ACT

    assert [expected] == codes(tmp_path, ACT.replace(old, new, 1))


@pytest.mark.parametrize(
    ("expected", "old", "new"),
    [
        ("K304", "    grounds:\n      - fz-53/29\n", ""),
        ("K304", "  event: decision\n", ""),
        ("K202", "- fz-53/29", "- fz-35/29"),
        ("K201", "- fz-53/29", "- fz-53/92"),
        ("K105", "- fz-53/29", "- ст. 29"),
        ("K106", "    grounds:\n      - fz-53/29\n", "    grounds: []\n"),
        ("K108", "- fz-53/29\n", "- fz-53/29\n      - fz-53/29\n"),
        ("K302", "in_force_from: 2023-04-14", "in_force_from: 2022-04-14"),
        ("K311", "review_due: 2027-03-11", "review_due: 2025-03-11"),
        ("K401", "  en: Time for the complaint\n", ""),
    ],
)
def test_one_mistake_in_a_rule_gives_one_finding(tmp_path: Path, expected: str, old: str, new: str) -> None:
    """A broken deadline rule is reported once."""
    assert old in RULE

    assert [expected] == codes(tmp_path, ACT, RULE.replace(old, new, 1))
