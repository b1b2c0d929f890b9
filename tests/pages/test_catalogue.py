"""The Russian words of pages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from rightscli.language import translator
from rightscli.model import Language

ROOT = Path(__file__).resolve().parents[2] / "rightscli"
SOURCES = [*sorted((ROOT / "pages").glob("*.py")), ROOT / "formats" / "hits.py"]
CATALOGUE = ROOT / "language" / "locale" / "ru" / "LC_MESSAGES" / "pages.po"


def messages() -> set[str]:
    """Return every message that the code writes out, singular forms for plurals."""
    found: set[str] = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if (name in {"mark", "say", "text"} and node.args) or (name == "count" and len(node.args) > 1):
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


def catalogue() -> dict[str, tuple[str, ...]]:
    """Return the translations by message, without contexts."""
    with CATALOGUE.open("rb") as stream:
        entries = read_po(stream)
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        if entry.id:
            key = entry.id if isinstance(entry.id, str) else entry.id[0]
            words = [entry.string] if isinstance(entry.string, str) else [*(entry.string or ("",))]
            found[key] = tuple(str(word) for word in words)
    return found


def test_every_message_is_translated() -> None:
    """A message without Russian words would show English to a Russian reader."""
    known = catalogue()
    plurals = {message for message in messages() if message.endswith("s") and message[:-1] in known}

    assert set() == messages() - set(known) - plurals


def test_no_translation_is_empty() -> None:
    """Each entry has words in every plural form."""
    assert [] == [message for message, words in catalogue().items() if not all(words)]


def test_placeholders_survive_translation() -> None:
    """A translation fills in the same values as its message."""
    lost = [
        message
        for message, words in catalogue().items()
        for word in words
        for part in message.split("{")[1:]
        if f"{{{part.partition('}')[0]}}}" not in word
    ]

    assert [] == lost


@pytest.mark.parametrize("message", sorted(messages()))
def test_the_compiled_catalogue_is_fresh(message: str) -> None:
    """What the catalogue says is what the program uses."""
    words = catalogue().get(message)
    if words is None or len(words) > 1:
        return

    assert words[0] == translator(Language.RU, "pages").text(message)
