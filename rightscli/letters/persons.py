"""Whose gender a letter needs to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.language import mark
from rightscli.letters.declension import Gender
from rightscli.letters.endings import CASES
from rightscli.letters.facts import GENDER
from rightscli.letters.words import say
from rightscli.model import FieldType, Language, LetterField, Localised
from rightscli.templates import parse_template

if TYPE_CHECKING:
    from rightscli.model import Letter

BY_GENDER = "by_gender"


def bent_persons(letter: Letter) -> tuple[LetterField, ...]:
    """Return the persons whose names the body declines, or of whom it speaks as of a man or a woman."""
    needed = {BY_GENDER} if letter.language is Language.EN else {BY_GENDER, *CASES}
    used = {use.name for use in parse_template(letter.body).uses if needed.intersection(use.filters)}
    return tuple(
        field
        for field in letter.fields
        if field.type is FieldType.PERSON and field.id in used and field.declension is None
    )


def gender_fields(letter: Letter) -> tuple[LetterField, ...]:
    """Return the fields for genders that the letter needs and does not declare itself."""
    own = {field.id for field in letter.fields}
    found = (gender_field(letter, person) for person in bent_persons(letter))
    return tuple(field for field in found if field.id not in own)


def gender_field(letter: Letter, person: LetterField) -> LetterField:
    """Return the field that says whether a person is a man or a woman: the letter's own, or one of ours."""
    name = f"{person.id}{GENDER}"
    for field in letter.fields:
        if field.id == name:
            return field
    label = Localised(
        say(Language.RU, mark("Man or woman: {label}"), label=person.label.ru),
        say(Language.EN, mark("Man or woman: {label}"), label=person.label.en or person.label.ru),
    )
    help_ = Localised(
        say(Language.RU, mark("The letter's grammar needs it, and the name does not show it.")),
        mark("The letter's grammar needs it, and the name does not show it."),
    )
    return LetterField(
        id=name,
        type=FieldType.CHOICE,
        required=False,
        label=label,
        help=help_,
        example=Gender.MALE.value,
        choices=tuple(gender.value for gender in Gender),
    )
