# How a period is said. Russian needs three plural forms and, after «в течение» and «не позднее», the
# genitive; the catalogue keeps the genitive under a message context, as gettext provides for.

"""Amounts of time and money in words."""

from __future__ import annotations

from rightscli.language import mark
from rightscli.model import CountingWay, Language, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rightscli.language import Translator

UNITS = {
    Unit.MINUTES: (mark("{n} minute"), mark("{n} minutes")),
    Unit.HOURS: (mark("{n} hour"), mark("{n} hours")),
    Unit.CALENDAR_DAYS: (mark("{n} day"), mark("{n} days")),
    Unit.WORKING_DAYS: (mark("{n} working day"), mark("{n} working days")),
    Unit.MONTHS: (mark("{n} month"), mark("{n} months")),
    Unit.YEARS: (mark("{n} year"), mark("{n} years")),
}
GENITIVE = "genitive"
ROUND_THE_CLOCK = "round the clock"
"""The Russian Code of Criminal Procedure measures in «сутки», not in «дни»; English has one word."""
CONTEXT = "\x04"
"""What gettext puts between a context and its message."""

RUSSIAN_STARTS = (("день", "со дня"), ("момент", "с момента"), ("дата", "с даты"))


def period(
    amount: int, unit: Unit, words: Translator, *, case: str = "", way: CountingWay | None = None
) -> str:
    """
    Write an amount of time: «3 месяца», "5 working days"; `case="gen"` gives «3 месяцев».

    `way` is the law that counts it: days of the Code of Criminal Procedure are «3 суток».
    The number and its unit are joined by a no-break space. At once is a word of its own.
    """
    if unit is Unit.AT_ONCE:
        return words.text("at once")
    singular, plural = UNITS[unit]
    if words.language is Language.RU:
        contexts = [ROUND_THE_CLOCK] if way is CountingWay.UPK and unit is Unit.CALENDAR_DAYS else []
        contexts += [GENITIVE] if case == "gen" else []
        singular = CONTEXT.join((", ".join(contexts), singular)) if contexts else singular
    return words.count(singular, plural, amount).format(n=amount).replace(" ", "\N{NO-BREAK SPACE}")


def since(trigger: str, words: Translator) -> str:
    """
    Write what follows an amount: « со дня, когда …», " from the day when …".

    Russian needs another case; only the first word is put into it, and a trigger that begins with
    any other word is set after a colon as it stands: «; отсчёт: начало отправок».
    """
    if words.language is Language.EN:
        return f" from {trigger}"
    for nominative, genitive in RUSSIAN_STARTS:
        if trigger.startswith(nominative) and not trigger[len(nominative) :][:1].isalpha():
            return f" {genitive}{trigger[len(nominative) :]}"
    return "; " + words.text("counted from: {event}").format(event=trigger)


def roubles(amount: int, words: Translator) -> str:
    """Write a sum: «3 000 рублей», "3,000 roubles"."""
    grouped = f"{amount:,}"
    if words.language is Language.RU:
        grouped = grouped.replace(",", "\N{NO-BREAK SPACE}")
    sum_ = words.count("{n} rouble", "{n} roubles", amount).format(n=grouped)
    return sum_.replace(" ", "\N{NO-BREAK SPACE}")
