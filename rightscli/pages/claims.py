"""Claims of a situation as items: steps, rights, appeals, questions."""

from __future__ import annotations

from rightscli.model import Suspension
from rightscli.pages.limits import limit_detail
from rightscli.pages.page import Detail, Item
from rightscli.pages.periods import roubles
from rightscli.pages.words import PHASE, SUSPENSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rightscli.model import Appeal, Claim, Fee, Question, Step
    from rightscli.pages.grounds import Grounds
    from rightscli.pages.reader import Reader


def claim_items(reader: Reader, grounds: Grounds, claims: Iterable[Claim]) -> tuple[Item, ...]:
    """Return the claims that hold on the reader's day, each with its reason and its grounds."""
    return tuple(
        Item(
            id=claim.id,
            text=reader.read(claim.text),
            grounds=grounds.numbers(claim.grounds),
            note=_note(reader, grounds, claim),
            details=_why(reader, claim),
            data=_data(grounds, claim),
        )
        for claim in claims
        if claim.in_force.holds(reader.as_of)
    )


def step_items(reader: Reader, grounds: Grounds, steps: Iterable[Step]) -> tuple[Item, ...]:
    """Return the steps that hold on the reader's day, grouped by when they are taken."""
    items: list[Item] = []
    for step in steps:
        if not step.in_force.holds(reader.as_of):
            continue
        details = [*_why(reader, step)]
        numbers = grounds.numbers(step.grounds)
        note = _note(reader, grounds, step)
        if step.deadline is not None:
            details.append(limit_detail(reader, grounds, step.deadline))
        if step.authority is not None:
            details.append(_authority(reader, step.authority, reader.say("To whom")))
        if step.letter is not None:
            details.append(_letter(reader, step.letter))
        items.append(
            Item(
                id=step.id,
                text=reader.read(step.text),
                group=reader.say(PHASE[step.phase]),
                number=len(items) + 1,
                grounds=numbers,
                note=note,
                details=tuple(details),
                data={"phase": step.phase.value, **_data(grounds, step)},
            )
        )
    return tuple(items)


def appeal_items(reader: Reader, grounds: Grounds, appeals: Sequence[Appeal]) -> tuple[Item, ...]:
    """Return the roads of complaint that are open on the reader's day, in their order."""
    items: list[Item] = []
    for appeal in appeals:
        if not appeal.in_force.holds(reader.as_of):
            continue
        numbers = grounds.numbers(appeal.grounds)
        note = _note(reader, grounds, appeal)
        details = [_authority(reader, appeal.authority, reader.say("To whom")), *_why(reader, appeal)]
        if appeal.deadline is not None:
            details.append(limit_detail(reader, grounds, appeal.deadline))
        if appeal.no_deadline is not None:
            details.append(
                Detail(
                    name="no_deadline",
                    label=reader.say("Time limit"),
                    text=reader.read(appeal.no_deadline),
                )
            )
        details.append(_suspension(reader, appeal.suspends_execution))
        if appeal.fee is not None:
            details.append(_fee(reader, grounds, appeal.fee))
        if appeal.letter is not None:
            details.append(_letter(reader, appeal.letter))
        items.append(
            Item(
                id=appeal.id,
                head=reader.read(appeal.form),
                text=reader.read(appeal.text),
                number=len(items) + 1,
                grounds=numbers,
                note=note,
                details=tuple(details),
                data={"order": appeal.order, "form": reader.read(appeal.form), **_data(grounds, appeal)},
            )
        )
    return tuple(items)


def question_items(reader: Reader, grounds: Grounds, questions: Iterable[Question]) -> tuple[Item, ...]:
    """Return the questions with their answers."""
    return tuple(
        Item(
            head=reader.read(question.q),
            text=reader.read(question.a),
            grounds=grounds.numbers(question.grounds),
            note=_note(reader, grounds, question),
            data={"question": reader.read(question.q), **_data(grounds, question)},
        )
        for question in questions
        if question.in_force.holds(reader.as_of)
    )


def _why(reader: Reader, claim: Claim) -> tuple[Detail, ...]:
    return () if claim.why is None else (Detail(name="why", text=reader.read(claim.why)),)


def _note(reader: Reader, grounds: Grounds, claim: Claim | Question) -> str:
    if claim.practical:
        return reader.say("practical advice")
    return grounds.remarks(claim.confidence, grounds.numbers(claim.grounds))


def _data(grounds: Grounds, claim: Claim | Question) -> dict[str, object]:
    data: dict[str, object] = {}
    if claim.practical:
        data["practical"] = True
    if claim.confidence is not None:
        data["confidence"] = claim.confidence.value
    numbers = grounds.numbers(claim.grounds)
    for name, some in (("may_change", grounds.uncertain(numbers)), ("lapsed", grounds.lapsed(numbers))):
        if some:
            data[name] = list(some)
    return data


def _authority(reader: Reader, id_: str, label: str) -> Detail:
    authority = reader.knowledge.authority(id_)
    name = reader.say("[no such {what}]", what=id_) if authority is None else reader.read(authority.name)
    return Detail(name="authority", label=label, text=name, data={"id": id_, "name": name})


def _letter(reader: Reader, id_: str) -> Detail:
    letter = reader.knowledge.letter(id_)
    title = reader.say("[no such {what}]", what=id_) if letter is None else reader.read(letter.title)
    return Detail(
        name="letter",
        label=reader.say("Letter"),
        text=f"{title} (rights letter {id_})",
        data={"id": id_, "title": title},
    )


def _suspension(reader: Reader, suspension: Suspension) -> Detail:
    return Detail(
        name="suspends_execution",
        label=reader.say("Suspends what is appealed against"),
        text=reader.say(SUSPENSION[suspension]),
        data=suspension.value,
    )


def _fee(reader: Reader, grounds: Grounds, fee: Fee) -> Detail:
    numbers = grounds.numbers(fee.grounds)
    text = roubles(fee.amount, reader.words) if fee.amount else reader.say("none is charged")
    if fee.text is not None:
        text = f"{text}. {reader.read(fee.text)}"
    remarks = grounds.remarks(fee.confidence, numbers)
    if remarks:
        text += f" ({remarks})"
    return Detail(
        name="fee",
        label=reader.say("State fee"),
        text=text,
        grounds=numbers,
        data={
            "amount": fee.amount,
            "text": text,
            "grounds": list(numbers),
            "confidence": fee.confidence.value if fee.confidence else None,
        },
    )
