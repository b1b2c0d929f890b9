"""A small tree of documents, valid and complete enough to compile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

REVIEW = """\
review:
  status: draft
  law_checked_to: 2026-03-11
  review_due: 2027-02-22
"""

ACT = f"""\
id: fz-1
former_ids:
  - law-1
status: in-force
kind: federal-law
title:
  ru: Закон «О примере»
  en: Example Act
short_title:
  ru: 1-ФЗ
  en: Law 1-FZ
issued_by:
  ru: орган
  en: body
aliases:
  - закон о примере
country: ru
provisions:
  - article: "2"
    part: "1"
    versions:
      - in_force_from: 2020-01-01
        start: exact
        in_force_until: 2022-12-31
        says:
          ru: Было так.
          en: It was so.
        confidence: recalled
      - in_force_from: 2023-01-01
        start: exact
        says:
          ru: Стало иначе.
          en: It became otherwise.
        confidence: recalled
  - article: "2"
    part: "2"
    versions:
      - in_force_from: 2020-01-01
        start: no-later-than
        says:
          ru: Второе.
          en: The second.
        confidence: recalled
  - article: "20"
    versions:
      - in_force_from: 2020-01-01
        start: exact
        says:
          ru: Двадцатое.
          en: The twentieth.
        confidence: recalled
{REVIEW}"""

AUTHORITY = f"""\
id: court
kind: court
name:
  ru: суд
  en: court
can:
  - ru: Отменить решение.
    en: Cancel the decision.
cannot: []
reach: []
grounds:
  - fz-1/2/1
country: ru
{REVIEW}"""

GLOSSARY = """\
area: medical
terms:
  - id: kmo
    official:
      ru: контрольное освидетельствование
      en: control examination
    definition:
      ru: Повторный осмотр.
      en: A repeated examination.
    abbreviations:
      ru:
        - КМО
      en:
        - KMO
    grounds:
      - fz-1/2/1
  - id: vvk
    official:
      ru: комиссия
      en: board
    definition:
      ru: Комиссия врачей, которая отвечает перед {authority:court|ins}.
      en: A board of doctors.
    grounds: []
"""

INCIDENTS = """\
year: 2024
incidents:
  - id: city-2024
    date: "2024-05"
    place:
      ru: Город
      en: City
    title:
      ru: Случай
      en: Case
    what:
      ru: Было.
      en: It was.
    situations: []
    sources:
      - url: https://example.org/a
        title: Заметка
        publisher: Газета
        read_on: 2026-11-22
"""

FILES = {
    "acts/fz-1.yaml": ACT,
    "authorities/court.yaml": AUTHORITY,
    "glossary/medical.yaml": GLOSSARY,
    "incidents/2024.yaml": INCIDENTS,
}


def write(root: Path, files: dict[str, str]) -> Path:
    """Write files under a directory and return it."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a directory of documents."""
    return write(tmp_path / "knowledge", FILES)
