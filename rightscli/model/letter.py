"""Letters: complaints, claims, motions, applications."""

from __future__ import annotations

from rightscli.model.basics import Language, Localised, Record
from rightscli.model.document import Review
from rightscli.model.vocabulary import FieldType, LetterForm


class LetterField(Record, kw_only=True):
    """A fact that a letter asks for."""

    id: str
    type: FieldType
    required: bool
    label: Localised
    help: Localised
    example: str
    choices: tuple[str, ...] = ()
    declension: str | None = None
    """The grammatical case in which the letter uses the value."""


class Letter(Record, kw_only=True):
    """A template; the body is in the template language's syntax."""

    id: str
    form: LetterForm
    title: Localised
    addressee: str
    fields: tuple[LetterField, ...]
    grounds: tuple[str, ...]
    body: str
    check_before_sending: tuple[Localised, ...]
    review: Review
    language: Language = Language.RU
    """The language of the body."""
    situations: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
