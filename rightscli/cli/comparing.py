# The bodies of the commands that look along the line of time and along links.

"""`rights kb diff`, `rights kb impact`, `rights law --history`: from settings to an exit code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rightscli.cli import ExitCode
from rightscli.cli.console import emit, screen
from rightscli.cli.guard import CommandError
from rightscli.cli.looking_up import held_path
from rightscli.cli.reading import put, query_of
from rightscli.cli.session import with_knowledge
from rightscli.cli.words import say
from rightscli.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rightscli.changes import Impact
    from rightscli.cli.settings import Settings
    from rightscli.knowledge import Knowledge

_DATED = (Kind.SITUATION, Kind.DEADLINE, Kind.ACT)
"""Kinds of documents whose pages depend on the day."""


def diff(names: Sequence[str], first: date, second: date, settings: Settings, *, every: bool) -> int:
    """Show what the advice of a document, or of every document, says on one day and not on another."""
    name = query_of(names)
    if every == bool(name):
        raise CommandError(say("name one document, or --all"), ExitCode.USAGE)

    def action(knowledge: Knowledge) -> int:
        from rightscli.changes import compare, comparison_page, overview_page

        language = settings.language
        if not every:
            id_ = name if knowledge.kind_of(name) else held_path(knowledge, name)
            put(comparison_page(compare(knowledge, id_, first, second, language), language), settings)
            return ExitCode.DONE
        ids = [summary.id for kind in _DATED for summary in knowledge.summaries(kind=kind)]
        found = [compare(knowledge, id_, first, second, language) for id_ in ids]
        if not found:
            raise CommandError(say("there are no documents to compare"))
        put(overview_page(found, language), settings)
        return ExitCode.DONE

    return with_knowledge(settings, action)


def impact(words: Sequence[str], settings: Settings) -> int:
    """Show everything that leans on something; exit 1 when nothing does."""
    name = query_of(words)

    def action(knowledge: Knowledge) -> int:
        from rightscli.changes import impact_of, impact_page

        target = name if knowledge.kind_of(name) else held_path(knowledge, name)
        found = impact_of(knowledge, target)
        page = impact_page(
            knowledge,
            found,
            language=settings.language,
            day=settings.as_of,
            codes=tuple(_codes(knowledge, found, settings)),
        )
        put(page, settings)
        return ExitCode.DONE if found.direct else ExitCode.NEGATIVE

    return with_knowledge(settings, action)


def _codes(knowledge: Knowledge, impact: Impact, settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield the codes that handouts of today carry for what is touched, as most people make them."""
    from rightscli.handouts import Request, make, readers_of

    day, languages = settings.as_of, (settings.language,)
    for id_, _title in impact.sets:
        readers = readers_of(knowledge.handout(id_))
        request = Request(set=id_, readers=readers, languages=languages, as_of=day)
        yield make(knowledge, request, today=day).leaflet.code, f"--set {id_}"
    for id_ in impact.told:
        request = Request(ids=(id_,), languages=languages, as_of=day)
        yield make(knowledge, request, today=day).leaflet.code, id_


def history(words: Sequence[str], settings: Settings) -> int:
    """Draw the line of time of each provision that a citation names."""
    text = query_of(words)

    def action(knowledge: Knowledge) -> int:
        from rightscli.formats import timeline
        from rightscli.pages import timeline_of

        provisions = knowledge.provisions_under(held_path(knowledge, text))
        lines = [timeline_of(knowledge, one, settings.as_of, settings.language) for one in provisions]
        if settings.machine:
            emit(timeline.as_json(lines), settings)
        else:
            width = screen(settings, os.environ).width
            emit("\n".join(timeline.as_text(line, width) for line in lines), settings)
        return ExitCode.DONE

    return with_knowledge(settings, action)
