"""The words of handouts in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rightscli.language import mark, translator
from rightscli.model import ReviewStatus
from rightscli.pages import Labels, Readers, day_in_words

if TYPE_CHECKING:
    from datetime import date

    from rightscli.model import Language

_DOMAIN = "handouts"

STATUS = {
    ReviewStatus.DRAFT: mark("draft: no lawyer has read it"),
    ReviewStatus.REVIEWED: mark("read by a lawyer"),
    ReviewStatus.DISPUTED: mark("disputed: do not rely on it without a lawyer"),
    ReviewStatus.RETIRED: mark("withdrawn: do not use it"),
}
READERS = {
    Readers.CONSCRIPT: mark("for the person called up"),
    Readers.RELATIVE: mark("for relatives"),
    Readers.VOLUNTEER: mark("for volunteers"),
    Readers.TRAINER: mark("for trainers"),
}


class Words:
    """Gives the program's messages about handouts in one language."""

    def __init__(self, language: Language) -> None:
        """Use this language."""
        self.language = language
        self._words = translator(language, _DOMAIN)
        self._pages = translator(language, "pages")

    def say(self, message: str, **values: object) -> str:
        """Return a message with its values filled in."""
        text = self._words.text(message)
        return text.format(**values) if values else text

    def count(self, singular: str, plural: str, number: int) -> str:
        """Return the form of the message that fits the number, with the number filled in."""
        return self._words.count(singular, plural, number).format(number=number)

    def of_pages(self, message: str) -> str:
        """Return a message of the pages."""
        return self._pages.text(message)

    def day(self, day: date) -> str:
        """Write a date."""
        return day_in_words(day, self._pages)

    def labels(self) -> Labels:
        """Return the words that formats need."""
        return Labels(
            contents=self.say("In this handout"),
            exercises=self.say("Cases for the class"),
            questions=self.say("Questions"),
            answers=self.say("Answer key"),
            source=self.say("Source"),
            sheet=self.say("sheet {number} of {total}"),
            code=self.say("Code"),
        )
