# The bodies of the reading commands. They know nothing of the library that parses arguments, so that the
# fast lane and the full command line run the very same code.

"""Finding and showing: from settings and words to an exit code."""

from __future__ import annotations

import os

from rightscli.cli import ExitCode
from rightscli.cli.console import emit, screen, tell
from rightscli.cli.session import with_index, with_knowledge

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rightscli.cli.settings import Settings
    from rightscli.knowledge import Knowledge, Opened
    from rightscli.pages import Page, SectionName
    from rightscli.search import Answer


def find(words: Sequence[str], settings: Settings, *, limit: int = 8) -> int:
    """Answer a query with ranked hits; exit 1 when nothing matched."""
    query = query_of(words)
    return with_index(settings, lambda opened: _find(opened, query, settings, limit))


def _find(opened: Opened, query: str, settings: Settings, limit: int) -> int:
    from rightscli.formats import hits
    from rightscli.search import Verdict, find

    answer = find(opened, query, language=settings.language, limit=limit)
    if settings.machine:
        emit(hits.as_json(answer, settings.language), settings)
        return ExitCode.DONE if answer.verdict is not Verdict.NOTHING else ExitCode.NEGATIVE
    if answer.verdict is Verdict.NOTHING:
        tell(hits.nothing(answer, settings.language))
        return ExitCode.NEGATIVE
    look = screen(settings, os.environ)
    emit(hits.as_text(answer, settings.language, width=look.width, color=look.color), settings)
    note = hits.note(answer, settings.language)
    if note:
        tell(note, settings)
    return ExitCode.DONE


def show(words: Sequence[str], settings: Settings, *, section: SectionName | None = None) -> int:
    """Show the document that is named, or the one that the words surely mean."""
    query = query_of(words)
    return with_knowledge(settings, lambda knowledge: _show(knowledge, query, settings, section))


def _show(knowledge: Knowledge, query: str, settings: Settings, section: SectionName | None) -> int:
    named = query if knowledge.kind_of(query) or knowledge.provision(query) else None
    put_page(knowledge, named or meant(knowledge, query, settings), settings, section=section)
    return ExitCode.DONE


def put_page(
    knowledge: Knowledge,
    id: str,
    settings: Settings,
    *,
    section: SectionName | None = None,
) -> bool:
    """
    Write the page of a document or a provision; say whether a pager showed it.

    Raises CommandError where the part that was asked for is not on this page.
    """
    if section is None:
        ready = _ready(knowledge, id, settings)
        if ready is not None:
            return emit(ready, settings)
    from rightscli.pages import build

    page = build(
        knowledge,
        id,
        language=settings.language,
        as_of=settings.as_of,
        asked=settings.as_of_asked,
        section=section,
    )
    if section is not None and not page.sections:
        from rightscli.cli.guard import CommandError
        from rightscli.cli.words import say

        raise CommandError(say("the page of {id} has no part {section}").format(id=id, section=section))
    return put(page, settings)


def _ready(knowledge: Knowledge, id: str, settings: Settings) -> str | None:
    """Return the page as it was written in advance, where it would be written the same way now."""
    from rightscli.cli.clock import today_in_iso
    from rightscli.cli.prepared import WIDTH, prepared_text

    if settings.format != "text" or settings.as_of_asked:
        return None
    look = screen(settings, os.environ)
    if look.terminal or look.color or look.width != WIDTH:
        return None
    return prepared_text(knowledge.connection, id, settings.language.value, today_in_iso())


def put(page: Page, settings: Settings) -> bool:
    """Write a page in the format and for the screen that is asked for; say whether a pager showed it."""
    if settings.format == "json":
        from rightscli.formats import json

        return emit(json.render(page), settings)
    if settings.format == "markdown":
        from rightscli.formats import markdown

        return emit(markdown.render(page), settings)
    look = screen(settings, os.environ)
    if look.terminal or look.color:
        from rightscli.formats import terminal

        text = terminal.render(page, width=look.width, color=look.color, height=look.height)
        long = text.count("\n") >= look.height
        return emit(text, settings, paged=long and look.terminal and settings.pager)
    from rightscli.formats import plain

    return emit(plain.render(page, look.width), settings)


def meant(knowledge: Knowledge, query: str, settings: Settings, *, command: str = "rights show") -> str:
    """Return the document that the words surely mean; raise CommandError that names what they may mean."""
    from rightscli.cli.words import say
    from rightscli.search import Verdict, find

    answer = find(knowledge, query, language=settings.language, limit=5)
    if answer.verdict is Verdict.SURE:
        best = answer.hits[0]
        tell(say("showing {id}").format(id=best.id), settings)
        return best.id
    from rightscli.cli.guard import CommandError

    if answer.verdict is Verdict.NOTHING:
        raise CommandError(_nothing(answer, settings))
    lines = [f"  {command} {hit.id}" for hit in answer.hits]
    raise CommandError(
        say("several documents may be meant; name one of them"), help="\n".join(lines).lstrip()
    )


def _nothing(answer: Answer, settings: Settings) -> str:
    from rightscli.formats import hits

    return hits.nothing(answer, settings.language)


def query_of(words: Sequence[str]) -> str:
    """
    Return the words as one clean text.

    Arguments that are not text in the locale's encoding arrive with stand-ins for the raw bytes; these
    become question marks.
    """
    return " ".join(words).encode("utf-8", "replace").decode("utf-8").strip()
