"""Letters: complaints, claims, motions, applications."""

from __future__ import annotations

from rightscli.model.document import Review
from rightscli.model.record import Record
from rightscli.model.text import Localised
from rightscli.model.vocabulary import FieldType


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
    """A template; the body is Russian, in the template language's syntax."""

    id: str
    title: Localised
    addressee: str
    fields: tuple[LetterField, ...]
    grounds: tuple[str, ...]
    body: str
    check_before_sending: tuple[Localised, ...]
    review: Review
    former_ids: tuple[str, ...] = ()
