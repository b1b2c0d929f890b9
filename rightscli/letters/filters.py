"""What the filters of a letter do to its values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rightscli.letters.declension import (
    Gender,
    decline_name,
    decline_phrase,
    gender_of,
    initials,
    preposition,
)
from rightscli.letters.endings import CASES
from rightscli.letters.facts import GENDER
from rightscli.letters.values import Value, long_day
from rightscli.model import FieldType, Language, Record, replace

if TYPE_CHECKING:
    from rightscli.model import Letter, LetterField


class Bent(Record, kw_only=True):
    """Words that were put into a case, for a person to look at."""

    field: LetterField
    case: str
    original: str
    text: str
    sure: bool
    """Whether grammar leaves no choice, or the person wrote the form."""


class Filters:
    """The filters of one letter; they remember what they declined and guessed."""

    def __init__(
        self, letter: Letter, values: Mapping[str, Value], declined: Mapping[str, Mapping[str, str]]
    ) -> None:
        """Work on these values; `declined` holds forms that the person gave, by field and case."""
        self._russian = letter.language is Language.RU
        self._language = letter.language
        self._values = values
        self._declined = declined
        self.bent: dict[tuple[str, str, str], Bent] = {}
        self.guessed: dict[str, Gender] = {}

    def table(self) -> dict[str, Callable[..., Value]]:
        """Return the filters by name."""
        table: dict[str, Callable[..., Value]] = {
            "initials": self._initials,
            "date_long": self._date_long,
            "date_short": lambda value: value,
            "time": lambda value: value,
            "money": self._money,
            "capital": self._capital,
            "into": self._into,
            "by_gender": self._by_gender,
        }
        for case in CASES:
            table[case] = self._case_filter(case)
        return table

    def gender(self, field: LetterField) -> Gender | None:
        """Return the gender of a person: as given, or as the patronymic shows it."""
        given = self._values.get(f"{field.id}{GENDER}")
        if given and not given.gap:
            return Gender.FEMALE if given.text.lower() in ("женский", "female", "ж") else Gender.MALE
        guess = gender_of(self._values[field.id].text) if field.id in self._values else None
        if guess is not None:
            self.guessed[field.id] = guess
        return guess

    def _case_filter(self, case: str) -> Callable[[Value], Value]:
        return lambda value: self._decline(value, case)

    def _decline(self, value: Value, case: str) -> Value:
        field = value.field
        if not value.text or value.gap or value.declined or not self._russian or field.declension is not None:
            return value
        given = self._declined.get(field.id, {}).get(case)
        if given is not None:
            text, sure = " ".join(given.split()), True
        elif field.type is FieldType.PERSON:
            found = decline_name(value.text, case, self.gender(field) or Gender.MALE)
            text, sure = found.text, found.sure
        elif field.type in (FieldType.TEXT, FieldType.CHOICE, FieldType.LIST):
            phrase = decline_phrase(value.text, case)
            text, sure = phrase.text, phrase.sure
        else:
            return value
        self.bent[field.id, case, value.text] = Bent(
            field=field, case=case, original=value.text, text=text, sure=sure
        )
        return replace(value, text=text, items=(), declined=True)

    def _initials(self, value: Value) -> Value:
        return value if value.gap else replace(value, text=initials(value.text), items=(), declined=True)

    def _date_long(self, value: Value) -> Value:
        return value if value.day is None else replace(value, text=long_day(value.day, self._language))

    def _capital(self, value: Value) -> Value:
        return value if value.gap else replace(value, text=value.text[:1].upper() + value.text[1:])

    def _into(self, value: Value) -> Value:
        """Set the preposition of an address before a name: «В суд», «Во Владимирский суд»."""
        return replace(value, text=f"{preposition(value.text)} {value.text}", items=())

    def _money(self, value: Value) -> Value:
        digits = value.text.replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
        if not digits.isascii() or not digits.isdigit():
            return value
        grouped = f"{int(digits):,}"
        if self._russian:
            grouped = grouped.replace(",", "\N{NO-BREAK SPACE}")
        return replace(value, text=grouped)

    def _by_gender(self, value: Value, male: str, female: str) -> Value:
        gender = self.gender(value.field)
        if gender is None or value.gap:
            return replace(value, text=f"{male}/{female}", items=(), gap=True)
        return replace(value, text=male if gender is Gender.MALE else female, items=(), declined=True)
