"""`rights kb stats`: figures about the knowledge, from settings to an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rightscli.cli import ExitCode
from rightscli.cli.console import emit
from rightscli.cli.session import with_knowledge
from rightscli.cli.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rightscli.cli.settings import Settings
    from rightscli.knowledge import Knowledge
    from rightscli.survey import Stats


def stats(settings: Settings) -> int:
    """Print what there is, how well it stands, and what needs a look."""

    def action(knowledge: Knowledge) -> int:
        from rightscli.survey import survey

        found = survey(knowledge, settings.as_of)
        if settings.machine:
            import json

            text = json.dumps(_data(found, settings), ensure_ascii=False, indent=2)
        else:
            text = "\n".join(_lines(found, settings))
        emit(f"{text}\n", settings)
        return ExitCode.DONE

    return with_knowledge(settings, action)


def _lines(stats: Stats, settings: Settings) -> Iterator[str]:
    yield from _table(say("Documents"), stats.kinds)
    yield from _table(say("Situations by area"), stats.areas)
    yield from _table(say("Documents by review"), stats.statuses)
    yield from _table(say("Claims by what they lean on"), stats.claims)
    yield say("  sourced among legal claims: {share:.1%}").format(share=stats.sourced_share)
    yield ""
    yield say("Translated: Russian {texts} of {texts}, English {translated} of {texts}").format(
        texts=stats.texts, translated=stats.translated
    )
    if stats.oldest_review is not None:
        document, day = stats.oldest_review
        yield say("Oldest review: {document}, law checked to {day}").format(document=document, day=day)
    yield ""
    yield say("Provisions that nothing leans on: {number}").format(number=len(stats.unused))
    yield from (f"  {ref}" for ref in stats.unused)
    yield ""
    yield say("Pending changes: {number}").format(number=len(stats.pending))
    for pending in stats.pending:
        what = pending.change.what.written_in(settings.language) or pending.change.what.ru
        yield f"  {pending.provision}: {what} ({pending.change.status})"
        yield "    → " + (", ".join(pending.leaning) or "—")


def _table(title: str, numbers: dict[str, int]) -> Iterator[str]:
    yield title
    width = max((len(name) for name in numbers), default=0)
    yield from (f"  {name:{width}}  {number:6}" for name, number in numbers.items())
    yield ""


def _data(stats: Stats, settings: Settings) -> dict[str, Any]:
    review = stats.oldest_review
    return {
        "day": stats.day.isoformat(),
        "documents": stats.kinds,
        "areas": stats.areas,
        "statuses": stats.statuses,
        "claims": stats.claims,
        "sourced_share": round(stats.sourced_share, 4),
        "texts": {"total": stats.texts, "ru": stats.texts, "en": stats.translated},
        "unused_provisions": list(stats.unused),
        "oldest_review": None
        if review is None
        else {"id": review[0], "law_checked_to": review[1].isoformat()},
        "pending": [
            {
                "provision": pending.provision,
                "what": pending.change.what.written_in(settings.language),
                "status": pending.change.status.value,
                "leaning": list(pending.leaning),
            }
            for pending in stats.pending
        ],
    }
