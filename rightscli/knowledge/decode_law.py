"""Acts, provisions and deadline rules."""

from __future__ import annotations

from datetime import date

from rightscli.knowledge import decode_parts as parts
from rightscli.law import UNITS, path_of
from rightscli.model import (
    Act,
    ActKind,
    Address,
    Alternative,
    Confidence,
    CountFrom,
    Counting,
    CountingWay,
    DeadlineRule,
    DeadlineVersion,
    LastDayOff,
    PendingChange,
    PendingStatus,
    Provision,
    Restoration,
    Start,
    Trigger,
    Unit,
    Version,
    YearlyDate,
)


def act(raw: parts.Raw) -> Act:
    """Return the act that a mapping describes, with the provisions it lists."""
    return Act(
        id=raw["id"],
        status=raw["status"],
        kind=ActKind(raw["kind"]),
        title=parts.text(raw["title"]),
        short_title=parts.text(raw["short_title"]),
        number=raw.get("number"),
        adopted=parts.day(raw.get("adopted")),
        issued_by=parts.text(raw["issued_by"]),
        aliases=tuple(raw.get("aliases", ())),
        official_url=raw.get("official_url"),
        country=raw["country"],
        notes=parts.text_or_none(raw.get("notes")),
        provisions=tuple(provision(raw["id"], item) for item in raw.get("provisions", ())),
        review=parts.review(raw["review"]),
        former_ids=tuple(raw.get("former_ids", ())),
    )


def address(raw: parts.Raw) -> Address:
    """Return the place that a provision's mapping names."""
    return Address(**{unit: raw[unit] for unit in UNITS if unit in raw})


def provision(act_id: str, raw: parts.Raw) -> Provision:
    """Return one provision of an act."""
    place = address(raw)
    return Provision(
        ref=path_of(act_id, place),
        act=act_id,
        address=place,
        heading=parts.text_or_none(raw.get("heading")),
        versions=tuple(_version(item) for item in raw["versions"]),
        pending=tuple(_pending(item) for item in raw.get("pending", ())),
    )


def _version(raw: parts.Raw) -> Version:
    return Version(
        in_force_from=date.fromisoformat(raw["in_force_from"]),
        start=Start(raw.get("start", "exact")),
        in_force_until=parts.day(raw.get("in_force_until")),
        says=parts.text(raw["says"]),
        confidence=Confidence(raw["confidence"]),
        source=parts.source_or_none(raw.get("source")),
        amended_by=raw.get("amended_by"),
        contested=parts.text_or_none(raw.get("contested")),
    )


def _pending(raw: parts.Raw) -> PendingChange:
    return PendingChange(
        what=parts.text(raw["what"]),
        would_change=parts.text(raw["would_change"]),
        introduced=parts.day(raw.get("introduced")),
        status=PendingStatus(raw["status"]),
        last_checked=date.fromisoformat(raw["last_checked"]),
        takes_effect=parts.day(raw.get("takes_effect")),
        source=parts.source_or_none(raw.get("source")),
    )


def deadline(raw: parts.Raw) -> DeadlineRule:
    """Return the deadline rule that a mapping describes."""
    restore = raw.get("restore")
    return DeadlineRule(
        id=raw["id"],
        title=parts.text(raw["title"]),
        binds=raw["binds"],
        trigger=Trigger(event=raw["trigger"]["event"], text=parts.text(raw["trigger"]["text"])),
        versions=tuple(_deadline_version(item) for item in raw["versions"]),
        restore=None
        if restore is None
        else Restoration(text=parts.text(restore["text"]), grounds=tuple(restore.get("grounds", ()))),
        notes=parts.text_or_none(raw.get("notes")),
        review=parts.review(raw["review"]),
        former_ids=tuple(raw.get("former_ids", ())),
    )


def _deadline_version(raw: parts.Raw) -> DeadlineVersion:
    return DeadlineVersion(
        in_force_from=date.fromisoformat(raw["in_force_from"]),
        start=Start(raw.get("start", "exact")),
        in_force_until=parts.day(raw.get("in_force_until")),
        amount=raw["amount"],
        unit=Unit(raw["unit"]),
        count_from=CountFrom(raw["count_from"]),
        if_last_day_off=LastDayOff(raw["if_last_day_off"]),
        counting=Counting(
            way=CountingWay(raw["counting"]["way"]), grounds=tuple(raw["counting"].get("grounds", ()))
        ),
        ends_at=parts.text_or_none(raw.get("ends_at")),
        grounds=tuple(raw.get("grounds", ())),
        confidence=Confidence(raw["confidence"]),
        dates=tuple(_yearly_date(item) for item in raw.get("dates", ())),
        says=parts.text_or_none(raw.get("says")),
        alternatives=tuple(_alternative(item) for item in raw.get("alternatives", ())),
        source=parts.source_or_none(raw.get("source")),
    )


def _yearly_date(raw: parts.Raw) -> YearlyDate:
    return YearlyDate(
        event=raw["event"],
        last_day=_month_and_day(raw["last_day"]),
        years_before=raw["years_before"],
        covers_from=_month_and_day(raw["covers_from"]),
        covers_until=_month_and_day(raw["covers_until"]),
        text=parts.text(raw["text"]),
    )


def _month_and_day(written: str) -> tuple[int, int]:
    month, _, day = written.partition("-")
    return int(month), int(day)


def _alternative(raw: parts.Raw) -> Alternative:
    return Alternative(
        why=parts.text(raw["why"]),
        amount=raw.get("amount"),
        unit=Unit(raw["unit"]) if "unit" in raw else None,
        count_from=CountFrom(raw["count_from"]) if "count_from" in raw else None,
        if_last_day_off=LastDayOff(raw["if_last_day_off"]) if "if_last_day_off" in raw else None,
        grounds=tuple(raw.get("grounds", ())),
    )
