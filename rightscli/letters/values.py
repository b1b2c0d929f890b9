"""What a person gives for a field, judged and ready to be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time
from typing import assert_never

from rightscli.language import mark
from rightscli.letters.errors import ValueProblem
from rightscli.model import FieldType, Language, LetterField, Record

LONGEST = {FieldType.LONG_TEXT: 20_000, FieldType.LIST: 50_000}
LONGEST_LINE = 1_000
MOST_ITEMS = 100
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
YES = ("да", "yes", "true", "y", "д")
NO = ("нет", "no", "false", "n", "н")
TODAY = ("сегодня", "today")
# Characters that no office can print and that would end a line, a page or a file early.
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
_WRITTEN_DATE = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s*г(?:\.|ода)?)?\Z")
_WRITTEN_TIME = re.compile(r"(\d{1,2})[:.\-](\d{2})\Z")


class Value(Record, kw_only=True):
    """A fact as it is printed; empty ones are false, and lists can be gone through."""

    field: LetterField
    text: str
    items: tuple[str, ...] = ()
    day: date | None = None
    clock: time | None = None
    gap: bool = False
    """Whether nobody has given it; `text` then says so."""
    declined: bool = False
    """Whether it has been put into a case already."""

    def __bool__(self) -> bool:
        """Say whether there is anything to print."""
        return bool(self.text or self.items) and not (self.field.type is FieldType.YES_NO and self.text in NO)

    def __iter__(self) -> Iterator[Value]:
        """Go through the items of a list; any other value is its own only item."""
        if not self.items:
            return iter((self,) if self.text else ())
        return iter([Value(field=self.field, text=item) for item in self.items])


def read_value(field: LetterField, raw: str | list[str], *, today: date) -> Value:  # noqa: C901 - a flat match
    """
    Return a fact as it is printed.

    Args:
        field: What it is given for.
        raw: What was written; a list may also come as one text, its items on lines or between semicolons.
        today: What «сегодня» means.

    Raises:
        ValueProblem: It is not what the field holds.
    """
    if isinstance(raw, list):
        if field.type is not FieldType.LIST:
            raise ValueProblem(mark("one value is expected here, not a list"))
        return _list(field, raw)
    text = clean(raw, lines=field.type in (FieldType.LONG_TEXT, FieldType.LIST))
    if len(text) > LONGEST.get(field.type, LONGEST_LINE):
        limit = LONGEST.get(field.type, LONGEST_LINE)
        raise ValueProblem(mark("this is longer than {limit} characters"), limit=limit)
    if not text:
        return Value(field=field, text="")
    match field.type:
        case FieldType.TEXT | FieldType.LONG_TEXT | FieldType.PERSON | FieldType.ADDRESS:
            return Value(field=field, text=text)
        case FieldType.DATE:
            day = _date(field, text, today)
            return Value(field=field, text=f"{day:%d.%m.%Y}", day=day)
        case FieldType.TIME:
            clock = _time(text)
            return Value(field=field, text=f"{clock:%H:%M}", clock=clock)
        case FieldType.CHOICE:
            return Value(field=field, text=_choice(field, text))
        case FieldType.LIST:
            return _list(field, re.split(r"\n|;", text))
        case FieldType.YES_NO:
            return Value(field=field, text=_yes_no(text))
        case _:
            assert_never(field.type)


def gap(field: LetterField, written: str) -> Value:
    """Return what stands for a fact that nobody has given."""
    return Value(field=field, text=written, items=(), gap=True)


def clean(text: str, *, lines: bool) -> str:
    """Return the text without characters that cannot be printed; line ends stay only where they may."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n").replace("\x85", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\t", " ")
    text = _CONTROL.sub("", text)
    if lines:
        return "\n".join(line.strip() for line in text.strip().split("\n"))
    return " ".join(text.split("\n")).strip()


def long_day(day: date, language: Language) -> str:
    """Write a date with the month in words: «3 ноября 2026 г.», "3 November 2026"."""
    from rightscli.letters.words import say  # noqa: PLC0415 - only letters with such dates need words

    months = say(
        language,
        mark("January February March April May June July August September October November December"),
    )
    month = months.split()[day.month - 1]
    written = say(language, mark("{day} {month} {year}"), day=day.day, month=month, year=day.year)
    return written.replace(" ", "\N{NO-BREAK SPACE}")


def _list(field: LetterField, raw: list[str]) -> Value:
    items = tuple(text for one in raw if (text := clean(one, lines=False)))
    if len(items) > MOST_ITEMS:
        raise ValueProblem(mark("a list has at most {limit} items"), limit=MOST_ITEMS)
    if any(len(item) > LONGEST_LINE for item in items):
        raise ValueProblem(mark("this is longer than {limit} characters"), limit=LONGEST_LINE)
    return Value(field=field, text=", ".join(items), items=items)


def _date(field: LetterField, text: str, today: date) -> date:
    if text.lower() in TODAY:
        return today
    found = _WRITTEN_DATE.match(text)
    try:
        day = date(int(found[3]), int(found[2]), int(found[1])) if found else date.fromisoformat(text)
    except ValueError:
        raise ValueProblem(mark("this is not a date; write it as 31.03.2026 or 2026-03-31")) from None
    if not EARLIEST <= day <= LATEST:
        raise ValueProblem(mark("the year cannot be right"))
    if field.id.endswith("birth_date") and day > today:
        raise ValueProblem(mark("nobody is born in the future"))
    return day


def _time(text: str) -> time:
    found = _WRITTEN_TIME.match(text)
    try:
        return time(int(found[1]), int(found[2])) if found else time.fromisoformat(text)
    except ValueError:
        raise ValueProblem(mark("this is not a time; write it as 14:30")) from None


def _choice(field: LetterField, text: str) -> str:
    for number, choice in enumerate(field.choices, 1):
        if text.lower() == choice.lower() or text == str(number):
            return choice
    raise ValueProblem(mark("one of these is expected: {choices}"), choices="; ".join(field.choices))


def _yes_no(text: str) -> str:
    if text.lower() in YES:
        return YES[0]
    if text.lower() in NO:
        return NO[0]
    raise ValueProblem(mark("yes or no is expected here"))
