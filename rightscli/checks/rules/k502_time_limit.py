# A time limit is a rule with a trigger, a way of counting and a ground; prose that repeats its number will
# one day contradict it.

"""A time limit typed into prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rightscli.checks.entry import Entry
from rightscli.checks.rule import Rule
from rightscli.diagnostics import Diagnostic, Severity
from rightscli.language import mark
from rightscli.model import Kind, say

RULE = Rule(
    code="K502",
    name="typed-time-limit",
    severity=Severity.ERROR,
    summary=mark("a time limit typed into prose"),
    what=mark(
        "Fires on a number, in digits or words, with minutes, hours, days, weeks or months, "
        "also «в течение месяца», «трёхдневный», “10-day”. Acts, deadline rules, incidents "
        "and definitions of terms are left alone; so are years."
    ),
    why=mark("When the limit changes, the typed one makes somebody late."),
    example="ru: Подайте жалобу в течение десяти дней.\n",
    instead=mark("Write `{deadline:ID}`, or `{deadline:ID|gen}` after «в течение», «не позднее», «до»."),
)


_RU_NUMBER = (
    r"(?:\d+(?:[–-]\d+)?(?:-?(?:ти|х|го|и))?|полутора|полтора|одн(?:ого|их|и|у|ой)|дв(?:а|е|ух|ое|умя)|тр(?:и|ёх|ех|ое|емя)"
    r"|четыр(?:е|ёх|ех)|пят(?:ь|и)|шест(?:ь|и)|сем(?:ь|и)|восемь|восьми|девят(?:ь|и)|десят(?:ь|и)|двенадцат(?:ь|и)"
    r"|четырнадцат(?:ь|и)|пятнадцат(?:ь|и)|двадцат(?:ь|и)|тридцат(?:ь|и)|сорок(?:а)?(?:\s+вос(?:емь|ьми))?|шестидесяти"
    r"|шестьдесят|семьдесят\s+два|семидесяти\s+двух)"
)
_RU_UNIT = (
    r"(?:(?:рабоч|календарн)\w{2,3}\s+)?(?:минут[аыу]?|час(?:а|ов|у)?|сут(?:ки|ок|кам)|дн(?:я|ей|ям|и)|день|недел[яиюь]|недель"
    r"|месяц(?:а|ев|у)?)"
)
_EN_NUMBER = (
    r"(?:\d+(?:\s*(?:–|-|to)\s*\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty"
    r"|forty-eight|sixty|seventy-two)"
)
_LIMIT = re.compile(
    rf"(?<![\w.,№-]){_RU_NUMBER}\s+{_RU_UNIT}(?!\w)"
    r"|(?<!\w)(?:в\s+течение|не\s+позднее|не\s+позже|в\s+срок\s+до)\s+(?:одного\s+)?"
    r"(?:рабочего\s+|календарного\s+)?(?:суток|часа|дня|недели|месяца)(?!\w)"
    r"|(?<!\w)(?:\d+-(?:ти)?|двух|трёх|трех|четырёх|четырех|пяти|семи|десяти|пятнадцати|тридцати)"
    r"(?:дневн|месячн|суточн|часов|недельн)\w{2,3}(?!\w)"
    rf"|\b{_EN_NUMBER}[\s-]+(?:(?:calendar|working|business|full)\s+)?(?:minute|hour|day|week|month)s?\b"
    r"|\bwithin\s+(?:a|an|one)\s+(?:(?:calendar|working|business)\s+)?(?:hour|day|week|month)\b",
    re.IGNORECASE,
)
_UNITS = (
    *(
        "минут",
        " час",
        " сут",
        " дн",
        " день",
        " недел",
        " месяц",
        "дневн",
        "месячн",
        "суточн",
        "часов",
        "недельн",
    ),
    *("minute", "hour", " day", "-day", "week", "month"),
)
_FREE_KINDS = frozenset({Kind.ACT, Kind.DEADLINE, Kind.INCIDENT, Kind.CALENDAR})


def check(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a finding for every typed time limit."""
    if entry.kind in _FREE_KINDS or entry.kind is None:
        return
    for text, start, end, found in entry.prose.holding(_UNITS).search(_LIMIT):
        if entry.kind is Kind.TERM and text.role[-1] == "definition":
            continue
        yield RULE.found(
            say("the time limit “{limit}” is typed into the text", limit=" ".join(found[0].split())),
            entry.span(text, start, end),
            help=say(
                "write an inline reference such as `{{deadline:ID}}`, after «в течение» `{{deadline:ID|gen}}`"
            ),
        )
