# Words for the closed vocabularies and for dates. Tables hold English message ids; the Russian words
# stand in the catalogue.

"""Names of statuses and other closed sets, and dates in the reader's language."""

from __future__ import annotations

from rightscli.language import mark, translator
from rightscli.model import (
    ActKind,
    Audience,
    AuthorityKind,
    Confidence,
    CountFrom,
    CountingWay,
    Language,
    LastDayOff,
    LetterForm,
    PendingStatus,
    Phase,
    RelationType,
    ReviewStatus,
    Suspension,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from rightscli.language import Translator

AUDIENCE = {
    Audience.CONSCRIPT: mark("conscript"),
    Audience.SERVICEMAN: mark("serviceman"),
    Audience.RESERVIST: mark("reservist"),
    Audience.OBJECTOR: mark("objector"),
    Audience.RELATIVE: mark("relative"),
    Audience.LAWYER: mark("lawyer"),
    Audience.VOLUNTEER: mark("volunteer"),
    Audience.TRAINER: mark("trainer"),
}
PHASE = {
    Phase.NOW: mark("Now"),
    Phase.HOURS: mark("In the next hours"),
    Phase.DAYS: mark("In the next days"),
    Phase.LATER: mark("Later"),
}
SUSPENSION = {
    Suspension.YES: mark("yes"),
    Suspension.NO: mark("no"),
    Suspension.ON_MOTION: mark("only on a motion"),
    Suspension.DISPUTED: mark("disputed"),
}
CONFIDENCE = {
    Confidence.SOURCED: mark("checked against a source"),
    Confidence.RECALLED: mark("not yet checked against the text of the law"),
    Confidence.UNVERIFIED: mark("not verified"),
}
WEAKEST = {
    Confidence.SOURCED: mark("all checked against sources"),
    Confidence.RECALLED: mark("part not checked against law"),
    Confidence.UNVERIFIED: mark("part not verified"),
}
STATUS = {
    ReviewStatus.DRAFT: mark("Draft: not read by a lawyer"),
    ReviewStatus.REVIEWED: mark("Read by a lawyer"),
    ReviewStatus.DISPUTED: mark("Disputed page"),
    ReviewStatus.RETIRED: mark("Withdrawn page"),
}
PENDING = {
    PendingStatus.ANNOUNCED: mark("announced"),
    PendingStatus.INTRODUCED: mark("bill introduced"),
    PendingStatus.ADOPTED: mark("adopted, not yet in force"),
    PendingStatus.UNKNOWN: mark("what became of it is not known"),
    PendingStatus.REJECTED: mark("rejected"),
}
RELATION = {
    RelationType.BEFORE: mark("before this"),
    RelationType.AFTER: mark("after this"),
    RelationType.INSTEAD: mark("instead of this"),
    RelationType.SEE_ALSO: mark("see also"),
}
COUNT_FROM = {
    CountFrom.SAME_MOMENT: mark("counted from that very moment"),
    CountFrom.SAME_DAY: mark("that day is the first day counted"),
    CountFrom.NEXT_DAY: mark("counted from the next day"),
}
LAST_DAY_OFF = {
    LastDayOff.NEXT_WORKING_DAY: mark("if the last day is a day off, the next working day is the last"),
    LastDayOff.NONE: mark("a last day that is a day off does not move"),
}
AUTHORITY_KIND = {
    AuthorityKind.COMMISSION: mark("draft commission"),
    AuthorityKind.COMMISSARIAT: mark("military commissariat"),
    AuthorityKind.COURT: mark("court"),
    AuthorityKind.PROSECUTOR: mark("prosecutor"),
    AuthorityKind.POLICE: mark("police"),
    AuthorityKind.INVESTIGATION: mark("investigators"),
    AuthorityKind.OMBUDSMAN: mark("ombudsman"),
    AuthorityKind.MILITARY: mark("military"),
    AuthorityKind.AGENCY: mark("state agency"),
    AuthorityKind.MEDICAL: mark("medical body"),
    AuthorityKind.INTERNATIONAL: mark("international body"),
    AuthorityKind.FOREIGN: mark("body of another country"),
    AuthorityKind.BAR: mark("bar"),
}
LETTER_FORM = {
    LetterForm.CLAIM: mark("court claim"),
    LetterForm.MOTION: mark("motion to a court"),
    LetterForm.APPEAL: mark("court appeal"),
    LetterForm.COMPLAINT: mark("letter of complaint"),
    LetterForm.APPLICATION: mark("application"),
    LetterForm.STATEMENT: mark("statement"),
    LetterForm.CHECKLIST: mark("checklist"),
}
ACT_KIND = {
    ActKind.CONSTITUTION: mark("constitution"),
    ActKind.CODE: mark("code"),
    ActKind.FEDERAL_LAW: mark("federal law"),
    ActKind.CONSTITUTIONAL_LAW: mark("federal constitutional law"),
    ActKind.DECREE: mark("presidential decree"),
    ActKind.GOVERNMENT_DECREE: mark("government decree"),
    ActKind.ORDER: mark("order of a ministry"),
    ActKind.COURT_GUIDANCE: mark("guidance of a court"),
    ActKind.TREATY: mark("treaty"),
    ActKind.FOREIGN_LAW: mark("law of another country"),
    ActKind.BILL: mark("bill"),
    ActKind.OTHER: mark("other text"),
}
ACT_STATUS = {
    "in-force": mark("in force"),
    "repealed": mark("repealed"),
    "unknown": mark("not known whether in force"),
}
MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)

WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
WEEKDAYS_SHORT = (
    mark("Mon"),
    mark("Tue"),
    mark("Wed"),
    mark("Thu"),
    mark("Fri"),
    mark("Sat"),
    mark("Sun"),
)
COUNTING = {
    CountingWay.KAS: mark("Counted by the Code of Administrative Procedure"),
    CountingWay.KOAP: mark("Counted by the Code of Administrative Offences"),
    CountingWay.UPK: mark("Counted by the Code of Criminal Procedure"),
    CountingWay.LABOUR_CODE: mark("Counted by the Labour Code"),
    CountingWay.CITIZENS_APPEALS: mark("Counted by the Law on Citizens’ Appeals"),
    CountingWay.CLOCK: mark("Counted by the clock, nights and days off included"),
    CountingWay.PLAIN: mark("Counted as the rule itself says"),
    CountingWay.FOREIGN: mark("Counted by the law of another country"),
}


def pending_word(status: PendingStatus, language: Language) -> str:
    """Return the last seen state of a change under way."""
    return translator(language, "pages").text(PENDING[status])


def day_in_words(day: date, words: Translator) -> str:
    """Write a date: «11.03.2026», "11 March 2026"."""
    if words.language is Language.RU:
        return f"{day.day:02}.{day.month:02}.{day.year:04}"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}".replace(" ", "\N{NO-BREAK SPACE}")


def short_day(day: date, words: Translator) -> str:
    """Write a date in as few characters as can be read: «11.03.2026», "11 Mar 2026"."""
    if words.language is Language.RU:
        return day_in_words(day, words)
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}".replace(" ", "\N{NO-BREAK SPACE}")


def part_of_date(text: str, words: Translator) -> str:
    """Write a date that may be only a year or a month: "2024-05" as «май 2024»."""
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    if not month.isdecimal() or not 1 <= int(month) <= len(MONTHS):
        return text
    if not day:
        return f"{words.text(MONTHS[int(month) - 1])}\N{NO-BREAK SPACE}{year}"
    if words.language is Language.RU:
        return f"{day}.{month}.{year}"
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}" if day.isdecimal() else text
