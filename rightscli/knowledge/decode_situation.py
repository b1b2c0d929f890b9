"""Situations."""

from __future__ import annotations

from typing import Any

from rightscli.knowledge import decode_parts as parts
from rightscli.model import (
    Appeal,
    Area,
    Audience,
    CheckFirst,
    Claim,
    FirstQuestion,
    Phase,
    Question,
    Related,
    RelationType,
    Situation,
    Step,
    Suspension,
    Urgency,
)


def situation(raw: parts.Raw) -> Situation:
    """Return the situation that a mapping describes."""
    return Situation(
        id=raw["id"],
        area=Area(raw["area"]),
        urgency=Urgency(raw["urgency"]),
        audience=tuple(Audience(word) for word in raw["audience"]),
        title=parts.text(raw["title"]),
        asked_as=parts.phrases(raw["asked_as"]),
        summary=parts.text(raw["summary"]),
        recognise=parts.texts(raw["recognise"]),
        ask_first=tuple(
            FirstQuestion(text=parts.text(item["text"]), why=parts.text(item["why"]))
            for item in raw["ask_first"]
        ),
        steps=tuple(_step(item) for item in raw["steps"]),
        never=_claims(raw["never"]),
        rights=_claims(raw["rights"]),
        unlawful_because=_claims(raw["unlawful_because"]),
        lawful_when=_claims(raw["lawful_when"]),
        appeals=tuple(sorted((_appeal(item) for item in raw["appeals"]), key=lambda appeal: appeal.order)),
        evidence=_claims(raw["evidence"]),
        risks=_claims(raw["risks"]),
        questions=tuple(_question(item) for item in raw["questions"]),
        check_first=tuple(
            CheckFirst(
                text=parts.text(item["text"]),
                how=parts.text(item["how"]),
                grounds=tuple(item.get("grounds", ())),
            )
            for item in raw.get("check_first", ())
        ),
        related=tuple(Related(id=item["id"], type=RelationType(item["type"])) for item in raw["related"]),
        incidents=tuple(raw.get("incidents", ())),
        sources=tuple(parts.source(item) for item in raw["sources"]),
        review=parts.review(raw["review"]),
        former_ids=tuple(raw.get("former_ids", ())),
    )


def _claim_fields(raw: parts.Raw) -> dict[str, Any]:
    return {
        "text": parts.text(raw["text"]),
        "id": raw.get("id"),
        "why": parts.text_or_none(raw.get("why")),
        "grounds": tuple(raw.get("grounds", ())),
        "practical": raw.get("practical", False),
        "confidence": parts.confidence(raw.get("confidence")),
        "in_force": parts.window(raw.get("in_force")),
    }


def _claims(raw: list[parts.Raw]) -> tuple[Claim, ...]:
    return tuple(Claim(**_claim_fields(item)) for item in raw)


def _step(raw: parts.Raw) -> Step:
    return Step(
        **_claim_fields(raw),
        phase=Phase(raw["phase"]),
        deadline=raw.get("deadline"),
        letter=raw.get("letter"),
        authority=raw.get("authority"),
    )


def _appeal(raw: parts.Raw) -> Appeal:
    return Appeal(
        **_claim_fields(raw),
        order=raw["order"],
        authority=raw["authority"],
        form=parts.text(raw["form"]),
        suspends_execution=Suspension(raw["suspends_execution"]),
        deadline=raw.get("deadline"),
        no_deadline=parts.text_or_none(raw.get("no_deadline")),
        fee=parts.fee(raw.get("fee")),
        letter=raw.get("letter"),
    )


def _question(raw: parts.Raw) -> Question:
    return Question(
        q=parts.text(raw["q"]),
        a=parts.text(raw["a"]),
        grounds=tuple(raw.get("grounds", ())),
        practical=raw.get("practical", False),
        confidence=parts.confidence(raw.get("confidence")),
        in_force=parts.window(raw.get("in_force")),
    )
