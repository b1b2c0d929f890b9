# Prompts go to standard error: standard output carries the letter. Lines are read plainly, without an
# editor that would keep a history of what was typed.

"""Asking for the facts of a letter on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rightscli.cli.console import tell
from rightscli.cli.guard import CommandError
from rightscli.cli.words import LANGUAGE, say
from rightscli.model import FieldType, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.letters import Bent, Facts, Wish
    from rightscli.model import Letter, LetterField, Localised

BACK, HELP, CLEAR = "<", "?", "-"
SHORT = 60


def possible() -> bool:
    """Return whether somebody sits there who can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(letter: Letter, facts: Facts, wish: Wish) -> Facts:
    """
    Ask for what is missing, field by field, then read everything back until it is right.

    `<` goes back, `?` shows the help again, `-` empties a field, and the end of input stops the command.
    """
    from rightscli.letters import read_values

    values, problems = read_values(letter, facts.values, today=wish.as_of)
    wrong = {field.id for field, _ in problems}
    asked = [field for field in letter.fields if field.id in wrong or not values.get(field.id)]
    if asked:
        tell(
            say("Enter a value and press Enter. {back} back, {help} help, {clear} leave empty.").format(
                back=BACK, help=HELP, clear=CLEAR
            )
        )
    facts = _ask_each(asked, facts, wish)
    genders = [field for field in _absent(letter, facts, wish) if field not in letter.fields]
    facts = _ask_each(genders, facts, wish)
    return _read_back(letter, facts, wish)


def _absent(letter: Letter, facts: Facts, wish: Wish) -> Sequence[LetterField]:
    from rightscli.letters import missing, read_values

    values, _ = read_values(letter, facts.values, today=wish.as_of)
    return missing(letter, values)


def _ask_each(fields: Sequence[LetterField], facts: Facts, wish: Wish) -> Facts:
    place = 0
    while place < len(fields):
        answer = _ask_one(fields[place], facts, wish, f"[{place + 1}/{len(fields)}]")
        if answer is None:
            place = max(place - 1, 0)
            continue
        facts = replace(facts, values={**facts.values, fields[place].id: answer})
        place += 1
    return facts


def _ask_one(field: LetterField, facts: Facts, wish: Wish, counter: str) -> str | list[str] | None:
    """Return what was typed, or None to go back."""
    from rightscli.letters import ValueProblem, read_value

    optional = "" if field.required else f" ({say('may stay empty')})"
    tell(f"\n{counter} {_text(field.label)}{optional}")
    _explain(field)
    kept = facts.values.get(field.id, "")
    if kept:
        tell(say("now: {value}; Enter keeps it").format(value=_shown(kept)))
    while True:
        typed: str | list[str] = _typed(field)
        if typed == BACK:
            return None
        if typed == HELP:
            _explain(field)
            continue
        if typed == CLEAR:
            typed, kept = "", ""
        if typed == "" and kept:
            typed = kept
        if typed == "" and field.id == "letter_date":
            typed = wish.as_of.isoformat()
        try:
            value = read_value(field, typed, today=wish.as_of)
        except ValueProblem as problem:
            tell(f"  {problem.text(LANGUAGE)}")
            kept = ""
            continue
        if not value and field.required and not wish.draft and not value.text:
            tell(f"  {say('this must be filled in')}")
            continue
        return typed


def _explain(field: LetterField) -> None:
    tell(f"  {_text(field.help)}")
    tell("  " + say("for example: {example}").format(example=field.example))
    for number, choice in enumerate(field.choices, 1):
        tell(f"    {number}. {choice}")
    if field.type in (FieldType.LONG_TEXT, FieldType.LIST):
        tell(f"  {say('several lines; an empty line ends them')}")


def _typed(field: LetterField) -> str:
    if field.type not in (FieldType.LONG_TEXT, FieldType.LIST):
        return _line("> ")
    lines: list[str] = []
    while True:
        line = _line("> ")
        if not line or (not lines and line in (BACK, HELP, CLEAR)):
            return "\n".join([*lines, line]) if line else "\n".join(lines)
        lines.append(line)


def _line(prompt: str) -> str:
    sys.stderr.write(prompt)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise CommandError(say("the questions were not answered to the end; nothing was written"))
    return line.strip()


def _read_back(letter: Letter, facts: Facts, wish: Wish) -> Facts:
    """Show everything until nothing is to be changed."""
    while True:
        bent, guessed = _grammar(letter, facts, wish)
        fields = [*letter.fields, *(field for field in _genders(letter) if field.id in facts.values)]
        tell("\n" + say("Please check:"))
        for number, field in enumerate(fields, 1):
            tell(f"{number:3}. {_text(field.label)}: {_shown(facts.values.get(field.id, ''))}")
        for number, one in enumerate(bent, len(fields) + 1):
            unsure = "" if one.sure else f"  ← {say('not sure')}"
            tell(f"{number:3}. {_case(one.case)}: {one.text}{unsure}")
        for line in guessed:
            tell(f"     {line}")
        typed = _line(say("Enter writes the letter; a number changes that line: "))
        if not typed:
            return facts
        place = int(typed) - 1 if typed.isascii() and typed.isdigit() else -1
        if 0 <= place < len(fields):
            answer = _ask_one(fields[place], facts, wish, "")
            if answer is not None:
                facts = replace(facts, values={**facts.values, fields[place].id: answer})
        elif len(fields) <= place < len(fields) + len(bent):
            facts = _corrected(bent[place - len(fields)], facts)


def _corrected(bent: Bent, facts: Facts) -> Facts:
    words = _line(f"{_case(bent.case)} ({bent.original}): ")
    if not words or words == BACK:
        return facts
    forms = {**facts.declined.get(bent.field.id, {}), bent.case: words}
    return replace(facts, declined={**facts.declined, bent.field.id: forms})


def _grammar(letter: Letter, facts: Facts, wish: Wish) -> tuple[Sequence[Bent], list[str]]:
    from rightscli.letters import GENDER_WORDS, grammar_of
    from rightscli.letters import say as worded

    bent, guessed = grammar_of(letter, facts, wish)
    labels = {field.id: _text(field.label) for field in letter.fields}
    said = say("{label}: written of {who}; to change it, give {name}")
    lines = [
        said.format(label=labels[id_], who=worded(LANGUAGE, GENDER_WORDS[gender.value]), name=f"{id_}_gender")
        for id_, gender in guessed
    ]
    return bent, lines


def _genders(letter: Letter) -> Sequence[LetterField]:
    from rightscli.letters import gender_fields

    return gender_fields(letter)


def _case(case: str) -> str:
    from rightscli.letters import CASE_WORDS
    from rightscli.letters import say as worded

    return worded(LANGUAGE, CASE_WORDS[case])


def _text(text: Localised) -> str:
    return text.written_in(LANGUAGE) or text.ru


def _shown(value: str | list[str]) -> str:
    text = " / ".join(value if isinstance(value, list) else value.split("\n"))
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"
