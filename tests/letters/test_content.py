"""The letters of the knowledge: every one fills from its own examples, in every format."""

from __future__ import annotations

import io
import os
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from docx import Document
from pypdf import PdfReader

from rightscli.cli.session import with_knowledge_in
from rightscli.formats import paper_docx, paper_pdf, paper_text
from rightscli.knowledge import find_places
from rightscli.letters import Facts, Filled, Wish, fill, judged
from rightscli.model import Kind, Language, Letter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rightscli.knowledge import Knowledge

TODAY = date(2026, 11, 22)
LEFT_OVER = re.compile(r"\{[{%#a-z]|[%}]\}|\[no such|\[нет|НЕ ЗАПОЛНЕНО|^[#>~] ", re.MULTILINE)


def fill_all(knowledge: Knowledge) -> dict[str, Filled]:
    """Return every letter, filled from its examples."""
    return dict(_each(knowledge))


def _each(knowledge: Knowledge) -> Iterator[tuple[str, Filled]]:
    for letter in knowledge.documents(Kind.LETTER):
        assert isinstance(letter, Letter)
        judged(letter)
        facts = Facts(values={field.id: field.example for field in letter.fields}, declined={})
        yield letter.id, fill(knowledge, letter, facts, Wish(as_of=TODAY, language=Language.RU))


@pytest.fixture(scope="module")
def letters(cache_home: Path) -> dict[str, Filled]:
    """Return every letter of the knowledge, filled."""
    return with_knowledge_in(find_places((), os.environ), fill_all)


def test_there_are_letters(letters: dict[str, Filled]) -> None:
    """At least the two dozen that people need."""
    assert len(letters) >= 24


def test_nothing_is_left_over(letters: dict[str, Filled]) -> None:
    """No tag, no reference and no sign of markup stands in any letter, in any format."""
    found = {}
    for name, done in letters.items():
        document = Document(io.BytesIO(paper_docx.render(done.paper)))
        pages = PdfReader(io.BytesIO(paper_pdf.render(done.paper))).pages
        forms = {
            "text": paper_text.render(done.paper),
            "docx": "\n".join(paragraph.text for paragraph in document.paragraphs),
            "pdf": "\n".join(page.extract_text() for page in pages),
        }
        for form, text in forms.items():
            left = LEFT_OVER.search(text)
            if left is not None or len(text) < 300:
                found[name, form] = left
    assert {} == found


def test_every_ground_is_sourced_or_recalled(letters: dict[str, Filled]) -> None:
    """Nothing unverified is cited, and every letter of law cites something."""
    weak = {
        (name, ground.ref)
        for name, done in letters.items()
        for ground in done.grounds
        if ground.confidence == "unverified"
    }

    assert set() == weak
