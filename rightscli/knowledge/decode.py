"""From mappings to the model, for every kind of document."""

from __future__ import annotations

from datetime import date

from rightscli.knowledge import decode_parts as parts
from rightscli.knowledge.decode_law import act, deadline
from rightscli.knowledge.decode_situation import situation
from rightscli.model import (
    Area,
    Audience,
    Authority,
    AuthorityKind,
    Channel,
    FieldType,
    HandoutSet,
    Holiday,
    Incident,
    Kind,
    Language,
    Letter,
    LetterField,
    LetterForm,
    MovedDay,
    Term,
    WorkingCalendar,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from rightscli.knowledge.raw import RawDocument
    from rightscli.model import Document


def decode(kind: Kind, raw: parts.Raw) -> Document:
    """
    Return the document that a mapping describes.

    Raises KeyError, TypeError or ValueError where the mapping does not have the shape of its schema.
    """
    return _DECODERS[kind](raw)


def document_of(raw: RawDocument) -> Document:
    """Return the document that was read, as `decode` does."""
    return decode(raw.kind, raw.data)


def _authority(raw: parts.Raw) -> Authority:
    return Authority(
        id=raw["id"],
        kind=AuthorityKind(raw["kind"]),
        name=parts.text(raw["name"]),
        can=parts.texts(raw.get("can")),
        cannot=parts.texts(raw.get("cannot")),
        reach=tuple(
            Channel(
                text=parts.text(item["text"]), url=item.get("url"), grounds=tuple(item.get("grounds", ()))
            )
            for item in raw.get("reach", ())
        ),
        grounds=tuple(raw.get("grounds", ())),
        country=raw["country"],
        review=parts.review(raw["review"]),
        former_ids=tuple(raw.get("former_ids", ())),
    )


def _letter(raw: parts.Raw) -> Letter:
    return Letter(
        id=raw["id"],
        form=LetterForm(raw["form"]),
        title=parts.text(raw["title"]),
        addressee=raw["addressee"],
        fields=tuple(
            LetterField(
                id=item["id"],
                type=FieldType(item["type"]),
                required=item["required"],
                label=parts.text(item["label"]),
                help=parts.text(item["help"]),
                example=item["example"],
                choices=tuple(item.get("choices", ())),
                declension=item.get("declension"),
            )
            for item in raw["fields"]
        ),
        grounds=tuple(raw.get("grounds", ())),
        body=raw["body"],
        check_before_sending=parts.texts(raw.get("check_before_sending")),
        review=parts.review(raw["review"]),
        language=Language(raw.get("language", "ru")),
        situations=tuple(raw.get("situations", ())),
        former_ids=tuple(raw.get("former_ids", ())),
    )


def _term(raw: parts.Raw) -> Term:
    return Term(
        id=raw["id"],
        area=Area(raw["area"]),
        official=parts.text(raw["official"]),
        definition=parts.text(raw["definition"]),
        abbreviations=parts.phrases(raw.get("abbreviations")),
        colloquial=parts.phrases(raw.get("colloquial")),
        slang=parts.phrases(raw.get("slang")),
        grounds=tuple(raw.get("grounds", ())),
        not_same_as=tuple(raw.get("not_same_as", ())),
        situations=tuple(raw.get("situations", ())),
        former_ids=tuple(raw.get("former_ids", ())),
    )


def _incident(raw: parts.Raw) -> Incident:
    return Incident(
        id=raw["id"],
        date=raw["date"],
        place=parts.text(raw["place"]),
        title=parts.text(raw["title"]),
        what=parts.text(raw["what"]),
        outcome=parts.text_or_none(raw.get("outcome")),
        situations=tuple(raw.get("situations", ())),
        sources=tuple(parts.source(item) for item in raw["sources"]),
        former_ids=tuple(raw.get("former_ids", ())),
    )


def _calendar(raw: parts.Raw) -> WorkingCalendar:
    return WorkingCalendar(
        id=raw["id"],
        country=raw["country"],
        year=raw["year"],
        decree=parts.text(raw["decree"]),
        days_off=tuple(date.fromisoformat(item) for item in raw["days_off"]),
        working_days=tuple(date.fromisoformat(item) for item in raw.get("working_days", ())),
        moved=tuple(
            MovedDay(
                day=date.fromisoformat(item["day"]),
                to=date.fromisoformat(item["to"]),
                ground=item["ground"],
            )
            for item in raw.get("moved", ())
        ),
        sources=tuple(parts.source(item) for item in raw["sources"]),
        holidays=tuple(
            Holiday(day=date.fromisoformat(item["day"]), name=parts.text(item["name"]))
            for item in raw.get("holidays", ())
        ),
        grounds=tuple(raw.get("grounds", ())),
    )


def _handout(raw: parts.Raw) -> HandoutSet:
    return HandoutSet(
        id=raw["id"],
        title=parts.text(raw["title"]),
        audience=Audience(raw["audience"]),
        intro=parts.text(raw["intro"]),
        situations=tuple(raw["situations"]),
        review=parts.review(raw["review"]),
        former_ids=tuple(raw.get("former_ids", ())),
    )


_DECODERS: dict[Kind, Callable[[parts.Raw], Document]] = {
    Kind.SITUATION: situation,
    Kind.ACT: act,
    Kind.AUTHORITY: _authority,
    Kind.DEADLINE: deadline,
    Kind.LETTER: _letter,
    Kind.TERM: _term,
    Kind.INCIDENT: _incident,
    Kind.CALENDAR: _calendar,
    Kind.HANDOUT: _handout,
}
