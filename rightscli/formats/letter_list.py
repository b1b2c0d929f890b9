# On a terminal and in a pipe alike: the id first on its line, so that it can be copied.

"""Lists of letters, and what a letter asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rightscli.formats import neutral
from rightscli.formats.json import to_text
from rightscli.language import mark, translator
from rightscli.model import Letter, LetterForm, Record
from rightscli.pages import in_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rightscli.language import Translator
    from rightscli.model import Language, LetterField

FORMS = {
    LetterForm.CLAIM: mark("Claims"),
    LetterForm.MOTION: mark("Motions"),
    LetterForm.APPEAL: mark("Appeals"),
    LetterForm.COMPLAINT: mark("Complaints"),
    LetterForm.APPLICATION: mark("Applications"),
    LetterForm.STATEMENT: mark("Statements"),
    LetterForm.CHECKLIST: mark("Checklists"),
}


_NAMED = 2
"""Situations that a line of the list has room for."""


class Row(Record, kw_only=True):
    """A letter as a line of a list."""

    letter: Letter
    situations: tuple[str, ...]


def as_text(rows: Sequence[Row], language: Language) -> str:
    """Return the letters under the names of their forms, each with its situations."""
    words = translator(language, "pages")
    lines: list[str] = []
    for form, name in FORMS.items():
        chosen = [row for row in rows if row.letter.form is form]
        if chosen:
            lines += ["", words.text(name)] if lines else [words.text(name)]
        for row in chosen:
            lines.append(f"  {row.letter.id}: {neutral(in_language(row.letter.title, language))}")
            if row.situations:
                lines.append(f"      {_for(row.situations, words)}")
    lines += ["", words.text(mark("The letters of one situation: rights show SITUATION"))]
    return "\n".join(lines) + "\n"


def _for(situations: Sequence[str], words: Translator) -> str:
    if len(situations) <= _NAMED:
        return f"{words.text(mark('for:'))} {', '.join(situations)}"
    said = words.count("for {n} situation", "for {n} situations", len(situations))
    return said.format(n=len(situations))


def as_json(rows: Sequence[Row], language: Language) -> str:
    """Return the letters as a list of objects."""
    return to_text(
        {
            "letters": [
                {
                    "id": row.letter.id,
                    "form": row.letter.form.value,
                    "title": in_language(row.letter.title, language),
                    "language": row.letter.language.value,
                    "addressee": row.letter.addressee,
                    "situations": list(row.situations),
                }
                for row in rows
            ]
        }
    )


def fields_as_text(letter: Letter, language: Language) -> str:
    """Return what a letter asks for, with help and example."""
    return "\n".join(["", *_field_lines(letter, language)]) + "\n"


def fields_as_json(letter: Letter, language: Language) -> str:
    """Return a letter and its fields as an object."""
    return to_text(
        {
            "id": letter.id,
            "form": letter.form.value,
            "title": in_language(letter.title, language),
            "language": letter.language.value,
            "fields": [_field_data(field, language) for field in letter.fields],
            "body": letter.body,
        }
    )


def _field_lines(letter: Letter, language: Language) -> Iterator[str]:
    words = translator(language, "pages")
    yield words.text(mark("What the letter asks for"))
    for field in letter.fields:
        optional = "" if field.required else f" ({words.text(mark('may stay empty'))})"
        yield ""
        yield f"{field.id}: {neutral(in_language(field.label, language))}{optional}"
        yield f"    {neutral(in_language(field.help, language))}"
        if field.choices:
            yield "    " + words.text(mark("one of:")) + " " + "; ".join(map(neutral, field.choices))
        yield "    " + words.text(mark("Example")) + f": {neutral(field.example)}"


def _field_data(field: LetterField, language: Language) -> dict[str, Any]:
    return {
        "id": field.id,
        "type": field.type.value,
        "required": field.required,
        "label": in_language(field.label, language),
        "help": in_language(field.help, language),
        "example": field.example,
        "choices": list(field.choices),
    }
