# Errors carry a message and its values and are worded where they are shown: the language of the reader is
# not the language of the letter.

"""What can keep a letter from being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.letters.words import say

if TYPE_CHECKING:
    from rightscli.model import Language, LetterField


class LetterError(Exception):
    """A letter cannot be written; says why."""

    def __init__(self, message: str, **values: object) -> None:
        """Keep a message of the program (marked for translation) and its values."""
        super().__init__(message)
        self.message = message
        self.values = values

    def text(self, language: Language) -> str:
        """Return the sentence in the reader's language."""
        return say(language, self.message, **self.values)


class ValueProblem(LetterError):  # noqa: N818 - a person can put it right while being asked
    """What was written does not fit its field."""


class GroundError(LetterError):
    """The law does not bear what the letter cites, on the day that was asked for."""


class TemplateError(LetterError):
    """The letter itself has faults."""


class MissingFieldsError(LetterError):
    """Facts that the letter needs have not been given."""

    def __init__(self, message: str, fields: tuple[LetterField, ...], **values: object) -> None:
        """Keep the fields in the order of the letter."""
        super().__init__(message, **values)
        self.fields = fields
