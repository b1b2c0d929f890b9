"""Every word of the check is there in Russian."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import rightscli
from rightscli.checks import all_rules
from rightscli.language import translator
from rightscli.model import Language

PACKAGE = Path(rightscli.__file__).parent
ROOMS = ("diagnostics", "source", "checks", "formats/diagnostics")
COMMAND = PACKAGE / "cli" / "commands" / "kb_check.py"
SPEAKERS = {"say": 1, "mark": 1, "text": 1, "say_count": 2, "count": 2}
RUSSIAN = translator(Language.RU, "checks")
FIELD = re.compile(r"(?<!\{)\{(\w+)\}")
CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
WITHOUT_WORDS = {'{noun} "{item}"', "expected {form}", '"{item}" in `{section}`'}


def messages() -> list[tuple[str, ...]]:
    """Return every message that stands in the rooms of the check: one text, or singular and plural."""
    found: set[tuple[str, ...]] = set()
    for path in [*(file for room in ROOMS for file in (PACKAGE / room).rglob("*.py")), COMMAND]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            speaker = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
            wanted = SPEAKERS.get(str(speaker), 0)
            given = [one.value for one in node.args[:wanted] if isinstance(one, ast.Constant)]
            words = tuple(one for one in given if isinstance(one, str))
            if wanted and wanted == len(words) and words[0]:
                found.add(words)
    return sorted(found)


MESSAGES = messages()


def russian(words: tuple[str, ...]) -> list[str]:
    """Return the Russian forms of a message, the message itself where it is missing."""
    if len(words) == 1:
        return [RUSSIAN.text(words[0])]
    return [RUSSIAN.count(words[0], words[1], number) for number in (1, 2, 5)]


def test_messages_are_found() -> None:
    """The search for messages sees rules, the reader and the reports."""
    found = {words[0] for words in MESSAGES}

    assert {"nothing found", "the file is empty", "did you mean `{name}`?", "error"} <= found
    assert {rule.summary for rule in all_rules()} <= found


@pytest.mark.parametrize("words", MESSAGES, ids=lambda words: words[0][:40])
def test_message_has_its_russian_words(words: tuple[str, ...]) -> None:
    """Every message is translated, with the same values in it."""
    for form in russian(words):
        assert form not in words or words[0] in WITHOUT_WORDS
        assert CYRILLIC.search(form) or words[0] in WITHOUT_WORDS
        assert set(FIELD.findall(words[-1])) == set(FIELD.findall(form))


def test_catalogue_holds_nothing_else() -> None:
    """The catalogue has no words that nobody says any more."""
    path = PACKAGE / "language" / "locale" / "ru" / "LC_MESSAGES" / "checks.po"
    said = {word for words in MESSAGES for word in words}
    written = re.findall(r'^msgid "(.+)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
    unescaped = {text.replace('\\"', '"').replace("\\\\", "\\") for text in written}

    assert set() == unescaped - said
