# The count itself is made elsewhere; here its steps become sentences, each with the grounds it leans on.

"""The steps of a count in the reader's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rightscli.deadlines import DayKind, StepKind
from rightscli.language import mark
from rightscli.model import Record, Unit
from rightscli.pages.grounds import span
from rightscli.pages.limits import amount_in_words
from rightscli.pages.words import COUNT_FROM, COUNTING, LAST_DAY_OFF, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rightscli.deadlines import DayStatus, Step, Way
    from rightscli.model import DeadlineRule
    from rightscli.pages.grounds import Grounds
    from rightscli.pages.page import Data
    from rightscli.pages.reader import Reader

_BY_THE_CLOCK = (Unit.MINUTES, Unit.HOURS)
_NO_EVENT = (Unit.AT_ONCE, Unit.YEARLY_DATES)
STEPS = {
    StepKind.TRIGGER: mark("The event: {event}: {at}"),
    StepKind.FIRST: mark("First day counted: {named}"),
    StepKind.STARTS: mark("The clock starts on {day} at {time}"),
    StepKind.COVERED: mark("That day lies in the sending of {day} to {until}"),
    StepKind.SKIPPED: mark("Not counted: {day} ({reason})"),
    StepKind.WORKED: mark("Counted: {day} ({reason})"),
    StepKind.SAME_NUMBER: mark("The period ends on the same number: {named}"),
    StepKind.NO_SUCH_NUMBER: mark("That month has no such number; its last day: {named}"),
    StepKind.BEFORE_NUMBER: mark("The day before the same number: {named}"),
    StepKind.NTH: mark("Day {number} of the count: {named}"),
    StepKind.MOVED: mark("{day} is a day off ({reason}): the end moves"),
    StepKind.LAST: mark("The last day: {named}"),
    StepKind.ENDS: mark("It ends on {named} at {time}"),
}
IN_NO_PERIOD = mark("That day lies in no sending; the next is from {day} to {until}")


class TraceLine(Record, kw_only=True):
    """One numbered line of a trace."""

    kind: str
    text: str
    grounds: tuple[int, ...] = ()
    refs: tuple[str, ...] = ()
    data: Data


def trace(reader: Reader, grounds: Grounds, rule: DeadlineRule, way: Way) -> tuple[TraceLine, ...]:
    """Return the whole count: the rule, the way of counting, the event, and every day that mattered."""
    first = (_rule(reader, grounds, way), _counting(reader, grounds, way))
    return (*first, *_steps(reader, grounds, rule, way.count.steps))


def weekday(reader: Reader, day: date) -> str:
    """Name the day of the week."""
    return reader.say(WEEKDAYS[day.weekday()])


def status_in_words(reader: Reader, status: DayStatus) -> str:
    """Say why a day is off, or why a day of a weekend counts."""
    match status.kind:
        case DayKind.WORKING:
            return reader.say("a working day")
        case DayKind.WEEKEND:
            return weekday(reader, status.day)
        case DayKind.HOLIDAY:
            if status.name is None:
                return reader.say("a public holiday")
            return reader.say("a public holiday: {name}", name=reader.read(status.name))
        case DayKind.DAY_OFF_MOVED_HERE if status.moved is not None:
            return reader.say("a day off moved from {day}", day=reader.day(status.moved))
        case DayKind.WORKING_WEEKEND if status.moved is not None:
            return reader.say(
                "{weekday}, a working day: its rest was moved to {day}",
                weekday=weekday(reader, status.day),
                day=reader.day(status.moved),
            )
        case DayKind.WORKING_WEEKEND:
            return reader.say("{weekday}, a working day by decree", weekday=weekday(reader, status.day))
        case DayKind.DAY_OFF_MOVED_HERE | DayKind.DAY_OFF_BY_DECREE:
            return reader.say("a day off by decree")
        case _:
            assert_never(status.kind)


def _rule(reader: Reader, grounds: Grounds, way: Way) -> TraceLine:
    version = way.version
    refs = version.grounds
    if way.alternative is not None:
        refs = (*refs, *(ref for ref in way.alternative.grounds if ref not in refs))
    amount = amount_in_words(reader, version)
    dates = span(reader, version.in_force_from, version.start, version.in_force_until)
    return TraceLine(
        kind="rule",
        text=reader.say("The period: {amount} ({dates})", amount=amount, dates=dates),
        grounds=grounds.numbers(refs),
        refs=refs,
        data={"amount": version.amount, "unit": version.unit.value},
    )


def _counting(reader: Reader, grounds: Grounds, way: Way) -> TraceLine:
    version = way.version
    said = [reader.say(COUNTING[version.counting.way])]
    if version.unit not in (*_BY_THE_CLOCK, *_NO_EVENT):
        said.append(reader.say(COUNT_FROM[version.count_from]))
    if version.unit is Unit.WORKING_DAYS:
        said.append(reader.say("only working days count"))
    elif version.unit not in (*_BY_THE_CLOCK, Unit.AT_ONCE):
        said.append(reader.say(LAST_DAY_OFF[version.if_last_day_off]))
    refs = version.counting.grounds
    return TraceLine(
        kind="counting",
        text="; ".join(said),
        grounds=grounds.numbers(refs),
        refs=refs,
        data={
            "way": version.counting.way.value,
            "count_from": version.count_from.value,
            "if_last_day_off": version.if_last_day_off.value,
        },
    )


def _steps(
    reader: Reader, grounds: Grounds, rule: DeadlineRule, steps: Sequence[Step]
) -> Iterator[TraceLine]:
    waiting: list[Step] = []
    for step in steps:
        if step.kind is StepKind.SKIPPED:
            waiting.append(step)
            continue
        if waiting:
            yield _days(reader, grounds, waiting)
            waiting = []
        yield _step(reader, grounds, rule, step)
    if waiting:
        yield _days(reader, grounds, waiting)


def _days(reader: Reader, grounds: Grounds, steps: Sequence[Step]) -> TraceLine:
    days = [step.status for step in steps if step.status is not None]
    named = ", ".join(f"{reader.day(status.day)} ({status_in_words(reader, status)})" for status in days)
    refs = tuple(dict.fromkeys(ref for status in days for ref in status.grounds))
    return TraceLine(
        kind=StepKind.SKIPPED.value,
        text=reader.say("Not counted: {days}", days=named),
        grounds=grounds.numbers(refs),
        refs=refs,
        data={"days": [_status_data(reader, status) for status in days]},
    )


def _step(reader: Reader, grounds: Grounds, rule: DeadlineRule, step: Step) -> TraceLine:
    refs = step.status.grounds if step.status is not None else ()
    data: dict[str, object] = {"day": step.day.isoformat()}
    if step.clock is not None:
        data["time"] = step.clock.isoformat("minutes")
    if step.until is not None:
        data["until"] = step.until.isoformat()
    if step.status is not None:
        data |= _status_data(reader, step.status)
    return TraceLine(
        kind=step.kind.value,
        text=_in_words(reader, rule, step),
        grounds=grounds.numbers(refs),
        refs=refs,
        data=data,
    )


def _status_data(reader: Reader, status: DayStatus) -> dict[str, object]:
    data: dict[str, object] = {
        "day": status.day.isoformat(),
        "reason": status.kind.value,
        "text": status_in_words(reader, status),
    }
    if status.moved is not None:
        data["moved"] = status.moved.isoformat()
    if status.decree is not None:
        data["decree"] = reader.read(status.decree)
    if status.grounds:
        data["refs"] = list(status.grounds)
    return data


def _in_words(reader: Reader, rule: DeadlineRule, step: Step) -> str:
    clock = "" if step.clock is None else step.clock.isoformat("minutes")
    day = reader.day(step.day)
    message = IN_NO_PERIOD if step.kind is StepKind.COVERED and not step.inside else STEPS[step.kind]
    return reader.say(
        message,
        event=reader.read(rule.trigger.text),
        at=f"{day} {clock}".rstrip(),
        day=day,
        named=f"{day} ({weekday(reader, step.day)})",
        time=clock,
        until="" if step.until is None else reader.day(step.until),
        number=step.number,
        reason="" if step.status is None else status_in_words(reader, step.status),
    )
