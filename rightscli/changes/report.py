# A comparison takes the form of a page, so that every format can write it.

"""Comparisons as pages."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rightscli.changes.comparing import ChangeKind
from rightscli.changes.words import CHANGE, words_of
from rightscli.pages import Detail, Item, Notice, Page, Section, SectionName, Tone, day_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rightscli.changes.comparing import Change, Comparison, Reason
    from rightscli.language import Translator
    from rightscli.model import Language


def comparison_page(comparison: Comparison, language: Language) -> Page:
    """Return what changed in one document between two days, item by item with the reasons."""
    words = words_of(language)
    sections = [
        Section(
            name=SectionName(name),
            title=title,
            items=tuple(_item(change, words) for change in changes),
            stacked=True,
        )
        for (name, title), changes in groupby(
            comparison.changes, key=lambda change: (change.section.value, change.title)
        )
    ]
    return _page(comparison, words, sections, lead=_lead(comparison, words))


def overview_page(comparisons: Sequence[Comparison], language: Language) -> Page:
    """
    Return which documents say something else on the second day, with the reasons.

    The sequence holds at least one comparison; documents without a change are counted only.
    """
    words = words_of(language)
    changed = [comparison for comparison in comparisons if comparison.known]
    items = tuple(
        Item(
            id=comparison.id,
            text=comparison.title,
            details=_reason_details(_all_reasons(comparison), words),
            note=words.count("{n} change", "{n} changes", len(comparison.known)).format(
                n=len(comparison.known)
            ),
            data={"changes": len(comparison.known)},
        )
        for comparison in changed
    )
    lead = words.text("{changed} of {all} documents say something else on the second day.").format(
        changed=len(changed), all=len(comparisons)
    )
    section = Section(
        name=SectionName.RELATED, title=words.text("Documents that changed"), items=items, linked=True
    )
    first = comparisons[0]
    page = _page(first, words, [section] if items else [], lead=lead)
    return Page(
        id="diff",
        kind="diff",
        title=_days(first, words),
        language=language,
        as_of=first.second,
        lead=page.lead,
        sections=page.sections,
        review=page.review,
    )


def _page(comparison: Comparison, words: Translator, sections: Sequence[Section], *, lead: str) -> Page:
    notices = list(comparison.page.notices)
    if comparison.unknown:
        text = words.text("What these said on one of the two days is not known to us: {citations}")
        notices.append(
            Notice("unknown", text.format(citations="; ".join(dict.fromkeys(comparison.unknown))), Tone.NOTE)
        )
    return Page(
        id=comparison.id,
        kind="diff",
        title=comparison.title,
        language=words.language,
        as_of=comparison.second,
        meta=(_days(comparison, words),),
        status=comparison.page.status,
        lead=lead,
        notices=tuple(notices),
        sections=tuple(sections),
        review={
            **comparison.page.review,
            "from": comparison.first.isoformat(),
            "to": comparison.second.isoformat(),
            "unknown": list(comparison.unknown),
        },
        origin=comparison.page.origin,
    )


def _days(comparison: Comparison, words: Translator) -> str:
    return words.text("what changed from {first} to {second}").format(
        first=day_in_words(comparison.first, words), second=day_in_words(comparison.second, words)
    )


def _lead(comparison: Comparison, words: Translator) -> str:
    number = len(comparison.known)
    if not number:
        return words.text("Nothing that we know of changed between these days.")
    return words.count("{n} change.", "{n} changes.", number).format(n=number)


def _item(change: Change, words: Translator) -> Item:
    shown = change.after or change.before
    assert shown is not None
    details = [*_differences(change, words), *_reason_details(change.reasons, words)]
    return Item(
        id=shown.id,
        head=words.text(CHANGE[change.kind.value]),
        text=f"{shown.head}: {shown.text}" if shown.head else shown.text,
        details=tuple(details),
        data={
            "change": change.kind.value,
            "before": None if change.before is None else _plain(change.before),
            "after": None if change.after is None else _plain(change.after),
            "because": [_data(reason) for reason in change.reasons],
        },
    )


def _differences(change: Change, words: Translator) -> Iterator[Detail]:
    if change.kind not in (ChangeKind.DIFFERENT, ChangeKind.UNKNOWN):
        return
    assert change.before is not None
    assert change.after is not None
    was, now = words.text("Was"), words.text("Now")
    if change.before.text != change.after.text:
        yield Detail(name="was", label=was, text=change.before.text)
    old = {detail.name: detail for detail in change.before.details}
    new = {detail.name: detail for detail in change.after.details}
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name), new.get(name)
        if (before and before.text) == (after and after.text) or name == "source":
            continue
        known = after or before
        assert known is not None
        label = f"{known.label}. " if known.label else ""
        if before is not None:
            yield Detail(name=f"{name}_was", label=f"{label}{was}", text=before.text)
        if after is not None:
            yield Detail(name=f"{name}_now", label=f"{label}{now}", text=after.text)


def _all_reasons(comparison: Comparison) -> tuple[Reason, ...]:
    found = {reason.ref: reason for change in comparison.changes for reason in change.reasons}
    return tuple(found.values())


def _reason_details(reasons: Sequence[Reason], words: Translator) -> tuple[Detail, ...]:
    return tuple(
        Detail(name="because", label=words.text("Because"), text=_reason(reason, words), data=_data(reason))
        for reason in reasons
    )


def _reason(reason: Reason, words: Translator) -> str:
    said = []
    if reason.ended is not None:
        said.append(words.text("ended on {day}").format(day=day_in_words(reason.ended, words)))
    if reason.began is not None:
        said.append(words.text("in force from {day}").format(day=day_in_words(reason.began, words)))
    if reason.amended_by is not None:
        said.append(words.text("changed by {act}").format(act=reason.amended_by))
    return f"{reason.citation}: {'; '.join(said)}" if said else reason.citation


def _data(reason: Reason) -> dict[str, object]:
    return {
        "ref": reason.ref,
        "citation": reason.citation,
        "ended": reason.ended.isoformat() if reason.ended else None,
        "began": reason.began.isoformat() if reason.began else None,
        "amended_by": reason.amended_by,
    }


def _plain(item: Item) -> dict[str, object]:
    return {
        "head": item.head,
        "text": item.text,
        **{detail.name: detail.text for detail in item.details},
    }
