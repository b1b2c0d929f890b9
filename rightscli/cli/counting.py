"""Due dates: from settings to an exit code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rightscli.cli import ExitCode
from rightscli.cli.clock import today as day_of_the_reader
from rightscli.cli.console import emit, tell, write_file
from rightscli.cli.guard import CommandError
from rightscli.cli.reading import meant, put, query_of
from rightscli.cli.session import with_knowledge
from rightscli.cli.words import count, say
from rightscli.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from rightscli.cli.settings import Settings
    from rightscli.deadlines import Moment
    from rightscli.formats.ics import Entry
    from rightscli.knowledge import Knowledge
    from rightscli.pages import DueItem, DueSheet

_COUNTED = (Kind.SITUATION, Kind.DEADLINE)


def deadline(
    words: Sequence[str],
    settings: Settings,
    *,
    start: Moment,
    event: str | None,
    ics: Path | None,
    today: date | None,
) -> int:
    """Show the due dates, and write them as calendar entries; exit 1 when every one is refused."""
    query = query_of(words)
    if ics is not None and ics.exists() and not settings.force:
        raise FileExistsError(str(ics))

    def action(knowledge: Knowledge) -> int:
        sheet = _sheet(
            knowledge, query, settings, start=start, event=event, today=today or day_of_the_reader()
        )
        if not sheet.items:
            raise CommandError(
                say("{id} names no time limit").format(id=sheet.page.id),
                help=say("see: {command}").format(command=f"rights show {sheet.page.id}"),
            )
        if settings.machine:
            from rightscli.formats import due

            emit(due.as_json(sheet), settings)
        else:
            put(sheet.page, settings)
        if ics is not None:
            _write_entries(sheet, ics, settings)
        return ExitCode.NEGATIVE if sheet.all_refused else ExitCode.DONE

    return with_knowledge(settings, action)


def _sheet(
    knowledge: Knowledge,
    query: str,
    settings: Settings,
    *,
    start: Moment,
    event: str | None,
    today: date,
) -> DueSheet:
    from rightscli.pages import UnknownEventError, due_sheet

    id_ = query if knowledge.kind_of(query) else meant(knowledge, query, settings, command="rights deadline")
    kind = knowledge.kind_of(id_)
    if kind not in _COUNTED:
        raise CommandError(
            say("{id} is neither a situation nor a time limit").format(id=id_),
            ExitCode.USAGE,
            help=say("list them with: {command}").format(command="rights list --kind deadline"),
        )
    try:
        return due_sheet(
            knowledge,
            id_,
            language=settings.language,
            start=start,
            today=today,
            as_of=settings.as_of if settings.as_of_asked else None,
            event=event,
        )
    except UnknownEventError as error:
        lines = "\n".join(f"  --event {name}: {text}" for name, text in error.known)
        raise CommandError(
            say("no time limit of {id} begins with the event {event!r}").format(id=id_, event=event),
            ExitCode.USAGE,
            help=lines.lstrip() or None,
        ) from None


def _write_entries(sheet: DueSheet, path: Path, settings: Settings) -> None:
    from rightscli.formats import ics

    entries = [_entry(sheet, item) for item in sheet.items if _open(item)]
    if not entries:
        tell(say("no time limit is open, so {path} was not written").format(path=path), settings)
        return
    write_file(path, ics.render(entries), force=settings.force)
    message = count("{number} entry written to {path}", "{number} entries written to {path}", len(entries))
    tell(message.format(number=len(entries), path=os.fspath(path)), settings)


def _open(item: DueItem) -> bool:
    return item.due is not None and item.days_left is not None and item.days_left >= 0


def _entry(sheet: DueSheet, item: DueItem) -> Entry:
    from rightscli.formats.ics import Entry

    assert item.due is not None
    return Entry(
        uid=f"{item.rule.id}.{sheet.start.isoformat().replace(':', '')}@rightscli.invalid",
        title=item.title,
        text="\n".join(_lines(sheet, item)),
        day=item.due.day,
        clock=item.due.clock,
        stamped=sheet.start.day,
    )


def _lines(sheet: DueSheet, item: DueItem) -> Iterator[str]:
    for line in item.ways[0].lines:
        yield line.text
    yield sheet.page.status
    yield f"rights deadline {item.rule.id} --from {sheet.start.isoformat()}"
