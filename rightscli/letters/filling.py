"""Fills a letter: facts and law go in, a paper comes out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from rightscli.language import mark
from rightscli.letters.blocks import blocks_of
from rightscli.letters.check_page import check_page
from rightscli.letters.citing import CitedGround, Citer
from rightscli.letters.declension import Gender, gender_of
from rightscli.letters.errors import LetterError, MissingFieldsError, TemplateError
from rightscli.letters.facts import GENDER
from rightscli.letters.filters import Bent, Filters
from rightscli.letters.persons import bent_persons, gender_field, gender_fields
from rightscli.letters.values import Value, gap, read_value
from rightscli.letters.words import say
from rightscli.model import Language, Letter, LetterField, Record, replace
from rightscli.pages import Paper
from rightscli.templates import FaultKind, TooLongError, parse_template, run_template

if TYPE_CHECKING:
    from rightscli.knowledge import Knowledge
    from rightscli.letters.facts import Facts, Raw
    from rightscli.templates import Piece

_FAULTS = {
    FaultKind.SYNTAX: mark("the body of the letter {letter} has a slip in line {line}: {detail}"),
    FaultKind.FORBIDDEN: mark("the body of the letter {letter} may not do what line {line} does: {detail}"),
    FaultKind.FILTER: mark("line {line} of the letter {letter} has an unknown filter: {detail}"),
    FaultKind.MARKUP: mark("line {line} of the letter {letter} has unknown markup: {detail}"),
}


class Wish(Record, kw_only=True):
    """How a letter is to be filled."""

    as_of: date
    """The day of the law, and what «сегодня» means among the facts."""
    language: Language
    """The language of the last page, which is for the volunteer."""
    draft: bool = False
    """Whether gaps are marked instead of refused."""
    check: bool = True
    """Whether the last page is wanted."""
    blank: bool = False
    """Whether the empty letter is wanted: every field stands as its name, optional ones too."""


class Filled(Record, kw_only=True):
    """A letter that was filled."""

    paper: Paper
    bent: tuple[Bent, ...]
    """Every name and position that was put into a case, in the order of reading."""
    guessed: tuple[tuple[str, Gender], ...]
    """Persons whose gender was read from the patronymic."""
    grounds: tuple[CitedGround, ...]
    gaps: tuple[LetterField, ...]
    """Required fields that nobody has given; only a draft has any."""


def judged(letter: Letter) -> None:
    """Raise TemplateError where the letter itself has faults; nothing is filled."""
    template = parse_template(letter.body)
    if template.faults:
        fault = template.faults[0]
        raise TemplateError(_FAULTS[fault.kind], letter=letter.id, line=fault.line, detail=fault.detail)
    known = {field.id for field in letter.fields}
    for use in template.uses:
        if use.name not in known:
            message = mark("line {line} of the letter {letter} uses the field {name}, which is not declared")
            raise TemplateError(message, letter=letter.id, line=use.line, name=use.name)


def read_values(
    letter: Letter, raw: Mapping[str, Raw], *, today: date
) -> tuple[dict[str, Value], list[tuple[LetterField, LetterError]]]:
    """Return the facts that fit the fields of a letter, and the reason for those that do not."""
    values: dict[str, Value] = {}
    problems: list[tuple[LetterField, LetterError]] = []
    for field in (*letter.fields, *gender_fields(letter)):
        try:
            values[field.id] = read_value(field, raw.get(field.id, ""), today=today)
        except LetterError as error:
            problems.append((field, error))
    return values, problems


def missing(letter: Letter, values: Mapping[str, Value]) -> tuple[LetterField, ...]:
    """
    Return the fields that must be given and are not, in the order of the letter.

    Whether a person is a man or a woman is among them where the letter's grammar needs it and the name does
    not show it.
    """
    absent = [field for field in letter.fields if field.required and not values.get(field.id)]
    for field in bent_persons(letter):
        name = values.get(field.id)
        own = f"{field.id}{GENDER}"
        known = values.get(own) or (name is not None and gender_of(name.text) is not None)
        if name and not known and not any(one.id == own for one in absent):
            absent.append(gender_field(letter, field))
    return tuple(absent)


def fill(knowledge: Knowledge, letter: Letter, facts: Facts, wish: Wish) -> Filled:
    """
    Fill a letter. Facts that it does not ask for are left alone.

    Raises:
        MissingFieldsError: Required facts are missing, and this is no draft.
        GroundError: Something cited is not in force on the day, not verified, or not there.
        TemplateError: The letter itself has faults.
        LetterError: A fact does not fit its field.
    """
    judged(letter)
    values, gaps = _values(letter, facts, wish)
    filters = Filters(letter, values, facts.declined)
    lines = _lines(letter, values, filters)
    citer = Citer(knowledge, letter.language, wish.as_of)
    blocks = blocks_of(lines, citer)
    filled = Filled(
        paper=Paper(
            id=letter.id,
            language=letter.language,
            name=letter.title.written_in(letter.language) or letter.title.ru,
            as_of=wish.as_of,
            blocks=blocks,
            check_language=wish.language,
            draft=say(letter.language, mark("DRAFT: not everything is filled in"))
            if gaps and not wish.blank
            else "",
        ),
        bent=tuple(filters.bent.values()),
        guessed=tuple(filters.guessed.items()),
        grounds=tuple(citer.cited.values()),
        gaps=gaps,
    )
    if not wish.check:
        return filled
    return replace(filled, paper=replace(filled.paper, check=check_page(knowledge, letter, filled, wish)))


def grammar_of(
    letter: Letter, facts: Facts, wish: Wish
) -> tuple[tuple[Bent, ...], tuple[tuple[str, Gender], ...]]:
    """
    Return every form that the letter puts names and positions into, and the genders that were guessed.

    Facts that are missing or do not fit are left out; nothing is looked up in the law.
    """
    judged(letter)
    values, _ = read_values(letter, facts.values, today=wish.as_of)
    values = {field.id: Value(field=field, text="") for field in letter.fields} | values
    filters = Filters(letter, values, facts.declined)
    _lines(letter, values, filters)
    return tuple(filters.bent.values()), tuple(filters.guessed.items())


def _values(letter: Letter, facts: Facts, wish: Wish) -> tuple[dict[str, Value], tuple[LetterField, ...]]:
    values, problems = read_values(letter, facts.values, today=wish.as_of)
    if problems:
        field, error = problems[0]
        raise LetterError(mark("{field}: {problem}"), field=field.id, problem=error.text(wish.language))
    if wish.blank:
        empty = {field.id: gap(field, f"[{_label(letter, field)}]") for field in letter.fields}
        return values | empty, ()
    gaps = missing(letter, values)
    if gaps and not wish.draft:
        raise MissingFieldsError(mark("the letter {letter} lacks facts"), gaps, letter=letter.id)
    for field in gaps:
        written = say(letter.language, mark("[NOT FILLED IN: {label}]"), label=_label(letter, field))
        values[field.id] = gap(field, written)
    return values, gaps


def _lines(letter: Letter, values: Mapping[str, Value], filters: Filters) -> list[list[Piece]]:
    try:
        return run_template(parse_template(letter.body), values, filters.table())
    except TooLongError:
        raise TemplateError(mark("the letter {letter} would be too long"), letter=letter.id) from None


def _label(letter: Letter, field: LetterField) -> str:
    return field.label.written_in(letter.language) or field.label.ru
