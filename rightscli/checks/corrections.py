# A correction is offered only if the schema accepts it, so a wrong guess never reaches a file. The sure ones
# come first: other keyboards, other dashes, quotes that a text editor drew, a day in another order.

"""What somebody most likely meant by a value of the wrong form."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from rightscli.checks.suggest import latin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_QUOTES = " \t\u00a0\u202f\ufeff\u200b'\"`“”„‟‘’«»"
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_SUBPOINT = re.compile(r"(?<=/)[абвгде](?=/|\Z)")
_SUBPOINTS = dict(zip("абвгде", "abvgde", strict=True))
_LETTERS = {"ъ": "", "ь": ""} | dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщыэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "y",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "январ jan", "феврал feb", "март mar", "апрел apr", "мая май may", "июн jun", "июл jul",
            "август aug", "сентябр sep", "октябр oct", "ноябр nov", "декабр dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_DAY_FIRST = re.compile(r"(\d{1,2})\s*([./ -])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?:\s*г(?:\.|ода)?)?\Z")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[./ -]?\s*(\d{1,2})\s*[./ -]?\s*(\d{1,2})(?:[Tt ]\d.*)?\Z")
_WORDED = re.compile(
    r"(\d{1,2})?\s*([A-Za-zА-Яа-я]{3,9})\.?\s+(?:(\d{1,2}),\s+)?(\d{4})(?:\s*г(?:\.|ода)?)?\Z"
)
_MONTH_FIRST = re.compile(r"(\d{1,2})[./](\d{4})\Z")
_NUMBERED = re.compile(r"(?:статья|часть|пункт|ст|ч|п|пп|подп|гл)\.?\s*(\d[\d.~-]*)\Z", re.IGNORECASE)
_MOST_MONTHS = 12


def correction(value: str, fits: Callable[[str], bool]) -> tuple[str, bool] | None:
    """
    Return what was meant and whether that is sure, None if nothing near has the right form.

    Args:
        value: The value as it is read.
        fits: Says whether a value has the form that is wanted.
    """
    for candidate, sure in (
        *_sure(value),
        *_days(value.strip(_QUOTES)),
        *_guesses(value, path=fits("act/1")),
    ):
        if candidate != value and fits(candidate):
            return candidate, sure
    return None


def _sure(value: str) -> Iterator[tuple[str, bool]]:
    text = value.strip(_QUOTES).translate(_DASHES)
    yield text, True
    text = re.sub(r"\s*([/:])\s*", r"\1", text.replace("\\", "/"))
    yield text, True
    yield text.strip("/,;. "), True
    text = latin(_SUBPOINT.sub(lambda found: _SUBPOINTS[found[0]], text)).strip("/,;. ")
    yield text, True


def _guesses(value: str, *, path: bool) -> Iterator[tuple[str, bool]]:
    text = latin(value.strip(_QUOTES).translate(_DASHES))
    if text.startswith("www."):
        yield f"https://{text}", False
    if found := re.match(r"h?t+ps?:?/*(?=[\w-]+\.)", text):
        yield f"https://{text[found.end() :]}", False
    low = text.lower()
    yield low, False
    if found := _NUMBERED.match(value.strip(_QUOTES)):
        yield found[1], False
    if low.isascii() and " " not in low:
        yield re.sub(r"[.:;,|]+", "/", low).strip("/"), False
    if not path:
        spelled = "".join(_LETTERS.get(letter, letter) for letter in value.strip(_QUOTES).lower())
        for one in (low, spelled):
            yield re.sub(r"[^a-z0-9]+", "-", one).strip("-"), False
            yield re.sub(r"[^a-z0-9]+", "_", one).strip("_"), False


def _days(value: str) -> Iterator[tuple[str, bool]]:
    """Yield the days, and the months, that a value may stand for."""
    if found := _YEAR_FIRST.match(value):
        yield from _day(found[1], found[2], found[3], sure=True)
    if found := _DAY_FIRST.match(value):
        first, second, year = found[1], found[3], found[4]
        # Points are written between a day and a month here; with strokes some put the month first.
        clear = found[2] != "/" or first == second or max(int(first), int(second)) > _MOST_MONTHS
        full = len(year) == len("2026")
        yield from _day(year if full else f"20{year}", second, first, sure=clear and full)
        yield from _day(year if full else f"20{year}", first, second, sure=found[2] == "/" and full)
    if found := _WORDED.match(value):
        word = found[2].lower()
        month = next((number for name, number in _MONTHS.items() if word.startswith(name)), None)
        if month is not None:
            day = found[1] or found[3]
            yield from (
                _day(found[4], str(month), day, sure=True)
                if day
                else iter([(f"{found[4]}-{month:02}", True)])
            )
    if found := _MONTH_FIRST.match(value):
        yield f"{found[2]}-{int(found[1]):02}", True


def _day(year: str, month: str, day: str, *, sure: bool) -> Iterator[tuple[str, bool]]:
    try:
        yield date(int(year), int(month), int(day)).isoformat(), sure
    except ValueError:
        return
