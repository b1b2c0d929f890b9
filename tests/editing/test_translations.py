"""Accepting translations changes the fingerprints of a file and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rightscli.editing import State, accept, translations_of
from rightscli.model import Kind
from rightscli.source import SourceFile, find, parse
from rightscli.text import fingerprint

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"

TEXT = """\
# a comment
title:
  ru: Заголовок   # said so
  en: Title
summary:
  ru: >-
    Две строки
    текста.
  en: >-
    Two lines
    of text.

list:
  - ru: Один
    en: One
    of: 00000000
  - {ru: Два, en: Two}
  - ru: Три
  - text: {ru: Четыре, en: Four, of: "11111111"}
    why:
      ru: Потому
      en: Because
# the end
"""


def read(text: str) -> SourceFile:
    """Return the text as a file that was read."""
    return parse(text.encode(), display="file.yaml", kind=Kind.SITUATION)


def without_fingerprints(value: Any) -> Any:  # noqa: ANN401 - any YAML value
    """Return the data without any `of`."""
    if isinstance(value, dict):
        return {key: without_fingerprints(item) for key, item in value.items() if key != "of"}
    return [without_fingerprints(item) for item in value] if isinstance(value, list) else value


def test_the_state_of_every_text_is_known() -> None:
    """Accepted, changed since, never accepted, and missing are told apart."""
    current = f'ru: Один\nen: One\nof: "{fingerprint("Один")}"\n'

    assert [State.CURRENT] == [
        found.state
        for found in translations_of(read(f"a:\n  {current.replace(chr(10), chr(10) + '  ').rstrip()}\n"))
    ]
    assert [
        State.NOT_ACCEPTED,
        State.NOT_ACCEPTED,
        State.OUTDATED,
        State.NOT_ACCEPTED,
        State.MISSING,
        State.OUTDATED,
        State.NOT_ACCEPTED,
    ] == [found.state for found in translations_of(read(TEXT))]


def test_accepting_writes_fingerprints_and_nothing_else() -> None:
    """Comments, folds and order stay; every translated text is current afterwards."""
    done = accept(read(TEXT))
    states = [found.state for found in translations_of(read(done))]

    assert [State.MISSING] == [state for state in states if state is not State.CURRENT]
    assert without_fingerprints(read(TEXT).data) == without_fingerprints(read(done).data)
    assert [line for line in TEXT.splitlines() if "of:" not in line and "{" not in line] == [
        line for line in done.splitlines() if "of:" not in line and "{" not in line
    ]


def test_accepting_twice_changes_nothing_more() -> None:
    """A second run finds nothing to do."""
    once = accept(read(TEXT))

    assert once == accept(read(once))


@pytest.mark.parametrize("path", find(KNOWLEDGE, display="knowledge").files[::7], ids=lambda path: path.stem)
def test_the_whole_knowledge_survives(path: Path) -> None:
    """On real documents, too, only fingerprints change."""
    file = parse(path.read_bytes(), display=str(path), kind=Kind.SITUATION)
    done = parse(accept(file).encode(), display=str(path), kind=Kind.SITUATION)

    assert () == done.findings
    assert without_fingerprints(file.data) == without_fingerprints(done.data)


words = st.text("абвгд .,—«»:", min_size=1, max_size=60).map(str.strip).filter(bool)


@given(
    st.lists(st.tuples(words, words, st.sampled_from(["plain", "folded", "flow"])), min_size=1, max_size=6)
)
def test_any_style_of_writing_is_kept(texts: list[tuple[str, str, str]]) -> None:
    """Quoted, folded and flow texts all get their fingerprint, and keep their words."""
    lines = ["items:"]
    for russian, english, style in texts:
        ru, en = russian.replace("'", "’"), english.replace("'", "’")
        if style == "flow":
            lines.append(f"  - {{ru: '{ru}', en: '{en}'}}")
        elif style == "folded":
            lines += ["  - ru: >-", f"      {ru}", "    en: >-", f"      {en}", "      more"]
        else:
            lines += [f"  - ru: '{ru}'", f"    en: '{en}'"]
    before = read("\n".join(lines) + "\n")
    after = read(accept(before))

    assert without_fingerprints(before.data) == without_fingerprints(after.data)
    assert {State.CURRENT} == {found.state for found in translations_of(after)}
